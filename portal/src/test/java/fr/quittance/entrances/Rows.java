package fr.quittance.entrances;

import fr.quittance.database.TestDatabase;
import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.insurers.Sending;
import fr.quittance.invoices.Invoice;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes the rows of somebody's things as they lie in the tables, without what the tables check of each other: these
/// things have no past.
///
/// @param word written in each of them that holds words
/// @param clerk who did what a person does
record Rows(JdbcClient jdbc, EstablishmentCode hospital, String word, UUID clerk) {

    UUID account(String email, UUID patient) {
        var account = Belongings.id();
        write("""
                insert into accounts.account (
                    establishment, id, email, password_hash, created_at, terms_accepted_at, password_changed_at)
                values ('%s', '%s', '%s', 'none', now(), now(), now());
                insert into accounts.account_patient (establishment, patient_id, account_id, added_at)
                values ('%s', '%s', '%s', now())
                """, hospital, account, email, hospital, patient, account);
        return account;
    }

    /// A payment in cash, with its receipt and both papers.
    ///
    /// @return the money
    UUID paid(Invoice invoice, String reference, long cents, Supplier<DocumentId> pdf) {
        var money = Belongings.id();
        attempt(invoice, reference, cents, "desk", "CASH", "PAID", "'CONFIRMED'");
        write("""
                update invoices.invoice set state = 'PAID', paid_at = now(), paid_cents = due_cents
                where establishment = '%s' and id = '%s'
                """, hospital, invoice.id().value());
        capture(
                money,
                "desk",
                "CASH",
                cents,
                "'%s', '%s', 'SETTLES'".formatted(reference, invoice.id().value()));
        write("""
                insert into payments.allocation (
                    establishment, id, capture_id, invoice_id, amount_cents, reason, at)
                values ('%s', gen_random_uuid(), '%s', '%s', %s, 'PAID', now())
                """, hospital, money, invoice.id().value(), cents);
        for (var kind : new String[] {"RECEIPT", "ACQUITTED", "ATTESTATION"}) {
            write("""
                    insert into receipts.receipt (
                        establishment, invoice_id, kind, version, document_id, payment_reference, deposited, issued_at)
                    values ('%s', '%s', '%s', 1, '%s', '%s', false, now())
                    """, hospital, invoice.id().value(), kind, pdf.get().value(), reference);
        }
        return money;
    }

    /// A payment of which nobody can tell what became of it.
    void inDoubt(Invoice invoice, String reference, long cents) {
        attempt(invoice, reference, cents, "paytweak", "ONLINE", "UNDECIDED", "null");
    }

    private void attempt(
            Invoice invoice,
            String reference,
            long cents,
            String platform,
            String means,
            String state,
            String confirmation) {
        write(
                """
                insert into payments.attempt (
                    establishment, reference, invoice_id, amount_cents, currency, platform, means, state, at,
                    confirmation, reason, created_at, expires_at, decided_at, asking_until, version)
                values ('%s', '%s', '%s', %s, 'EUR', '%s', '%s', '%s', now(), %s, '', now(), now() + interval '1 hour',
                    now(), now(), 1);
                insert into payments.attempt_line (establishment, reference, place, invoice_id, amount_cents, live)
                values ('%s', '%s', 1, '%s', %s, false)
                """,
                hospital,
                reference,
                invoice.id().value(),
                cents,
                platform,
                means,
                state,
                confirmation,
                hospital,
                reference,
                invoice.id().value(),
                cents);
    }

    /// Money that pays nothing, and why somebody must look.
    UUID money(long cents, String why) {
        var money = Belongings.id();
        capture(money, "paytweak", "m", cents, "null, null, 'UNMATCHED'");
        write("""
                insert into payments.refund_case (establishment, platform, merchant, platform_tx_id, reason, opened_at)
                values ('%s', 'paytweak', 'm', '%s', '%s', now())
                """, hospital, money, why);
        return money;
    }

    private void capture(UUID money, String platform, String merchant, long cents, String whose) {
        write("""
                insert into payments.capture (
                    establishment, id, platform, merchant, platform_tx_id, order_reference, amount_cents, currency,
                    attempt_reference, invoice_id, allocation, confirmation, captured_at, recorded_at, proof)
                values ('%s', '%s', '%s', '%s', '%s', '%s', %s, 'EUR', %s, 'CONFIRMED', now(), now(), '')
                """, hospital, money, platform, merchant, money, word, cents, whose);
    }

