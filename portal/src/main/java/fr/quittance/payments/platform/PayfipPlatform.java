package fr.quittance.payments.platform;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Trial;
import fr.quittance.money.Money;
import fr.quittance.payments.platform.PayfipSoap.Reply.Answer;
import fr.quittance.payments.platform.PayfipSoap.Reply.Fault;
import fr.quittance.payments.platform.PlatformWire.OutOfReach;
import java.io.IOException;
import java.net.URI;
import java.text.Normalizer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PayFiP for a public hospital's régie: an operation of 15 minutes, unsigned notifications that
/// name
/// it and say no more, its detail read each time. It closes nothing and gives nothing back
/// (`docs/payfip.md`).
final class PayfipPlatform implements PaymentPlatform {

    static final String NAME = "payfip";

    /// Of an `idOp`.
    static final Duration LIFE = Duration.ofMinutes(15);

    /// Its clock starts when the operation is made, ours when « Payer » was pressed.
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final Money LEAST = Money.euros("1.00");
    private static final Logger log = LoggerFactory.getLogger(PayfipPlatform.class);

    private final Establishment establishment;
    private final PayfipContract contract;
    private final PayfipSoap soap;
    private final InstantSource clock;

    PayfipPlatform(Establishment establishment, PayfipContract contract, InstantSource clock) {
        this.establishment = establishment;
        this.contract = contract;
        this.clock = clock;
        soap = new PayfipSoap(NAME + "-" + establishment.code(), contract);
    }

    @Override
    public PlatformContract contract() {
        return contract;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.READS_ORDERS);
    }

    @Override
    public Duration life() {
        return LIFE;
    }

    /// What PayFiP knows of the régie is read: it is refused when its number is not one of theirs.
    @Override
    public Trial tryOut() {
        try {
            var fields = Map.of("numCli", contract.numcli());
            return switch (new PayfipSoap(NAME + "-trial", contract).call("recupererDetailClient", fields)) {
                case Answer answer -> Trial.answers();
                case Fault(var kind, var code)
                when kind.equals("FonctionnelleErreur") -> new Trial(Trial.Outcome.REFUSES_US, code);
                case Fault(var kind, var code) -> new Trial(Trial.Outcome.UNEXPECTED, (kind + " " + code).strip());
            };
        } catch (IOException e) {
            return Trial.of(e);
        }
    }

    @Override
    public OrderAnswer make(NewOrder order) {
        if (order.amount().compareTo(LEAST) < 0) {
            return new OrderAnswer.NotMade("PayFiP takes one euro at least", false);
        }
        try {
            return switch (soap.call("creerPaiementSecurise", fields(order))) {
                case Answer(var fields) -> made(fields.getOrDefault("idOp", ""));
                case Fault(var kind, var code) -> {
                    var functional = kind.equals("FonctionnelleErreur");
                    log.warn("PayFiP makes no operation: {} {}", kind, code);
                    yield new OrderAnswer.NotMade((kind + " " + code).strip(), !functional);
                }
            };
        } catch (OutOfReach e) {
            log.warn("PayFiP is out of reach: {}", e.getMessage());
            return new OrderAnswer.NotMade("out of reach", true);
        } catch (IOException e) {
            log.warn("PayFiP gave no answer to an order: {}", e.getMessage());
            return new OrderAnswer.Silence();
        }
    }

    private Map<String, String> fields(NewOrder order) {
        var reference = order.reference().value();
        var fields = new LinkedHashMap<String, String>();
        fields.put(
                "exer",
                Integer.toString(LocalDate.ofInstant(order.startedAt(), PayfipWords.PARIS)
                        .getYear()));
        fields.put("mel", contract.mail());
        fields.put("montant", Long.toString(order.amount().cents()));
        fields.put("numcli", contract.numcli());
        fields.put("objet", plain(order.label()));
        fields.put("refdet", reference);
        fields.put("saisie", contract.saisie());
        fields.put("urlnotif", establishment.url("/callbacks/payfip/" + contract.callbackPath()));
        fields.put("urlredirect", establishment.url("/callbacks/payfip/retour/" + reference));
        return fields;
    }

    /// At most a hundred letters, digits and spaces, without accents.
    static String plain(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var clean = bare.replaceAll("[^A-Za-z0-9]+", " ").strip();
        return clean.length() > 100 ? clean.substring(0, 100) : clean;
    }

    private OrderAnswer made(String idOp) {
        if (!idOp.matches("[A-Za-z0-9-]{8,64}")) {
            return new OrderAnswer.Silence();
        }
        return new OrderAnswer.Made(URI.create(contract.pageUrl() + "?idop=" + idOp), idOp);
    }

    /// An operation whose name we never learnt has a page that was given to nobody.
    @Override
    public Word read(AskedOrder order) {
        if (order.linkId().isEmpty()) {
            return new Word.NoSuchOrder();
        }
        try {
            return switch (soap.call("recupererDetailPaiementSecurise", Map.of("idOp", order.linkId()))) {
                case Answer(var fields) -> detail(fields, order);
                case Fault(var kind, var code) -> fault(kind, code, order);
            };
        } catch (IOException e) {
            log.warn("PayFiP gave no answer about an operation: {}", e.getMessage());
            return new Word.Silence();
        }
    }

    /// An operation of another debt pays nothing of ours, however genuine.
    private Word detail(Map<String, String> fields, AskedOrder order) {
        var isOurs = contract.numcli().equals(fields.get("numcli"))
                && order.linkId().equals(fields.get("idOp"))
                && (order.order().isEmpty() || order.order().equals(fields.get("refdet")));
        if (!isOurs) {
            log.error("PayFiP answers about another operation than asked");
            return new Word.Silence();
        }
        return PayfipWords.word(fields, isOver(order));
    }

    private Word fault(String kind, String code, AskedOrder order) {
        if (!kind.equals("FonctionnelleErreur")) {
            return new Word.Silence();
        }
        return switch (code) {
            case "P5" -> isOver(order) ? new Word.Closed() : new Word.NotYet(null, order.linkId());
            case "P1" -> isOver(order) ? new Word.Closed() : new Word.NoSuchOrder();
            default -> {
                log.warn("PayFiP refuses to read an operation: {}", code);
                yield new Word.Silence();
            }
        };
    }

    private boolean isOver(AskedOrder order) {
        return order.isOver(clock.instant(), MARGIN);
    }

    @Override
    public Word close(AskedOrder order) {
        return new Word.Silence();
    }

    @Override
    public RefundAnswer refund(RefundOrder refund) {
        return new RefundAnswer.Refused("the public accountant gives money back, PayFiP does not");
    }

    @Override
    public boolean vouches(byte[] raw, Function<String, @Nullable String> header) {
        return true;
    }

    /// The notification names an operation and says nothing of it: its detail is always read.
    @Override
    public Notice understand(byte[] raw, String mediaType) {
        try {
            return Fields.read(raw).entrySet().stream()
                    .filter(it -> it.getKey().toLowerCase(Locale.ROOT).equals("idop"))
                    .map(Map.Entry::getValue)
                    .filter(it -> it.matches("[A-Za-z0-9-]{8,64}"))
                    .findFirst()
                    .<Notice>map(it -> new Notice.About("", it, new Word.NotYet(null, it)))
                    .orElseGet(() -> new Notice.Unreadable("no idop"));
        } catch (IllegalArgumentException e) {
            return new Notice.Unreadable("not a form");
        }
    }
}
