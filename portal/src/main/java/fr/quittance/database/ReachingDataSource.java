package fr.quittance.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Lends connections that reach what the borrower's thread may reach, whatever their last borrower reached.
///
/// What a connection was told is kept beside it: it is told again only when that differs, which is one round trip.
final class ReachingDataSource extends DelegatingDataSource implements AutoCloseable {

    private static final String TELL =
            "select set_config('role', ?, false), set_config('quittance.hospital', ?, false)";

    private final HikariDataSource pool;
    private final Map<PGConnection, Reach.Bound> told = Collections.synchronizedMap(new WeakHashMap<>());

    ReachingDataSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = pool.getConnection();
        try {
            tell(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// Nobody else's name opens it.
    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException("The portal has one way in");
    }

    /// The pool lends connections out of any transaction: what is told here no rollback takes back.
    private void tell(Connection connection) throws SQLException {
        var itself = connection.unwrap(PGConnection.class);
        var wanted = Reach.here();
        if (!wanted.mustBeTold(told.get(itself))) {
            return;
        }
        told.remove(itself);
        var bound = wanted.told();
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, bound.role());
            statement.setString(2, bound.hospital());
            statement.execute();
        }
        told.put(itself, bound);
    }

    @Override
    public void close() {
        pool.close();
    }
}
