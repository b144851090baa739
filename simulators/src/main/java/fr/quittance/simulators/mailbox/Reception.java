package fr.quittance.simulators.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/// One message on its way in.
final class Reception implements MessageHandler {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>]+@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+");

    private final Mailbox mailbox;
    private final MailBehaviour behaviour;
    private final InstantSource clock;
    private final int largest;
    private final List<String> recipients = new ArrayList<>();
    private String envelopeFrom = "";

    Reception(Mailbox mailbox, MailBehaviour behaviour, InstantSource clock, int largest) {
        this.mailbox = mailbox;
        this.behaviour = behaviour;
        this.clock = clock;
        this.largest = largest;
    }

    @Override
    public void from(String from) throws RejectException {
        if (behaviour.isDown()) {
            throw new DropConnectionException(421, "4.3.2 Service not available");
        }
        if (!from.isEmpty() && !ADDRESS.matcher(from).matches()) {
            throw new RejectException(553, "5.1.7 Bad sender address");
        }
        envelopeFrom = from;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        if (!ADDRESS.matcher(recipient).matches()) {
            throw new RejectException(553, "5.1.3 Bad recipient address");
        }
        if (behaviour.refuses(recipient)) {
            throw new RejectException(550, "5.1.1 No such user here");
        }
        if (behaviour.failsNow()) {
            throw new RejectException(451, "4.3.0 Try again later");
        }
        recipients.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        var raw = data.readNBytes(largest + 1);
        if (raw.length > largest) {
            data.transferTo(java.io.OutputStream.nullOutputStream());
            throw new RejectException(552, "5.3.4 Message larger than 10 MB");
        }
        try {
            var message = Reading.parse(raw);
            var refusal = StrictMessage.refusal(raw, message);
            if (refusal != null) {
                throw new RejectException(554, refusal);
            }
            var mail = Reading.read(mailbox.nextId(), clock.instant(), envelopeFrom, recipients, raw, message);
            mailbox.keep(mail);
            return "2.6.0 Message " + mail.id() + " kept";
        } catch (MessagingException failure) {
            throw new RejectException(554, "5.6.0 Message cannot be read: " + oneLine(failure));
        }
    }

    @Override
    public void done() {}

    private static String oneLine(Exception failure) {
        return String.valueOf(failure.getMessage()).replaceAll("[^ -~]", " ");
    }
}
