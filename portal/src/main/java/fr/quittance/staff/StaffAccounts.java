package fr.quittance.staff;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The accounts of each hospital's staff.
@Component
public class StaffAccounts {

    private static final String COLUMNS =
            "establishment, id, email, name, roles, state, password_hash, secret, last_sign_in_at";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    StaffAccounts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<StaffAccount> find(EstablishmentCode establishment, UUID id) {
        return jdbc.sql("select " + COLUMNS + """

                from staff.account
                where establishment = :establishment and id = :id
                """)
                .param("establishment", establishment.value())
                .param("id", id)
                .query(StaffAccounts::read)
                .optional();
    }

    Optional<StaffAccount> find(EstablishmentCode establishment, WorkEmail email) {
        return jdbc.sql("select " + COLUMNS + """

                from staff.account
                where establishment = :establishment and email = :email
                """)
                .param("establishment", establishment.value())
                .param("email", email.value())
                .query(StaffAccounts::read)
                .optional();
    }

    /// Everybody who has or had an account, by name.
    public List<StaffAccount> all(EstablishmentCode establishment) {
        return jdbc.sql("select " + COLUMNS + """

                from staff.account
                where establishment = :establishment
                order by state = 'DISABLED', name, id
                """)
                .param("establishment", establishment.value())
                .query(StaffAccounts::read)
                .list();
    }

    /// Somebody signed in, as they stand now: with today's roles, or nobody any more. Asked before
    /// each page.
    public Optional<StaffMember> asTheyStand(StaffMember member) {
        return find(new EstablishmentCode(member.establishment()), member.id())
                .filter(StaffAccount::isActive)
                .map(StaffAccount::member);
    }

    /// @return whether it was added: an address has one account
    boolean add(StaffAccount account) {
        return jdbc.sql("""
                insert into staff.account (establishment, id, email, name, roles, state, invited_at)
                values (:establishment, :id, :email, :name, cast(:roles as text[]), 'INVITED', :now)
                on conflict do nothing
                """)
                        .param("establishment", account.establishment().value())
                        .param("id", account.id())
                        .param("email", account.email().value())
                        .param("name", account.name())
                        .param("roles", array(account.roles()))
                        .param("now", now())
                        .update()
                == 1;
    }

    /// Closes the door until the invitation is answered; what served before serves no more.
    void inviteAgain(StaffAccount account) {
        jdbc.sql("""
                update staff.account
                set state = 'INVITED', password_hash = null, invited_at = :now, disabled_at = null
                where establishment = :establishment and id = :id
                """)
                .param("establishment", account.establishment().value())
                .param("id", account.id())
                .param("now", now())
                .update();
    }

    /// Opens the door: the password is chosen, and the telephone shows the codes of this secret.
    ///
    /// @param step the thirty seconds of the code that proved it
    /// @return whether they were still invited
    boolean activate(StaffAccount account, String passwordHash, int secret, long step) {
        return jdbc.sql("""
                update staff.account
                set state = 'ACTIVE', password_hash = :hash, secret = :secret, last_step = :step, activated_at = :now
                where establishment = :establishment and id = :id and state = 'INVITED'
                """)
                        .param("establishment", account.establishment().value())
                        .param("id", account.id())
                        .param("hash", passwordHash)
                        .param("secret", secret)
                        .param("step", step)
                        .param("now", now())
                        .update()
                == 1;
    }

    void changeRoles(StaffAccount account, Set<StaffRole> roles) {
        jdbc.sql("""
                update staff.account
                set roles = cast(:roles as text[])
                where establishment = :establishment and id = :id
                """)
                .param("establishment", account.establishment().value())
                .param("id", account.id())
                .param("roles", array(roles))
                .update();
    }

    /// @return whether it was still open
    boolean disable(StaffAccount account) {
        return jdbc.sql("""
                update staff.account
                set state = 'DISABLED', password_hash = null, disabled_at = :now
                where establishment = :establishment and id = :id and state <> 'DISABLED'
                """)
                        .param("establishment", account.establishment().value())
                        .param("id", account.id())
                        .param("now", now())
                        .update()
                == 1;
    }

    /// Uses the code of thirty seconds up, unless it or a later one served already.
    ///
    /// @return whether it served now
    boolean useStep(StaffAccount account, long step) {
        return jdbc.sql("""
                update staff.account
                set last_step = :step
                where establishment = :establishment and id = :id and state = 'ACTIVE'
                    and (last_step is null or last_step < :step)
                """)
                        .param("establishment", account.establishment().value())
                        .param("id", account.id())
                        .param("step", step)
                        .update()
                == 1;
    }

    /// Uses a recovery code up.
    ///
    /// @return whether it served now, and not before
    boolean useRecoveryCode(StaffAccount account, int number) {
        return jdbc.sql("""
                insert into staff.used_recovery_code (establishment, account_id, secret, number, used_at)
                values (:establishment, :id, :secret, :number, :now)
                on conflict do nothing
                """)
                        .param("establishment", account.establishment().value())
                        .param("id", account.id())
                        .param("secret", account.secret())
                        .param("number", number)
                        .param("now", now())
                        .update()
                == 1;
    }

    void signedIn(StaffAccount account) {
        jdbc.sql("""
                update staff.account
                set last_sign_in_at = :now
                where establishment = :establishment and id = :id
                """)
                .param("establishment", account.establishment().value())
                .param("id", account.id())
                .param("now", now())
                .update();
    }

    void rehash(StaffAccount account, String hash) {
        jdbc.sql("""
                update staff.account
                set password_hash = :hash
                where establishment = :establishment and id = :id and password_hash = :old
                """)
                .param("establishment", account.establishment().value())
                .param("id", account.id())
                .param("hash", hash)
                .param("old", account.passwordHash())
                .update();
    }

    /// The administrators who can get in, kept as they are until the end of the transaction.
    List<UUID> holdAdministrators(EstablishmentCode establishment) {
        return jdbc.sql("""
                select id
                from staff.account
                where establishment = :establishment and state = 'ACTIVE' and 'ADMINISTRATOR' = any (roles)
                order by id
                for update
                """)
                .param("establishment", establishment.value())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Whether anybody administers this hospital, or may still answer an invitation to.
    boolean hasAdministrator(EstablishmentCode establishment) {
        return jdbc.sql("""
                select exists (
                    select from staff.account a
                    where a.establishment = :establishment and 'ADMINISTRATOR' = any (a.roles)
                        and (a.state = 'ACTIVE'
                            or a.state = 'INVITED' and exists (
                                select from staff.invitation i
                                where i.establishment = a.establishment and i.account_id = a.id
                                    and i.used_at is null and i.expires_at > :now)))
                """)
                .param("establishment", establishment.value())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /// `{BILLING_CLERK,CASHIER}`: names of constants, so nothing needs quoting.
    private static String array(Set<StaffRole> roles) {
        return roles.stream().sorted().map(StaffRole::name).collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private static StaffAccount read(ResultSet row, int n) throws SQLException {
        var roles = EnumSet.noneOf(StaffRole.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(StaffRole::valueOf)
                .forEach(roles::add);
        var lastSignIn = row.getTimestamp("last_sign_in_at");
        return new StaffAccount(
                new EstablishmentCode(row.getString("establishment")),
                row.getObject("id", UUID.class),
                new WorkEmail(row.getString("email")),
                row.getString("name"),
                roles,
                StaffAccount.State.valueOf(row.getString("state")),
                row.getString("password_hash"),
                row.getInt("secret"),
                lastSignIn == null ? null : lastSignIn.toInstant());
    }
}
