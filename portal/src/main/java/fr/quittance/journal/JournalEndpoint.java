package fr.quittance.journal;

import fr.quittance.establishments.Establishments;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/// `/actuator/journal` on the loopback port: the check of every hospital's journal, for
/// `bin/verify-journal` and for whoever watches the installation.
@Component
@Endpoint(id = "journal")
class JournalEndpoint {

    private final Establishments establishments;
    private final VerifyJournal verify;

    JournalEndpoint(Establishments establishments, VerifyJournal verify) {
        this.establishments = establishments;
        this.verify = verify;
    }

    /// What the check of one journal says, as programs read it.
    ///
    /// @param intact whether nothing was touched
    /// @param entries how many are in the chain
    /// @param firstWrong the first place that is wrong; 0 for an entry that has no place
    /// @param wrong what is wrong there
    /// @param entry the entry, as far as it can be named
    record Answer(boolean intact, long entries, long firstWrong, String wrong, String entry) {}

    @ReadOperation
    Map<String, Answer> verify() {
        var answers = new LinkedHashMap<String, Answer>();
        for (var establishment : establishments.all()) {
            answers.put(
                    establishment.code().value(),
                    switch (verify.verify(establishment.code())) {
                        case Verdict.Intact(var entries) -> new Answer(true, entries, 0, "", "");
                        case Verdict.Broken(var seq, var what, var entry) ->
                            new Answer(false, 0, seq, what.name(), entry);
                    });
        }
        return answers;
    }
}
