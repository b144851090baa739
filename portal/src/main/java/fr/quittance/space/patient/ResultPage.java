package fr.quittance.space.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;

/// What became of a payment: where the platform sends people back, and what they may keep as a bookmark.
/// It shows what the platform's own word made of the payment, never what the address says.
public record ResultPage(Shell shell, ResultBlock result) implements Page {}
