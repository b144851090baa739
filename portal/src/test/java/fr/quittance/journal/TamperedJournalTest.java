package fr.quittance.journal;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.database.TestDatabase;
import fr.quittance.establishments.EstablishmentCode;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever holds the database, but neither the key nor the notes outside, cannot touch the journal unseen.
class TamperedJournalTest {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-10-18T10:00:00.123456789Z");
    private final JdbcClient jdbc = TestDatabase.freshClient();
    private final Chains chains = new Chains(jdbc);
    private final Seals seals = new Seals(SampleJournal.SETTINGS);
    private final Journal journal = new Journal(jdbc, () -> now, seals);
    private final SealJournal seal = new SealJournal(chains, seals);

    @BeforeEach
    void ten_deeds_here_and_five_there() {
        for (int i = 1; i <= 10; i++) {
            journal.record(VALMONT, "M. Petit", "invoice-opened", "F-" + i, "É ; \"x\" " + i);
            now = now.plusSeconds(1);
        }
        for (int i = 1; i <= 5; i++) {
            journal.record(TILLEULS, "Mme Diallo", "invoice-opened", "T-" + i, "");
        }
        seal.sealBlock(VALMONT);
        seal.sealBlock(TILLEULS);
    }

    @Test
    void an_untouched_journal_is_intact_before_during_and_after_sealing() {
        assertThat(verify(VALMONT)).isEqualTo(new Verdict.Intact(10));
        journal.record(VALMONT, "patient", "account-opened", "a", "");
        assertThat(verify(VALMONT)).isEqualTo(new Verdict.Intact(10));
        seal.sealBlock(VALMONT);
        note();
        assertThat(verify(VALMONT)).isEqualTo(new Verdict.Intact(11));
        assertThat(verify(TILLEULS)).isEqualTo(new Verdict.Intact(5));
    }

    @Test
    void the_database_refuses_what_its_owner_did_not_force() {
        assertThatThrownBy(() -> jdbc.sql("update journal.entry set who = 'x'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from journal.seal").update()).hasMessageContaining("append-only");
    }

    @Test
    void an_entry_changed_is_named() {
        force("update journal.entry set who = 'Mme Roy' where entry.subject = 'F-4'");

        assertThat(verify(VALMONT)).isEqualTo(broken(4, Verdict.Wrong.CHANGED, "F-4"));
        assertThat(verify(TILLEULS)).isEqualTo(new Verdict.Intact(5));
    }

    @Test
    void an_entry_removed_is_named() {
        force("delete from journal.entry where subject = 'F-7'");

        assertThat(verify(VALMONT)).isInstanceOfSatisfying(Verdict.Broken.class, it -> {
            assertThat(it.seq()).isEqualTo(7);
            assertThat(it.what()).isEqualTo(Verdict.Wrong.MISSING);
        });
    }

    @Test
    void an_entry_removed_with_its_place_is_named() {
        force("""
                delete from journal.seal
                where establishment = 'ch-valmont' and seq = 7;
                delete from journal.entry where subject = 'F-7'
                """);

        assertThat(verify(VALMONT)).isEqualTo(new Verdict.Broken(7, Verdict.Wrong.MISSING, ""));
    }

    @Test
    void an_entry_removed_is_named_even_if_those_after_it_move_up() {
        force("""
                delete from journal.seal where establishment = 'ch-valmont' and seq = 7;
                delete from journal.entry where subject = 'F-7';
                update journal.seal set seq = seq + 1000 where establishment = 'ch-valmont' and seq > 7;
                update journal.seal set seq = seq - 1001 where establishment = 'ch-valmont' and seq > 1000
                """);

        assertThat(verify(VALMONT)).isEqualTo(broken(7, Verdict.Wrong.CHANGED, "F-8"));
    }

    @Test
    void an_entry_that_the_portal_did_not_write_is_named() {
        insertForeign();

        assertThat(verify(VALMONT)).isEqualTo(broken(0, Verdict.Wrong.FOREIGN, "F-0"));
    }

    @Test
    void an_entry_that_the_portal_did_not_write_gets_no_place_even_if_it_waits_for_one() {
        insertForeign();
        force("insert into journal.unsealed select establishment, id from journal.entry where subject = 'F-0'");

        assertThat(seal.sealBlock(VALMONT)).isZero();
        assertThat(verify(VALMONT)).isEqualTo(broken(0, Verdict.Wrong.FOREIGN, "F-0"));
    }

