package fr.quittance.batches.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.batches.Batch;
import fr.quittance.batches.Control;
import fr.quittance.batches.Line;
import fr.quittance.intake.Column;
import fr.quittance.intake.Deposit;
import fr.quittance.pages.Desk;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One deposit, checked: what to correct, what to look at, what is ready.
///
/// @param view which of its rows are shown
/// @param page the page of these rows, from 1
/// @param told what became of the last act: `corrected`, `still-wrong`, `confirmed`, `removed`, `late`
/// @param toldLine the row it was about, as the address says; 0 when it was about none
/// @param problems why files that were added were refused
public record BatchPage(
        Desk desk,
        Control control,
        View view,
        int page,
        @Nullable String told,
        int toldLine,
        List<Problem> problems) implements Page {

    static final int PER_PAGE = 25;

    /// Which rows are shown.
    public enum View {
        TO_CORRECT("a-corriger"),
        TO_LOOK_AT("a-verifier"),
        READY("pretes"),
        ALREADY_THERE("deja-la"),
        FILES("pdf");

        private final String address;

        View(String address) {
            this.address = address;
        }

        public String address() {
            return address;
        }
    }

    public Batch batch() {
        return control.batch();
    }

    public String address() {
        return "/gestion/depots/" + batch().id();
    }

    /// « Dépôt du 18 octobre 2026 à 21 h 30 ».
    public String heading() {
        return text("batches.one", FrenchDates.dateAndTime(batch().openedAt()));
    }

    /// The views that hold something, with how much.
    public Map<View, Integer> views() {
        var views = new LinkedHashMap<View, Integer>();
        for (var it : View.values()) {
            var size = it == View.FILES ? control.unnamed().size() : lines(it).size();
            if (size > 0) {
                views.put(it, size);
            }
        }
        return views;
    }

    private List<Line> lines(View view) {
        return switch (view) {
            case TO_CORRECT -> control.waiting();
            case TO_LOOK_AT -> control.worthALook();
            case READY -> control.ready();
            case ALREADY_THERE -> control.alreadyThere();
            case FILES -> List.of();
        };
    }

    /// The rows of this page.
    public List<Line> shown() {
        var lines = lines(view);
        var from = Math.min(lines.size(), (page - 1) * PER_PAGE);
        return lines.subList(from, Math.min(lines.size(), from + PER_PAGE));
    }

    public boolean hasNext() {
        return lines(view).size() > page * PER_PAGE;
    }

    public String address(View view, int page) {
        return address() + "?voir=" + view.address() + (page > 1 ? "&page=" + page : "");
    }

    /// The columns to correct in a row, each once.
    public static Set<Column> columns(Line line) {
        var columns = EnumSet.noneOf(Column.class);
        for (var it : line.problems()) {
            if (it.column() != null) {
                columns.add(it.column());
            }
        }
        return columns;
    }

    /// What is wrong in each of its cells, for the fields.
    public static List<Problem> fields(Line line) {
        var fields = new ArrayList<Problem>();
        for (var it : line.problems()) {
            if (it.column() != null) {
                fields.add(new Problem(field(line, it.column()), sentence(it)));
            }
        }
        return fields;
    }

    /// What is wrong with a row as a whole.
    public static List<String> ofRow(Line line) {
        return line.problems().stream()
                .filter(it -> it.column() == null)
                .map(BatchPage::sentence)
                .toList();
    }

    /// A remedy as a sentence of its own.
    public static String sentence(fr.quittance.intake.Problem problem) {
        var remedy = problem.remedy();
        return remedy.substring(0, 1).toUpperCase(Locale.FRENCH) + remedy.substring(1);
    }

    /// What was written, and what is wrong with it.
    public static String note(fr.quittance.intake.Problem problem) {
        return problem.column() == null
                ? sentence(problem)
                : text("batches.note", problem.column().header(), problem.value(), problem.remedy());
    }

    /// How a row is called: its line in the index, or the name of its PDF.
    public String title(Line line) {
        return batch().hasIndex()
                ? text("batches.line", line.row().line())
                : line.row().cell(Column.FILE);
    }

    /// The id of the field of a cell.
    public static String field(Line line, Column column) {
        return "l" + line.row().line() + "-" + column.header();
    }

    /// « 84,50 € »; empty when the row has no amount.
    public static String amount(Line line) {
        var details = details(line);
        return details == null ? "" : details.amounts().due().text();
    }

    /// « 30/12/2026 »; empty when the row has no last day.
    public static String due(Line line) {
        var details = details(line);
        return details == null ? "" : FrenchDates.digits(details.dueOn());
    }

    private static Deposit.@Nullable Details details(Line line) {
        return line.reading() != null && line.reading().deposit() instanceof Deposit.Issue issue
                ? issue.details()
                : null;
    }

    /// What it does, in a word: « Facture », « Facture acquittée », « Annulation ».
    public static String kind(Line line) {
        return line.reading() == null
                ? ""
                : switch (line.reading().deposit()) {
                    case Deposit.Issue issue -> text("batches.kind.issue");
                    case Deposit.Acquittal acquittal -> text("batches.kind.acquittal");
                    case Deposit.Cancellation cancellation -> text("batches.kind.cancellation");
                };
    }

    /// « 234 factures », « 1 facture ».
    public static String count(String key, int count) {
        return text(count < 2 ? key + "-one" : key, count);
    }

    /// How many rows were read in all, but for those removed.
    public int read() {
        return control.lines().size() + (int) control.tally().in();
    }

    /// How many would come in.
    public int comingIn() {
        return control.ready().size() + control.alreadyThere().size();
    }

    /// What the button does: « Déposer 234 factures, garder 6 en attente ».
    public String go() {
        var waiting = control.waiting().size();
        var go = count("batches.go", comingIn());
        return waiting == 0 ? go : text("batches.go-keep", go, waiting);
    }

    /// How far it is, in per cent, while it comes in.
    public long percent() {
        var tally = control.tally();
        var all = tally.in() + tally.waiting();
        return all == 0 ? 100 : tally.in() * 100 / all;
    }
}
