package fr.quittance.entrances;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The names of one of each thing that an address can name.
///
/// @param number of a paid invoice
/// @param avoir of a credit note of it
/// @param sending of it to a mutuelle, and the token of its link
/// @param link to it, and the token of that link
/// @param payment the reference of its payment
/// @param doubt the number of a payment in doubt, of another invoice
/// @param cash the money that paid it, at the desk
/// @param stray money that pays nothing
/// @param doubtful money that the platform takes back what it said of
/// @param refund of other money, that a colleague asked for
/// @param callback that nobody could read, by its key
/// @param day of the till that is closed
/// @param colleague who works there, and a passkey of theirs
record Names(
        String number,
        String avoir,
        UUID sending,
        String sendingToken,
        UUID link,
        String linkToken,
        String payment,
        String doubt,
        UUID cash,
        UUID stray,
        UUID doubtful,
        UUID refund,
        String callback,
        LocalDate day,
        UUID question,
        UUID stay,
        UUID draft,
        UUID run,
        UUID colleague,
        UUID passkey) {

    /// By the beginning of the route that the name ends: `/factures/{number}`.
    Map<String, String> byPlace() {
        var names = new HashMap<String, String>();
        for (var place : new String[] {
            "/factures/{number}", "/gestion/factures/{number}", "/api/v1/invoices/{*number}",
        }) {
            names.put(place, number);
        }
        names.put("/factures/{number}/avoirs/{avoir}", avoir);
        names.put("/gestion/factures/{number}/documents/{kind}", avoir);
        names.put("/factures/{number}/mutuelle/{sending}", sending.toString());
        names.put("/mutuelle/dossier/{id}", sending.toString());
        names.put("/mutuelle/{token}", sendingToken);
        for (var place : new String[] {"/payer/{link}", "/choisir/{link}", "/espace/{link}"}) {
            names.put(place, link.toString());
        }
        for (var place : new String[] {"/p/{token}", "/f/{token}", "/signaler/{token}", "/e/{jeton}"}) {
            names.put(place, linkToken);
        }
        names.put("/paiement/{reference}", payment);
        names.put("/callbacks/payfip/retour/{reference}", payment);
        names.put("/gestion/regie/paiements/{number}", doubt);
        names.put("/gestion/regie/argent/{capture}", stray.toString());
        names.put("/gestion/regie/argent/{capture}/retrait", cash.toString());
        names.put("/gestion/regie/argent/{capture}/cloture", doubtful.toString());
        names.put("/gestion/regie/remboursements/{id}", refund.toString());
        names.put("/gestion/regie/notifications/{platform}/{key}", callback);
        names.put("/gestion/regie/journees/{day}", day.toString());
        names.put("/gestion/questions/{id}", question.toString());
        names.put("/gestion/coordonnees/{stay}", stay.toString());
        names.put("/gestion/depots/{id}", draft.toString());
        names.put("/gestion/envois/{id}", run.toString());
        names.put("/gestion/reglages/utilisateurs/{id}", colleague.toString());
        names.put("/gestion/compte/cles/{id}", passkey.toString());
        return Map.copyOf(names);
    }
}
