package fr.quittance.notices.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/// A real SMPP server on loopback: takes SMS, refuses them as told, sends receipts. It names messages in hexadecimal
/// and writes decimal receipts, as some centres do.
public final class FakeSmsCentre implements ServerMessageReceiverListener, AutoCloseable {

    public static final String SYSTEM_ID = "demo";
    public static final String PASSWORD = "demo";

    private final int port = freePort();
    private final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ids = new AtomicInteger(0x7321798e);
    private final AtomicInteger binds = new AtomicInteger();
    private @Nullable SMPPServerSessionListener listener;

    public int port() {
        return port;
    }

    public FakeSmsCentre open() {
        try {
            var opened = new SMPPServerSessionListener(port);
            opened.setMessageReceiverListener(this);
            listener = opened;
            Thread.ofVirtual().start(() -> accept(opened));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(SMPPServerSessionListener opened) {
        while (true) {
            try {
                var session = opened.accept();
                Thread.ofVirtual().start(() -> bind(session));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            var request = session.waitForBind(5_000);
            if (SYSTEM_ID.equals(request.getSystemId()) && PASSWORD.equals(request.getPassword())) {
                request.accept("fake");
                sessions.add(session);
                binds.incrementAndGet();
            } else {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (IOException | TimeoutException | PDUStringException e) {
            session.close();
        }
    }

    /// Answers the next message with this status instead of taking it.
    public void refuseNext(int status) {
        refusals.add(status);
    }

    /// The texts taken for a number, oldest first.
    public List<String> texts(String recipient) {
        return taken.stream()
                .filter(it -> it.getDestAddress().equals(recipient.replace("+", "")))
                .map(it -> Gsm7.text(it.getShortMessage()))
                .toList();
    }

    public List<SubmitSm> taken() {
        return taken;
    }

    /// How many sessions were bound since the beginning.
    public int binds() {
        return binds.get();
    }

    /// Sends a receipt for a message taken, in decimal.
    public void report(SubmitSm message, String hexadecimalId, String state) {
        var id = Long.toString(Long.parseLong(hexadecimalId, 16));
        var text = "id:%s sub:001 dlvrd:001 submit date:2611231000 done date:2611231001 stat:%s err:000 text:x"
                .formatted(id, state);
        try {
            sessions.getLast()
                    .deliverShortMessage(
                            "",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            message.getDestAddress(),
                            TypeOfNumber.ALPHANUMERIC,
                            NumberingPlanIndicator.UNKNOWN,
                            message.getSourceAddr(),
                            new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            new RawDataCoding((byte) 0),
                            text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Breaks every session, as a network does.
    public void breakSessions() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source) throws ProcessRequestException {
        var refusal = refusals.poll();
        if (refusal != null) {
            throw new ProcessRequestException("As told", refusal);
        }
        taken.add(message);
        try {
            return new SubmitSmResult(
                    new MessageId(Integer.toHexString(ids.getAndIncrement())), new org.jsmpp.bean.OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession source)
            throws ProcessRequestException {
        throw unexpected();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm message, SMPPServerSession source) throws ProcessRequestException {
        throw unexpected();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm message, SMPPServerSession source) throws ProcessRequestException {
        throw unexpected();
    }

    @Override
    public void onAcceptCancelSm(CancelSm message, SMPPServerSession source) throws ProcessRequestException {
        throw unexpected();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession source)
            throws ProcessRequestException {
        throw unexpected();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession source)
            throws ProcessRequestException {
        throw unexpected();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm message, SMPPServerSession source)
            throws ProcessRequestException {
        throw unexpected();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw unexpected();
    }

    private static ProcessRequestException unexpected() {
        return new ProcessRequestException("Not expected", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void close() {
        breakSessions();
        try {
            if (listener != null) {
                listener.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
