package fr.quittance.notices.gateway;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears the receipts of the SMS centre (SMPP 3.4 §4.6 and appendix B): `id:… stat:DELIVRD …`.
final class ReceiptListener implements MessageReceiverListener {

    private static final Logger log = LoggerFactory.getLogger(ReceiptListener.class);
    private static final Pattern ID = Pattern.compile("(?i)\\bid:(\\S+)");
    private static final Pattern STAT = Pattern.compile("(?i)\\bstat:([A-Z]{1,7})");
    private static final int LOOKS = 10;
    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private final SmsReceipts receipts;

    ReceiptListener(SmsReceipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm pdu) throws ProcessRequestException {
        if (!pdu.isSmscDeliveryReceipt()) {
            return; // An answer of a person: our sender cannot be answered, so this is none of ours.
        }
        var text = new String(pdu.getShortMessage(), StandardCharsets.ISO_8859_1);
        var stat = STAT.matcher(text);
        if (!stat.find()) {
            log.warn("A receipt of the SMS centre says no state");
            return;
        }
        switch (stat.group(1).toUpperCase(Locale.ROOT)) {
            case "DELIVRD" -> record(new SmsReceipt(ids(pdu, text), null));
            case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" ->
                record(new SmsReceipt(ids(pdu, text), stat.group(1).toUpperCase(Locale.ROOT)));
            default -> log.debug("A receipt that ends nothing");
        }
    }

    private static LinkedHashSet<String> ids(DeliverSm pdu, String text) {
        var ids = new LinkedHashSet<String>();
        for (var parameter :
                pdu.getOptionalParameters() == null ? new OptionalParameter[0] : pdu.getOptionalParameters()) {
            if (parameter instanceof OptionalParameter.Receipted_message_id id) {
                ids.addAll(SmsReceipt.spellings(id.getValueAsString()));
            }
        }
        var id = ID.matcher(text);
        if (id.find()) {
            ids.addAll(SmsReceipt.spellings(id.group(1)));
        }
        return ids;
    }

    /// A receipt may overtake the answer to the message itself: it is looked for during two seconds. It is acknowledged
    /// only after it was recorded, so that a crash loses none; a broken database asks the centre to say it again.
    private void record(SmsReceipt receipt) throws ProcessRequestException {
        try {
            for (int look = 0; look < LOOKS; look++) {
                if (receipts.record(receipt)) {
                    return;
                }
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
            log.info("A receipt of the SMS centre is about no message of ours");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessRequestException("Stopping", SMPPConstant.STAT_ESME_RX_T_APPN);
        } catch (RuntimeException e) {
            log.warn("A receipt of the SMS centre could not be recorded", e);
            throw new ProcessRequestException("Not recorded", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        log.debug("An alert of the SMS centre");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm pdu, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not expected", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