    @Test
    void an_entry_added_at_the_end_with_a_place_is_named() {
        insertForeign();
        force("""
                insert into journal.seal
                select establishment, 11, id, decode(repeat('ab', 32), 'hex')
                from journal.entry where subject = 'F-0';
                update journal.chain set seq = 11, hash = decode(repeat('ab', 32), 'hex')
                where establishment = 'ch-valmont'
                """);

        assertThat(verify(VALMONT)).isEqualTo(broken(11, Verdict.Wrong.CHANGED, "F-0"));
    }

    @Test
    void two_entries_exchanged_are_named() {
        force("""
                update journal.seal set seq = 1005 where establishment = 'ch-valmont' and seq = 5;
                update journal.seal set seq = 5 where establishment = 'ch-valmont' and seq = 6;
                update journal.seal set seq = 6 where establishment = 'ch-valmont' and seq = 1005
                """);

        assertThat(verify(VALMONT)).isEqualTo(broken(5, Verdict.Wrong.CHANGED, "F-6"));
    }

    @Test
    void last_entries_removed_are_missed_by_the_end_of_the_chain() {
        cut(8);

        assertThat(verify(VALMONT)).isEqualTo(new Verdict.Broken(9, Verdict.Wrong.CUT, ""));
    }

    @Test
    void last_entries_removed_are_missed_by_the_notes_outside_when_the_end_was_moved_too() {
        note();
        cut(8);
        force("""
                update journal.chain c set (seq, hash) = (
                    select seq, hash from journal.seal s where s.establishment = c.establishment and s.seq = 8)
                where establishment = 'ch-valmont'
                """);

        assertThat(verify(VALMONT)).isEqualTo(new Verdict.Broken(9, Verdict.Wrong.CUT, ""));
    }

    @Test
    void a_hospital_where_nothing_was_done_yet_has_an_intact_journal() {
        var young = new EstablishmentCode("hopital-neuf");
        seal.sealBlock(young);
        anchors().note(young, chains.end(young).orElseThrow());

        assertThat(verify(young)).isEqualTo(new Verdict.Intact(0));
    }

    @Test
    void an_end_noted_while_the_check_begins_is_no_end_too_early() {
        var noting = new Anchors(new JournalSettings("k".repeat(32), folder), () -> now) {
            @Override
            java.util.List<Chains.End> noted(EstablishmentCode establishment) {
                journal.record(VALMONT, "patient", "account-opened", "a", "");
                seal.sealBlock(VALMONT);
                TamperedJournalTest.this.note();
                return super.noted(establishment);
            }
        };

        assertThat(new VerifyJournal(chains, seals, noting).verify(VALMONT)).isEqualTo(new Verdict.Intact(11));
    }

    @Test
    void an_entry_given_to_another_hospital_is_named_at_both() {
        force("""
                update journal.entry set establishment = 'clinique-des-tilleuls' where subject = 'F-3'
                """);

        assertThat(verify(VALMONT))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class, it -> assertThat(it.seq()).isEqualTo(3));
        assertThat(verify(TILLEULS)).isInstanceOf(Verdict.Broken.class);
    }

    private Verdict verify(EstablishmentCode establishment) {
        return new VerifyJournal(chains, seals, anchors()).verify(establishment);
    }

    private void note() {
        anchors().note(VALMONT, chains.end(VALMONT).orElseThrow());
    }

    private Anchors anchors() {
        return new Anchors(new JournalSettings("k".repeat(32), folder), () -> now);
    }

    private void insertForeign() {
        force("""
                insert into journal.entry (establishment, id, at, who, deed, subject, details, mac)
                select establishment, gen_random_uuid(), at, who, deed, 'F-0', details, mac
                from journal.entry
                where subject = 'F-2'
                """);
    }

    private void cut(int last) {
        force("""
                delete from journal.entry e using journal.seal s
                where s.establishment = 'ch-valmont' and s.seq > %1$d and e.id = s.entry_id;
                delete from journal.seal where establishment = 'ch-valmont' and seq > %1$d
                """.formatted(last));
    }

    private Verdict broken(long seq, Verdict.Wrong what, String subject) {
        var id = jdbc.sql("select id from journal.entry where subject = :subject")
                .param("subject", subject)
                .query(java.util.UUID.class)
                .single();
        return new Verdict.Broken(seq, what, id.toString());
    }

    /// As the superuser of PostgreSQL, with triggers and foreign keys out of the way.
    private void force(String sql) {
        jdbc.sql("set session_replication_role = replica; " + sql).update();
    }
}
