package fr.quittance.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The statements that a piece of work sends to the database, when it runs in the calling thread
/// and opens no transaction.
public final class CountedStatements {

    private CountedStatements() {}

    public static List<String> of(DataSource database, Runnable work) {
        var statements = new ArrayList<String>();
        try (var connection = database.getConnection()) {
            var counted = (Connection) Proxy.newProxyInstance(
                    CountedStatements.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, args) -> {
                        if (method.getName().equals("prepareStatement")) {
                            statements.add((String) args[0]);
                        }
                        try {
                            return method.invoke(connection, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            TransactionSynchronizationManager.bindResource(database, new ConnectionHolder(counted));
            try {
                work.run();
            } finally {
                TransactionSynchronizationManager.unbindResource(database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return statements;
    }
}
