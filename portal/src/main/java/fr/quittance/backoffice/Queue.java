package fr.quittance.backoffice;

import static fr.quittance.backoffice.QueueColumn.AMOUNT;
import static fr.quittance.backoffice.QueueColumn.ASSIGNEE;
import static fr.quittance.backoffice.QueueColumn.CHANNEL;
import static fr.quittance.backoffice.QueueColumn.DAY;
import static fr.quittance.backoffice.QueueColumn.DUE_ON;
import static fr.quittance.backoffice.QueueColumn.INVOICE;
import static fr.quittance.backoffice.QueueColumn.PATIENT;
import static fr.quittance.backoffice.QueueColumn.REASON;
import static fr.quittance.backoffice.QueueColumn.REFERENCE;
import static fr.quittance.backoffice.QueueColumn.SINCE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What waits for a member of staff, by what there is to do.
public enum Queue {
    /// To pay, and the hospital knows no way to tell the patient.
    WITHOUT_CONTACT(
            "sans-coordonnees",
            Group.SEND,
            new QueueSort(DAY, false),
            false,
            List.of(),
            List.of("NONE", "NO_CONSENT"),
            INVOICE,
            PATIENT,
            AMOUNT,
            DUE_ON,
            REASON,
            DAY),
    /// To pay, the patient can be told, and nothing has left yet.
    TO_SEND(
            "a-envoyer",
            Group.SEND,
            new QueueSort(AMOUNT, true),
            true,
            List.of("MAIL", "SMS", "BOTH"),
            List.of("PLANNED", "RETRY", "NEVER"),
            INVOICE,
            PATIENT,
            AMOUNT,
            DUE_ON,
            CHANNEL,
            REASON,
            SINCE),
    /// The message did not reach its person, and nothing was sent since.
    UNDELIVERED(
            "non-remis",
            Group.SEND,
            new QueueSort(SINCE, false),
            true,
            List.of("MAIL", "SMS"),
            List.of("ADDRESS", "REFUSED", "NUMBER", "PHONE_OFF", "OUTAGE"),
            INVOICE,
            PATIENT,
            AMOUNT,
            DUE_ON,
            CHANNEL,
            REASON,
            SINCE),
    /// To pay, and the last day to pay is past.
    OVERDUE(
            "echeance-passee",
            Group.FOLLOW,
            new QueueSort(DUE_ON, false),
            true,
            List.of(),
            List.of(),
            INVOICE,
            PATIENT,
            AMOUNT,
            DUE_ON,
            DAY,
            SINCE),
    /// The patient reported a problem and waits for an answer.
    REPORTED(
            "signalees",
            Group.FOLLOW,
            new QueueSort(DAY, false),
            false,
            List.of(),
            List.of("ALREADY_PAID", "INSURER_PAYS", "WRONG_AMOUNT", "NOT_MINE", "IN_INSTALMENTS", "OTHER"),
            INVOICE,
            PATIENT,
            AMOUNT,
            REASON,
            DAY,
            ASSIGNEE,
            SINCE),
    /// Perhaps the invoice reached somebody else: three wrong birth dates behind its link, or somebody who says so.
    IDENTITY(
            "identite-a-verifier",
            Group.FOLLOW,
            new QueueSort(SINCE, false),
            false,
            List.of(),
            List.of("LOCKED", "NOT_MINE"),
            INVOICE,
            PATIENT,
            AMOUNT,
            REASON,
            SINCE),
    /// Money, or the doubt about money, that no invoice takes.
    TO_RECONCILE(
            "paiements-a-rapprocher",
            Group.MONEY,
            new QueueSort(SINCE, false),
            false,
            List.of(),
            List.of(
                    "DUPLICATE",
                    "MISMATCH",
                    "UNMATCHED",
                    "LATE",
                    "CORRECTED",
                    "WITHDRAWN",
                    "CONTRADICTED",
                    "UNDECIDED"),
            REFERENCE,
            INVOICE,
            PATIENT,
            AMOUNT,
            CHANNEL,
            REASON,
            SINCE),
    /// Paid, and the paper that the patient was promised is not online.
    TO_ACQUIT(
            "acquittees-a-deposer",
            Group.MONEY,
            new QueueSort(DAY, false),
            false,
            List.of(),
            List.of(),
            INVOICE,
            PATIENT,
            AMOUNT,
            SINCE,
            DAY);

    /// Queues that belong together.
    public enum Group {
        SEND,
        FOLLOW,
        MONEY
    }

    private final String address;
    private final Group group;
    private final QueueSort order;
    private final boolean told;
    private final List<String> channels;
    private final List<String> reasons;
    private final List<QueueColumn> columns;

    Queue(
            String address,
            Group group,
            QueueSort order,
            boolean told,
            List<String> channels,
            List<String> reasons,
            QueueColumn... columns) {
        this.address = address;
        this.group = group;
        this.order = order;
        this.told = told;
        this.channels = channels;
        this.reasons = reasons;
        this.columns = List.of(columns);
    }

    /// The queue of a part of one of our addresses: `non-remis`.
    public static Optional<Queue> inAddress(String part) {
        return Arrays.stream(values()).filter(it -> it.address.equals(part)).findFirst();
    }

    public String address() {
        return address;
    }

    public Group group() {
        return group;
    }

    /// How it is sorted when nobody asks.
    public QueueSort order() {
        return order;
    }

    /// Whether its invoices can be told to their patients from here, one or many.
    public boolean told() {
        return told;
    }

    /// Whether its patients can be written to on paper from here, one or many.
    public boolean written() {
        return this == WITHOUT_CONTACT;
    }

    /// Whether what waits here can be given to a colleague, one or many.
    public boolean assigned() {
        return this == REPORTED;
    }

    /// The channels it can be filtered by; none when that says nothing here.
    public List<String> channels() {
        return channels;
    }

    /// The reasons it can be filtered by.
    public List<String> reasons() {
        return reasons;
    }

    public List<QueueColumn> columns() {
        return columns;
    }
}
