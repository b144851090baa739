package fr.quittance.simulators.paysim;

import fr.quittance.simulators.pages.French;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// PaySim's journal on the web port, with buttons that misbehave for one order.
@RestController
class Journal {

    private static final int SHOWN = 50;

    private final PaySim paysim;
    private final Links links;
    private final Merchants merchants;
    private final Steering steering;
    private final Callbacks callbacks;

    Journal(PaySim paysim, Links links, Merchants merchants, Steering steering, Callbacks callbacks) {
        this.paysim = paysim;
        this.links = links;
        this.merchants = merchants;
        this.steering = steering;
        this.callbacks = callbacks;
    }

    @GetMapping("/paysim")
    JournalPage show() {
        var transactions = links.transactions();
        var sum =
                transactions.stream().mapToLong(Links.Transaction::amountCents).sum();
        return new JournalPage(
                links.newestFirst(SHOWN).stream().map(this::line).toList(),
                callbacks.newestFirst(null).stream()
                        .limit(SHOWN)
                        .map(Journal::told)
                        .toList(),
                transactions.size(),
                French.euros(sum),
                steering.now().callback().words());
    }

    @PostMapping("/paysim")
    ResponseEntity<Void> act(@RequestParam String link, @RequestParam String act) {
        var known = links.find(link).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var told = Callbacks.told(known, "");
        switch (act) {
            case "again" -> callbacks.send(told, "renvoyé");
            case "wrong-amount" -> callbacks.send(told.amount(Callbacks.wrong(told)), "montant faux");
            case "forge" ->
                callbacks.send(
                        new Callbacks.Told(
                                told.merchant(),
                                told.orderId(),
                                told.linkId(),
                                "5",
                                told.amountCents(),
                                "T00000000",
                                ""),
                        "forgé");
            case "lost" -> steering.change(told.orderId(), Behaviour.Change.callback(Behaviour.Callback.LOST));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/paysim"))
                .build();
    }

    private JournalPage.Line line(PaymentLink link) {
        var order = link.order();
        var tone = switch (link.state()) {
            case PaymentLink.Paid _ -> "paid";
            case PaymentLink.Closed _ -> "closed";
            case PaymentLink.Processing _ -> "late";
            case PaymentLink.Open open -> open.status().equals("2") ? "danger" : "open";
        };
        return new JournalPage.Line(
                link.id(),
                order.orderId(),
                merchants.get(order.merchant()).name(),
                French.moment(link.createdAt()),
                French.euros(order.amountCents()),
                link.stateWords(),
                tone,
                link.transactionId(),
                paysim.url(link),
                link.attempts().stream()
                        .map(a -> French.time(a.at()) + " · " + a.card() + " · " + a.outcome())
                        .toList());
    }

    private static JournalPage.Told told(Callbacks.Delivery delivery) {
        var status = delivery.httpStatus();
        return new JournalPage.Told(
                French.moment(delivery.at()),
                delivery.orderId(),
                delivery.kind(),
                status == null ? delivery.answer() : status + " " + delivery.answer(),
                status != null && status < 300,
                delivery.method() + " " + delivery.url(),
                delivery.body());
    }
}
