package fr.quittance.guard;

import java.util.Collection;

/// Other origins that a form of ours may lead to. Chromium checks the redirect after a POST against `form-action`,
/// so the payment platform's origin must be among them or the pay button does nothing.
public interface FormTargets {

    /// Origins such as `https://pay.example`.
    Collection<String> origins();
}
