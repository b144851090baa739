package fr.quittance.treasury;

import fr.quittance.establishments.EstablishmentCode;
import java.time.LocalDate;

/// A day whose paper is to be made, as a durable task names it.
record ClosedDay(EstablishmentCode establishment, LocalDate day) {

    String text() {
        return establishment + "/" + day;
    }

    static ClosedDay of(String text) {
        var parts = text.split("/", 2);
        return new ClosedDay(new EstablishmentCode(parts[0]), LocalDate.parse(parts[1]));
    }
}
