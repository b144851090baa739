package fr.quittance.contacts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.guard.RateLimits;
import fr.quittance.pages.FrenchDates;
import fr.quittance.patients.PresentPatient;
import fr.quittance.patients.PresentStays;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the link of a label opens: until the seventh day after the patient left, to whoever knows the birth date.
@Component
public class OpenedStays {

    /// `ux.md` §3.5: « valid until discharge + 7 days ».
    private static final int DAYS_AFTER_LEAVING = 7;

    /// Birth dates that may be tried for one stay within a day, wherever from.
    static final int BIRTH_DATES = 5;

    /// Times that codes may be sent for one stay within a day, wherever from.
    static final int CODES = 6;

    private final PresentStays stays;
    private final RateLimits limits;
    private final InstantSource clock;

    OpenedStays(PresentStays stays, RateLimits limits, InstantSource clock) {
        this.stays = stays;
        this.limits = limits;
        this.clock = clock;
    }

    /// The stay, while its link may be used.
    public Optional<PresentPatient> find(EstablishmentCode establishment, UUID stay) {
        var day = LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS).minusDays(DAYS_AFTER_LEAVING);
        return stays.find(establishment, stay).filter(it -> it.stay().isPresent(day));
    }

    /// Counts a try, then compares. A wrong date and a right one after too many tries are the same no.
    public boolean isBorn(EstablishmentCode establishment, PresentPatient patient, LocalDate date) {
        return limits.allow(
                        "stay-birth-date", establishment + "/" + patient.stay().id(), BIRTH_DATES, Duration.ofDays(1))
                && patient.patient().birthDate().equals(date);
    }

    /// Counts that codes are about to be sent.
    ///
    /// @return whether they may be
    public boolean maySendCodes(EstablishmentCode establishment, PresentPatient patient) {
        return limits.allow("stay-codes", establishment + "/" + patient.stay().id(), CODES, Duration.ofDays(1));
    }
}
