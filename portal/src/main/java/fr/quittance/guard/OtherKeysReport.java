package fr.quittance.guard;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in clear which key is another one.
class OtherKeysReport extends AbstractFailureAnalyzer<OtherKeys> {

    @Override
    protected FailureAnalysis analyze(Throwable root, OtherKeys cause) {
        return new FailureAnalysis(
                "Keys of this node differ from those its database knows:\n\n" + cause.getMessage(),
                "Give it the keys of the other nodes, or of the last time. To change one knowingly, stop every node and"
                        + " name it once in quittance.guard.new-keys.",
                cause);
    }
}
