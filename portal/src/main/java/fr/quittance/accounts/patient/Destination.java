package fr.quittance.accounts.patient;

import fr.quittance.accounts.AccountId;
import fr.quittance.accounts.Accounts;
import fr.quittance.accounts.LinkedPatient;
import fr.quittance.accounts.LinkedPatients;
import fr.quittance.establishments.EstablishmentCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Where somebody lands who just signed in: on the invoice of their link, on the page they asked
/// for, or on the list.
@Component
class Destination {

    private final LinkedPatients linkedPatients;
    private final Accounts accounts;
    private final SignedInSessions sessions;

    Destination(LinkedPatients linkedPatients, Accounts accounts, SignedInSessions sessions) {
        this.linkedPatients = linkedPatients;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /// Signs in, and says where to go.
    String enter(HttpServletRequest request, EstablishmentCode establishment, AccountId account) {
        var destination = Errand.link(request)
                .filter(it -> it.code().equals(establishment))
                .flatMap(it -> linkedPatients.find(establishment, it.link()))
                .filter(it -> mayOpen(establishment, account, it))
                .map(Destination::invoice)
                .or(() -> Errand.page(request))
                .orElse("/factures");
        Errand.end(request);
        sessions.begin(request, establishment, account);
        return destination;
    }

    boolean mayOpen(EstablishmentCode establishment, AccountId account, LinkedPatient linked) {
        return accounts.patients(establishment, account)
                .contains(linked.patient().id());
    }

    static String invoice(LinkedPatient linked) {
        return "/factures/" + linked.invoice().number().address();
    }
}
