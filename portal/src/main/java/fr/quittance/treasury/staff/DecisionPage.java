package fr.quittance.treasury.staff;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that a cashier is about to do, alone on its page: what it is about, what follows, what must
/// be said.
///
/// @param back where it came from
/// @param warning what stands in the way, or must be known first; null when nothing
/// @param consequence one sentence: what becomes true when the button is pressed
/// @param form null when nothing can be done
/// @param others other ways out, under the form
/// @param problems what is wrong with what was typed
public record DecisionPage(
        Desk desk,
        String heading,
        Way back,
        List<Fact> facts,
        @Nullable Warning warning,
        String consequence,
        @Nullable Form form,
        List<Way> others,
        List<Problem> problems)
        implements Page {

    public DecisionPage {
        facts = List.copyOf(facts);
        others = List.copyOf(others);
        problems = List.copyOf(problems);
    }

    /// Words that lead somewhere.
    public record Way(String address, String words) {}

    /// What must be known first.
    ///
    /// @param way where to look; null when nowhere
    public record Warning(String words, @Nullable Way way) {}

    /// What is asked, and where the answers go.
    ///
    /// @param hidden what the form remembers, by name
    /// @param button the verb
    public record Form(String address, List<Asked> asked, Map<String, String> hidden, String button) {

        public Form {
            asked = List.copyOf(asked);
        }
    }

    /// Whether the cursor waits in this field when the page opens: the first that is empty.
    public boolean begins(Asked field) {
        return form != null
                && problems.isEmpty()
                && form.asked().stream().filter(DecisionPage::isEmpty).findFirst().stream()
                        .anyMatch(field::equals);
    }

    private static boolean isEmpty(Asked field) {
        return switch (field) {
            case Asked.Line it -> it.value().isEmpty();
            case Asked.Choice it -> it.chosen().isEmpty();
        };
    }
}
