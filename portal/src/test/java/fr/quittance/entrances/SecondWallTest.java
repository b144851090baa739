package fr.quittance.entrances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The wall of the database with the other one off: statements that name no hospital, in every
/// table there is, while two hospitals have rows in each. A new table is in this test as soon as it
/// is migrated.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondWallTest {

    private static final String HERE = "ch-rochebrune";
    private static final String THERE = "clinique-des-tilleuls";

    /// Of no hospital: sessions, what is to be done later, how often somebody may try.
    private static final List<String> OF_NO_HOSPITAL =
            List.of("guard.known_key", "rate_limit", "scheduled_tasks", "spring_session", "spring_session_attributes");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient owner = JdbcClient.create(database);
    private List<String> tables = List.of();

    /// One row a table and hospital, of whatever its columns take: no check, no trigger and no
    /// foreign key has its say here.
    @BeforeAll
    void a_row_in_every_table_for_each_of_two_hospitals() throws SQLException {
        tables = owner.sql("""
                select format('%I.%I', n.nspname, t.relname)
                from pg_class t
                join pg_namespace n on n.oid = t.relnamespace
                join pg_attribute a on a.attrelid = t.oid and a.attname = 'establishment'
                where t.relkind = 'r'
                order by 1
                """).query(String.class).list();
        try (var connection = database.getConnection()) {
            run(connection, "set session_replication_role = replica");
            for (var drop : owner.sql("""
                    select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                    from pg_constraint where contype in ('c', 'f') and connamespace <> 'information_schema'::regnamespace
                    union all
                    select format('drop trigger %I on %s', tgname, tgrelid::regclass)
                    from pg_trigger where not tgisinternal
                    """).query(String.class).list()) {
                run(connection, drop);
            }
            for (var table : tables) {
                for (var hospital : List.of(HERE, THERE)) {
                    run(connection, row(table, hospital));
                }
            }
        }
    }

    @Test
    void every_table_is_inside_the_wall_unless_it_has_no_hospital() {
        var outside = owner.sql("""
                select case n.nspname when 'public' then '' else n.nspname || '.' end || t.relname
                from pg_class t
                join pg_namespace n on n.oid = t.relnamespace
                where t.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                    and t.relname not like 'flyway%' and not t.relrowsecurity
                order by 1
                """).query(String.class).list();

        assertThat(outside).isEqualTo(OF_NO_HOSPITAL);
        assertThat(tables).hasSizeGreaterThan(60);
        assertThat(policies())
                .hasSameSizeAs(tables)
                .allSatisfy((table, policies) -> assertThat(policies)
                        .as(table)
                        .containsExactly(
                                "everywhere to quittance_everywhere for * using true",
                                "hospital to quittance_hospital for * using (establishment = "
                                        + "current_setting('quittance.hospital'::text, true))"));
    }

    @Test
    void what_forgets_its_hospital_reads_changes_and_erases_the_rows_of_one() throws SQLException {
        try (var visit = reaching("quittance_hospital", HERE)) {
            for (var table : tables) {
                assertThat(hospitals(visit, "select establishment from " + table))
                        .as(table)
                        .containsExactly(HERE);
                for (var deed :
                        List.of("update " + table + " set establishment = establishment", "delete from " + table)) {
                    var done = attempt(visit, deed + " returning establishment");
                    assertThat(done).as(deed).isIn("[" + HERE + "]", "permission denied");
                }
            }
        }
    }

    @Test
    void nothing_is_written_for_another_hospital_nor_moved_to_it() throws SQLException {
        try (var visit = reaching("quittance_hospital", HERE)) {
            for (var table : tables) {
                assertThat(attempt(visit, row(table, THERE) + " returning establishment"))
                        .as(table)
                        .isEqualTo("row-level security");
                assertThat(attempt(
                                visit, "update " + table + " set establishment = 'ch-valmont' returning establishment"))
                        .as(table)
                        .isIn("row-level security", "permission denied");
            }
        }
    }

    @Test
    void nobody_known_finds_nothing_and_writes_nothing() throws SQLException {
        try (var nobody = reaching("quittance_hospital", "")) {
            for (var table : tables) {
                assertThat(hospitals(nobody, "select establishment from " + table))
                        .as(table)
                        .isEmpty();
                assertThat(attempt(nobody, row(table, HERE) + " returning establishment"))
                        .as(table)
                        .isEqualTo("row-level security");
            }
        }
    }

    @Test
    void what_goes_over_all_hospitals_finds_them_all() throws SQLException {
        try (var task = reaching("quittance_everywhere", "")) {
            for (var table : tables) {
                assertThat(hospitals(task, "select establishment from " + table))
                        .as(table)
                        .containsExactly(HERE, THERE);
            }
        }
    }

    @Test
    void a_view_keeps_to_the_hospital_as_its_table_does() throws SQLException {
        var views = owner.sql("""
                select format('%I.%I', schemaname, viewname) from pg_views
                where schemaname not in ('pg_catalog', 'information_schema') order by 1
                """).query(String.class).list();

        assertThat(views).containsExactly("invoices.reached_invoice", "patients.reached_patient");
        for (var view : views) {
            var select = "select establishment from " + view;
            try (var visit = reaching("quittance_hospital", HERE);
                    var nobody = reaching("quittance_hospital", "");
                    var task = reaching("quittance_everywhere", "")) {
                assertThat(hospitals(visit, select)).as(view).containsExactly(HERE);
                assertThat(hospitals(nobody, select)).as(view).isEmpty();
                assertThat(hospitals(task, select)).as(view).containsExactly(HERE, THERE);
            }
        }
    }

    @Test
    void the_working_roles_have_the_rights_they_need_and_no_other() {
        var rights = owner.sql("""
                select distinct r.rolname || ' may ' || lower(x.privilege_type) || ' ' || k.what
                from (
                    select relacl as acl, case when relname like 'flyway%' then 'a history of migrations' when relkind = 'v' then 'a view' else 'a table' end as what from pg_class
                    where relacl is not null
                    union all select nspacl, 'a schema' from pg_namespace where nspacl is not null
                    union all select proacl, 'a function' from pg_proc where proacl is not null) k
                cross join aclexplode(k.acl) x
                join pg_roles r on r.oid = x.grantee
                where r.rolname in ('quittance_hospital', 'quittance_everywhere')
                """).query(String.class).list();
        var right = new TreeSet<String>();
        for (var role : List.of("quittance_hospital", "quittance_everywhere")) {
            for (var may : List.of(
                    "usage a schema",
                    "select a view",
                    "select a table",
                    "insert a table",
                    "update a table",
                    "delete a table")) {
                right.add(role + " may " + may);
            }
        }
        assertThat(new TreeSet<>(rights)).isEqualTo(right);
        assertThat(owner.sql("""
                        select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                        where r.rolname like 'quittance%'
                        """).query(Long.class).single()).isZero();
        assertThat(owner.sql("""
                        select bool_or(rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin) from pg_roles
                        where rolname in ('quittance_hospital', 'quittance_everywhere')
                        """).query(Boolean.class).single()).isFalse();
    }

    @Test
    void what_is_only_added_to_may_only_be_added_to() throws SQLException {
        for (var role : List.of("quittance_hospital", "quittance_everywhere")) {
            try (var visit = reaching(role, HERE)) {
                for (var table : List.of("journal.entry", "journal.seal", "payments.entry", "payments.posting")) {
                    assertThatThrownBy(() -> run(visit, "update " + table + " set establishment = establishment"))
                            .hasMessageContaining("permission denied");
                    assertThatThrownBy(() -> run(visit, "delete from " + table))
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void no_working_role_changes_the_schema_or_the_wall() throws SQLException {
        for (var role : List.of("quittance_hospital", "quittance_everywhere")) {
            try (var visit = reaching(role, HERE)) {
                for (var deed : List.of(
                        "truncate guard.asked_message",
                        "drop table guard.asked_message",
                        "create table guard.mine (id int)",
                        "create table public.mine (id int)",
                        "create view guard.mine as select * from guard.asked_message",
                        "alter table guard.asked_message disable row level security",
                        "drop policy hospital on guard.asked_message",
                        "alter table journal.entry disable trigger all",
                        "set session_replication_role = replica",
                        "select public.raise_wall('guard')")) {
                    assertThatThrownBy(() -> run(visit, deed))
                            .as(role + ": " + deed)
                            .isInstanceOf(SQLException.class)
                            .satisfies(it -> assertThat(((SQLException) it).getSQLState())
                                    .isEqualTo("42501"));
                }
            }
        }
    }

    private Map<String, List<String>> policies() {
        var policies = new TreeMap<String, List<String>>();
        owner.sql("""
                select format('%I.%I', schemaname, tablename) as name,
                    format('%s to %s for %s using %s', policyname, array_to_string(roles, ','),
                        replace(cmd, 'ALL', '*'), qual) as policy
                from pg_policies
                where permissive = 'PERMISSIVE' and with_check is null
                order by 1, 2
                """)
                .query((row, n) -> policies.computeIfAbsent(row.getString("name"), it -> new ArrayList<>())
                        .add(row.getString("policy")))
                .list();
        return policies;
    }

    /// A connection that the portal's wrapper told this.
    private Connection reaching(String role, String hospital) throws SQLException {
        var connection = database.getConnection();
        run(
                connection,
                "select set_config('role', '%s', false), set_config('quittance.hospital', '%s', false)"
                        .formatted(role, hospital));
        return connection;
    }

    private static List<String> hospitals(Connection connection, String select) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("select distinct establishment from (" + select + ") it order by 1")
                .query(String.class)
                .list();
    }

    /// What a deed did, undone again: whose rows it was about, or why it was refused.
    private static String attempt(Connection connection, String deed) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(deed)) {
            var whose = new TreeSet<String>();
            while (rows.next()) {
                whose.add(rows.getString(1));
            }
            return whose.toString();
        } catch (SQLException e) {
            var message = String.valueOf(e.getMessage());
            return message.contains("row-level security")
                    ? "row-level security"
                    : message.contains("permission denied") ? "permission denied" : message;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private String row(String table, String hospital) {
        var columns = owner.sql("""
                select a.attname,
                    case
                        when a.attname = 'establishment' then null
                        when a.atttypid = 'uuid'::regtype then 'gen_random_uuid()'
                        when a.atttypid = 'bytea'::regtype then '''\\x00'''
                        when a.atttypid = 'jsonb'::regtype then '''{}'''
                        when a.atttypid in ('date'::regtype, 'timestamptz'::regtype) then 'now()'
                        when a.atttypid = 'bool'::regtype then 'false'
                        when t.typcategory = 'A' then '''{}'''
                        when t.typcategory = 'N' then '(random() * 30000)::int'
                        else 'gen_random_uuid()::text'
                    end as value
                from pg_attribute a
                join pg_type t on t.oid = a.atttypid
                where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped and a.attnotnull
                    and a.attgenerated = ''
                order by a.attnum
                """)
                .param("table", table)
                .query((row, n) ->
                        Map.entry(row.getString(1), row.getString(2) == null ? "'" + hospital + "'" : row.getString(2)))
                .list();
        return "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(
                                ", ",
                                columns.stream()
                                        .map(it -> '"' + it.getKey() + '"')
                                        .toList()),
                        String.join(
                                ", ", columns.stream().map(Map.Entry::getValue).toList()));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
