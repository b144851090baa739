package fr.quittance.batches;

import fr.quittance.billcheck.Bill;
import fr.quittance.billcheck.CheckBills;
import fr.quittance.billcheck.Finding;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.intake.Deposit;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks at the bills that are about to come in, beside those on file and beside each other.
@Component
class LookAtBills {

    private final CheckBills check;
    private final Establishments establishments;
    private final Invoices invoices;

    LookAtBills(CheckBills check, Establishments establishments, Invoices invoices) {
        this.check = check;
        this.establishments = establishments;
        this.invoices = invoices;
    }

    /// A stay that asks for an amount.
    private record Asked(String nda, Money due) {}

    /// What there is to say of each.
    Map<InvoiceNumber, List<Finding>> look(EstablishmentCode establishment, Collection<Deposit.Issue> bills) {
        var asked = new HashMap<Asked, Set<InvoiceNumber>>();
        for (Invoice it : invoices.ofStays(establishment, ndas(bills))) {
            note(asked, new Asked(String.valueOf(it.nda()), it.amounts().due()), it.number());
        }
        for (var it : bills) {
            var its = asked(it);
            if (its != null) {
                note(asked, its, it.number());
            }
        }
        var mode = establishments.get(establishment).mode();
        var findings = new HashMap<InvoiceNumber, List<Finding>>();
        for (var it : bills) {
            var details = it.details();
            var bill = new Bill(
                    mode,
                    it.number(),
                    details.issuedOn(),
                    details.dueOn(),
                    details.amounts(),
                    details.care(),
                    details.patient().birthDate(),
                    details.patient().contacts(),
                    details.stay(),
                    others(asked, it));
            findings.put(it.number(), check.check(establishment, bill));
        }
        return findings;
    }

    private static Set<String> ndas(Collection<Deposit.Issue> bills) {
        return bills.stream()
                .map(LookAtBills::asked)
                .flatMap(java.util.stream.Stream::ofNullable)
                .map(Asked::nda)
                .collect(Collectors.toSet());
    }

    private static @Nullable Asked asked(Deposit.Issue bill) {
        var stay = bill.details().stay();
        return stay == null
                ? null
                : new Asked(stay.nda(), bill.details().amounts().due());
    }

    private static void note(Map<Asked, Set<InvoiceNumber>> asked, Asked its, InvoiceNumber number) {
        asked.computeIfAbsent(its, any -> new LinkedHashSet<>()).add(number);
    }

    /// An invoice that is replaced is no double of the one that replaces it.
    private static List<InvoiceNumber> others(Map<Asked, Set<InvoiceNumber>> asked, Deposit.Issue bill) {
        var its = asked(bill);
        var others = new ArrayList<>(its == null ? Set.<InvoiceNumber>of() : asked.getOrDefault(its, Set.of()));
        others.remove(bill.number());
        others.remove(bill.replaces());
        return others;
    }
}
