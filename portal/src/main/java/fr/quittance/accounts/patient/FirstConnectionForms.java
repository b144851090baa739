package fr.quittance.accounts.patient;

import fr.quittance.accounts.AccountRules;
import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.accounts.CreateAccount;
import fr.quittance.accounts.EmailAddress;
import fr.quittance.links.Link;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.pages.Said;
import fr.quittance.passwords.PasswordRules;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The form of the first connection: its fields read and checked, its page shown again with
/// everything but passwords.
@Component
class FirstConnectionForms {

    private final Door door;
    private final HumanForms humans;
    private final BirthDateFields birthDates;
    private final AccountRules rules;

    FirstConnectionForms(Door door, HumanForms humans, BirthDateFields birthDates, AccountRules rules) {
        this.door = door;
        this.humans = humans;
        this.birthDates = birthDates;
        this.rules = rules;
    }

    /// What a form sent turns out to be.
    sealed interface Filled {

        /// Complete.
        record Complete(
                EmailAddress email,
                String password,
                @Nullable LocalDate birthDate,
                boolean human) implements Filled {

            CreateAccount.Request toRequest(Errand.OpenedLink link) {
                return new CreateAccount.Request(
                        link.code(), link.link(), link.provesMailbox(), email, password, birthDate, human);
            }

            @Override
            public String toString() {
                return "Complete[" + email + "]";
            }
        }

        /// To be corrected.
        record Wrong(FirstConnectionPage page) implements Filled {}

        /// To be sent later.
        record TooMany(Page page) implements Filled {}
    }

    Page empty(HttpServletRequest request, String emailOnFile) {
        return new FirstConnectionPage(
                door.shell(request),
                emailOnFile,
                !emailOnFile.isEmpty(),
                BirthDateEntry.EMPTY,
                rules.askBirthDate(door.establishment(request).code()),
                false,
                humans.box(request, false),
                List.of());
    }

    Filled read(HttpServletRequest request, Map<String, String> form, String emailOnFile) {
        var problems = new ArrayList<Problem>();
        var email = email(form, problems);
        var password = password(form, email.orElse(null), problems);
        var birthDate = rules.askBirthDate(door.establishment(request).code())
                ? birthDates.read(BirthDateFields.typed(form), problems)
                : Optional.<LocalDate>empty();
        if (!form.containsKey("cgu")) {
            problems.add(new Problem("cgu", Said.of("accounts.terms-unticked")));
        }
        if (!problems.isEmpty() || email.isEmpty()) {
            return new Filled.Wrong(page(request, form, emailOnFile, problems, false));
        }
        return switch (humans.check(request, form)) {
            case HumanForms.Checked.Human human ->
                new Filled.Complete(email.get(), password, birthDate.orElse(null), true);
            case HumanForms.Checked.ByCode byCode ->
                new Filled.Complete(email.get(), password, birthDate.orElse(null), false);
            case HumanForms.Checked.NotProved(var problem) ->
                new Filled.Wrong(page(request, form, emailOnFile, List.of(problem), true));
            case HumanForms.Checked.TooMany(var page) -> new Filled.TooMany(page);
        };
    }

    FirstConnectionPage wrongBirthDate(HttpServletRequest request, Map<String, String> form, String emailOnFile) {
        return again(
                request,
                form,
                emailOnFile,
                new Problem(List.of("jour", "mois", "annee"), Said.of("accounts.birth-date-wrong")));
    }

    /// Said when the address was sent enough messages already.
    Page tooManyMessages(HttpServletRequest request) {
        return TooManyTriesPage.messages(door.shell(request));
    }

    /// Said behind a link that heard three wrong birth dates.
    Page spaceLocked(HttpServletRequest request, Link link) {
        return TooManyTriesPage.space(door.shell(request), AccessLinks.payPage(link));
    }

    FirstConnectionPage again(
            HttpServletRequest request, Map<String, String> form, String emailOnFile, Problem problem) {
        return page(request, form, emailOnFile, List.of(problem), false);
    }

    private FirstConnectionPage page(
            HttpServletRequest request,
            Map<String, String> form,
            String emailOnFile,
            List<Problem> problems,
            boolean offersCode) {
        var email = form.getOrDefault("email", "");
        return new FirstConnectionPage(
                door.shell(request),
                email,
                email.equals(emailOnFile) && !email.isEmpty(),
                BirthDateFields.typed(form),
                rules.askBirthDate(door.establishment(request).code()),
                form.containsKey("cgu"),
                humans.box(request, offersCode),
                List.copyOf(problems));
    }

    static Optional<EmailAddress> email(Map<String, String> form, List<Problem> problems) {
        var typed = form.getOrDefault("email", "");
        var email = EmailAddress.read(typed);
        if (email.isEmpty()) {
            problems.add(new Problem(
                    "email", Said.of(typed.isBlank() ? "accounts.email-empty" : "accounts.email-incomplete")));
        }
        return email;
    }

    /// A new password and its confirmation.
    static String password(Map<String, String> form, @Nullable EmailAddress email, List<Problem> problems) {
        var password = PasswordRules.normalised(form.getOrDefault("motDePasse", ""));
        var confirmation = PasswordRules.normalised(form.getOrDefault("confirmation", ""));
        var problem = PasswordRules.problem(
                password, new PasswordRules.Person(email == null ? null : email.localPart(), null, List.of()));
        if (problem.isPresent()) {
            problems.add(new Problem("mdp", problem.get()));
        } else if (confirmation.isEmpty()) {
            problems.add(new Problem("mdp2", Said.of("accounts.confirmation-empty")));
        } else if (!confirmation.equals(password)) {
            problems.add(new Problem("mdp2", Said.of("accounts.confirmation-different")));
        }
        return password;
    }
}
