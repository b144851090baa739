package fr.quittance.contacts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.FrenchDates;
import fr.quittance.patients.PresentStays;
import fr.quittance.patients.UnitRate;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// How many patients gave their contacts, by unit: those present, and those who left within a month.
@Component
public class Rates {

    /// How long a stay counts after it ended.
    static final int DAYS = 30;

    private final PresentStays stays;
    private final InstantSource clock;

    Rates(PresentStays stays, InstantSource clock) {
        this.stays = stays;
        this.clock = clock;
    }

    /// One rate for each unit, in alphabetical order.
    public List<UnitRate> of(EstablishmentCode establishment) {
        return stays.rates(
                establishment,
                LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS).minusDays(DAYS));
    }
}
