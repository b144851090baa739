package fr.quittance.payments.platform;

import fr.quittance.establishments.Trial;
import fr.quittance.payments.platform.PaytweakSession.NotLetIn;
import fr.quittance.payments.platform.PaytweakWire.Reply;
import fr.quittance.payments.platform.PlatformWire.OutOfReach;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Paytweak: a page to pay by card behind a link, callbacks without signature (`docs/paytweak.md`).
final class PaytweakPlatform implements PaymentPlatform {

    static final String NAME = "paytweak";
    private static final Logger log = LoggerFactory.getLogger(PaytweakPlatform.class);

    private final PaytweakContract contract;
    private final PaytweakWire wire;
    private final PaytweakSession session;
    private final InstantSource clock;

    PaytweakPlatform(String establishment, PaytweakContract contract, InstantSource clock) {
        this.contract = contract;
        this.clock = clock;
        wire = new PaytweakWire(NAME + "-" + establishment, contract);
        session = new PaytweakSession(wire, contract, clock);
    }

    @Override
    public PlatformContract contract() {
        return contract;
    }

    @Override
    public Set<Ability> abilities() {
        var abilities = EnumSet.noneOf(Ability.class);
        if (contract.statusRead()) {
            abilities.add(Ability.READS_ORDERS);
        }
        if (contract.cancel()) {
            abilities.add(Ability.CLOSES_ORDERS);
        }
        return abilities;
    }

    @Override
    public Duration life() {
        return Duration.ofDays(contract.lifeDays());
    }

    @Override
    public Trial tryOut() {
        try {
            new PaytweakSession(new PaytweakWire(NAME + "-trial", contract), contract, clock).tryKeys();
            return Trial.answers();
        } catch (NotLetIn e) {
            return new Trial(
                    e.status() >= 500 ? Trial.Outcome.UNEXPECTED : Trial.Outcome.REFUSES_US,
                    Integer.toString(e.status()));
        } catch (IOException e) {
            return Trial.of(e);
        }
    }

    @Override
    public OrderAnswer make(NewOrder order) {
        var form = new LinkedHashMap<String, String>();
        form.put("order_id", order.reference().value());
        form.put("amount", order.amount().decimal());
        form.put("cur", "EUR");
        form.put(contract.languageParameter(), "FR");
        form.put("freetext", order.label());
        form.put("life", Integer.toString(contract.lifeDays()));
        if (contract.scenario() != null) {
            form.put("scenario", contract.scenario());
        }
        try {
            return made(session.call((header, token) -> wire.post("links", header, token, form)));
        } catch (OutOfReach e) {
            log.warn("Paytweak is out of reach: {}", e.getMessage());
            return new OrderAnswer.NotMade("out of reach", true);
        } catch (NotLetIn e) {
            log.error("Paytweak does not let us in: {}", e.getMessage());
            return new OrderAnswer.NotMade("not let in", true);
        } catch (IOException e) {
            log.warn(
                    "Paytweak gave no answer to order {}: {}", order.reference().number(), e.getMessage());
            return new OrderAnswer.Silence();
        }
    }

    private OrderAnswer made(Reply reply) {
        if (reply.ok() && "OK".equals(reply.text("code"))) {
            return page(reply);
        }
        if (reply.refusal()) {
            log.warn("Paytweak refuses an order: {} {}", reply.text("code"), reply.text("message"));
            return new OrderAnswer.NotMade((reply.text("code") + " " + reply.text("message")).strip(), false);
        }
        log.warn("Paytweak answers in words we do not know, status {}", reply.status());
        return new OrderAnswer.Silence();
    }

    /// A page at another origin than the contract's is not handed to anybody.
    private OrderAnswer page(Reply reply) {
        try {
            var url = new URI(reply.text("url"));
            if (isOurPage(url)) {
                return new OrderAnswer.Made(url, reply.text("link_id"));
            }
        } catch (java.net.URISyntaxException e) {
            log.warn("Paytweak gave an address that is none");
        }
        log.error("Paytweak gave a page outside {}: it was not used", contract.pageOrigin());
        return new OrderAnswer.NotMade("page elsewhere", true);
    }

    private boolean isOurPage(URI url) {
        return PlatformWire.sameOrigin(url, contract.pageOrigin());
    }

    @Override
    public Word read(AskedOrder asked) {
        if (!contract.statusRead()) {
            return new Word.Silence();
        }
        var order = asked.order();
        var path = "links?order_id=" + PlatformWire.encode(order);
        return switch (ask(order, (header, token) -> wire.get(path, header, token))) {
            case Word.NotYet(URI url, var linkId) when url != null && !isOurPage(url) -> new Word.NotYet(null, linkId);
            case Word word -> word;
        };
    }

    @Override
    public Word close(AskedOrder asked) {
        if (!contract.cancel()) {
            return new Word.Silence();
        }
        var order = asked.order();
        return switch (ask(order, (header, token) -> wire.delete("links/" + order, header, token))) {
            case Word.NotYet closed -> new Word.Closed(); // « OK » without a status: it did what was asked.
            case Word word -> word;
        };
    }

    /// Paytweak documents no refund: staff give money back in its own back office.
    @Override
    public RefundAnswer refund(RefundOrder refund) {
        return new RefundAnswer.Refused("Paytweak gives nothing back by its API");
    }

    @Override
    public boolean vouches(byte[] raw, Function<String, @Nullable String> header) {
        return true;
    }

    @Override
    public Notice understand(byte[] raw, String mediaType) {
        return PaytweakNotice.read(raw, mediaType);
    }

    private Word ask(String order, PaytweakSession.Call call) {
        try {
            return PaytweakStatus.read(session.call(call), order);
        } catch (IOException e) {
            log.warn("Paytweak gave no answer about an order: {}", e.getMessage());
            return new Word.Silence();
        }
    }
}
