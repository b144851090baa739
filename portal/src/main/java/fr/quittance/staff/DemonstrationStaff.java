package fr.quittance.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.passwords.HashedPasswords;
import fr.quittance.visitors.StaffRole;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// The people who work at the hospitals of the demonstration, with passwords and telephones known
/// to everybody; nobody anywhere else.
@Component
public class DemonstrationStaff implements ApplicationRunner {

    /// The one password of the demonstration's staff.
    public static final String PASSWORD = "Valmont-gestion-2026";

    private static final List<Person> PEOPLE = List.of(
            new Person("ch-valmont", "petit@ch-valmont.example", "M.\u00A0Petit", StaffRole.BILLING_CLERK),
            new Person("ch-valmont", "roy@ch-valmont.example", "Mme\u00A0Roy", StaffRole.CASHIER),
            new Person("ch-valmont", "nguyen@ch-valmont.example", "Mme\u00A0Nguyen", StaffRole.ADMINISTRATOR),
            new Person("ch-valmont", "auber@ch-valmont.example", "M.\u00A0Auber", StaffRole.AUDITOR),
            new Person("clinique-des-tilleuls", "diallo@tilleuls.example", "Mme\u00A0Diallo", StaffRole.BILLING_CLERK),
            new Person("clinique-des-tilleuls", "faure@tilleuls.example", "M.\u00A0Faure", StaffRole.ADMINISTRATOR));

    private final Establishments establishments;
    private final StaffAccounts accounts;
    private final HashedPasswords hashes;

    DemonstrationStaff(Establishments establishments, StaffAccounts accounts, HashedPasswords hashes) {
        this.establishments = establishments;
        this.accounts = accounts;
        this.hashes = hashes;
    }

    private record Person(String establishment, String email, String name, StaffRole role) {

        /// The same after each reset, so that a telephone enrolled once goes on serving.
        UUID id() {
            return UuidCreator.getNameBasedSha1(establishment + "/" + email);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!establishments.demonstration()) {
            return;
        }
        var hash = hashes.hash(PASSWORD);
        PEOPLE.stream()
                .filter(it -> establishments
                        .find(new EstablishmentCode(it.establishment()))
                        .isPresent())
                .forEach(it -> employ(it, hash));
    }

    private void employ(Person person, String hash) {
        var account = new StaffAccount(
                new EstablishmentCode(person.establishment()),
                person.id(),
                new WorkEmail(person.email()),
                person.name(),
                Set.of(person.role()),
                StaffAccount.State.INVITED,
                null,
                0,
                null);
        if (accounts.add(account)) {
            accounts.activate(account, hash, 1, 0);
        }
    }
}
