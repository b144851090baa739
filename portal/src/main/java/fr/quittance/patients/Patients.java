package fr.quittance.patients;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The patients of each hospital and their stays.
@Component
public class Patients {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Patients(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Records a patient as the hospital just described them: known by IPP, or new.
    ///
    /// Contacts that the hospital leaves empty do not erase those it gave before, and none erases
    /// one that the patient proved by a code or gave to staff, nor the wish to get letters only.
    ///
    /// A birth date never changes this way: the IPP of somebody born on another day was mistyped, and
    /// nothing of that person is touched.
    ///
    /// @return the patient's id, the old one when they were known; empty when the IPP is that of
    ///     somebody with another birth date
    public Optional<PatientId> record(EstablishmentCode establishment, Patient patient) {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                insert into patients.patient as known (
                    establishment, id, ipp, birth_name, last_name, first_name, birth_date, language,
                    email, mobile, sms_consent, created_at, updated_at)
                values (:establishment, :id, :ipp, :birthName, :lastName, :firstName, :birthDate, :language,
                    :email, :mobile, :smsConsent, :now, :now)
                on conflict (establishment, ipp) do update
                set birth_name = excluded.birth_name,
                    last_name = excluded.last_name,
                    first_name = excluded.first_name,
                    language = excluded.language,
                    email = case
                        when known.email_proved_at is null and known.email_source = 'HOSPITAL' and known.letters_since is null
                        then coalesce(excluded.email, known.email) else known.email end,
                    mobile = case
                        when known.mobile_proved_at is null and known.mobile_source = 'HOSPITAL' and known.letters_since is null
                        then coalesce(excluded.mobile, known.mobile) else known.mobile end,
                    sms_consent = case
                        when excluded.mobile is null or known.mobile_proved_at is not null
                            or known.mobile_source <> 'HOSPITAL' or known.letters_since is not null
                        then known.sms_consent else excluded.sms_consent end,
                    updated_at = excluded.updated_at
                where known.birth_date = excluded.birth_date
                returning id
                """)
                .param("establishment", establishment.value())
                .param("id", patient.id().value())
                .param("ipp", patient.ipp())
                .param("birthName", patient.birthName())
                .param("lastName", patient.lastName())
                .param("firstName", patient.firstName())
                .param("birthDate", Date.valueOf(patient.birthDate()))
                .param("language", patient.language())
                .param("email", patient.contacts().email())
                .param("mobile", patient.contacts().mobile())
                .param("smsConsent", patient.contacts().smsConsent())
                .param("now", now)
                .query((row, n) -> new PatientId(row.getObject("id", UUID.class)))
                .optional();
    }

    /// Records a stay of a patient, or what is newly known of it.
    ///
    /// @return whether it was recorded; false when the NDA is that of somebody else's stay, which
    ///     stays as it is
    public boolean recordStay(EstablishmentCode establishment, PatientId patient, Stay stay) {
        return jdbc.sql("""
                insert into patients.stay as known (establishment, id, nda, patient_id, entered_on, left_on)
                values (:establishment, :id, :nda, :patient, :enteredOn, :leftOn)
                on conflict (establishment, nda) do update
                set entered_on = coalesce(excluded.entered_on, known.entered_on),
                    left_on = coalesce(excluded.left_on, known.left_on)
                where known.patient_id = excluded.patient_id
                """)
                        .param("establishment", establishment.value())
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("nda", stay.nda())
                        .param("patient", patient.value())
                        .param("enteredOn", stay.enteredOn())
                        .param("leftOn", stay.leftOn())
                        .update()
                == 1;
    }

    /// Keeps an address that the patient proved by a code.
    public void proveEmail(EstablishmentCode establishment, PatientId id, String email) {
        at(establishment, id, """
                update patients.patient
                set email = :value, email_source = 'PATIENT', email_proved_at = :now, letters_since = null,
                    consented_at = :now, updated_at = :now
                """).param("value", email).update();
    }

    /// Keeps a mobile that the patient proved by a code, and with it their consent to SMS.
    ///
    /// @param mobile in E.164 form
    public void proveMobile(EstablishmentCode establishment, PatientId id, String mobile) {
        at(establishment, id, """
                update patients.patient
                set mobile = :value, mobile_source = 'PATIENT', mobile_proved_at = :now, sms_consent = true,
                    letters_since = null, consented_at = :now, updated_at = :now
                """).param("value", mobile).update();
    }

    /// Keeps whether the patient agrees to SMS.
    public void agreeToSms(EstablishmentCode establishment, PatientId id, boolean agreed) {
        at(establishment, id, "update patients.patient set sms_consent = :value, updated_at = :now")
                .param("value", agreed)
                .update();
    }

    private JdbcClient.StatementSpec at(EstablishmentCode establishment, PatientId id, String update) {
        return jdbc.sql(update + " where establishment = :establishment and id = :id")
                .param("establishment", establishment.value())
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()));
    }

    public Optional<Patient> find(EstablishmentCode establishment, PatientId id) {
        return jdbc.sql("""
                select id, ipp, birth_name, last_name, first_name, birth_date, language, email, mobile, sms_consent
                from patients.patient
                where establishment = :establishment and id = :id
                """)
                .param("establishment", establishment.value())
                .param("id", id.value())
                .query(Patients::read)
                .optional();
    }

    /// The patient of this IPP, held until the end of the transaction.
    public Optional<Patient> findByIpp(EstablishmentCode establishment, String ipp) {
        return jdbc.sql("""
                select id, ipp, birth_name, last_name, first_name, birth_date, language, email, mobile, sms_consent
                from patients.patient
                where establishment = :establishment and ipp = :ipp
                for update
                """)
                .param("establishment", establishment.value())
                .param("ipp", ipp)
                .query(Patients::read)
                .optional();
    }

    /// The patients of these IPP, by IPP; those nobody recorded are not in the map.
    public Map<String, Patient> ofIpps(EstablishmentCode establishment, Collection<String> ipps) {
        return jdbc
                .sql("""
                select id, ipp, birth_name, last_name, first_name, birth_date, language, email, mobile, sms_consent
                from patients.patient
                where establishment = :establishment and ipp = any(:ipps)
                """)
                .param("establishment", establishment.value())
                .param("ipps", ipps.toArray(String[]::new))
                .query(Patients::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Patient::ipp, Function.identity()));
    }

    /// The IPP of those whose stays these are, by NDA.
    public Map<String, String> ippsOfStays(EstablishmentCode establishment, Collection<String> ndas) {
        var ipps = new HashMap<String, String>();
        jdbc.sql("""
                select s.nda, p.ipp
                from patients.stay s
                join patients.patient p on p.establishment = s.establishment and p.id = s.patient_id
                where s.establishment = :establishment and s.nda = any(:ndas)
                """)
                .param("establishment", establishment.value())
                .param("ndas", ndas.toArray(String[]::new))
                .query(row -> {
                    ipps.put(row.getString("nda"), row.getString("ipp"));
                });
        return ipps;
    }

    public Optional<Stay> stay(EstablishmentCode establishment, String nda) {
        return jdbc.sql("""
                select nda, entered_on, left_on
                from patients.stay
                where establishment = :establishment and nda = :nda
                """)
                .param("establishment", establishment.value())
                .param("nda", nda)
                .query(Patients::readStay)
                .optional();
    }

    /// The stays of these NDA, by NDA; those nobody recorded are not in the map.
    public Map<String, Stay> stays(EstablishmentCode establishment, Collection<String> ndas) {
        if (ndas.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                select nda, entered_on, left_on
                from patients.stay
                where establishment = :establishment and nda in (:ndas)
                """)
                .param("establishment", establishment.value())
                .param("ndas", ndas)
                .query(Patients::readStay)
                .list()
                .stream()
                .collect(Collectors.toMap(Stay::nda, Function.identity()));
    }

    private static Stay readStay(ResultSet row, int n) throws SQLException {
        return new Stay(
                row.getString("nda"),
                row.getObject("entered_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class));
    }

    static Patient read(ResultSet row, int n) throws SQLException {
        return new Patient(
                new PatientId(row.getObject("id", UUID.class)),
                row.getString("ipp"),
                row.getString("birth_name"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("language"),
                new Contacts(row.getString("email"), row.getString("mobile"), row.getBoolean("sms_consent")));
    }
}
