package fr.quittance.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in one line that the portal runs already.
class FolderInUseReport extends AbstractFailureAnalyzer<FolderInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FolderInUse cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
