package fr.quittance.simulators.payfip;

import fr.quittance.simulators.pages.French;
import fr.quittance.simulators.payfip.PayfipSettings.Client;
import fr.quittance.simulators.till.Purchase;
import fr.quittance.simulators.till.Purchases;
import jakarta.jws.WebService;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The three operations, with the refusals of « Annexe 1, messages d'anomalies » that public
/// modules name.
@Component
@WebService(
        endpointInterface = "fr.quittance.simulators.payfip.PaiementSecurise",
        serviceName = "PaiementSecuriseService",
        targetNamespace = PaiementSecurise.NAMESPACE)
class PayfipService implements PaiementSecurise {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuuuu");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HHmm");

    private final PayfipSettings settings;
    private final Purchases purchases;
    private final InstantSource clock;

    PayfipService(PayfipSettings settings, Purchases purchases, InstantSource clock) {
        this.settings = settings;
        this.purchases = purchases;
        this.clock = clock;
    }

    @Override
    public PayfipTypes.Created creerPaiementSecurise(PayfipTypes.Create asked) throws FonctionnelleErreur {
        check(asked);
        var details = new LinkedHashMap<String, String>();
        details.put("exer", text(asked.exer));
        details.put("mel", text(asked.mel));
        details.put("saisie", text(asked.saisie));
        details.put("urlnotif", text(asked.urlnotif));
        details.put("urlredirect", text(asked.urlredirect));
        var now = clock.instant();
        var purchase = new Purchase(
                new Purchase.Asked(
                        PayfipSim.NAME,
                        UUID.randomUUID().toString(),
                        text(asked.numcli),
                        text(asked.refdet),
                        text(asked.objet),
                        Long.parseLong(text(asked.montant)),
                        now,
                        details),
                now.plus(settings.operationLife()));
        purchases.add(purchase);
        var created = new PayfipTypes.Created();
        created.idOp = purchase.asked().id();
        return created;
    }

    private void check(PayfipTypes.Create asked) throws FonctionnelleErreur {
        require(!text(asked.numcli).isEmpty(), "T1", "Numéro de client absent");
        require(text(asked.numcli).matches("[0-9]{6}"), "T2", "Numéro de client incorrect");
        client(text(asked.numcli));
        require(text(asked.saisie).matches("[TXW]"), "S1", "Type de saisie incorrect");
        require(!text(asked.montant).isEmpty(), "M1", "Montant absent");
        require(text(asked.montant).matches("[0-9]{1,8}"), "M3", "Montant non numérique");
        var cents = Long.parseLong(text(asked.montant));
        require(cents >= 100 && cents <= 10_000_000, "M5", "Montant hors des bornes");
        require(!text(asked.mel).isEmpty(), "A1", "Adresse de courriel absente");
        require(
                text(asked.mel).matches("(?=.{6,80}$)[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
                "A2",
                "Adresse de courriel incorrecte");
        require(isUrl(asked.urlnotif), "N1", "Adresse de notification incorrecte");
        require(isUrl(asked.urlredirect), "D1", "Adresse de redirection incorrecte");
        require(text(asked.refdet).matches("[A-Za-z0-9]{6,30}"), "R3", "Référence de dette incorrecte");
        require(text(asked.exer).matches("20[0-9]{2}"), "E3", "Exercice incorrect");
        require(text(asked.objet).matches("[A-Za-z0-9 ]{0,100}"), "O3", "Objet incorrect");
    }

    @Override
    public PayfipTypes.Detail recupererDetailPaiementSecurise(PayfipTypes.IdOp asked) throws FonctionnelleErreur {
        var purchase = purchases
                .find(PayfipSim.NAME, text(asked.idOp))
                .orElseThrow(() -> FonctionnelleErreur.of("P1", "IdOp incorrect"));
        var result = result(purchase);
        require(!result.isEmpty(), "P5", "Résultat de la transaction non connu");
        var known = purchase.asked();
        var at = (purchase.changedAt() == null ? clock.instant() : purchase.changedAt()).atZone(French.PARIS);
        var detail = new PayfipTypes.Detail();
        detail.idOp = known.id();
        detail.resultrans = result;
        detail.dattrans = DAY.format(at);
        detail.heurtrans = HOUR.format(at);
        detail.exer = known.details().get("exer");
        detail.mel = known.details().get("mel");
        detail.montant = Long.toString(known.amountCents());
        detail.numauto = result.equals("P") ? purchase.transaction() : null;
        detail.numcli = known.merchant();
        detail.objet = known.label();
        detail.refdet = known.reference();
        detail.saisie = known.details().get("saisie");
        return detail;
    }

    private String result(Purchase purchase) {
        return switch (purchase.state(clock.instant())) {
            case PAID -> "P";
            case REFUSED -> "R";
            case LEFT -> "A";
            case OPEN, OVER -> "";
        };
    }

    @Override
    public PayfipTypes.ClientDetail recupererDetailClient(PayfipTypes.NumCli asked) throws FonctionnelleErreur {
        var client = client(text(asked.numCli));
        var detail = new PayfipTypes.ClientDetail();
        detail.numcli = client.numcli();
        detail.libelleN1 = client.name();
        detail.libelleN2 = "";
        detail.libelleN3 = "";
        return detail;
    }

    private Client client(String numcli) throws FonctionnelleErreur {
        return settings.clients().stream()
                .filter(it -> it.numcli().equals(numcli))
                .findFirst()
                .orElseThrow(() -> FonctionnelleErreur.of("T4", "Numéro de client inconnu"));
    }

    private static boolean isUrl(@Nullable String text) {
        return text(text).matches("https?://.{3,240}") && text(text).length() < 250;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void require(boolean fine, String code, String words) throws FonctionnelleErreur {
        if (!fine) {
            throw FonctionnelleErreur.of(code, words);
        }
    }
}
