package fr.quittance.payments.platform;

import com.stripe.StripeClient;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionRetrieveParams;
import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Trial;
import fr.quittance.payments.platform.PlatformWire.OutOfReach;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stripe: a Checkout session made on each click, signed webhooks, refunds (`docs/stripe.md`).
final class StripePlatform implements PaymentPlatform {

    static final String NAME = "stripe";
    private static final Logger log = LoggerFactory.getLogger(StripePlatform.class);
    private static final Duration TOLERANCE = Duration.ofSeconds(300);

    private final Establishment establishment;
    private final StripeContract contract;
    private final StripeClient stripe;
    private final Clock clock;

    StripePlatform(Establishment establishment, StripeContract contract, InstantSource clock) {
        this.establishment = establishment;
        this.contract = contract;
        this.clock = clock.withZone(ZoneOffset.UTC);
        stripe = client(NAME + "-" + establishment.code(), contract);
    }

    private static StripeClient client(String name, StripeContract contract) {
        var wire = new PlatformWire(name, contract.timeout(), contract.rest(), it -> it.status() >= 500);
        return StripeClient.builder()
                .setApiKey(contract.secretKey())
                .setApiBase(contract.baseUrl().toString())
                .setMaxNetworkRetries(0)
                .setHttpClient(new StripeHttp(wire))
                .build();
    }

