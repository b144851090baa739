package fr.quittance.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/// Says what an administrator of the database has to do before the portal starts.
class WallReport implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (@Nullable Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof WorkingRolesMissing || it instanceof SecondWallBroken) {
                return new FailureAnalysis(String.valueOf(it.getMessage()), null, it);
            }
        }
        return null;
    }
}