    /// A refund that a colleague asked for.
    UUID refund(UUID money, String reference, long cents) {
        var refund = Belongings.id();
        write("""
                insert into payments.refund (
                    establishment, id, reference, capture_id, amount_cents, reason, note, requested_by, requested_name,
                    requested_at, needs_other, state)
                values ('%s', '%s', '%s', '%s', %s, 'SURPLUS', '%s', '%s', '%s', now(), true, 'REQUESTED')
                """, hospital, refund, reference, money, cents, word, clerk, word);
        return refund;
    }

    void creditNote(Invoice invoice, String number, DocumentId pdf) {
        write("""
                insert into receipts.credit_note (
                    establishment, refund_id, number, invoice_id, amount_cents, dated_on, document_id, issued_at,
                    conformance)
                values ('%s', gen_random_uuid(), '%s', '%s', 100, current_date, '%s', now(), 'FULL')
                """, hospital, number, invoice.id().value(), pdf.value());
    }

    void sending(Sending sending, String tokenSha256) {
        write(
                """
                insert into insurers.sending (
                    establishment, id, invoice_id, kind, version, document_id, insurer, email, member_number,
                    token_sha256, sent_at, expires_at)
                values ('%s', '%s', '%s', '%s', %s, '%s', '%s', '%s', '%s', '%s', '%s', '%s')
                """,
                hospital,
                sending.id(),
                sending.invoice().value(),
                sending.kind(),
                sending.version(),
                sending.document().value(),
                sending.to().insurer(),
                sending.to().email(),
                sending.to().memberNumber(),
                tokenSha256,
                sending.sentAt(),
                sending.expiresAt());
    }

    void callback(String key) {
        write("""
                insert into payments.inbox (
                    establishment, platform, event_key, raw, media_type, headers, received_at, deliveries, tries,
                    processed_at, outcome, reading_since)
                values ('%s', 'paytweak', '%s', '%s', 'text/plain', '', now(), 1, 1, now(), 'UNREADABLE', now())
                """, hospital, key, word);
    }

    void closedDay(LocalDate day, DocumentId pdf) {
        write("""
                insert into payments.closed_day (establishment, day, closed_by, closed_name, closed_at)
                values ('%s', '%s', '%s', '%s', now());
                insert into treasury.closing (establishment, day, note, document_id) values ('%s', '%s', '%s', '%s')
                """, hospital, day, clerk, word, hospital, day, word, pdf.value());
    }

    /// A question that waits, with a file.
    UUID question(Invoice invoice, DocumentId file) {
        var question = Belongings.id();
        write("""
                insert into questions.question (
                    establishment, id, invoice_id, reason, body, document_id, signed_in, asked_at, answer_by)
                values ('%s', '%s', '%s', 'OTHER', '%s', '%s', false, now(), current_date + 10)
                """, hospital, question, invoice.id().value(), word, file.value());
        return question;
    }

    /// The stay of an invoice, of somebody who is in a unit.
    UUID stay(Invoice invoice) {
        write("""
                update patients.stay set unit = '%s', told_at = now(), left_on = null
                where establishment = '%s' and nda = '%s'
                """, word, hospital, invoice.nda());
        return jdbc.sql("select id from patients.stay where establishment = :establishment and nda = :nda")
                .param("establishment", hospital.value())
                .param("nda", invoice.nda())
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
    }

    /// Of the colleague.
    UUID passkey() {
        var passkey = Belongings.id();
        write("""
                insert into staff.passkey (
                    establishment, id, account_id, name, credential_id, attested, sign_count, backup_eligible, added_at)
                values ('%s', '%s', '%s', '%s', convert_to('%s', 'UTF8'), '', 0, false, now())
                """, hospital, passkey, clerk, word, passkey);
        return passkey;
    }

    /// Messages to many, checked and not confirmed.
    UUID run(Invoice invoice) {
        var run = Belongings.id();
        write("""
                insert into backoffice.run (
                    establishment, id, channels, queue, asked_by, asked_by_name, drawn_up_at, state)
                values ('%s', '%s', 'ALL', 'TO_SEND', '%s', '%s', now(), 'DRAFT');
                insert into backoffice.run_item (establishment, run_id, invoice_id) values ('%s', '%s', '%s')
                """, hospital, run, clerk, word, hospital, run, invoice.id().value());
        return run;
    }

    private void write(String sql, Object... values) {
        TestDatabase.owned(jdbc)
                .sql("set session_replication_role = replica;" + sql.formatted(values)
                        + ";set session_replication_role = origin")
                .update();
    }
}
