package fr.quittance.treasury;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.payments.CaptureId;
import fr.quittance.payments.MoneyCase;
import fr.quittance.payments.PlatformNames;
import fr.quittance.payments.Refund;
import fr.quittance.payments.RefundCases;
import fr.quittance.payments.RefundId;
import fr.quittance.payments.Refunds;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What goes back to whoever paid it: the money that pays nothing, and the refunds under way.
@Component
public class MoneyToGiveBack {

    private final RefundCases cases;
    private final Refunds refunds;
    private final Invoices invoices;
    private final PlatformNames platforms;

    MoneyToGiveBack(RefundCases cases, Refunds refunds, Invoices invoices, PlatformNames platforms) {
        this.cases = cases;
        this.refunds = refunds;
        this.invoices = invoices;
        this.platforms = platforms;
    }

    /// Money that pays nothing, and of which nobody asked the refund yet.
    ///
    /// @param invoice the invoice it was meant for, when anybody knows
    /// @param platform who took it: « PaySim »
    public record Surplus(MoneyCase money, @Nullable InvoiceNumber invoice, String platform) {}

    /// A refund under way.
    ///
    /// @param invoice the invoice whose payment it gives back; null when the money paid nothing
    public record Under(Refund refund, @Nullable InvoiceNumber invoice) {}

    /// The refunds under way, oldest first.
    public List<Under> underWay(EstablishmentCode establishment) {
        var open = refunds.open(establishment);
        var numbers = numbers(establishment, open.stream().map(Refund::invoice));
        return open.stream()
                .map(it -> new Under(it, number(numbers, it.invoice())))
                .toList();
    }

    /// The money nobody asked the refund of yet, oldest first.
    public List<Surplus> unasked(EstablishmentCode establishment) {
        var asked = refunds.open(establishment).stream().map(Refund::capture).collect(Collectors.toSet());
        var open = cases.open(establishment).stream()
                .filter(it -> it.left().isPositive() && !it.reason().equals("CONTRADICTED"))
                .filter(it -> !asked.contains(it.capture()))
                .toList();
        var numbers = numbers(establishment, open.stream().map(MoneyCase::invoice));
        return open.stream()
                .map(it -> new Surplus(it, number(numbers, it.invoice()), platforms.of(establishment, it.platform())))
                .toList();
    }

    public Optional<Surplus> unasked(EstablishmentCode establishment, CaptureId capture) {
        return unasked(establishment).stream()
                .filter(it -> it.money().capture().equals(capture))
                .findFirst();
    }

    public Optional<Under> find(EstablishmentCode establishment, RefundId id) {
        return refunds.find(establishment, id)
                .map(it -> new Under(
                        it, number(numbers(establishment, Stream.of(it).map(Refund::invoice)), it.invoice())));
    }

    private static @Nullable InvoiceNumber number(Map<InvoiceId, InvoiceNumber> numbers, @Nullable InvoiceId invoice) {
        return invoice == null ? null : numbers.get(invoice);
    }

    private Map<InvoiceId, InvoiceNumber> numbers(EstablishmentCode establishment, Stream<@Nullable InvoiceId> ids) {
        Collection<InvoiceId> known = ids.filter(Objects::nonNull).distinct().toList();
        return invoices.numbers(establishment, known);
    }
}
