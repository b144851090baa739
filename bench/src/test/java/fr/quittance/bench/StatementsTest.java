package fr.quittance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {

    private static final String LOG = """
            2026-11-23 22:40:29.123 UTC [5582] LOG:  duration: 0.020 ms  parse <unnamed>: select 1
            2026-11-23 22:40:29.124 UTC [5582] LOG:  duration: 0.123 ms  execute S_3/C_4: select a
            \tfrom t
            \twhere b = $1 and c = $2 and d = $11
            2026-11-23 22:40:29.124 UTC [5582] DETAIL:  parameters: $1 = 'it''s $2', $2 = NULL, $11 = '7'
            2026-11-23 22:40:29.200 UTC [5583] LOG:  duration: 0.400 ms  execute <unnamed>: update t set a = $1
            2026-11-23 22:40:29.200 UTC [5583] DETAIL:  parameters: $1 = '1'
            2026-11-23 22:40:29.300 UTC [5584] LOG:  duration: 0.400 ms  execute <unnamed>: select * from scheduled_tasks
            """;

    @Test
    void statements_are_read_from_the_servers_log_with_their_values() {
        assertThat(Statements.read(LOG))
                .containsExactly(
                        "select a\nfrom t\nwhere b = 'it''s $2' and c = NULL and d = '7'", "update t set a = '1'");
    }

    @Test
    void what_changes_something_is_left_out_of_the_limit() {
        var statements = new Statements(List.of("select 1", "update t set a = 1", "select a from t for update"));

        assertThat(statements.reads()).isEqualTo("select 1;\n");
        assertThat(statements.count()).isEqualTo(3);
    }
}
