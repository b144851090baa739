package fr.quittance.simulators.phone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerResponseDeliveryListener;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Delivery receipts: sent after the answer to submit_sm, in the form everybody copies from the SMPP appendix.
@Component
class Receipts implements ServerResponseDeliveryListener {

    private static final Logger log = LoggerFactory.getLogger(Receipts.class);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);
    private static final int KEPT = 50_000;

    private final PhoneBehaviour behaviour;
    private final InstantSource clock;
    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
    private final Set<SMPPServerSession> receivers = ConcurrentHashMap.newKeySet();

    Receipts(PhoneBehaviour behaviour, InstantSource clock) {
        this.behaviour = behaviour;
        this.clock = clock;
    }

    private record Awaited(String from, String to, int registered, Instant submittedAt) {}

    void join(SMPPServerSession session) {
        if (session.getSessionState().isReceivable()) {
            receivers.add(session);
        }
    }

    void leave(SMPPServerSession session) {
        receivers.remove(session);
    }

    void expect(String id, SubmitSm submit, SMPPServerSession session) {
        int registered = submit.getRegisteredDelivery() & 0x03;
        if (registered != 0 && awaited.size() < KEPT) {
            awaited.put(id, new Awaited(submit.getSourceAddr(), submit.getDestAddress(), registered, clock.instant()));
        }
    }

    @Override
    public void onSubmitSmRespSent(SubmitSmResult result, SMPPServerSession session) {
        var receipt = awaited.remove(result.getMessageId());
        if (receipt == null) {
            return;
        }
        var state = behaviour.receiptFor(receipt.to());
        var wanted = receipt.registered() == 1 || !state.equals("DELIVRD");
        if (wanted && !state.equals("none")) {
            var delay = behaviour.receiptDelayMillis();
            var decimal = behaviour.writesDecimalIds();
            Thread.ofVirtual()
                    .name("smpp-receipt")
                    .start(() -> send(result.getMessageId(), receipt, state, delay, decimal, session));
        }
    }

    private void send(
            String id, Awaited receipt, String state, long delay, boolean decimal, SMPPServerSession submitter) {
        try {
            Thread.sleep(delay);
            var session = submitter.getSessionState().isReceivable()
                    ? submitter
                    : receivers.stream().findAny().orElse(null);
            if (session == null) {
                log.debug("Nobody to receive the receipt of {}", id);
                return;
            }
            // A real interop bug: hexadecimal in the answer, decimal in the receipt.
            var written = decimal ? String.valueOf(Long.parseLong(id, 16)) : id;
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    receipt.to(),
                    TypeOfNumber.ALPHANUMERIC,
                    NumberingPlanIndicator.UNKNOWN,
                    receipt.from(),
                    new ESMClass(MessageType.SMSC_DEL_RECEIPT.value()),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    new RawDataCoding((byte) 0),
                    text(written, receipt, state).getBytes(StandardCharsets.US_ASCII),
                    new OptionalParameter.Receipted_message_id(written),
                    new OptionalParameter.Message_state(messageState(state).value()));
        } catch (PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException
                | IOException failure) {
            log.info("Receipt of {} not delivered: {}", id, failure.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private String text(String id, Awaited receipt, String state) {
        var delivered = state.equals("DELIVRD");
        return "id:%s sub:001 dlvrd:%s submit date:%s done date:%s stat:%s err:%s text:"
                .formatted(
                        id,
                        delivered ? "001" : "000",
                        MINUTE.format(receipt.submittedAt()),
                        MINUTE.format(clock.instant()),
                        state,
                        delivered ? "000" : "001");
    }

    private static MessageState messageState(String state) {
        return switch (state) {
            case "DELIVRD" -> MessageState.DELIVERED;
            case "UNDELIV" -> MessageState.UNDELIVERABLE;
            case "EXPIRED" -> MessageState.EXPIRED;
            case "REJECTD" -> MessageState.REJECTED;
            default -> MessageState.UNKNOWN;
        };
    }

    @Override
    public void onSubmitSmRespError(SubmitSmResult result, Exception cause, SMPPServerSession session) {
        if (result != null) {
            awaited.remove(result.getMessageId());
        }
    }

    @Override
    public void onSubmitMultiRespSent(SubmitMultiResult result, SMPPServerSession session) {}

    @Override
    public void onSubmitMultiRespError(SubmitMultiResult result, Exception cause, SMPPServerSession session) {}
}
