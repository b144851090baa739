package fr.quittance.simulators.phone;

import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDCS;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTADR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTNPI;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTTON;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVESMCLASS;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVMSGLEN;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVSRCADR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVSRCNPI;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVSRCTON;
import static org.jsmpp.SMPPConstant.STAT_ESME_RSUBMITFAIL;

import java.util.regex.Pattern;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;

/// What a severe SMS centre checks in each submit_sm before it takes it.
final class SubmitCheck {

    private static final Pattern SENDER = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9]{1,11}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{6,14}");
    private static final int USER_DATA_HEADER = 0x40;
    private static final int MODE_BITS = 0x03;
    private static final int MOST_PARTS = 10;

    private SubmitCheck() {}

    static Part check(SubmitSm submit) throws ProcessRequestException {
        refuseIf(submit.getSourceAddrTon() != 5, "source TON is not 5", STAT_ESME_RINVSRCTON);
        refuseIf(submit.getSourceAddrNpi() != 0, "source NPI is not 0", STAT_ESME_RINVSRCNPI);
        refuseIf(!SENDER.matcher(or(submit.getSourceAddr())).matches(), "sender name", STAT_ESME_RINVSRCADR);
        refuseIf(submit.getDestAddrTon() != 1, "destination TON is not 1", STAT_ESME_RINVDSTTON);
        refuseIf(submit.getDestAddrNpi() != 1, "destination NPI is not 1", STAT_ESME_RINVDSTNPI);
        refuseIf(!NUMBER.matcher(or(submit.getDestAddress())).matches(), "not E.164 digits", STAT_ESME_RINVDSTADR);
        int esm = submit.getEsmClass() & 0xFF;
        refuseIf((esm & ~(USER_DATA_HEADER | MODE_BITS)) != 0, "esm_class", STAT_ESME_RINVESMCLASS);
        int coding = submit.getDataCoding() & 0xFF;
        refuseIf(coding != 0 && coding != 8, "data_coding is neither 0 nor 8", STAT_ESME_RINVDCS);

        var payload = submit.getOptionalParameter(OptionalParameter.Message_payload.class);
        var body = submit.getShortMessage() == null ? new byte[0] : submit.getShortMessage();
        refuseIf(payload != null && body.length > 0, "both short_message and payload", STAT_ESME_RINVMSGLEN);
        var octets = payload == null ? body : payload.getValue();
        var part = (esm & USER_DATA_HEADER) == 0
                ? new Part(0, 1, 1, 0, octets, coding == 8)
                : Part.withHeader(octets, coding == 8);
        if (part == null) {
            throw new ProcessRequestException("user data header", STAT_ESME_RINVESMCLASS);
        }
        checkLength(part, payload != null);
        refuseIf(part.text() == null, "octets out of the alphabet", STAT_ESME_RSUBMITFAIL);
        return part;
    }

    private static void checkLength(Part part, boolean payload) throws ProcessRequestException {
        int length = part.octets().length;
        refuseIf(length == 0, "empty", STAT_ESME_RINVMSGLEN);
        refuseIf(part.ucs2() && length % 2 != 0, "odd UCS-2", STAT_ESME_RINVMSGLEN);
        // 140 octets in the air, header included; septets are packed 8 in 7 there.
        int header = part.headerLength();
        int most = part.ucs2() ? 140 - header : (140 - header) * 8 / 7;
        if (payload && header == 0) {
            most = MOST_PARTS * (part.ucs2() ? 134 : 153);
        }
        refuseIf(length > most, "longer than " + most, STAT_ESME_RINVMSGLEN);
    }

    private static void refuseIf(boolean wrong, String why, int status) throws ProcessRequestException {
        if (wrong) {
            throw new ProcessRequestException(why, status);
        }
    }

    private static String or(String value) {
        return value == null ? "" : value;
    }
}
