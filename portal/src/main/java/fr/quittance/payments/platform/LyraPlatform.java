package fr.quittance.payments.platform;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Trial;
import fr.quittance.payments.Order;
import fr.quittance.payments.PlatformForm;
import fr.quittance.payments.platform.LyraRest.Reply.Answer;
import fr.quittance.payments.platform.LyraRest.Reply.Refusal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Lyra: a signed form that the payer's browser posts, signed notifications, and a REST API that
/// says
/// what became of an order and gives money back (`docs/lyra.md`).
final class LyraPlatform implements PaymentPlatform {

    static final String NAME = "lyra";

    /// The form is given for a quarter of an hour; the page it opens waits ten minutes for a card.
    static final Duration FORM = Duration.ofMinutes(15);

    static final Duration LIFE = Duration.ofMinutes(30);

    private static final Logger log = LoggerFactory.getLogger(LyraPlatform.class);
    private static final String UNKNOWN_ORDER = "PSP_010";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    private final Establishment establishment;
    private final LyraContract contract;
    private final LyraNumbers numbers;
    private final LyraRest rest;
    private final InstantSource clock;

    LyraPlatform(Establishment establishment, LyraContract contract, LyraNumbers numbers, InstantSource clock) {
        this.establishment = establishment;
        this.contract = contract;
        this.numbers = numbers;
        this.clock = clock;
        rest = new LyraRest(NAME + "-" + establishment.code(), contract);
    }

    @Override
    public PlatformContract contract() {
        return contract;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.READS_ORDERS, Ability.REFUNDS);
    }

    @Override
    public Duration life() {
        return LIFE;
    }

    /// An order that nobody made is read: Lyra refuses who we are before it looks for it.
    @Override
    public Trial tryOut() {
        try {
            return switch (new LyraRest(NAME + "-trial", contract).call("Order/Get", Map.of("orderId", "CONNEXION"))) {
                case Answer answer -> Trial.answers();
                case Refusal(var code) when code.equals(UNKNOWN_ORDER) -> Trial.answers();
                case Refusal(var code) when code.startsWith("INT_") -> new Trial(Trial.Outcome.REFUSES_US, code);
                case Refusal(var code) -> new Trial(Trial.Outcome.UNEXPECTED, code);
            };
        } catch (IOException e) {
            return Trial.of(e);
        }
    }

    /// Nothing is asked of Lyra yet: its page opens when the payer's browser posts our form. The
    /// number
    /// drawn here is accepted once, so one order has one page.
    @Override
    public OrderAnswer make(NewOrder order) {
        var day = LocalDate.ofInstant(order.startedAt(), ZoneOffset.UTC);
        var number = numbers.next(establishment.code(), contract.siteId(), day);
        return new OrderAnswer.Made(
                URI.create(establishment.url("/paiement/" + order.reference() + "/plateforme")), number);
    }

    @Override
    public Optional<PlatformForm> form(Order order, String linkId) {
        if (linkId.isEmpty() || clock.instant().isAfter(order.startedAt().plus(FORM))) {
            return Optional.empty();
        }
        var fields = new TreeMap<String, String>();
        fields.put("vads_action_mode", "INTERACTIVE");
        fields.put("vads_amount", Long.toString(order.amount().cents()));
        fields.put("vads_ctx_mode", contract.mode());
        fields.put("vads_currency", "978");
        fields.put("vads_language", "fr");
        fields.put("vads_order_id", order.reference().value());
        fields.put("vads_page_action", "PAYMENT");
        fields.put("vads_payment_config", "SINGLE");
        fields.put("vads_return_mode", "NONE");
        fields.put("vads_site_id", contract.siteId());
        fields.put("vads_trans_date", DATE.format(order.startedAt()));
        fields.put("vads_trans_id", linkId);
        fields.put("vads_url_return", establishment.url("/paiement/" + order.reference()));
        fields.put("vads_version", "V2");
        fields.put("signature", LyraSeal.of(fields, contract.keys().getFirst()));
        return Optional.of(new PlatformForm(contract.formUrl(), fields));
    }

    @Override
    public Word read(AskedOrder order) {
        try {
            return switch (rest.call("Order/Get", Map.of("orderId", order.order()))) {
                case Answer(var json) -> word(json, order);
                case Refusal(var code) -> refusal(code, order);
            };
        } catch (IOException e) {
            log.warn("Lyra gave no answer about an order: {}", e.getMessage());
            return new Word.Silence();
        }
    }

    private Word word(JsonNode json, AskedOrder order) {
        if (!LyraWords.text(json.path("orderDetails"), "orderId").equals(order.order())) {
            log.error("Lyra answers about another order than asked");
            return new Word.Silence();
        }
        return LyraWords.word(transactions(json));
    }

    /// Lyra knows nothing of a form that nobody posted, or whose page nobody has finished with.
    private Word refusal(String code, AskedOrder order) {
        if (!code.equals(UNKNOWN_ORDER)) {
            log.warn("Lyra refuses to read an order: {}", code);
            return new Word.Silence();
        }
        if (order.expiresAt() == null) {
            return new Word.NoSuchOrder();
        }
        return order.isOver(clock.instant(), Duration.ZERO) ? new Word.Closed() : new Word.NotYet(null, "");
    }

    @Override
    public Word close(AskedOrder order) {
        return new Word.Silence();
    }

    /// Lyra has no idempotency key: what it gave back already is looked for by our reference, which
    /// it
    /// keeps as the comment.
    @Override
    public RefundAnswer refund(RefundOrder refund) {
        try {
            if (!(rest.call("Order/Get", Map.of("orderId", refund.order())) instanceof Answer(var known))) {
                return new RefundAnswer.Unclear();
            }
            return LyraWords.refund(transactions(known), refund.reference()).orElseGet(() -> give(refund));
        } catch (IOException e) {
            log.warn("Lyra does not say what it gave back: {}", e.getMessage());
            return new RefundAnswer.Unclear();
        }
    }

    private RefundAnswer give(RefundOrder refund) {
        var question = Map.<String, Object>of(
                "uuid", refund.transaction(),
                "amount", refund.amount().cents(),
                "currency", "EUR",
                "comment", refund.reference());
        try {
            return switch (rest.call("Transaction/CancelOrRefund", question)) {
                case Answer(var json) -> LyraWords.answer(json);
                case Refusal(var code) when code.startsWith("PSP_") -> new RefundAnswer.Refused(code);
                case Refusal(var code) -> new RefundAnswer.Unclear();
            };
        } catch (IOException e) {
            log.warn("Lyra gave no answer to a refund: {}", e.getMessage());
            return new RefundAnswer.Unclear();
        }
    }

    private static List<JsonNode> transactions(JsonNode json) {
        return json.path("transactions").valueStream().toList();
    }

    @Override
    public boolean vouches(byte[] raw, Function<String, @Nullable String> header) {
        try {
            return LyraSeal.isSigned(Fields.read(raw), contract);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public Notice understand(byte[] raw, String mediaType) {
        return LyraNotice.read(raw, contract);
    }
}
