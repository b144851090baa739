package fr.quittance.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Each rule finds what it is there to find: a violation is planted, and named.
class RulesTest {

    private static final String CAPTURE = """
            insert into payments.capture (establishment, platform, merchant, platform_tx_id, order_reference,
                attempt_reference, invoice_id, amount_cents, currency, allocation, confirmation, captured_at, recorded_at)
            select establishment, platform, 'principal', 'T-planted', reference, reference, invoice_id, amount_cents,
                'EUR', '%s', 'CONFIRMED', now(), now()
            from payments.attempt
            where reference like '%s%%';
            """;

    /// What to do to right books, and the rule that notices.
    static final Map<String, String> PLANTED = new TreeMap<>(Map.ofEntries(
            Map.entry("I1-posted-once", "delete from payments.posting where subject like 'AAAA%'"),
            Map.entry("I1-paid-out-once", """
                    insert into payments.settlement (establishment, platform, platform_tx_id, amount_cents, fee_cents,
                        settled_on, outcome, capture_id, read_by, read_at)
                    select establishment, platform, platform_tx_id, amount_cents - 1, 0, now(), 'MATCHED', id, 'x', now()
                    from payments.capture where allocation = 'SETTLES'
                    """),
            Map.entry("I1-closed-days", """
                    insert into payments.closed_day (establishment, day, closed_by, closed_name, closed_at)
                    select establishment, cast(captured_at at time zone 'Europe/Paris' as date), gen_random_uuid(), 'x',
                        recorded_at - interval '1 hour'
                    from payments.capture where allocation = 'SETTLES';
                    update payments.capture set platform = 'desk', merchant = 'CASH' where allocation = 'SETTLES'
                    """),
            Map.entry("I3-refunds-within", """
                    insert into payments.refund (establishment, id, reference, capture_id, amount_cents, reason, note,
                        requested_name, requested_at, needs_other, state)
                    select establishment, gen_random_uuid(), repeat('D', 26), id, amount_cents + 1, 'MISTAKE', '', 'x', now(),
                        false, 'REQUESTED'
                    from payments.capture where allocation = 'SETTLES'
                    """),
            Map.entry("I2-attempt-settled-once", CAPTURE.formatted("SETTLES", "AAAA")),
            Map.entry(
                    "I2-paid-in-full",
                    "update invoices.invoice set paid_cents = 0, state = 'TO_PAY', paid_at = null where number = 'F1'"),
            Map.entry("I3-case-per-capture", "delete from payments.refund_case"),
            Map.entry("I3-case-in-time", "update payments.refund_case set opened_at = now() - interval '1 day'"),
            Map.entry("I4-one-receipt", "delete from receipts.receipt"),
            Map.entry("I4-credit-notes", "insert into receipts.last_credit_note values ('ch-valmont', 2026, 1)"),
            Map.entry("I4-papers-intact", "update documents.document set bytes = 'paler'"),
            Map.entry("I4-told-once-paid", "delete from notices.message where kind = 'PAID_AND_ACQUITTED'"),
            Map.entry(
                    "I5-paid-by-money",
                    "update payments.attempt set state = 'PAID', confirmation = 'REPORTED', decided_at = now() "
                            + "where reference like 'BBBB%'"),
            Map.entry("I6-letters-are-read", "delete from scheduled_tasks where task_name = 'payments-inbox'"),
            Map.entry("I6-unreadable-told", "delete from journal.entry where deed = 'callback-unreadable'"),
            Map.entry(
                    "I7-history-whole", "delete from payments.attempt_event where reference like 'AAAA%' and seq = 2"),
            Map.entry(
                    "I7-legal-moves",
                    "update payments.attempt_event set from_state = 'PAID' where to_state = 'UNDECIDED'"),
            Map.entry("I7-attempts-watched", "delete from scheduled_tasks where task_name = 'payments-check'"),
            Map.entry("I8-one-live-attempt", """
                    drop index payments.uq_attempt_live;
                    drop index payments.uq_line_live;
                    update payments.attempt set invoice_id = '00000000-0000-7000-8000-0000000000f2', state = 'UNKNOWN',
                        decided_at = null
                    where reference like 'CCCC%';
                    update payments.attempt_line set invoice_id = '00000000-0000-7000-8000-0000000000f2', live = true
                    where reference like 'CCCC%'
                    """),
            Map.entry("I9-accounts-add-up", "update payments.allocation set amount_cents = 8449"),
            Map.entry("I9-postings-balance", "update payments.entry set amount_cents = -3 where account = 'TO_REFUND'"),
            Map.entry("I10-told-once", """
                    alter table notices.message drop constraint message_once;
                    insert into notices.message (establishment, id, kind, channel, invoice_id, recipient, state, queued_at,
                        not_before, sent_at)
                    select establishment, gen_random_uuid(), kind, channel, invoice_id, recipient, state, now(), now(), now()
                    from notices.message where state = 'SENT'
                    """),
            Map.entry("I10-no-storm", """
                    insert into notices.message (establishment, id, kind, channel, invoice_id, recipient, state, queued_at,
                        not_before, sent_at)
                    select establishment, gen_random_uuid(), more, channel, invoice_id, recipient, state, now(), now(), now()
                    from notices.message, unnest(array['TO_PAY', 'ACQUITTED', 'ATTESTATION']) more
                    where state = 'SENT'
                    """),
            Map.entry("I10-messages-leave", "delete from scheduled_tasks where task_name = 'send-message'"),
            Map.entry("I11-moves-told", "delete from journal.entry where deed = 'payment-confirmed'"),
            Map.entry("I12-one-hospital", "update notices.message set establishment = 'clinique-des-tilleuls'"),
            Map.entry("I15-sent-once", """
                    alter table insurers.sending drop constraint sending_once;
                    insert into insurers.sending (establishment, id, invoice_id, kind, version, document_id, insurer, email,
                        member_number, token_sha256, sent_at, expires_at)
                    select establishment, gen_random_uuid(), invoice_id, 'ACQUITTED', 1, document_id, 'Mutuelle', 'a@b.example',
                        '1', repeat(digit, 64), now(), now()
                    from receipts.receipt, unnest(array['a', 'b']) digit
                    """),
            Map.entry("I14-nothing-hangs", """
                    insert into intake.drop (establishment, id, name, size, modified_at, seen_at, unchanged_since, state,
                        sha256, moved_to)
                    values ('ch-valmont', gen_random_uuid(), 'factures.csv', 1, now(), now() - interval '3 hours',
                        now(), 'MOVING', 'x', 'y')
                    """)));

