package fr.quittance.space.staff;

import fr.quittance.pages.Page;

/// What stands above a page that is looked at and cannot be used.
///
/// @param number of the invoice
/// @param back the address of the invoice at the desk
public record PreviewBanner(String number, String back) implements Page {}
