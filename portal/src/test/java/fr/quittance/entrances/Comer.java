package fr.quittance.entrances;

import static fr.quittance.accounts.Doorstep.captcha;
import static fr.quittance.accounts.Doorstep.firstConnection;

import fr.quittance.Visit;
import fr.quittance.entrances.WhoMayEnter.Who;
import fr.quittance.staff.DemonstrationStaff;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/// Somebody who comes to the doors, and whose things they may see where they may enter at all.
///
/// @param who what `who-may-enter.txt` calls them
/// @param opens a browser as they have it
record Comer(String name, Who who, List<Belongings> theirs, Supplier<Visit> opens) {

    private static final String VALMONTS_KEY = "demo-valmont-api-key-0000000000000000000000000000";

    /// One of each: nobody known, people half-way through a door, a patient, who holds a link, a mutuelle, the staff
    /// and the programs of the patient's hospital.
    ///
    /// @param neighbour another patient of the same hospital
    static List<Comer> around(Belongings patient, Belongings neighbour, ApplicationContext portal, int port) {
        var theirs = List.of(patient);
        var hospitals = List.of(patient, neighbour);
        var all = new ArrayList<Comer>();
        all.add(new Comer("nobody known", Who.ANYBODY, List.of(), () -> new Visit(port)));
        all.add(new Comer("somebody who waits for a code to sign in", Who.ANYBODY, List.of(), () -> {
            var visit = new Visit(port);
            visit.post("/connexion/code", "email", patient.email(), "jour", "27", "mois", "3", "annee", "1957");
            return visit;
        }));
        all.add(new Comer("a colleague without the second proof", Who.ANYBODY, List.of(), () -> {
            var visit = new Visit(port);
            visit.post(
                    "/gestion/connexion",
                    "email",
                    "petit@ch-valmont.example",
                    "motDePasse",
                    DemonstrationStaff.PASSWORD);
            return visit;
        }));
        all.add(new Comer("the holder of a link", Who.LINK, theirs, () -> holder(patient, port)));
        all.add(new Comer("somebody whose new account waits for its code", Who.LINK, theirs, () -> {
            var visit = holder(patient, port);
            visit.get("/e/" + patient.names().linkToken());
            visit.post("/premiere-connexion", firstConnection("autre." + patient.email(), "altcha", captcha(visit)));
            return visit;
        }));
        all.add(new Comer("a mutuelle", Who.ANYBODY, theirs, () -> {
            var visit = new Visit(port);
            visit.get("/mutuelle/" + patient.names().sendingToken());
            visit.post("/mutuelle/dossier/" + patient.names().sending());
            return visit;
        }));
        all.add(new Comer(
                "the patient",
                Who.PATIENT,
                theirs,
                () -> SampleStaff.patient(portal, port, patient.hospital().value(), patient.account())));
        all.add(new Comer(
                "a program",
                Who.PROGRAM,
                hospitals,
                () -> new Visit(port).withHeader("Authorization", "Bearer " + VALMONTS_KEY)));
        for (var role : StaffRole.values()) {
            all.add(new Comer(
                    role.name(), Who.valueOf(role.name()), hospitals, () -> SampleStaff.signedIn(portal, port, role)));
        }
        return List.copyOf(all);
    }

    private static Visit holder(Belongings patient, int port) {
        var visit = new Visit(port);
        visit.get("/p/" + patient.names().linkToken());
        return visit;
    }
}
