package fr.quittance.guard;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in clear why the portal did not start.
class UnsafeSettingsReport extends AbstractFailureAnalyzer<UnsafeSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeSettings cause) {
        return new FailureAnalysis(
                "These settings are unsafe:\n\n" + cause.getMessage(),
                "Change them, or start with the profile `demo` for a demonstration with synthetic data.",
                cause);
    }
}
