package fr.quittance.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Listens to the driver itself while pages are answered: each time a page waits for PostgreSQL, with what it had
/// said before. Also heard is what no statement shows: `begin`, `commit`, and what a connection is told.
///
/// Only the threads of the web server are listened to: tasks go on meanwhile.
public final class RoundTrips extends Handler {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private static final String OF_PAGES = "tomcat-handler-";

    private final List<String> trips = Collections.synchronizedList(new ArrayList<>());
    private String said = "";

    private RoundTrips() {}

    /// What was said before each wait, in order; a statement that the server knows already is named only.
    ///
    /// @param page one page, asked for and answered
    public static List<String> of(Runnable page) {
        var heard = new RoundTrips();
        var level = DRIVER.getLevel();
        DRIVER.setUseParentHandlers(false);
        DRIVER.setLevel(Level.FINEST);
        DRIVER.addHandler(heard);
        try {
            page.run();
        } finally {
            DRIVER.removeHandler(heard);
            DRIVER.setLevel(level);
            DRIVER.setUseParentHandlers(true);
        }
        return List.copyOf(heard.trips);
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!Thread.currentThread().getName().startsWith(OF_PAGES)) {
            return;
        }
        var message = record.getMessage().strip();
        if (message.equals("FE=> Sync")) {
            trips.add(said.strip());
            said = "";
        } else if (message.startsWith("FE=> Parse") || message.startsWith("FE=> Bind")) {
            said += message.substring("FE=> ".length()) + "\n";
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
