package fr.quittance.notices.gateway;

import fr.quittance.notices.NoticesSettings.Smpp;
import java.io.IOException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;

/// A session bound to see whether the SMS centre lives, and closed at once.
final class SmppTrial extends SMPPSession {

    private static final int ANSWER_MILLIS = 5_000;

    private SmppTrial(Smpp centre) {
        super((host, port) -> SmppConnection.connect(centre, host, port));
        setTransactionTimer(ANSWER_MILLIS);
    }

    /// @throws IOException if the centre cannot be reached, or refuses us: its answer is then the cause
    static void run(Smpp centre) throws IOException, ResponseTimeoutException, InvalidResponseException {
        var session = new SmppTrial(centre);
        try {
            session.connectAndBind(
                    centre.host(),
                    centre.port(),
                    new BindParameter(
                            BindType.BIND_TX,
                            centre.systemId(),
                            centre.password(),
                            centre.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    ANSWER_MILLIS);
            session.sendEnquireLink();
        } finally {
            session.unbindAndClose();
        }
    }
}
