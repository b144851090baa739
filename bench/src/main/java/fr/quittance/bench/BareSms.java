package fr.quittance.bench;

import java.util.List;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;

/// The limit of W3 by SMPP: the same messages, submitted again by jSMPP over one session, each after the answer to the
/// one before.
final class BareSms {

    private static final int ANSWER_MILLIS = 10_000;

    private BareSms() {}

    /// Messages per second, of those the SMS centre keeps.
    static double perSecond(SmsSink centre) throws Exception {
        var messages = List.copyOf(centre.kept().values());
        var session = new SMPPSession();
        session.setTransactionTimer(ANSWER_MILLIS);
        try {
            session.connectAndBind(
                    "127.0.0.1",
                    centre.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            "bench",
                            "bench",
                            "",
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null));
            var start = System.nanoTime();
            for (var it : messages) {
                session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        it.getSourceAddr(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        it.getDestAddress(),
                        new ESMClass(),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(it.getRegisteredDelivery()),
                        (byte) 0,
                        new RawDataCoding(it.getDataCoding()),
                        (byte) 0,
                        it.getShortMessage());
            }
            return messages.size() / ((System.nanoTime() - start) / 1e9);
        } finally {
            session.unbindAndClose();
        }
    }
}
