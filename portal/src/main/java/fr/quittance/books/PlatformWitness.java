package fr.quittance.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The payment platform's own list of what it took: `order_id`, `transaction_id`, `amount`, `at`,
/// `merchant`, as PaySim tells it.
///
/// @param transactions the JSON array
record PlatformWitness(JsonNode transactions) implements Witness {

    private static final String LOST = "I1-captured";
    private static final String LOST_SENTENCE = "Every cent a platform took is in the books once";
    private static final String INVENTED = "I5-real";
    private static final String INVENTED_SENTENCE = "No money is in the books that no platform took";

    @Override
    public List<Violation> compare(Tables tables, Instant settled) {
        var unexplained = new ArrayList<>(tables.taken());
        var violations = new ArrayList<Violation>();
        for (var it : transactions) {
            var told = new Told(it);
            var known = unexplained.stream().filter(told::is).findFirst();
            known.ifPresent(unexplained::remove);
            if (known.isEmpty() && told.at().isBefore(settled)) {
                violations.add(new Violation(LOST, LOST_SENTENCE, told.merchant(), told + " is not in the books"));
            }
        }
        unexplained.forEach(it -> violations.add(new Violation(
                INVENTED,
                INVENTED_SENTENCE,
                it.establishment(),
                "capture " + it.transaction() + " of order " + it.order() + " over " + it.cents()
                        + " is unknown to the platform")));
        return violations;
    }

    private record Told(String merchant, String order, String transaction, long cents, Instant at) {

        Told(JsonNode it) {
            this(
                    it.path("merchant").asString(""),
                    it.path("order_id").asString(""),
                    it.path("transaction_id").asString(""),
                    new BigDecimal(it.path("amount").asString("0"))
                            .movePointRight(2)
                            .longValueExact(),
                    Instant.parse(it.path("at").asString()));
        }

        /// The portal names money by its order until it learns its name, or when the name was used before.
        boolean is(Tables.Taken taken) {
            return taken.order().equals(order)
                    && taken.cents() == cents
                    && taken.currency().equals("EUR")
                    && List.of(transaction, "order:" + order, transaction + "@" + order)
                            .contains(taken.transaction());
        }

        @Override
        public String toString() {
            return "transaction " + transaction + " of order " + order + " over " + cents;
        }
    }
}
