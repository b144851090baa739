package fr.quittance.intake;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says beforehand what would become of deposits, in their order. It reads in a few statements however many they are,
/// and changes and holds nothing: what happens in the meantime is for [ReceiveInvoice] to see.
@Component
public class ForeseeReception {

    private final Invoices invoices;
    private final Patients patients;
    private final ReceiveAgain again;

    ForeseeReception(Invoices invoices, Patients patients, ReceiveAgain again) {
        this.invoices = invoices;
        this.patients = patients;
        this.again = again;
    }

    /// A deposit and the file that comes with it.
    ///
    /// @param place where it stands in what was brought, as a person would say it: its line
    /// @param sha256 of its PDF; empty when there is none
    public record Carried(int place, Deposit deposit, String sha256) {}

    /// Foresees each deposit, as if those before it had come in.
    ///
    /// @return one answer each, in the same order
    public List<Foreseen> foresee(EstablishmentCode establishment, List<Carried> carried) {
        var known = known(establishment, carried);
        var answers = new ArrayList<Foreseen>();
        for (var it : carried) {
            answers.add(known.foresee(it));
        }
        return answers;
    }

    private OnFile known(EstablishmentCode establishment, List<Carried> carried) {
        var numbers = carried.stream()
                .flatMap(it -> Stream.of(it.deposit().number(), replaced(it.deposit())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var details = carried.stream()
                .map(it -> details(it.deposit()))
                .filter(Objects::nonNull)
                .toList();
        return new OnFile(
                invoices.find(establishment, numbers),
                patients.ofIpps(
                        establishment,
                        details.stream().map(it -> it.patient().ipp()).collect(Collectors.toSet())),
                patients.ippsOfStays(establishment, ndas(details)));
    }

    private static Set<String> ndas(List<Deposit.Details> details) {
        var ndas = new HashSet<String>();
        for (var it : details) {
            if (it.stay() != null) {
                ndas.add(it.stay().nda());
            }
        }
        return ndas;
    }

    private static @Nullable InvoiceNumber replaced(Deposit deposit) {
        return deposit instanceof Deposit.Issue issue ? issue.replaces() : null;
    }

    private static Deposit.@Nullable Details details(Deposit deposit) {
        return switch (deposit) {
            case Deposit.Issue issue -> issue.details();
            case Deposit.Acquittal acquittal -> acquittal.details();
            case Deposit.Cancellation cancellation -> null;
        };
    }

    /// What is on file about them, and what those before brought.
    private final class OnFile {

        private final Map<InvoiceNumber, Invoice> invoices;
        private final Map<String, Patient> byIpp;
        private final Map<String, String> ippsOfStays;
        private final Map<InvoiceNumber, Integer> brought = new HashMap<>();

        OnFile(Map<InvoiceNumber, Invoice> invoices, Map<String, Patient> byIpp, Map<String, String> ippsOfStays) {
            this.invoices = invoices;
            this.byIpp = byIpp;
            this.ippsOfStays = ippsOfStays;
        }

        Foreseen foresee(Carried it) {
            return switch (it.deposit()) {
                case Deposit.Issue issue -> issue(it, issue);
                case Deposit.Acquittal acquittal -> acquittal(acquittal);
                case Deposit.Cancellation cancellation ->
                    isThere(cancellation.number())
                            ? new Foreseen.Welcome(invoices.get(cancellation.number()))
                            : unwelcome(Column.NUMBER, cancellation.number(), "unknown");
            };
        }

        private Foreseen issue(Carried it, Deposit.Issue issue) {
            var earlier = brought.putIfAbsent(issue.number(), it.place());
            if (earlier != null) {
                return unwelcome(Column.NUMBER, issue.number(), "brought-twice", earlier);
            }
            var known = invoices.get(issue.number());
            if (known != null) {
                var patient =
                        patients.find(known.establishment(), known.patient()).orElseThrow();
                return again.refusal(known, patient, issue, it.sha256())
                        .<Foreseen>map(Foreseen.Unwelcome::new)
                        .orElseGet(Foreseen.AlreadyThere::new);
            }
            var replaced = issue.replaces();
            if (replaced != null && !isThere(replaced)) {
                return unwelcome(Column.REPLACES, replaced, "unknown");
            }
            return somebodyElse(issue.details());
        }

        private Foreseen somebodyElse(Deposit.Details details) {
            var sent = details.patient();
            var patient = byIpp.get(sent.ipp());
            if (patient != null && !patient.birthDate().equals(sent.birthDate())) {
                return new Foreseen.Unwelcome(Problem.in(Column.IPP, sent.ipp(), "ipp-of-another"));
            }
            var stay = details.stay();
            var owner = stay == null ? null : ippsOfStays.get(stay.nda());
            if (stay != null && owner != null && !owner.equals(sent.ipp())) {
                return new Foreseen.Unwelcome(Problem.in(Column.NDA, stay.nda(), "nda-of-another"));
            }
            return new Foreseen.Welcome(null);
        }

        private Foreseen acquittal(Deposit.Acquittal deposit) {
            var known = invoices.get(deposit.number());
            if (known == null) {
                return brought.containsKey(deposit.number()) ? new Foreseen.Welcome(null) : neverSent(deposit);
            }
            if (known.state() instanceof InvoiceState.Cancelled) {
                return unwelcome(Column.NUMBER, deposit.number(), "cancelled");
            }
            var patient = patients.find(known.establishment(), known.patient()).orElseThrow();
            if (deposit.ipp() != null && !deposit.ipp().equals(patient.ipp())) {
                return new Foreseen.Unwelcome(Problem.in(Column.IPP, deposit.ipp(), "other-patient", known.number()));
            }
            return new Foreseen.Welcome(known);
        }

        private Foreseen neverSent(Deposit.Acquittal deposit) {
            var details = deposit.details();
            if (details != null) {
                return somebodyElse(details);
            }
            var problems = new ArrayList<Problem>();
            problems.add(Problem.in(Column.NUMBER, deposit.number().value(), "acquitted-unknown"));
            problems.addAll(deposit.missing());
            return new Foreseen.Unwelcome(problems);
        }

        private boolean isThere(InvoiceNumber number) {
            return invoices.containsKey(number) || brought.containsKey(number);
        }

        private Foreseen unwelcome(Column column, InvoiceNumber number, String key, Object... arguments) {
            return new Foreseen.Unwelcome(Problem.in(column, number.value(), key, arguments));
        }
    }
}
