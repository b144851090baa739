package fr.quittance.payments;

import fr.quittance.money.Money;
import fr.quittance.payments.SimulatedPlatform.Fate;
import fr.quittance.payments.SimulatedPlatform.Made;
import fr.quittance.payments.platform.RefundAnswer;
import fr.quittance.payments.platform.RefundOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What the simulated platform gave back: once for each reference, never more than it took. Some of it
/// takes a while, some of it is refused for good.
final class SimulatedRefunds {

    private static final int TWO_IN = 7;

    private final Map<String, Made> orders;
    private final Map<String, Integer> asked = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    /// What left for the payer, by our reference.
    final Map<String, RefundOrder> given = new LinkedHashMap<>();

    /// What was asked of money that was not there: more than it took of an order.
    final Set<String> tooMuch = new HashSet<>();

    SimulatedRefunds(Map<String, Made> orders) {
        this.orders = orders;
    }

    RefundAnswer give(RefundOrder refund) {
        var times = asked.merge(refund.reference(), 1, Integer::sum);
        if (given.containsKey(refund.reference())) {
            return new RefundAnswer.Done("re_" + refund.amount().cents(), null);
        }
        var made = orders.get(refund.order());
        if (refused.contains(refund.reference())
                || made == null
                || made.fate != Fate.PAID
                || !refund.taken().equals(made.amount)) {
            refused.add(refund.reference());
            return new RefundAnswer.Refused("unknown");
        }
        if (gaveBack(refund.order()).plus(refund.amount()).compareTo(made.amount) > 0) {
            tooMuch.add(refund.reference());
            return new RefundAnswer.Refused("too much");
        }
        return switch ((int) (refund.amount().cents() % TWO_IN)) {
            case 0 -> {
                refused.add(refund.reference());
                yield new RefundAnswer.Refused("card closed");
            }
            case 1 -> times < 3 ? new RefundAnswer.Asked("re_" + refund.amount().cents()) : gave(refund);
            default -> gave(refund);
        };
    }

    private RefundAnswer gave(RefundOrder refund) {
        given.put(refund.reference(), refund);
        return new RefundAnswer.Done("re_" + refund.amount().cents(), null);
    }

    private Money gaveBack(String order) {
        return given.values().stream()
                .filter(it -> it.order().equals(order))
                .map(RefundOrder::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
