package fr.quittance.simulators.phone;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.springframework.stereotype.Component;

/// Takes messages for phones: submit_sm only, checked severely.
@Component
class SmsCentre implements ServerMessageReceiverListener {

    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+");

    private final Phones phones;
    private final PhoneBehaviour behaviour;
    private final Receipts receipts;
    private final InstantSource clock;
    private final Puzzle puzzle = new Puzzle();
    private final AtomicInteger lastId = new AtomicInteger(0x7321_0000);

    SmsCentre(Phones phones, PhoneBehaviour behaviour, Receipts receipts, InstantSource clock) {
        this.phones = phones;
        this.behaviour = behaviour;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession session) throws ProcessRequestException {
        if (behaviour.isDown()) {
            throw new ProcessRequestException("down", SMPPConstant.STAT_ESME_RSYSERR);
        }
        if (behaviour.throttlesNow()) {
            throw new ProcessRequestException("throttled", SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        var part = SubmitCheck.check(submit);
        var id = String.format("%08x", lastId.incrementAndGet());
        receipts.expect(id, submit, session);
        // A phone that cannot be reached never shows the message.
        var parts = puzzle.add(submit.getSourceAddr(), submit.getDestAddress(), part);
        if (parts != null && behaviour.receiptFor(submit.getDestAddress()).matches("DELIVRD|none")) {
            phones.keep(whole(id, submit, parts));
        }
        try {
            return new SubmitSmResult(new MessageId(id), OptionalParameters.EMPTY_OPTIONAL_PARAMETERS);
        } catch (PDUStringException failure) {
            throw new ProcessRequestException("message id", SMPPConstant.STAT_ESME_RSYSERR, failure);
        }
    }

    private Sms whole(String id, SubmitSm submit, List<Part> parts) {
        var text = parts.stream().map(Part::text).collect(Collectors.joining());
        var first = parts.getFirst();
        return new Sms(
                id,
                submit.getSourceAddr(),
                submit.getDestAddress(),
                text,
                first.ucs2()
                        ? null
                        : parts.stream().mapToInt(p -> p.octets().length).sum(),
                parts.size() == 1 ? first.segments() : parts.size(),
                first.ucs2() ? "UCS-2" : "GSM-7",
                clock.instant(),
                links(text));
    }

    private static List<String> links(String text) {
        var links = new LinkedHashSet<String>();
        var found = URL.matcher(text);
        while (found.find()) {
            links.add(found.group().replaceAll("[.,;:)]+$", ""));
        }
        return List.copyOf(links);
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
        throw unknownCommand();
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submit, SMPPServerSession source)
            throws ProcessRequestException {
        throw unknownCommand();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) throws ProcessRequestException {
        throw unknownCommand();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source) throws ProcessRequestException {
        throw unknownCommand();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source) throws ProcessRequestException {
        throw unknownCommand();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source)
            throws ProcessRequestException {
        throw unknownCommand();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
            throws ProcessRequestException {
        throw unknownCommand();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession source)
            throws ProcessRequestException {
        throw unknownCommand();
    }

    private static ProcessRequestException unknownCommand() {
        return new ProcessRequestException("only submit_sm", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
