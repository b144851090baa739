package fr.quittance.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/// The two roles the portal works as, which own nothing: one reaches a single hospital, one reaches
/// all (decision 0111). The role that logs in owns the tables, migrates them, and is a member of
/// both.
final class WorkingRoles {

    private static final List<String> NAMES = List.of(Reach.HOSPITAL_ROLE, Reach.EVERYWHERE_ROLE);

    private WorkingRoles() {}

    /// Makes the roles where they are missing and the login may make them.
    ///
    /// @throws WorkingRolesMissing when it may not: somebody else has to
    static void prepare(DataSource owner) {
        try (var connection = owner.getConnection()) {
            for (var name : NAMES) {
                prepare(connection, name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The roles of the database could not be looked at", e);
        }
    }

    private static void prepare(Connection connection, String name) throws SQLException {
        try {
            if (!exists(connection, name)) {
                make(connection, name);
            }
            if (!mayBecome(connection, name)) {
                run(connection, "grant " + name + " to current_user");
                run(connection, "set role " + name);
                run(connection, "reset role");
            }
        } catch (SQLException e) {
            throw new WorkingRolesMissing(login(connection), e);
        }
    }

    private static void make(Connection connection, String name) throws SQLException {
        try {
            run(connection, "create role " + name + " nologin");
        } catch (SQLException e) {
            if (!exists(connection, name)) { // else another portal was faster
                throw e;
            }
        }
    }

    private static boolean mayBecome(Connection connection, String name) throws SQLException {
        try {
            run(connection, "set role " + name);
            run(connection, "reset role");
            return true;
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) { // insufficient_privilege
                return false;
            }
            throw e;
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("select from pg_roles where rolname = ?")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String login(Connection connection) throws SQLException {
        return connection.getMetaData().getUserName();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
