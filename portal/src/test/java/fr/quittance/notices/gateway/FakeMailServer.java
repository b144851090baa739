package fr.quittance.notices.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server on loopback that refuses, and breaks off, as told: what GreenMail never does.
final class FakeMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final Queue<String> recipientAnswers = new ConcurrentLinkedQueue<>();
    private final Queue<String> contentAnswers = new ConcurrentLinkedQueue<>();

    FakeMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// Answers the next recipient so.
    void answerRecipient(String line) {
        recipientAnswers.add(line);
    }

    /// Answers the end of the next content so; an empty line breaks off instead.
    void answerContent(String line) {
        contentAnswers.add(line);
    }

    int connections() {
        return connections.get();
    }

    /// Who was written to, with success.
    List<String> recipients() {
        return recipients;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                var out = client.getOutputStream()) {
            say(out, "220 fake ESMTP");
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT TO")) {
                    var answer = recipientAnswers.poll();
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(out, answer == null ? "250 2.1.5 ok" : answer);
                } else if (command.equals("DATA")) {
                    say(out, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // The content does not matter here.
                    }
                    var answer = contentAnswers.poll();
                    if (answer != null && answer.isEmpty()) {
                        return;
                    }
                    if (answer == null) {
                        recipients.add(recipient);
                    }
                    say(out, answer == null ? "250 2.0.0 taken" : answer);
                } else if (command.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            // The client went away.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
