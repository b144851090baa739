package fr.quittance.notices.gateway;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A few connections to the mail server, kept open from one message to the next.
///
/// A connection that failed in any way is closed and never used again. One that rested is asked first (NOOP) whether
/// it still lives, so that a server closing idle connections costs no try.
final class MailConnections implements AutoCloseable {

    private static final long RESTED = TimeUnit.SECONDS.toNanos(1);
    private static final long TOO_OLD = TimeUnit.SECONDS.toNanos(30);
    private static final int MESSAGES_EACH = 100;
    private static final String TIMEOUT_MILLIS = "10000";
    private static final String TRIAL_MILLIS = "5000";

    private final JavaMailSenderImpl server;
    private final Session session;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    MailConnections(JavaMailSenderImpl server, int most) {
        this.server = server;
        this.places = new Semaphore(most);
        this.session = session(server, TIMEOUT_MILLIS);
    }

    private static Session session(JavaMailSenderImpl server, String timeoutMillis) {
        var properties = new Properties();
        for (var protocol : new String[] {"smtp", "smtps"}) {
            for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                properties.setProperty("mail." + protocol + "." + timeout, timeoutMillis);
            }
            properties.put("mail." + protocol + ".socketFactory", new PromptSockets());
        }
        properties.putAll(server.getJavaMailProperties());
        if (server.getUsername() != null) {
            properties.putIfAbsent("mail." + protocol(server) + ".auth", "true");
        }
        return Session.getInstance(properties);
    }

    /// Writes a message for a session.
    interface Writer {
        MimeMail write(Session session) throws MessagingException;
    }

    /// Sends one message, over a connection of its own for that time.
    void send(Writer writer) throws MessagingException, InterruptedException {
        var message = writer.write(session);
        places.acquire();
        try {
            var connection = take();
            try {
                connection.transport.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException | RuntimeException e) {
                connection.close();
                throw e;
            }
            connection.sent++;
            connection.lastUsed = System.nanoTime();
            if (connection.sent < MESSAGES_EACH) {
                idle.addFirst(connection);
            } else {
                connection.close();
            }
        } finally {
            places.release();
            closeOld();
        }
    }

    private Connection take() throws MessagingException {
        for (var connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            if (connection.alive()) {
                return connection;
            }
            connection.close();
        }
        return new Connection(connect(server, session));
    }

    private static Transport connect(JavaMailSenderImpl server, Session session) throws MessagingException {
        var transport = session.getTransport(protocol(server));
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return transport;
    }

    /// Whether the server lets us in and answers NOOP, over a connection of its own, with little patience.
    static boolean lives(JavaMailSenderImpl server) throws MessagingException {
        try (var transport = connect(server, session(server, TRIAL_MILLIS))) {
            return transport.isConnected();
        }
    }

    private static String protocol(JavaMailSenderImpl server) {
        @Nullable String protocol = server.getProtocol();
        return protocol == null ? "smtp" : protocol;
    }

    private void closeOld() {
        var now = System.nanoTime();
        for (var connection : idle) {
            if (now - connection.lastUsed > TOO_OLD && idle.remove(connection)) {
                connection.close();
            }
        }
    }

    @Override
    public void close() {
        for (var connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.close();
        }
    }

    private static final class Connection {

        private final Transport transport;
        private long lastUsed = System.nanoTime();
        private int sent;

        Connection(Transport transport) {
            this.transport = transport;
        }

        boolean alive() {
            var rest = System.nanoTime() - lastUsed;
            return rest < RESTED || (rest < TOO_OLD && transport.isConnected());
        }

        void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // It was broken already.
            }
        }
    }
}
