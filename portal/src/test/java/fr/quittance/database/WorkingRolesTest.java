package fr.quittance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The portal on a PostgreSQL where it is nobody special, as a hospital's own would be.
class WorkingRolesTest {

    private static final String LOGIN = "hospital_login";

    private final JdbcClient administrator = TestDatabase.freshClient();
    private final PGSimpleDataSource database = new PGSimpleDataSource();

    @BeforeEach
    void a_login_with_a_database_and_no_other_right() {
        administrator.sql("create role " + LOGIN + " login password 'x'").update();
        administrator.sql("create database " + LOGIN + " owner " + LOGIN).update();
        database.setUrl(TestDatabase.urlOf(LOGIN));
        database.setUser(LOGIN);
        database.setPassword("x");
    }

    @AfterEach
    void none_of_it_stays() {
        administrator.sql("drop database " + LOGIN + " with (force)").update();
        administrator.sql("drop role " + LOGIN).update();
    }

    @Test
    void a_login_that_may_neither_make_nor_become_the_roles_says_what_to_run() {
        assertThatThrownBy(() -> WorkingRoles.prepare(database))
                .isInstanceOf(WorkingRolesMissing.class)
                .hasMessageContaining("create role quittance_hospital nologin;")
                .hasMessageContaining("create role quittance_everywhere nologin;")
                .hasMessageContaining("grant quittance_hospital, quittance_everywhere to \"hospital_login\";");
        assertThat(new WallReport()
                        .analyze(
                                new IllegalStateException(new WorkingRolesMissing(LOGIN, new IllegalStateException()))))
                .isNotNull();
    }

    @Test
    void once_that_was_run_it_migrates_and_works_behind_the_wall() {
        administrator
                .sql("grant quittance_hospital, quittance_everywhere to " + LOGIN)
                .update();

        TestDatabase.migrate(database);

        assertThat(SecondWall.holes(database)).isEmpty();
        var pool = new HikariDataSource();
        pool.setMaximumPoolSize(1);
        pool.setDataSource(database);
        try (var lent = new ReachingDataSource(pool)) {
            var jdbc = JdbcClient.create(lent);
            var request = Reach.nobody();
            try {
                Reach.to("here");
                jdbc.sql("insert into books.check (establishment, at, rules, violations) values ('here', now(), 1, 0)")
                        .update();
                assertThat(count(jdbc)).isEqualTo(1);
                Reach.to("there");
                assertThat(count(jdbc)).isZero();
            } finally {
                Reach.end(request);
            }
            assertThat(count(jdbc)).isEqualTo(1);
        }
    }

    @Test
    void a_table_that_lost_its_policies_and_a_new_one_without_any_are_holes() {
        administrator.sql("alter table books.check disable row level security").update();
        administrator.sql("drop policy hospital on links.link").update();
        administrator.sql("create table links.new (establishment text)").update();

        assertThat(SecondWall.holes(TestDatabase.ownerOf(administrator)))
                .containsExactlyInAnyOrder(
                        "the table books.\"check\" holds rows of hospitals without its two policies",
                        "the table links.link holds rows of hospitals without its two policies",
                        "the table links.new holds rows of hospitals without its two policies");
    }

    private static long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from books.check").query(Long.class).single();
    }
}