    @Test
    void right_books_break_no_rule() {
        try (var books = new RightBooks()) {
            assertThat(books.check()).isEmpty();
        }
    }

    @Test
    void a_callback_that_a_person_has_read_again_is_not_late() {
        try (var books = new RightBooks()) {
            books.run("update payments.inbox set received_at = now() - interval '4 days' where processed_at is null");

            assertThat(books.check()).isEmpty();
        }
    }

    @Test
    void a_paper_whose_content_is_kept_apart_is_read_too() {
        try (var books = new RightBooks()) {
            books.run("""
                    insert into documents.content (establishment, sha256, bytes)
                    select establishment, sha256, 'QPL'::bytea || bytes from documents.document;
                    update documents.document set store = 'POSTGRES', bytes = null
                    """);
            assertThat(books.check()).isEmpty();

            books.run("update documents.content set bytes = 'QD1 what only the portal can open'");
            assertThat(books.check()).isEmpty();

            books.run("update documents.content set bytes = 'QPLpaler'");
            assertThat(books.check()).extracting(Violation::rule).containsExactly("I4-papers-intact");
        }
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void a_planted_violation_is_named(String rule) {
        try (var books = new RightBooks()) {
            books.run(Objects.requireNonNull(PLANTED.get(rule)));

            assertThat(books.check()).extracting(Violation::rule).contains(rule);
        }
    }

    static final TreeSet<String> RULES = new TreeSet<>(PLANTED.keySet());

    @Test
    void every_rule_has_its_planted_violation() {
        assertThat(Rules.all()).extracting(Rule::file).containsExactlyInAnyOrderElementsOf(PLANTED.keySet());
    }

    @Test
    void the_legal_moves_are_those_of_the_drawing() throws IOException {
        var drawn = new TreeSet<String>();
        var arrows = Pattern.compile("(?m)^    (\\w+) --> (\\w+):")
                .matcher(Files.readString(Path.of("../docs/generated/payment-states.md")));
        while (arrows.find()) {
            drawn.add(constant(arrows.group(1)) + " " + constant(arrows.group(2)));
        }
        var allowed = new TreeSet<String>();
        var pairs = Pattern.compile("\\('([A-Z_]+)', '([A-Z_]+)'\\)")
                .matcher(Rules.all().stream()
                        .filter(it -> it.file().equals("I7-legal-moves"))
                        .findFirst()
                        .orElseThrow()
                        .sql());
        while (pairs.find()) {
            allowed.add(pairs.group(1) + " " + pairs.group(2));
        }
        allowed.remove("PAID PAID"); // Surer than before: no arrow is drawn to where one stands.

        assertThat(drawn).isNotEmpty();
        assertThat(allowed).containsExactlyElementsOf(drawn);
    }

    private static String constant(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
