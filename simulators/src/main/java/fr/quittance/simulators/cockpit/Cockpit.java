package fr.quittance.simulators.cockpit;

import fr.quittance.simulators.SimulatorsSettings;
import fr.quittance.simulators.hospital.Admissions;
import fr.quittance.simulators.hospital.Drop;
import fr.quittance.simulators.hospital.Hospital;
import fr.quittance.simulators.hospital.Person;
import fr.quittance.simulators.hospital.Variant;
import fr.quittance.simulators.mailbox.MailBehaviour;
import fr.quittance.simulators.mailbox.Mailbox;
import fr.quittance.simulators.paysim.Behaviour;
import fr.quittance.simulators.paysim.PaySim;
import fr.quittance.simulators.paysim.Steering;
import fr.quittance.simulators.phone.PhoneBehaviour;
import fr.quittance.simulators.phone.Phones;
import fr.quittance.simulators.till.Purchases;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What the cockpit's buttons do.
@Component
class Cockpit {

    static final String ESTABLISHMENT = "ch-valmont";

    private final SimulatorsSettings settings;
    private final Hospital hospital;
    private final Admissions admissions;
    private final Outside outside;

    Cockpit(SimulatorsSettings settings, Hospital hospital, Admissions admissions, Outside outside) {
        this.settings = settings;
        this.hospital = hospital;
        this.admissions = admissions;
        this.outside = outside;
    }

    /// All that can be emptied or misbehave.
    @Component
    record Outside(
            Mailbox mailbox,
            MailBehaviour mailBehaviour,
            Phones phones,
            PhoneBehaviour phoneBehaviour,
            PaySim paysim,
            Steering steering,
            Purchases purchases) {}

    String portalUrl() {
        return settings.portalUrl().toString().replaceAll("/$", "");
    }

    Outside outside() {
        return outside;
    }

    CockpitPage.Played played(Person person) {
        var story = switch (person.key()) {
            case "jeanne" -> "69 ans, lit ses e-mails sur son téléphone";
            case "karim" -> "n'a donné que son mobile : SMS seulement";
            case "simone" -> "soignée dans un hôpital public : attestation de paiement";
            case "lucien" -> "n'a rien donné à l'admission : à recueillir sur Coordonnées, pendant son séjour";
            case "odette" -> "n'a pas de mobile : e-mail seulement";
            default -> "un enfant soigné, un proche paie";
        };
        var name = person.key().equals("petit") ? "Famille Petit" : person.firstName() + " " + title(person.name());
        return new CockpitPage.Played(
                person.key(),
                name,
                story,
                person.email(),
                person.mobile(),
                hospital.lastInvoice(person.establishment(), person.key())
                        .map(Hospital.Issued::number)
                        .orElse(null));
    }

    private String admissions() throws java.io.IOException {
        admissions.present(ESTABLISHMENT);
        return "L'hôpital a dit qui est présent : " + admissions.count(ESTABLISHMENT) + " séjours.";
    }

    String play(String scene, String persona) throws java.io.IOException {
        if (scene.equals("present")) {
            return admissions();
        }
        var at = Person.persona(persona).map(Person::establishment).orElse(ESTABLISHMENT);
        var last = hospital.lastInvoice(at, persona).orElse(null);
        var drop = switch (scene) {
            case "discharge" -> new Drop(at, 1, persona, Variant.FACTURE, null, Map.of());
            case "paid" ->
                last == null
                        ? new Drop(at, 1, persona, Variant.ACQUITTEE, null, Map.of())
                        : new Drop(at, 1, persona, Variant.ACQUITTEE, last.number(), last.overrides());
            case "replaced" ->
                new Drop(
                        at,
                        1,
                        persona,
                        Variant.FACTURE,
                        null,
                        last == null ? Map.of() : Map.of("remplace", last.number(), "patient_participation", "44,50"));
            case "clinique-du-lac", "polyclinique-des-ormes", "hopital-de-la-baie" ->
                new Drop(scene, 1, persona, Variant.FACTURE, null, Map.of());
            case "hundred" -> new Drop(ESTABLISHMENT, 100, null, Variant.FACTURE, null, Map.of());
            case "bad" -> new Drop(ESTABLISHMENT, 8, null, Variant.BAD_ROWS, null, Map.of());
            default -> throw new IllegalArgumentException("Scène inconnue : " + scene);
        };
        var dropped = hospital.drop(drop);
        return dropped.invoices().size() == 1
                ? "L'hôpital a déposé la facture " + dropped.invoices().getFirst() + "."
                : "L'hôpital a déposé " + dropped.invoices().size() + " factures.";
    }

    String callbacks(String code) {
        var callback = Behaviour.Callback.of(code);
        outside.steering().change(Behaviour.Change.callback(callback));
        return "Les rappels de PaySim partent maintenant ainsi : " + callback.words() + ".";
    }

    String down(boolean down) {
        outside.steering().change(Behaviour.Change.down(down));
        return down ? "PaySim est en panne." : "PaySim fonctionne.";
    }

    String reset() {
        outside.mailbox().clear();
        outside.mailBehaviour().reset();
        outside.phones().clear();
        outside.phoneBehaviour().reset();
        outside.paysim().clear();
        outside.purchases().clear();
        return "Les e-mails, les SMS et PaySim sont remis à zéro. Le portail, lui, garde ses factures.";
    }

    private static String title(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.FRENCH);
    }
}
