package fr.quittance.bench;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.EnquireLink;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/// An SMS centre that takes everything at once, counts it, and sends no receipts.
final class SmsSink implements AutoCloseable {

    private static final int BIND_WITHIN_MILLIS = 10_000;

    private final ServerSocket socket;
    private final SMPPServerSessionListener listener;
    private final Arrivals arrivals = new Arrivals();
    private final Map<String, SubmitSm> kept = new ConcurrentHashMap<>();

    private SmsSink() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listener = new SMPPServerSessionListener(socket.getLocalPort(), new Opened(socket));
        listener.setPduProcessorDegree(4);
        listener.setMessageReceiverListener((ServerMessageReceiverListener) Proxy.newProxyInstance(
                SmsSink.class.getClassLoader(), new Class<?>[] {ServerMessageReceiverListener.class}, this::answer));
    }

    static SmsSink start() throws IOException {
        var sink = new SmsSink();
        Thread.ofVirtual().name("smpp-accept").start(sink::acceptAll);
        return sink;
    }

    /// jSMPP asks for a method per command; a centre that only counts knows two.
    private @Nullable Object answer(Object proxy, Method method, Object[] words) throws ProcessRequestException {
        if (words[0] instanceof EnquireLink) {
            return null;
        }
        if (!(words[0] instanceof SubmitSm submit)) {
            throw new ProcessRequestException("unknown command", SMPPConstant.STAT_ESME_RINVCMDID);
        }
        kept.put(submit.getDestAddress(), submit);
        try {
            var id = new MessageId(Integer.toHexString(arrivals.count()));
            return new SubmitSmResult(id, new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new ProcessRequestException("message id", SMPPConstant.STAT_ESME_RSYSERR, e);
        }
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try {
                var session = listener.accept();
                Thread.ofVirtual().name("smpp-bind").start(() -> bind(session));
            } catch (IOException e) {
                // Closed, or a client that went away: the next one may come.
            }
        }
    }

    private static void bind(SMPPServerSession session) {
        try {
            session.waitForBind(BIND_WITHIN_MILLIS).accept("bench", InterfaceVersion.IF_34);
        } catch (TimeoutException | IOException | PDUStringException | IllegalStateException e) {
            session.close();
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /// By recipient.
    Map<String, SubmitSm> kept() {
        return kept;
    }

    void forget() {
        arrivals.forget();
        kept.clear();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        socket.close();
    }

    /// The socket is opened here, on the loopback address only; jSMPP would open it to everybody.
    private record Opened(ServerSocket socket) implements ServerConnectionFactory {

        @Override
        public ServerConnection listen(int port) {
            return new ServerSocketConnection(socket);
        }

        @Override
        public ServerConnection listen(int port, int timeout) throws IOException {
            socket.setSoTimeout(timeout);
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
            return listen(port, timeout);
        }
    }
}
