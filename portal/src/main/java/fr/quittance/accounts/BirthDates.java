package fr.quittance.accounts;

import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The patients of an account, and whether somebody knows the birth date of one of them.
///
/// It matches an identity; it is never a secret (CNIL: 33 million of them leaked in 2024).
@Component
class BirthDates {

    private final Accounts accounts;
    private final Patients patients;

    BirthDates(Accounts accounts, Patients patients) {
        this.accounts = accounts;
        this.patients = patients;
    }

    boolean match(Account account, LocalDate given) {
        return patients(account).stream().anyMatch(it -> it.birthDate().equals(given));
    }

    /// The names that a password must not contain.
    List<String> names(Account account) {
        return patients(account).stream()
                .flatMap(it -> List.of(it.lastName(), it.birthName(), it.firstName()).stream())
                .toList();
    }

    private List<Patient> patients(Account account) {
        return accounts.patients(account.establishment(), account.id()).stream()
                .flatMap(id -> patients.find(account.establishment(), id).stream())
                .toList();
    }
}
