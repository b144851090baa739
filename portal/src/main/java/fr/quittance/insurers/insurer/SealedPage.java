package fr.quittance.insurers.insurer;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;

/// The pack before it is opened: who sends it, and one button. Mail scanners come this far and no
/// further. Or why it opens nothing any more.
///
/// @param state `open`, `expired` or `revoked`; `cut` for a link that was cut or invented
/// @param action where the button leads; empty when there is none
/// @param number the number of the invoice; empty for a cut link
/// @param until until when it opens
public record SealedPage(Shell shell, String state, String action, String number, String until) implements Page {}
