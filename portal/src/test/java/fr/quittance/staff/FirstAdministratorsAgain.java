package fr.quittance.staff;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import java.util.Map;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The portal starts again, with this address as the first administrator of a hospital.
public record FirstAdministratorsAgain(ApplicationContext portal, EstablishmentCode establishment, String email) {

    public void start() {
        new FirstAdministrators(
                        new StaffSettings(
                                portal.getBean(StaffSettings.class).key(), Map.of(establishment.value(), email)),
                        portal.getBean(Establishments.class),
                        portal.getBean(StaffAccounts.class),
                        portal.getBean(InviteColleague.class))
                .run(new DefaultApplicationArguments());
    }

    /// How many invitations this address got.
    public long invitations() {
        return portal.getBean(JdbcClient.class)
                .sql("""
                select count(*)
                from staff.invitation i
                join staff.account a on a.establishment = i.establishment and a.id = i.account_id
                where a.establishment = :establishment and a.email = :email
                """)
                .param("establishment", establishment.value())
                .param("email", email)
                .query(Long.class)
                .single();
    }
}
