package fr.quittance.treasury;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import fr.quittance.payments.ReadSettlement;
import fr.quittance.payments.SettlementReport;
import fr.quittance.visitors.StaffMember;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// A cashier brings the file in which a platform says what it paid out; who brought it is written down.
@Component
public class BringSettlement {

    /// How many lines a file may have: each is written in a transaction of its own.
    public static final int LINES_MAX = 20_000;

    private static final String MARK = "\uFEFF";

    private final ReadSettlement read;
    private final Journal journal;

    BringSettlement(ReadSettlement read, Journal journal) {
        this.read = read;
        this.journal = journal;
    }

    /// Whether a file has too many lines to be read at once.
    public static boolean isTooLong(byte[] file) {
        return decoded(file).lines().count() > LINES_MAX + 1L;
    }

    /// Reads a file, in UTF-8, with or without its mark.
    ///
    /// @param platform who wrote it: `paytweak`
    /// @param from the first day it covers
    /// @param to the last day it covers
    public SettlementReport bring(String platform, byte[] file, LocalDate from, LocalDate to, StaffMember by) {
        var report = read.read(platform, decoded(file), from, to, by);
        if (report instanceof SettlementReport.Read(var matched, var repeated, var differences)) {
            journal.record(
                    new EstablishmentCode(by.establishment()),
                    by.name(),
                    "settlement-read",
                    platform,
                    Texts.text("treasury.settlement.journal", from, to, matched, repeated, differences.size()));
        }
        return report;
    }

    private static String decoded(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        return text.startsWith(MARK) ? text.substring(1) : text;
    }
}
