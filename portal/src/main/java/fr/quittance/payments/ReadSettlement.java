package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.payments.SettlementReport.Difference;
import fr.quittance.payments.SettlementReport.Kind;
import fr.quittance.visitors.StaffMember;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// A member of staff brings a platform's file of what it paid out: money we know becomes settled, and
/// whatever differs is told. The same file twice changes nothing.
///
/// The file is CSV with the header `transaction;amount;fee;date`: amounts in euros with a comma or a dot,
/// dates as `2026-11-23`.
@Component
public class ReadSettlement {

    private static final String HEADER = "transaction;amount;fee;date";
    private static final Pattern EUROS = Pattern.compile("-?[0-9]{1,9}([.,][0-9]{1,2})?");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Settlements settlements;
    private final SettleLine settle;

    ReadSettlement(Settlements settlements, SettleLine settle) {
        this.settlements = settlements;
        this.settle = settle;
    }

    /// Reads a file.
    ///
    /// @param from the first day it covers: money taken since then is missing when it is not in it
    /// @param to the last day it covers
    public SettlementReport read(String platform, String csv, LocalDate from, LocalDate to, StaffMember by) {
        var rows = csv.lines().map(String::strip).toList();
        if (rows.isEmpty() || !rows.getFirst().equals(HEADER)) {
            return new SettlementReport.Unreadable(1, rows.isEmpty() ? "" : rows.getFirst());
        }
        var lines = new ArrayList<SettlementLine>();
        for (int i = 1; i < rows.size(); i++) {
            var line = line(rows.get(i));
            if (line.isEmpty()) {
                return new SettlementReport.Unreadable(i + 1, rows.get(i));
            }
            lines.add(line.get());
        }
        var establishment = new EstablishmentCode(by.establishment());
        return compare(establishment, platform, lines, from, to, by);
    }

    private SettlementReport compare(
            EstablishmentCode establishment,
            String platform,
            List<SettlementLine> lines,
            LocalDate from,
            LocalDate to,
            StaffMember by) {
        var differences = new ArrayList<Difference>();
        var matched = 0;
        var repeated = 0;
        for (var line : lines) {
            switch (settle.settle(establishment, platform, line, by.name())) {
                case MATCHED -> matched++;
                case REPEATED -> repeated++;
                case GIVEN_BACK -> {}
                case UNKNOWN -> differences.add(new Difference(Kind.UNKNOWN, line.transaction(), line.amount()));
                case OTHER_AMOUNT ->
                    differences.add(new Difference(Kind.OTHER_AMOUNT, line.transaction(), line.amount()));
                case PAID_AGAIN -> differences.add(new Difference(Kind.PAID_AGAIN, line.transaction(), line.amount()));
            }
        }
        differences.addAll(settlements.missing(
                establishment,
                platform,
                from.atStartOfDay(PARIS).toInstant(),
                to.plusDays(1).atStartOfDay(PARIS).toInstant()));
        return new SettlementReport.Read(matched, repeated, differences);
    }

    private static Optional<SettlementLine> line(String row) {
        var cells = row.split(";", -1);
        if (cells.length != 4
                || cells[0].isBlank()
                || cells[0].length() > 80
                || !EUROS.matcher(cells[1]).matches()
                || !EUROS.matcher(cells[2]).matches()
                || cells[2].startsWith("-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new SettlementLine(cells[0].strip(), euros(cells[1]), euros(cells[2]), LocalDate.parse(cells[3])));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Money euros(String text) {
        return Money.euros(text.replace(',', '.'));
    }
}
