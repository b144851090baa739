package fr.quittance.simulators.phone;

import fr.quittance.simulators.SimulatorsSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The SMPP 3.4 server that the portal sends its SMS to.
@Component
public class SmppDoor {

    private static final Logger log = LoggerFactory.getLogger(SmppDoor.class);
    private static final int BIND_WITHIN_MILLIS = 10_000;

    private final PhoneSettings settings;
    private final PhoneBehaviour behaviour;
    private final SmsCentre centre;
    private final Receipts receipts;
    private final ServerSocket socket;
    private final SMPPServerSessionListener listener;
    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();

    SmppDoor(
            SimulatorsSettings ports,
            PhoneSettings settings,
            PhoneBehaviour behaviour,
            SmsCentre centre,
            Receipts receipts)
            throws IOException {
        this.settings = settings;
        this.behaviour = behaviour;
        this.centre = centre;
        this.receipts = receipts;
        this.socket = new ServerSocket(ports.smppPort(), 50, InetAddress.getLoopbackAddress());
        this.listener = new SMPPServerSessionListener(ports.smppPort(), new Opened(socket));
    }

    @PostConstruct
    void open() {
        // Before any bind, else the first submit_sm may find nobody to take it.
        listener.setMessageReceiverListener(centre);
        listener.setResponseDeliveryListener(receipts);
        listener.setPduProcessorDegree(4);
        Thread.ofVirtual().name("smpp-accept").start(this::acceptAll);
    }

    @PreDestroy
    void close() throws IOException {
        listener.close();
        sessions.forEach(SMPPServerSession::close);
    }

    public int port() {
        return socket.getLocalPort();
    }

    void dropAll() {
        sessions.forEach(SMPPServerSession::close);
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try {
                var session = listener.accept();
                Thread.ofVirtual().name("smpp-bind").start(() -> bind(session));
            } catch (IOException failure) {
                if (!socket.isClosed()) {
                    log.warn("A phone operator could not connect: {}", failure.toString());
                }
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            var request = session.waitForBind(BIND_WITHIN_MILLIS);
            if (behaviour.isDown()) {
                request.reject(SMPPConstant.STAT_ESME_RBINDFAIL);
            } else if (!settings.systemId().equals(request.getSystemId())) {
                request.reject(SMPPConstant.STAT_ESME_RINVSYSID);
            } else if (!settings.password().equals(request.getPassword())) {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            } else {
                session.addSessionStateListener((state, before, source) -> {
                    if (state == SessionState.CLOSED) {
                        sessions.remove(session);
                        receipts.leave(session);
                    }
                });
                sessions.add(session);
                request.accept("quittance", InterfaceVersion.IF_34);
                receipts.join(session);
            }
        } catch (TimeoutException | IOException | PDUStringException | IllegalStateException failure) {
            log.debug("No bind", failure);
            session.close();
        }
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
