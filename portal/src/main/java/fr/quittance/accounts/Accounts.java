package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.patients.PatientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The accounts of each hospital, and the patients each one may see.
@Component
public class Accounts {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Accounts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Account> find(EstablishmentCode establishment, AccountId id) {
        return jdbc.sql("""
                select establishment, id, email, password_hash
                from accounts.account
                where establishment = :establishment and id = :id
                """)
                .param("establishment", establishment.value())
                .param("id", id.value())
                .query(Accounts::read)
                .optional();
    }

    Optional<Account> find(EstablishmentCode establishment, EmailAddress email) {
        return jdbc.sql("""
                select establishment, id, email, password_hash
                from accounts.account
                where establishment = :establishment and email = :email
                """)
                .param("establishment", establishment.value())
                .param("email", email.value())
                .query(Accounts::read)
                .optional();
    }

    /// The patients whose invoices this account sees.
    public Set<PatientId> patients(EstablishmentCode establishment, AccountId account) {
        return new HashSet<>(jdbc.sql("""
                select patient_id
                from accounts.account_patient
                where establishment = :establishment and account_id = :account
                """)
                .param("establishment", establishment.value())
                .param("account", account.value())
                .query((row, n) -> new PatientId(row.getObject("patient_id", UUID.class)))
                .list());
    }

    /// Whether somebody already sees the invoices of this patient.
    public boolean hasAccount(EstablishmentCode establishment, PatientId patient) {
        return jdbc.sql("""
                select exists (
                    select from accounts.account_patient
                    where establishment = :establishment and patient_id = :patient)
                """)
                .param("establishment", establishment.value())
                .param("patient", patient.value())
                .query(Boolean.class)
                .single();
    }

    /// Opens an account, unless its address has one.
    ///
    /// @return whether it was opened
    boolean open(Account account) {
        return jdbc.sql("""
                insert into accounts.account (
                    establishment, id, email, password_hash, created_at, terms_accepted_at, password_changed_at)
                values (:establishment, :id, :email, :hash, :now, :now, :now)
                on conflict do nothing
                """)
                        .param("establishment", account.establishment().value())
                        .param("id", account.id().value())
                        .param("email", account.email().value())
                        .param("hash", account.passwordHash())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Lets an account see a patient, unless another account does.
    ///
    /// @return whether the account sees the patient now
    boolean add(Account account, PatientId patient) {
        return jdbc.sql("""
                insert into accounts.account_patient as known (establishment, patient_id, account_id, added_at)
                values (:establishment, :patient, :account, :now)
                on conflict (establishment, patient_id) do update
                set added_at = known.added_at
                where known.account_id = excluded.account_id
                """)
                        .param("establishment", account.establishment().value())
                        .param("patient", patient.value())
                        .param("account", account.id().value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Keeps a new hash: another password, or the same one under stronger parameters.
    ///
    /// @param old the hash it replaces; a hash changed meanwhile is left alone
    void rehash(Account account, String old, String hash) {
        jdbc.sql("""
                update accounts.account
                set password_hash = :hash
                where establishment = :establishment and id = :id and password_hash = :old
                """)
                .param("establishment", account.establishment().value())
                .param("id", account.id().value())
                .param("old", old)
                .param("hash", hash)
                .update();
    }

    void changePassword(Account account, String hash) {
        jdbc.sql("""
                update accounts.account
                set password_hash = :hash, password_changed_at = :now
                where establishment = :establishment and id = :id
                """)
                .param("establishment", account.establishment().value())
                .param("id", account.id().value())
                .param("hash", hash)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Account read(ResultSet row, int n) throws SQLException {
        return new Account(
                new EstablishmentCode(row.getString("establishment")),
                new AccountId(row.getObject("id", UUID.class)),
                new EmailAddress(row.getString("email")),
                row.getString("password_hash"));
    }
}
