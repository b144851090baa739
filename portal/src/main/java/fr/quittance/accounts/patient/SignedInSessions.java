package fr.quittance.accounts.patient;

import fr.quittance.accounts.AccountId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.visitors.Visitor;
import fr.quittance.visitors.VisitorSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The sessions of people signed in: begun with a new identifier, ended after eight hours
/// whatever they do.
@Component
class SignedInSessions {

    static final Duration LONGEST = Duration.ofHours(8);
    private static final String SINCE = "accounts.signed-in-at";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final InstantSource clock;

    SignedInSessions(FindByIndexNameSessionRepository<? extends Session> sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    void begin(HttpServletRequest request, EstablishmentCode establishment, AccountId account) {
        VisitorSession.signIn(request, new Visitor.SignedIn(establishment.value(), account.value()));
        var session = request.getSession();
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, principal(establishment, account));
        session.setAttribute(SINCE, clock.instant());
    }

    /// Ends every session of an account.
    void endAll(EstablishmentCode establishment, AccountId account) {
        sessions.findByPrincipalName(principal(establishment, account)).keySet().forEach(sessions::deleteById);
    }

    boolean isTooOld(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(SINCE) instanceof Instant since
                && clock.instant().isAfter(since.plus(LONGEST));
    }

    private static String principal(EstablishmentCode establishment, AccountId account) {
        return establishment + "/" + account.value();
    }
}
