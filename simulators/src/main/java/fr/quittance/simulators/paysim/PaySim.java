package fr.quittance.simulators.paysim;

import fr.quittance.simulators.PaySimDoor;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// PaySim seen from outside the wire: what the cockpit, the journal and the tests ask of it.
@Component
public class PaySim {

    private final Links links;
    private final Merchants merchants;
    private final Sessions sessions;
    private final Steering steering;
    private final Callbacks callbacks;
    private final PaySimDoor door;

    PaySim(
            Links links,
            Merchants merchants,
            Sessions sessions,
            Steering steering,
            Callbacks callbacks,
            PaySimDoor door) {
        this.links = links;
        this.merchants = merchants;
        this.sessions = sessions;
        this.steering = steering;
        this.callbacks = callbacks;
        this.door = door;
    }

    /// Forgets links, money, callbacks and switches; contracts stay.
    public void clear() {
        callbacks.clear();
        links.clear();
        steering.reset();
        sessions.forgetAll();
    }

    public int linkCount() {
        return links.count();
    }

    void expireTokens() {
        sessions.expireAll();
    }

    String url(PaymentLink link) {
        return door.url() + "/pay/" + link.id();
    }

    /// Usually one; several when two establishments chose the same order number.
    List<PaymentLink> linksFor(String orderId) {
        return merchants.all().stream()
                .flatMap(m -> links.forOrder(m.code(), orderId).stream())
                .toList();
    }

    /// What a callback for this order would say; for an order nobody knows, what a forger would invent.
    Callbacks.Told told(String orderId, @Nullable String merchant) {
        for (var link : linksFor(orderId)) {
            if (merchant == null || link.order().merchant().equals(merchant)) {
                return Callbacks.told(link, "");
            }
        }
        var code = merchant == null
                ? merchants.all().iterator().next().code()
                : merchants.get(merchant).code();
        return new Callbacks.Told(code, orderId, "inconnu", "5", 100, "T00000000", "");
    }

    /// A forger may claim any amount, even zero or less.
    static long anyCents(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }
}
