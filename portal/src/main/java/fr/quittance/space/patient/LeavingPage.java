package fr.quittance.space.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import fr.quittance.payments.PlatformForm;

/// The last page of ours before a platform that is opened by a form: one button, which a script
/// presses.
///
/// @param platform its name as payers know it
/// @param payee who is paid
public record LeavingPage(Shell shell, PlatformForm form, String platform, String amount, String payee)
        implements Page {}