    @Override
    public PlatformContract contract() {
        return contract;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.READS_ORDERS, Ability.CLOSES_ORDERS, Ability.REFUNDS, Ability.MAKES_ONCE);
    }

    @Override
    public Duration life() {
        return contract.life();
    }

    /// A session that nobody made is read: Stripe refuses our key before it looks for it.
    @Override
    public Trial tryOut() {
        try {
            client(NAME + "-trial", contract).v1().checkout().sessions().retrieve("cs_connexion");
            return Trial.answers();
        } catch (StripeException e) {
            return switch (status(e)) {
                case 404 -> Trial.answers();
                case 401, 403 ->
                    new Trial(Trial.Outcome.REFUSES_US, Objects.requireNonNullElse(e.getCode(), "" + status(e)));
                case 0 -> Trial.of(e);
                default -> new Trial(Trial.Outcome.UNEXPECTED, Integer.toString(status(e)));
            };
        }
    }

    /// Asked again with the same reference, Stripe answers with the same session.
    @Override
    public OrderAnswer make(NewOrder order) {
        try {
            var session = stripe.v1().checkout().sessions().create(params(order), once("order", order.reference()));
            var url = StripeWords.uri(session.getUrl(), this::isOurPage);
            if (url == null) {
                log.error("Stripe gave a page outside {}: it was not used", contract.pageOrigin());
                return new OrderAnswer.NotMade("page elsewhere", true);
            }
            return new OrderAnswer.Made(url, session.getId());
        } catch (StripeException e) {
            return notMade(e);
        }
    }

    private SessionCreateParams params(NewOrder order) {
        var reference = order.reference().value();
        var back = establishment.url("/paiement/" + reference);
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setLocale(SessionCreateParams.Locale.FR)
                .setClientReferenceId(reference)
                .putMetadata(StripeWords.REFERENCE, reference)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setDescription(order.label())
                        .putMetadata(StripeWords.REFERENCE, reference)
                        .build())
                .setSuccessUrl(back)
                .setCancelUrl(back)
                .setExpiresAt(order.expiresAt().getEpochSecond())
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(LineItem.PriceData.builder()
                                .setCurrency("eur")
                                .setUnitAmount(order.amount().cents())
                                .setProductData(LineItem.PriceData.ProductData.builder()
                                        .setName(order.label())
                                        .build())
                                .build())
                        .build())
                .build();
    }

    private OrderAnswer notMade(StripeException e) {
        if (e.getCause() instanceof OutOfReach) {
            log.warn("Stripe is out of reach: {}", e.getCause().getMessage());
            return new OrderAnswer.NotMade("out of reach", true);
        }
        return switch (status(e)) {
            case 400, 402, 404 -> {
                log.warn("Stripe refuses an order: {} {}", e.getCode(), e.getMessage());
                yield new OrderAnswer.NotMade(Objects.requireNonNullElse(e.getCode(), "refused"), false);
            }
            case 401, 403 -> {
                log.error("Stripe does not let us in: {}", e.getCode());
                yield new OrderAnswer.NotMade("not let in", true);
            }
            default -> {
                log.warn("Stripe gave no answer to an order: {}", status(e));
                yield new OrderAnswer.Silence();
            }
        };
    }

    @Override
    public Word read(AskedOrder order) {
        if (order.linkId().isEmpty()) {
            return new Word.NoSuchOrder();
        }
        try {
            var expand = SessionRetrieveParams.builder()
                    .addExpand("payment_intent.latest_charge.refunds")
                    .build();
            return word(stripe.v1().checkout().sessions().retrieve(order.linkId(), expand), order);
        } catch (StripeException e) {
            if (status(e) == 404) {
                return new Word.NoSuchOrder();
            }
            log.warn("Stripe gave no answer about an order: {}", status(e));
            return new Word.Silence();
        }
    }

    /// A session of another order pays nothing of ours, however genuine.
    private Word word(Session session, AskedOrder order) {
        if (!order.order().equals(session.getClientReferenceId())) {
            log.error("Stripe's session {} is for another order than asked", order.linkId());
            return new Word.Silence();
        }
        return StripeWords.word(session, this::isOurPage);
    }

    @Override
    public Word close(AskedOrder order) {
        if (order.linkId().isEmpty()) {
            return new Word.NoSuchOrder();
        }
        try {
            var session = stripe.v1().checkout().sessions().expire(order.linkId());
            return "expired".equals(session.getStatus()) ? new Word.Closed() : new Word.Silence();
        } catch (StripeException e) {
            return status(e) == 400 ? read(order) : new Word.Silence(); // Paid or over already.
        }
    }

    /// The idempotency key lives a day at Stripe; our reference in the metadata lives as long as
    /// the
    /// refund.
    @Override
    public RefundAnswer refund(RefundOrder refund) {
        try {
            var known = stripe
                    .v1()
                    .refunds()
                    .list(RefundListParams.builder()
                            .setPaymentIntent(refund.transaction())
                            .setLimit(100L)
                            .build())
                    .getData()
                    .stream()
                    .filter(it -> refund.reference()
                            .equals(StripeWords.metadata(it.getMetadata()).get(StripeWords.REFERENCE)))
                    .findFirst();
            return StripeWords.answer(known.isPresent() ? known.get() : give(refund));
        } catch (StripeException e) {
            log.warn("Stripe gives nothing back: {} {}", status(e), e.getCode());
            return switch (status(e)) {
                case 400, 402, 404 -> new RefundAnswer.Refused(Objects.requireNonNullElse(e.getCode(), "refused"));
                default -> new RefundAnswer.Unclear();
            };
        }
    }

    private com.stripe.model.Refund give(RefundOrder refund) throws StripeException {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(refund.transaction())
                .setAmount(refund.amount().cents())
                .putMetadata(StripeWords.REFERENCE, refund.reference())
                .build();
        return stripe.v1().refunds().create(params, once("refund", refund.reference()));
    }

    @Override
    public boolean vouches(byte[] raw, Function<String, @Nullable String> header) {
        var signature = header.apply("Stripe-Signature");
        return signature != null
                && contract.webhookSecrets().stream().anyMatch(secret -> isSigned(raw, signature, secret));
    }

    private boolean isSigned(byte[] raw, String signature, String secret) {
        try {
            var payload = new String(raw, StandardCharsets.UTF_8);
            return Webhook.Signature.verifyHeader(payload, signature, secret, TOLERANCE.toSeconds(), clock);
        } catch (SignatureVerificationException | NumberFormatException e) {
            return false;
        }
    }

    @Override
    public Notice understand(byte[] raw, String mediaType) {
        return StripeNotice.read(raw);
    }

    private boolean isOurPage(URI url) {
        return PlatformWire.sameOrigin(url, contract.pageOrigin());
    }

    private static RequestOptions once(String what, Object reference) {
        return RequestOptions.builder()
                .setIdempotencyKey(what + "-" + reference)
                .build();
    }

    private static int status(StripeException e) {
        return Objects.requireNonNullElse(e.getStatusCode(), 0);
    }
}
