package fr.quittance.patients;

import fr.quittance.establishments.EstablishmentCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The stays that admissions told of, by unit.
@Component
public class PresentStays {

    private static final String COLUMNS = """
            select s.id as stay_id, s.nda, s.patient_id, coalesce(s.unit, '') as unit, s.entered_on, s.left_on,
                p.id, p.ipp, p.birth_name, p.last_name, p.first_name, p.birth_date, p.language,
                p.email, p.mobile, p.sms_consent, p.email_proved_at, p.mobile_proved_at, p.letters_since
            from patients.stay s
            join patients.patient p on p.establishment = s.establishment and p.id = s.patient_id
            where s.establishment = :establishment
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    PresentStays(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Keeps the unit of a stay that is on file.
    public void tell(EstablishmentCode establishment, String nda, String unit) {
        jdbc.sql("""
                update patients.stay set unit = :unit, told_at = :now
                where establishment = :establishment and nda = :nda
                """)
                .param("establishment", establishment.value())
                .param("nda", nda)
                .param("unit", unit)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// One stay, under way or ended, whether admissions told of it or an invoice only.
    public Optional<PresentPatient> find(EstablishmentCode establishment, UUID id) {
        return jdbc.sql(COLUMNS + " and s.id = :id")
                .param("establishment", establishment.value())
                .param("id", id)
                .query(PresentStays::read)
                .optional();
    }

    /// The same by the hospital's number of the billing file.
    public Optional<PresentPatient> find(EstablishmentCode establishment, String nda) {
        return jdbc.sql(COLUMNS + " and s.nda = :nda")
                .param("establishment", establishment.value())
                .param("nda", nda)
                .query(PresentStays::read)
                .optional();
    }

    /// Who is there: those who cannot be told first, then by name.
    ///
    /// @param today the day
    /// @param unit one unit; empty for all
    /// @param most how many at most
    public List<PresentPatient> present(EstablishmentCode establishment, LocalDate today, String unit, int most) {
        return jdbc.sql(COLUMNS + """
                    and s.unit is not null
                    and (s.left_on is null or s.left_on >= :today)
                    and (:unit = '' or s.unit = :unit)
                order by s.unit,
                    p.email is not null or (p.mobile is not null and p.sms_consent) or p.letters_since is not null,
                    p.last_name, p.first_name, s.nda
                limit :most
                """)
                .param("establishment", establishment.value())
                .param("today", Date.valueOf(today))
                .param("unit", unit)
                .param("most", most)
                .query(PresentStays::read)
                .list();
    }

    /// How many stays of each unit gave contacts, of those that did not end before this day.
    public List<UnitRate> rates(EstablishmentCode establishment, LocalDate since) {
        return jdbc.sql("""
                select s.unit, count(*) as stays,
                    count(*) filter (where p.email is not null or (p.mobile is not null and p.sms_consent)) as reachable,
                    count(*) filter (where p.email_proved_at is not null or p.mobile_proved_at is not null) as proved,
                    count(*) filter (where p.letters_since is not null) as letters
                from patients.stay s
                join patients.patient p on p.establishment = s.establishment and p.id = s.patient_id
                where s.establishment = :establishment and s.unit is not null
                    and (s.left_on is null or s.left_on >= :since)
                group by s.unit
                order by s.unit
                """)
                .param("establishment", establishment.value())
                .param("since", Date.valueOf(since))
                .query((row, n) -> new UnitRate(
                        row.getString("unit"),
                        row.getInt("stays"),
                        row.getInt("reachable"),
                        row.getInt("proved"),
                        row.getInt("letters")))
                .list();
    }

    /// Forgets the units of stays that ended before a day, or of which nobody told since a moment.
    public void forgetUnits(LocalDate endedBefore, Instant silentSince) {
        jdbc.sql("""
                update patients.stay set unit = null, told_at = null
                where unit is not null and (left_on < :ended or told_at < :silent)
                """)
                .param("ended", Date.valueOf(endedBefore))
                .param("silent", Timestamp.from(silentSince))
                .update();
    }

    private static PresentPatient read(ResultSet row, int n) throws SQLException {
        var patient = Patients.read(row, n);
        return new PresentPatient(
                new PresentStay(
                        row.getObject("stay_id", UUID.class),
                        row.getString("nda"),
                        patient.id(),
                        row.getString("unit"),
                        row.getObject("entered_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class)),
                patient,
                GivenContacts.read(row, n));
    }
}
