package fr.quittance.patients;

import fr.quittance.establishments.EstablishmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The contacts that patients gave, who took them down, and when they were proved.
@Component
public class GivenContacts {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    GivenContacts(JdbcClient jdbc, ApplicationEventPublisher events, InstantSource clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// What is on file, held until the end of the transaction, if there is one.
    ///
    /// @throws java.util.NoSuchElementException if nobody is called so
    public ContactsOnFile of(EstablishmentCode establishment, PatientId patient) {
        return find(establishment, patient).orElseThrow();
    }

    private Optional<ContactsOnFile> find(EstablishmentCode establishment, PatientId patient) {
        return jdbc.sql("""
                select email, mobile, sms_consent, email_proved_at, mobile_proved_at, letters_since
                from patients.patient
                where establishment = :establishment and id = :id
                for update
                """)
                .param("establishment", establishment.value())
                .param("id", patient.value())
                .query(GivenContacts::read)
                .optional();
    }

    /// Keeps an address, or that there is none; giving one is agreeing to be written to. One that was proved stays
    /// proved while it does not change.
    ///
    /// @param proved whether a code sent there just came back
    public void keepEmail(
            EstablishmentCode establishment,
            PatientId patient,
            @Nullable String email,
            ContactSource source,
            boolean proved) {
        keep(establishment, patient, email, source, proved, """
                update patients.patient
                set email_proved_at = case
                        when :value::text is null then null
                        when :proved then :now
                        when email = :value then email_proved_at
                    end,
                    email_source = case when email = :value and not :proved then email_source else :source end,
                    email = :value,
                    letters_since = case when :value::text is null then letters_since end,
                    consented_at = case when :value::text is null then consented_at else :now end,
                    updated_at = :now
                where establishment = :establishment and id = :id
                """);
    }

    /// The same of a mobile; giving one is agreeing to SMS.
    ///
    /// @param mobile in E.164 form
    public void keepMobile(
            EstablishmentCode establishment,
            PatientId patient,
            @Nullable String mobile,
            ContactSource source,
            boolean proved) {
        keep(establishment, patient, mobile, source, proved, """
                update patients.patient
                set mobile_proved_at = case
                        when :value::text is null then null
                        when :proved then :now
                        when mobile = :value then mobile_proved_at
                    end,
                    mobile_source = case when mobile = :value and not :proved then mobile_source else :source end,
                    mobile = :value,
                    sms_consent = :value::text is not null,
                    letters_since = case when :value::text is null then letters_since end,
                    consented_at = case when :value::text is null then consented_at else :now end,
                    updated_at = :now
                where establishment = :establishment and id = :id
                """);
    }

    private void keep(
            EstablishmentCode establishment,
            PatientId patient,
            @Nullable String value,
            ContactSource source,
            boolean proved,
            String update) {
        var before = of(establishment, patient).contacts();
        jdbc.sql(update)
                .param("establishment", establishment.value())
                .param("id", patient.value())
                .param("value", value)
                .param("source", source.name())
                .param("proved", proved)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        tellIfReached(establishment, patient, before);
    }

    /// Tells that a patient can be told where they could not be before, if they can.
    ///
    /// @param before their contacts when the transaction began
    public void tellIfReached(EstablishmentCode establishment, PatientId patient, Contacts before) {
        var now = of(establishment, patient).contacts();
        if ((now.reachableByMail() && !before.reachableByMail())
                || (now.reachableBySms() && !before.reachableBySms())) {
            events.publishEvent(new ContactsGiven(establishment, patient));
        }
    }

    /// Keeps that they want letters: what would reach them otherwise is erased.
    public void preferLetters(EstablishmentCode establishment, PatientId patient) {
        jdbc.sql("""
                update patients.patient
                set email = null, email_proved_at = null, email_source = 'STAFF',
                    mobile = null, mobile_proved_at = null, mobile_source = 'STAFF',
                    sms_consent = false, consented_at = null, letters_since = coalesce(letters_since, :now),
                    updated_at = :now
                where establishment = :establishment and id = :id
                """)
                .param("establishment", establishment.value())
                .param("id", patient.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    static ContactsOnFile read(ResultSet row, int n) throws SQLException {
        return new ContactsOnFile(
                new Contacts(row.getString("email"), row.getString("mobile"), row.getBoolean("sms_consent")),
                instant(row, "email_proved_at"),
                instant(row, "mobile_proved_at"),
                instant(row, "letters_since"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
