package fr.quittance.staff.staff;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.staff.StaffAccount;
import org.jspecify.annotations.Nullable;

/// One colleague: their roles, a new invitation, the end of their account.
///
/// @param desk what surrounds it
/// @param colleague who
/// @param alert why nothing was changed
public record ColleaguePage(
        Desk desk, StaffAccount colleague, @Nullable String alert) implements Page {}
