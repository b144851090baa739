package fr.quittance.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/// A mail server that takes everything at once, counts it, and keeps the last message of each recipient.
final class MailSink implements AutoCloseable {

    private static final int MAX_SIZE = 10 * 1024 * 1024;

    private final SMTPServer server;
    private final Arrivals arrivals = new Arrivals();
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    private MailSink(int port) {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("mail.example")
                .maxMessageSize(MAX_SIZE)
                .maxConnections(200)
                .messageHandlerFactory(_ -> new Reception())
                .build();
    }

    static MailSink start() throws IOException {
        var sink = new MailSink(Ports.free());
        sink.server.start();
        return sink;
    }

    int port() {
        return server.getPort();
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /// By recipient, as it came over the wire.
    Map<String, byte[]> kept() {
        return kept;
    }

    /// The last message to an address.
    ///
    /// @throws IOException when none came
    byte[] messageTo(String recipient) throws IOException {
        var message = kept.get(recipient);
        if (message == null) {
            throw new IOException("No message came to " + recipient);
        }
        return message;
    }

    void forget() {
        arrivals.forget();
        kept.clear();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Reception implements MessageHandler {

        private String recipient = "";

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String to) {
            recipient = to;
        }

        @Override
        public String data(InputStream data) throws IOException {
            kept.put(recipient, data.readAllBytes());
            return "2.6.0 Message " + arrivals.count() + " accepted";
        }

        @Override
        public void done() {}
    }
}
