package fr.quittance.billcheck;

import static fr.quittance.billcheck.Finding.error;
import static fr.quittance.billcheck.Finding.warning;

import fr.quittance.billcheck.BillcheckSettings.Limits;
import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.invoices.InvoiceLine;
import fr.quittance.money.Money;
import fr.quittance.pages.FrenchDates;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks at a bill as a careful clerk would. Pure: the same bill on the same day says the same.
public final class BillCheck {

    private static final int GROWN_UP = 18;
    private static final int OWN_SECRET = 15;
    private static final int OLDEST = 110;

    private final Bill bill;
    private final Limits limits;
    private final LocalDate today;

    private BillCheck(Bill bill, Limits limits, LocalDate today) {
        this.bill = bill;
        this.limits = limits;
        this.today = today;
    }

    /// What there is to say of a bill, errors first; nothing most often.
    ///
    /// @param today the day in Paris
    public static List<Finding> check(Bill bill, Limits limits, LocalDate today) {
        var check = new BillCheck(bill, limits, today);
        return Stream.of(
                        check.parts(),
                        check.lines(),
                        check.overpaid(),
                        check.order(),
                        check.amount(),
                        check.unusual(),
                        check.contact(),
                        check.age(),
                        check.issue(),
                        check.due(),
                        check.tooLate(),
                        check.twice())
                .flatMap(Optional::stream)
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    /// D. 1112-67-1 CSP: five amounts, apart, that make the total.
    private Optional<Finding> parts() {
        var it = bill.amounts();
        var sum = it.amo().plus(it.amc()).plus(it.patient());
        return when(!it.addUp(), () -> error("parts", sum.text(), it.total().text()));
    }

    private Optional<Finding> lines() {
        var care = bill.care();
        return when(
                care.hasLines() && !care.makes(bill.amounts()),
                () -> error("lines", care.sum(InvoiceLine::amount).text()));
    }

    private Optional<Finding> overpaid() {
        return when(
                bill.amounts().due().isNegative(),
                () -> error("overpaid", bill.amounts().patient().text()));
    }

    private Optional<Finding> order() {
        if (bill.dueOn().isBefore(bill.issuedOn())) {
            return Optional.of(error("due-before-issue"));
        }
        if (bill.birthDate().isAfter(bill.issuedOn())) {
            return Optional.of(error("born-after-issue"));
        }
        var stay = bill.stay();
        var entered = stay == null ? null : stay.enteredOn();
        var left = stay == null ? null : stay.leftOn();
        return when(entered != null && left != null && left.isBefore(entered), () -> error("left-before-entered"));
    }

    private Optional<Finding> amount() {
        var due = bill.amounts().due();
        if (due.isZero()) {
            return Optional.of(warning("nothing-due"));
        }
        var least = Money.euros(limits.recoveredFrom());
        return when(
                bill.mode() == Mode.PUBLIC && due.isPositive() && due.compareTo(least) < 0,
                () -> warning("below-recovery", due.text(), least.text()));
    }

    private Optional<Finding> unusual() {
        var due = bill.amounts().due();
        return when(due.compareTo(Money.euros(limits.unusualAbove())) > 0, () -> warning("unusual", due.text()));
    }

    private Optional<Finding> contact() {
        var contacts = bill.contacts();
        if (contacts.reachableByMail() || contacts.reachableBySms()) {
            return Optional.empty();
        }
        return Optional.of(warning(contacts.mobile() == null ? "no-contact" : "no-consent"));
    }

    private Optional<Finding> age() {
        if (bill.birthDate().isAfter(bill.issuedOn())) {
            return Optional.empty();
        }
        var years = Period.between(bill.birthDate(), bill.issuedOn()).getYears();
        if (years >= OLDEST) {
            return Optional.of(warning("very-old", years));
        }
        return when(years < GROWN_UP, () -> warning(years >= OWN_SECRET ? "minor-secret" : "minor", years));
    }

    private Optional<Finding> issue() {
        if (bill.issuedOn().isAfter(today)) {
            return Optional.of(warning("issued-later", FrenchDates.digits(bill.issuedOn())));
        }
        var stay = bill.stay();
        var left = stay == null ? null : stay.leftOn();
        return left != null && bill.issuedOn().isBefore(left)
                ? Optional.of(warning("issued-before-left", FrenchDates.digits(left)))
                : Optional.empty();
    }

    private Optional<Finding> due() {
        if (!bill.amounts().due().isPositive()) {
            return Optional.empty();
        }
        if (bill.dueOn().isBefore(today)) {
            return Optional.of(warning("due-past", FrenchDates.digits(bill.dueOn())));
        }
        return when(
                bill.dueOn().isBefore(today.plusDays(limits.daysToPay())),
                () -> warning("due-soon", FrenchDates.digits(bill.dueOn()), limits.daysToPay()));
    }

    private Optional<Finding> tooLate() {
        var stay = bill.stay();
        var left = stay == null ? null : stay.leftOn();
        var isPublic = bill.mode() == Mode.PUBLIC;
        var until = isPublic ? limits.recoverableFor() : limits.claimableFor();
        return left != null
                        && bill.amounts().due().isPositive()
                        && left.plus(until).isBefore(today)
                ? Optional.of(warning(isPublic ? "too-late-public" : "too-late-private", FrenchDates.digits(left)))
                : Optional.empty();
    }

    private Optional<Finding> twice() {
        var others = bill.sameStay().stream().map(Object::toString).collect(Collectors.joining(", "));
        return when(!others.isEmpty(), () -> warning("same-stay", others));
    }

    private interface Said {
        Finding say();
    }

    private static Optional<Finding> when(boolean so, Said said) {
        return so ? Optional.of(said.say()) : Optional.empty();
    }
}
