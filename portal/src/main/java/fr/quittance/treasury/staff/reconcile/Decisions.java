package fr.quittance.treasury.staff.reconcile;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Desks;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.treasury.Matter;
import fr.quittance.treasury.staff.Asked;
import fr.quittance.treasury.staff.DecisionPage;
import fr.quittance.treasury.staff.DecisionPage.Way;
import fr.quittance.treasury.staff.Fact;
import fr.quittance.visitors.StaffMember;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What the pages of decisions share: how they look, and where one goes after.
@Component
class Decisions {

    /// What a person writes of what they looked at is kept in the journal.
    private static final int WHY_LONGEST = 200;

    private static final String LIST = "/gestion/regie/rapprochement";

    private final Desks desks;

    Decisions(Desks desks) {
        this.desks = desks;
    }

    /// A decision about a matter for which one line is to be written: why, or a proof.
    ///
    /// @param key of its texts: `treasury.decide.<key>.heading` and the like
    /// @param act the last part of its address
    /// @param typed what was typed
    DecisionPage page(StaffMember member, Matter matter, String key, String act, String typed, List<Problem> problems) {
        return page(
                member,
                new Way(matter.address(), MatterWords.heading(matter)),
                MatterWords.facts(matter),
                key,
                matter.address() + "/" + act,
                List.of(line(key, typed)),
                Map.of(),
                problems);
    }

    DecisionPage page(
            StaffMember member,
            Way back,
            List<Fact> facts,
            String key,
            String address,
            List<Asked> asked,
            Map<String, String> hidden,
            List<Problem> problems) {
        return new DecisionPage(
                desks.of(member),
                text("treasury.decide." + key + ".heading"),
                back,
                facts,
                null,
                text("treasury.decide." + key + ".means"),
                new DecisionPage.Form(address, asked, hidden, text("treasury.decide." + key + ".button")),
                List.of(),
                problems);
    }

    static Asked line(String key, String typed) {
        return new Asked.Line(
                "motif", text("treasury.decide." + key + ".why"), text("treasury.decide." + key + ".why-hint"), typed);
    }

    /// What is wrong with the line that was typed, if anything.
    static List<Problem> problems(String typed) {
        return typed.isBlank() || typed.length() > WHY_LONGEST
                ? List.of(new Problem("motif", text("treasury.decide.why-missing")))
                : List.of();
    }

    /// Back to the list, which says what became of it.
    static ResponseEntity<Object> told(String told) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(LIST + "?fait=" + told))
                .build();
    }

    static ResponseEntity<Object> refused(Page page) {
        return ResponseEntity.unprocessableContent().body(page);
    }
}
