package fr.quittance.batches;

import static fr.quittance.pages.Texts.text;

import fr.quittance.batches.Line.State;
import fr.quittance.batches.ReadBatch.Read;
import fr.quittance.billcheck.Finding;
import fr.quittance.intake.Column;
import fr.quittance.intake.Deposit;
import fr.quittance.intake.ForeseeReception;
import fr.quittance.intake.ForeseeReception.Carried;
import fr.quittance.intake.Foreseen;
import fr.quittance.intake.Problem;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Checks every row that waits in a batch, with the words of the intake, and looks at the bills. Nothing of it is kept:
/// the next look sees what was corrected, here or elsewhere.
@Component
public class ControlBatch {

    private final Batches batches;
    private final ReadBatch readBatch;
    private final ForeseeReception foresee;
    private final LookAtBills bills;
    private final WhoAndWhich whoAndWhich;

    ControlBatch(
            Batches batches,
            ReadBatch readBatch,
            ForeseeReception foresee,
            LookAtBills bills,
            WhoAndWhich whoAndWhich) {
        this.batches = batches;
        this.readBatch = readBatch;
        this.foresee = foresee;
        this.bills = bills;
        this.whoAndWhich = whoAndWhich;
    }

    /// Checks a batch as it stands now.
    public Control control(Batch batch) {
        var files = readBatch.files(batch);
        var read = readBatch.read(batch, files);
        var lines = new Lines(batch, read).lines();
        var named = read.stream().map(it -> it.row().cell(Column.FILE)).collect(Collectors.toSet());
        return new Control(
                batch,
                lines,
                files.values().stream()
                        .filter(it -> !named.contains(it.name()))
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList(),
                batch.header() == null
                        ? List.of()
                        : IndexText.read(batch.header().getBytes(java.nio.charset.StandardCharsets.UTF_8), 1)
                                .warnings(),
                batches.tally(batch));
    }

    /// The rows of one batch, each with what was found about it.
    private final class Lines {

        private final Batch batch;
        private final List<Read> read;
        private final Map<Integer, Foreseen> foreseen;
        private final Map<InvoiceNumber, List<Finding>> findings;
        private final WhoAndWhich.Of who;

        Lines(Batch batch, List<Read> read) {
            this.batch = batch;
            this.read = read;
            this.foreseen = foreseen();
            this.findings = bills.look(batch.establishment(), issued());
            this.who = whoAndWhich.of(batch, read, foreseen);
        }

        private Map<Integer, Foreseen> foreseen() {
            var carried = new ArrayList<Carried>();
            for (var it : read) {
                if (it.understood() != null) {
                    carried.add(new Carried(it.row().line(), it.understood().deposit(), it.sha256()));
                }
            }
            var answers = foresee.foresee(batch.establishment(), carried);
            var byLine = new HashMap<Integer, Foreseen>();
            for (int i = 0; i < carried.size(); i++) {
                byLine.put(carried.get(i).place(), answers.get(i));
            }
            return byLine;
        }

        private List<Deposit.Issue> issued() {
            return read.stream()
                    .filter(it -> foreseen.get(it.row().line()) instanceof Foreseen.Welcome)
                    .map(it -> Objects.requireNonNull(it.understood()).deposit())
                    .filter(Deposit.Issue.class::isInstance)
                    .map(Deposit.Issue.class::cast)
                    .toList();
        }

        List<Line> lines() {
            return read.stream().map(this::line).toList();
        }

        private Line line(Read it) {
            return switch (foreseen.get(it.row().line())) {
                case null -> line(it, State.TO_CORRECT, it.problems(), List.of(), List.of());
                case Foreseen.Unwelcome(var problems) ->
                    line(
                            it,
                            State.TO_CORRECT,
                            batch.hasIndex() ? problems : unknown(it, problems),
                            List.of(),
                            List.of());
                case Foreseen.AlreadyThere there -> line(it, State.ALREADY_THERE, List.of(), List.of(), List.of());
                case Foreseen.Welcome welcome -> welcome(it, welcome);
            };
        }

        /// Without an index there are no other columns to complete.
        private List<Problem> unknown(Read it, List<Problem> problems) {
            return problems.size() > 1
                    ? List.of(Problem.in(Column.NUMBER, it.row().cell(Column.NUMBER), "unknown"))
                    : problems;
        }

        private Line welcome(Read it, Foreseen.Welcome welcome) {
            var understood = Objects.requireNonNull(it.understood());
            var found = understood.deposit() instanceof Deposit.Issue issue
                    ? findings.getOrDefault(issue.number(), List.of())
                    : List.<Finding>of();
            var problems = new ArrayList<>(it.row().refusal());
            found.stream()
                    .filter(Finding::isError)
                    .map(error -> new Problem(null, "", error.text()))
                    .forEach(problems::add);
            if (!problems.isEmpty()) {
                return line(it, State.TO_CORRECT, problems, List.of(), found);
            }
            var notes = new ArrayList<>(understood.warnings());
            if (understood.deposit() instanceof Deposit.Acquittal && isToPay(welcome)) {
                if (!batch.hasIndex() && !it.row().confirmed()) {
                    return line(it, State.TO_CONFIRM, List.of(settles(it, "batches.to-confirm")), List.of(), found);
                }
                notes.add(settles(it, "batches.will-be-settled"));
            }
            return line(it, State.READY, List.of(), notes, found);
        }

        private static boolean isToPay(Foreseen.Welcome welcome) {
            return welcome.known() != null && welcome.known().state() instanceof InvoiceState.ToPay;
        }

        private static Problem settles(Read it, String key) {
            return new Problem(Column.NUMBER, it.row().cell(Column.NUMBER), text(key));
        }

        private Line line(Read it, State state, List<Problem> problems, List<Problem> notes, List<Finding> found) {
            return new Line(
                    it.row(),
                    state,
                    problems,
                    notes,
                    found,
                    it.understood(),
                    it.file(),
                    who.name(it),
                    state == State.TO_CORRECT ? who.candidates(it) : List.of());
        }
    }
}
