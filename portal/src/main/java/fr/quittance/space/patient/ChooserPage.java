package fr.quittance.space.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;

/// The one-link door (`/f/…`, paper, typed code): pay at once, or open the space.
///
/// @param payAddress the first door
/// @param spaceAddress the second door
/// @param payable whether there is something to pay
public record ChooserPage(Shell shell, PaySlip slip, String payAddress, String spaceAddress, boolean payable)
        implements Page {}
