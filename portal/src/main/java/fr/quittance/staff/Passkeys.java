package fr.quittance.staff;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import fr.quittance.establishments.EstablishmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The passkeys of each hospital's staff; of each, only what is public.
@Component
public class Passkeys {

    /// An account holds this many at most.
    public static final int MOST = 10;

    private static final String COLUMNS = "id, account_id, name, added_at, last_used_at";

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final AttestedCredentialDataConverter bytes = new AttestedCredentialDataConverter(new ObjectConverter());

    Passkeys(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A passkey and what its next answer is checked against.
    record Kept(Passkey passkey, CredentialRecord key) {}

    /// The passkeys of an account, oldest first.
    public List<Passkey> of(EstablishmentCode establishment, UUID account) {
        return jdbc.sql("select " + COLUMNS + """

                from staff.passkey
                where establishment = :establishment and account_id = :account
                order by added_at, id
                """)
                .param("establishment", establishment.value())
                .param("account", account)
                .query(Passkeys::read)
                .list();
    }

    /// What the devices call the passkeys of an account.
    List<byte[]> credentials(EstablishmentCode establishment, UUID account) {
        return jdbc.sql("""
                select credential_id
                from staff.passkey
                where establishment = :establishment and account_id = :account
                order by added_at, id
                """)
                .param("establishment", establishment.value())
                .param("account", account)
                .query((row, n) -> row.getBytes("credential_id"))
                .list();
    }

    /// The passkey that a device calls so.
    Optional<Kept> find(EstablishmentCode establishment, byte[] credential) {
        return jdbc.sql("select " + COLUMNS + """
                , attested, sign_count, backup_eligible
                from staff.passkey
                where establishment = :establishment and credential_id = :credential
                """)
                .param("establishment", establishment.value())
                .param("credential", credential)
                .query((row, n) -> new Kept(read(row, n), key(row)))
                .optional();
    }

    /// Keeps a new passkey.
    ///
    /// @return whether it was new here
    boolean add(EstablishmentCode establishment, Passkey passkey, CredentialRecord key) {
        return jdbc.sql("""
                insert into staff.passkey (
                    establishment, id, account_id, name, credential_id, attested, sign_count, backup_eligible, added_at)
                values (
                    :establishment, :id, :account, :name, :credential, :attested, :count, :backup, :addedAt)
                on conflict (establishment, credential_id) do nothing
                """)
                        .param("establishment", establishment.value())
                        .param("id", passkey.id())
                        .param("account", passkey.account())
                        .param("name", passkey.name())
                        .param("credential", key.getAttestedCredentialData().getCredentialId())
                        .param("attested", bytes.convert(key.getAttestedCredentialData()))
                        .param("count", key.getCounter())
                        .param("backup", Boolean.TRUE.equals(key.isBackupEligible()))
                        .param("addedAt", Timestamp.from(passkey.addedAt()))
                        .update()
                == 1;
    }

    /// Writes down that a passkey served.
    ///
    /// @param count the number its device showed; 0 from those that do not count
    /// @return whether nobody showed that number or a greater one meanwhile
    boolean served(EstablishmentCode establishment, Passkey passkey, long count) {
        return jdbc.sql("""
                update staff.passkey
                set sign_count = :count, last_used_at = :now
                where establishment = :establishment and id = :id
                    and (sign_count < :count or (sign_count = 0 and :count = 0))
                """)
                        .param("establishment", establishment.value())
                        .param("id", passkey.id())
                        .param("count", count)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Takes a passkey away from its owner.
    ///
    /// @return the one taken away, unless they had none of this name
    Optional<Passkey> remove(EstablishmentCode establishment, UUID account, UUID id) {
        return jdbc.sql("""
                delete from staff.passkey
                where establishment = :establishment and account_id = :account and id = :id
                returning\s""" + COLUMNS)
                .param("establishment", establishment.value())
                .param("account", account)
                .param("id", id)
                .query(Passkeys::read)
                .optional();
    }

    /// Takes all of an account away: whoever is invited again proves themselves anew.
    void removeAll(StaffAccount account) {
        jdbc.sql("delete from staff.passkey where establishment = :establishment and account_id = :account")
                .param("establishment", account.establishment().value())
                .param("account", account.id())
                .update();
    }

    private static Passkey read(ResultSet row, int n) throws SQLException {
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getTimestamp("added_at").toInstant(),
                instant(row.getTimestamp("last_used_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private CredentialRecord key(ResultSet row) throws SQLException {
        AttestedCredentialData attested = bytes.convert(row.getBytes("attested"));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                row.getBoolean("backup_eligible"),
                false,
                row.getLong("sign_count"),
                attested,
                null,
                null,
                null,
                null);
    }
}
