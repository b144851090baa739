package fr.quittance.treasury;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.Invoices;
import fr.quittance.money.Money;
import fr.quittance.payments.DayTakings;
import fr.quittance.payments.DayTakings.Taking;
import fr.quittance.payments.PlatformNames;
import fr.quittance.payments.TakenLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The régie's lists as rows of text, the titles first: days in ISO form, amounts with a comma and
/// without their currency.
@Component
public class CashJournal {

    /// How many lines of money one list has at most.
    public static final int LINES_MAX = 20_000;

    private final DayTakings takings;
    private final TakenLines lines;
    private final Closings closings;
    private final Invoices invoices;
    private final PlatformNames platforms;

    CashJournal(DayTakings takings, TakenLines lines, Closings closings, Invoices invoices, PlatformNames platforms) {
        this.takings = takings;
        this.lines = lines;
        this.closings = closings;
        this.invoices = invoices;
        this.platforms = platforms;
    }

    /// « Journal des encaissements »: each day and way of paying between two days, both included.
    public List<List<String>> takings(EstablishmentCode establishment, LocalDate from, LocalDate to) {
        var rows = new ArrayList<List<String>>();
        rows.add(titles("day", "by", "means", "payments", "taken", "back", "net", "counted", "closed-by"));
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            var closing = closings.find(establishment, day);
            takings.of(establishment, day).stream()
                    .map(it -> row(establishment, day, it, closing))
                    .forEach(rows::add);
        });
        return rows;
    }

    /// « Rapprochement des plateformes »: each payment of a platform taken between two days, both
    /// included, beside what was paid out of it.
    public List<List<String>> reconciliation(EstablishmentCode establishment, LocalDate from, LocalDate to) {
        var found = lines.of(establishment, from, to, LINES_MAX);
        var numbers = invoices.numbers(
                establishment,
                found.stream()
                        .map(TakenLines.Line::invoice)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        var rows = new ArrayList<List<String>>();
        rows.add(titles(
                "day", "by", "transaction", "payment", "invoice", "taken", "paid-out", "fee", "settled-on", "gap"));
        for (var it : found) {
            InvoiceId invoice = it.invoice();
            var payment = it.payment();
            var number = invoice == null ? null : numbers.get(invoice);
            rows.add(List.of(
                    it.day().toString(),
                    platforms.of(establishment, it.platform()),
                    it.transaction(),
                    payment == null ? "" : payment.number(),
                    number == null ? "" : number.value(),
                    figure(it.amount()),
                    figure(it.paidOut()),
                    figure(it.fee()),
                    Objects.toString(it.settledOn(), ""),
                    gap(it)));
        }
        return rows;
    }

    private List<String> row(EstablishmentCode establishment, LocalDate day, Taking taking, Optional<Closing> closing) {
        var counted = closing.stream()
                .flatMap(it -> it.lines().stream())
                .filter(it -> it.platform().equals(taking.platform()) && it.means() == taking.means())
                .map(Closing.Line::counted)
                .filter(Objects::nonNull)
                .findFirst();
        return List.of(
                day.toString(),
                platforms.of(establishment, taking.platform()),
                text("treasury.means." + taking.means()),
                String.valueOf(taking.count()),
                figure(taking.taken()),
                figure(taking.back()),
                figure(taking.recorded()),
                counted.map(CashJournal::figure).orElse(""),
                closing.map(Closing::by).orElse(""));
    }

    private static String gap(TakenLines.Line line) {
        var paidOut = line.paidOut();
        if (paidOut == null) {
            return text("treasury.export.awaited");
        }
        return paidOut.equals(line.amount()) ? "" : figure(paidOut.minus(line.amount()));
    }

    private static List<String> titles(String... keys) {
        return List.of(keys).stream().map(it -> text("treasury.export." + it)).toList();
    }

    private static String figure(@Nullable Money amount) {
        return amount == null ? "" : amount.figure().replace("\u00A0", "");
    }
}
