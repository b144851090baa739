package fr.quittance.intake;

import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.BilledCare;
import fr.quittance.invoices.InvoiceLine;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import fr.quittance.patients.Coverage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a hospital wrote about one invoice, whichever door it came by.
public final class DepositReader {

    private static final int NAME_MAX = 100;
    private static final int IDENTIFIER_MAX = 40;
    private static final int FILE_MAX = 200;
    private static final Pattern PLAIN_NAME = Pattern.compile("[^/\\\\:*?\"<>|]+");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Cells cells;
    private final ContactCells contacts;
    private final List<InvoiceLine> lines;

    private DepositReader(Cells cells, ContactCells contacts, List<InvoiceLine> lines) {
        this.cells = cells;
        this.lines = lines;
        this.contacts = contacts;
    }

    /// Reads a row of an index: it must name its PDF and give its SHA-256.
    public static Reading row(Map<Column, String> texts) {
        return reader(texts, List.of()).read(true, true);
    }

    /// Reads a row that a person brought with its PDF: it names the file, and may leave its SHA-256 out.
    public static Reading carried(Map<Column, String> texts) {
        return reader(texts, List.of()).read(true, false);
    }

    /// Reads a document whose PDF came with it.
    ///
    /// @param lines what the invoice is made of; none when it was not told
    public static Reading withItsFile(Map<Column, String> texts, List<InvoiceLine> lines) {
        return reader(texts, lines).read(false, false);
    }

    private static DepositReader reader(Map<Column, String> texts, List<InvoiceLine> lines) {
        var cells = new Cells(texts);
        return new DepositReader(cells, new ContactCells(cells), lines);
    }

    private Reading read(boolean namesFile, boolean fingerprinted) {
        var number = cells.number(Column.NUMBER);
        var type = cells.raw(Column.TYPE).toLowerCase(Locale.ROOT);
        var deposit = switch (type) {
            case "facture", "invoice" -> issue(number);
            case "acquittee", "acquittée", "acquitted" -> acquittal(number);
            case "annulation", "cancellation" -> number == null ? null : new Deposit.Cancellation(number);
            default -> {
                cells.refuse(Column.TYPE, "type");
                yield null;
            }
        };
        if (deposit instanceof Deposit.Cancellation) {
            return understood(deposit, null, null);
        }
        var file = namesFile ? file() : null;
        var sha256 = sha256(fingerprinted);
        return understood(deposit, file, sha256);
    }

    private Reading understood(@Nullable Deposit deposit, @Nullable String file, @Nullable String sha256) {
        var problems = cells.problems();
        if (deposit == null || !problems.isEmpty()) {
            return new Reading.Unreadable(problems);
        }
        return new Reading.Understood(deposit, file, sha256, contacts.warnings());
    }

    private Deposit.@Nullable Issue issue(@Nullable InvoiceNumber number) {
        var replaces = cells.has(Column.REPLACES) ? cells.number(Column.REPLACES) : null;
        if (replaces != null && replaces.equals(number)) {
            cells.refuse(Column.REPLACES, "replaces-itself");
        }
        var details = details();
        return number == null || details == null ? null : new Deposit.Issue(number, replaces, details);
    }

    /// An acquittal needs no details when the invoice came before: they are read apart, and their
    /// problems kept aside.
    private Deposit.@Nullable Acquittal acquittal(@Nullable InvoiceNumber number) {
        var apart = new DepositReader(new Cells(cells.all()), contacts, lines);
        var details = apart.details();
        var ipp = cells.optionalText(Column.IPP, IDENTIFIER_MAX);
        return number == null ? null : new Deposit.Acquittal(number, ipp, details, apart.cells.problems());
    }

    private Deposit.@Nullable Details details() {
        var before = cells.problems().size();
        var issuedOn = cells.date(Column.ISSUED_ON);
        var dueOn = cells.date(Column.DUE_ON);
        if (issuedOn != null && dueOn != null && dueOn.isBefore(issuedOn)) {
            cells.refuse(Column.DUE_ON, "due-before-issue");
        }
        var person = new PersonCells(cells, contacts);
        var patient = person.patient(issuedOn);
        var stay = person.stay();
        var amounts = amounts();
        var care = care(amounts);
        var coverage = new Coverage(
                cells.optionalText(Column.INSURER, NAME_MAX), cells.optionalText(Column.MEMBER_NUMBER, IDENTIFIER_MAX));
        if (cells.problems().size() > before
                || patient == null
                || issuedOn == null
                || dueOn == null
                || amounts == null) {
            return null;
        }
        return new Deposit.Details(patient, stay, issuedOn, dueOn, amounts, care, coverage);
    }

    private BilledCare care(@Nullable Amounts amounts) {
        var care = new BilledCare(lines);
        if (amounts != null && care.hasLines() && !care.makes(amounts)) {
            cells.refuse(
                    Column.TOTAL, "lines-sum", care.sum(InvoiceLine::amount).text());
        }
        return care;
    }

    private @Nullable Amounts amounts() {
        var total = cells.amount(Column.TOTAL);
        var amo = cells.amount(Column.AMO);
        var amcParticipation = cells.amount(Column.AMC_PARTICIPATION);
        var amcExigences = cells.amount(Column.AMC_EXIGENCES);
        var patientParticipation = cells.amount(Column.PATIENT_PARTICIPATION);
        var patientExigences = cells.amount(Column.PATIENT_EXIGENCES);
        var alreadyPaid = cells.has(Column.ALREADY_PAID) ? cells.amount(Column.ALREADY_PAID) : Money.ZERO;
        if (total == null
                || amo == null
                || amcParticipation == null
                || amcExigences == null
                || patientParticipation == null
                || patientExigences == null
                || alreadyPaid == null) {
            return null;
        }
        var amounts = new Amounts(
                total, amo, amcParticipation, amcExigences, patientParticipation, patientExigences, alreadyPaid);
        check(amounts);
        return amounts;
    }

    private void check(Amounts amounts) {
        if (!amounts.addUp()) {
            var sum = amounts.amo().plus(amounts.amc()).plus(amounts.patient());
            cells.refuse(Column.TOTAL, "sum", sum.text());
        }
        if (amounts.due().isNegative()) {
            cells.refuse(Column.ALREADY_PAID, "overpaid", amounts.patient().text());
        }
    }

    private @Nullable String file() {
        var name = cells.text(Column.FILE, FILE_MAX);
        if (name != null && !isPlainPdfName(name)) {
            cells.refuse(Column.FILE, "file-name");
            return null;
        }
        return name;
    }

    /// Whether a name is that of a PDF beside the index, and of nothing else.
    public static boolean isPlainPdfName(String name) {
        return PLAIN_NAME.matcher(name).matches()
                && !name.startsWith(".")
                && name.toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    private @Nullable String sha256(boolean required) {
        if (!required && !cells.has(Column.SHA256)) {
            return null;
        }
        var text = cells.text(Column.SHA256, 64);
        if (text == null) {
            return null;
        }
        var digits = text.toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(digits).matches()) {
            cells.refuse(Column.SHA256, "sha256");
            return null;
        }
        return digits;
    }
}
