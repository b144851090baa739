package fr.quittance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Whose rows a borrowed connection reaches is asked of the thread that borrows it, each time, from a pool of one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachTest {

    private final DataSource database = TestDatabase.fresh();
    private final AtomicInteger told = new AtomicInteger();
    private final ReachingDataSource one = pool(1);
    private final JdbcClient jdbc = JdbcClient.create(one);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(one));
    private Reach.Before request;

    @BeforeEach
    void two_hospitals_have_a_row_and_a_request_begins() {
        JdbcClient.create(database).sql("truncate books.check").update();
        for (var hospital : List.of("here", "there")) {
            JdbcClient.create(database)
                    .sql("insert into books.check (establishment, at, rules, violations) values (:it, now(), 1, 0)")
                    .param("it", hospital)
                    .update();
        }
        request = Reach.nobody();
        told.set(0);
    }

    @AfterEach
    void the_request_ends() {
        Reach.end(request);
    }

    @AfterAll
    void close() {
        one.close();
    }

    @Test
    void a_request_reaches_nothing_then_one_hospital_then_another_and_what_is_no_request_reaches_all()
            throws Exception {
        assertThat(seen()).isEmpty();
        Reach.to("here");
        assertThat(seen()).containsExactly("here");
        Reach.to("there");
        assertThat(seen()).containsExactly("there");
        List<String> elsewhere = elsewhere(this::seen);
        assertThat(elsewhere).containsExactly("here", "there");
        assertThat(seen()).containsExactly("there");
        Reach.end(request);
        assertThat(seen()).containsExactly("here", "there");
        request = Reach.nobody();
        assertThat(seen()).isEmpty();
    }

    @Test
    void a_connection_is_told_only_what_it_was_not_told_last() {
        Reach.to("here");
        seen();
        told.set(0);

        seen();
        seen();
        Reach.indifferent(this::seen);
        assertThat(told).hasValue(0);

        Reach.to("there");
        seen();
        seen();
        assertThat(told).hasValue(1);
    }

    @Test
    void what_is_found_by_a_token_keeps_the_request_to_its_hospital() {
        assertThat(Reach.find(() -> Optional.of("there").filter(seen()::contains), it -> it))
                .contains("there");
        assertThat(seen()).containsExactly("there");
        assertThat(Reach.find(Optional::<String>empty, it -> it)).isEmpty();
        assertThat(seen()).containsExactly("there");
        List<String> everywhere = Reach.everywhere(this::seen);
        assertThat(everywhere).containsExactly("here", "there");
        assertThat(seen()).containsExactly("there");
    }

    @Test
    void a_door_leads_in_whoever_is_not_in_yet() {
        Reach.door("here");
        assertThat(seen()).containsExactly("here");
        Reach.door("there");
        assertThat(seen()).containsExactly("here");
    }

    @Test
    void outside_of_a_request_nobody_is_kept_to_a_hospital() throws Exception {
        List<String> elsewhere = elsewhere(() -> {
            Reach.to("here");
            Reach.door("here");
            return seen();
        });
        assertThat(elsewhere).containsExactly("here", "there");
    }

    @Test
    void a_transaction_keeps_the_reach_it_began_with() {
        Reach.to("here");
        transaction.executeWithoutResult(status -> {
            Reach.to("here");
            Reach.door("there");
            assertThatThrownBy(() -> Reach.to("there")).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> Reach.everywhere(this::seen)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> Reach.find(Optional::<String>empty, it -> it))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(seen()).containsExactly("here");
        });
        assertThat(seen()).containsExactly("here");
    }

    @Test
    void a_transaction_inside_another_reaches_what_its_own_connection_was_told() {
        try (var two = pool(2)) {
            var manager = new JdbcTransactionManager(two);
            var outer = new TransactionTemplate(manager);
            var inner = new TransactionTemplate(manager);
            inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            var client = JdbcClient.create(two);
            Reach.everywhere(() -> seen(client));
            Reach.to("here");

            outer.executeWithoutResult(status -> {
                assertThat(seen(client)).containsExactly("here");
                inner.executeWithoutResult(nested -> assertThat(seen(client)).containsExactly("here"));
                assertThat(seen(client)).containsExactly("here");
            });
        }
    }

    @Test
    void what_was_rolled_back_leaves_nothing_to_the_next_borrower() {
        Reach.to("here");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    write("there");
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
        transaction.executeWithoutResult(status -> {
            write("here");
            status.setRollbackOnly();
        });

        assertThat(seen()).containsExactly("here");
        Reach.to("there");
        assertThat(seen()).containsExactly("there");
    }

    @Test
    void a_connection_that_died_is_replaced_by_one_that_was_told() {
        Reach.to("here");
        var process = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        JdbcClient.create(database)
                .sql("select pg_terminate_backend(:it)")
                .param("it", process)
                .query()
                .singleValue();

        assertThatThrownBy(this::seen).isInstanceOf(DataAccessException.class);
        assertThat(seen()).containsExactly("here");
    }

    @Test
    void many_requests_at_once_on_few_connections_each_reach_their_own() throws Exception {
        try (var two = pool(2);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var client = JdbcClient.create(two);
            var answers = threads.invokeAll(IntStream.range(0, 60)
                    .<Callable<List<String>>>mapToObj(n -> () -> {
                        var before = Reach.nobody();
                        try {
                            if (n % 3 > 0) {
                                Reach.to(n % 3 == 1 ? "here" : "there");
                            }
                            return seen(client);
                        } finally {
                            Reach.end(before);
                        }
                    })
                    .toList());
            for (int n = 0; n < answers.size(); n++) {
                assertThat(answers.get(n).get())
                        .isEqualTo(n % 3 == 0 ? List.of() : List.of(n % 3 == 1 ? "here" : "there"));
            }
        }
    }

    private void write(String hospital) {
        jdbc.sql("insert into books.check (establishment, at, rules, violations) values (:it, now(), 2, 0)")
                .param("it", hospital)
                .update();
    }

    private List<String> seen() {
        return seen(jdbc);
    }

    private static List<String> seen(JdbcClient client) {
        return client.sql("select distinct establishment from books.check order by 1")
                .query((row, n) -> row.getString("establishment"))
                .list();
    }

    /// In a thread that no request began.
    private static <T> T elsewhere(Callable<T> work) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work).get();
        }
    }

    private ReachingDataSource pool(int size) {
        var pool = new HikariDataSource();
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        pool.setDataSource(new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return counted(super.getConnection());
            }
        });
        return new ReachingDataSource(pool);
    }

    private Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ReachTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("prepareStatement") && ((String) args[0]).contains("set_config")) {
                        told.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
