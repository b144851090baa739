package fr.quittance.notices.gateway;

import fr.quittance.notices.NoticesSettings;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Hands SMS to the SMS centre, over one session that is kept bound.
///
/// The portal starts and runs without the centre: messages wait in their rows meanwhile.
@Component
public class SmppGateway implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SmppGateway.class);
    private static final RawDataCoding GSM_ALPHABET = new RawDataCoding((byte) 0);
    private static final RegisteredDelivery WITH_RECEIPT = new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE);

    private final @Nullable SmppConnection connection;
    private final Semaphore window;

    SmppGateway(NoticesSettings settings, SmsReceipts receipts) {
        var smpp = settings.smpp();
        if (smpp == null) {
            log.warn("SMS are off: quittance.notices.smpp.host is not set");
        }
        connection = smpp == null ? null : new SmppConnection(smpp, new ReceiptListener(receipts));
        window = new Semaphore(smpp == null ? 1 : smpp.window());
    }

    Answer send(Sms sms) {
        if (connection == null) {
            return new Answer.Off("no SMS centre");
        }
        var text = Gsm7.bytes(sms.text());
        if (text.length > Gsm7.MOST) {
            return new Answer.Refused("SMS of " + text.length + " septets");
        }
        window.acquireUninterruptibly();
        try {
            return new Answer.Accepted(submit(connection.session(), sms, text));
        } catch (NegativeResponseException e) {
            return answer(e.getCommandStatus());
        } catch (ResponseTimeoutException e) {
            return new Answer.Later("SMPP no answer in time");
        } catch (PDUException | InvalidResponseException | IOException e) {
            return new Answer.Later("SMPP " + e.getClass().getSimpleName());
        } finally {
            window.release();
        }
    }

    private static String submit(SMPPSession session, Sms sms, byte[] text)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        sms.sender(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        sms.recipient().replace("+", ""),
                        new ESMClass(),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        WITH_RECEIPT,
                        (byte) 0,
                        GSM_ALPHABET,
                        (byte) 0,
                        text)
                .getMessageId();
    }

    /// A number that the centre does not accept is final; a full queue, throttling or our own settings are not.
    private static Answer answer(int status) {
        var reason = "SMPP 0x%08X".formatted(status);
        return switch (status) {
            case SMPPConstant.STAT_ESME_RINVDSTADR,
                    SMPPConstant.STAT_ESME_RINVDSTTON,
                    SMPPConstant.STAT_ESME_RINVDSTNPI -> new Answer.Refused(reason);
            default -> new Answer.Later(reason);
        };
    }

    @Override
    public void start() {
        if (connection != null) {
            connection.keepBound();
        }
    }

    @Override
    public void stop() {
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    public boolean isRunning() {
        return connection != null && connection.isKept();
    }

    /// Whether the session is bound now.
    public boolean isBound() {
        return connection != null && connection.isBound();
    }
}
