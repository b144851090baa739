package fr.quittance.notices.gateway;

import fr.quittance.notices.NoticesSettings.Smpp;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One SMPP session as transceiver, bound again whenever it breaks, so that receipts come in even when nothing is sent.
final class SmppConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SmppConnection.class);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 10_000;
    private static final int ENQUIRE_LINK_MILLIS = 30_000;
    private static final long BIND_AGAIN_SECONDS = 5;

    private final Smpp centre;
    private final ReceiptListener listener;
    private final ReentrantLock binding = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable SMPPSession session;
    private volatile @Nullable Thread keeper;
    private volatile boolean wasBound = true;

    SmppConnection(Smpp centre, ReceiptListener listener) {
        this.centre = centre;
        this.listener = listener;
    }

    /// The bound session; binds one when there is none.
    ///
    /// @throws IOException if the centre cannot be reached or refuses us
    SMPPSession session() throws IOException {
        var current = session;
        if (current != null && current.getSessionState().isBound()) {
            return current;
        }
        binding.lock();
        try {
            current = session;
            if (current != null && current.getSessionState().isBound()) {
                return current;
            }
            if (current != null) {
                current.close();
            }
            var fresh = bind();
            session = fresh;
            log.info("Bound to the SMS centre {}:{}", centre.host(), centre.port());
            wasBound = true;
            return fresh;
        } finally {
            binding.unlock();
        }
    }

    private SMPPSession bind() throws IOException {
        if (closed.getCount() == 0) {
            throw new IOException("The portal is stopping");
        }
        var fresh = new SMPPSession((host, port) -> connect(centre, host, port));
        fresh.setEnquireLinkTimer(ENQUIRE_LINK_MILLIS);
        fresh.setTransactionTimer(ANSWER_MILLIS);
        // Before the bind: receipts may follow its answer at once.
        fresh.setMessageReceiverListener(listener);
        try {
            fresh.connectAndBind(
                    centre.host(),
                    centre.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            centre.systemId(),
                            centre.password(),
                            centre.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    ANSWER_MILLIS);
            return fresh;
        } catch (IOException | RuntimeException e) {
            fresh.close();
            throw e;
        }
    }

    static Connection connect(Smpp centre, String host, int port) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            return new SocketConnection(centre.tls() ? encrypted(socket, host, port) : socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket encrypted(Socket socket, String host, int port) throws IOException {
        var encrypted =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host, port, true);
        var parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    /// Binds now, or as soon as the centre answers, and again after each break.
    void keepBound() {
        keeper = Thread.ofVirtual().name("smpp-keeper").start(() -> {
            do {
                try {
                    session();
                } catch (IOException | RuntimeException e) {
                    if (wasBound) {
                        log.warn(
                                "The SMS centre {}:{} does not answer: {}; trying again every {} s",
                                centre.host(),
                                centre.port(),
                                e.getClass().getSimpleName(),
                                BIND_AGAIN_SECONDS);
                    }
                    wasBound = false;
                }
            } while (!stopped());
        });
    }

    private boolean stopped() {
        try {
            return closed.await(BIND_AGAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    boolean isKept() {
        var it = keeper;
        return it != null && it.isAlive();
    }

    boolean isBound() {
        var current = session;
        return current != null && current.getSessionState().isBound();
    }

    @Override
    public void close() {
        closed.countDown();
        var current = session;
        if (current != null) {
            current.unbindAndClose();
        }
    }
}
