package fr.quittance.simulators.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A client that says exactly what it is told to, mistakes included.
final class SmtpTalk implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;
    final String greeting;

    SmtpTalk(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(5_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        out = socket.getOutputStream();
        greeting = answer();
    }

    String say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return answer();
    }

    /// A whole message to one recipient; the answer is the last one.
    String send(String recipient, String message) throws IOException {
        say("EHLO portail.exemple.fr");
        say("MAIL FROM:<b+1@portail-patient.fr>");
        var taken = say("RCPT TO:<" + recipient + ">");
        if (!taken.startsWith("250")) {
            return taken;
        }
        say("DATA");
        out.write(message.getBytes(StandardCharsets.UTF_8));
        return say("\r\n.");
    }

    private String answer() throws IOException {
        String line;
        do {
            line = in.readLine();
        } while (line != null && line.length() > 3 && line.charAt(3) == '-');
        return String.valueOf(line);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
