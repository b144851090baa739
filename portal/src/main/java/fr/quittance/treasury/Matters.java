package fr.quittance.treasury;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.payments.CaptureId;
import fr.quittance.payments.DeadLetters;
import fr.quittance.payments.MoneyCase;
import fr.quittance.payments.Payment;
import fr.quittance.payments.Payments;
import fr.quittance.payments.PlatformNames;
import fr.quittance.payments.Refund;
import fr.quittance.payments.RefundCases;
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

/// What waits for the cashier because no machine can decide it (decision 0044). Money whose refund is
/// under way waits no more.
@Component
public class Matters {

    private final RefundCases cases;
    private final Refunds refunds;
    private final Payments payments;
    private final DeadLetters letters;
    private final Invoices invoices;
    private final PlatformNames platforms;

    Matters(
            RefundCases cases,
            Refunds refunds,
            Payments payments,
            DeadLetters letters,
            Invoices invoices,
            PlatformNames platforms) {
        this.cases = cases;
        this.refunds = refunds;
        this.payments = payments;
        this.letters = letters;
        this.invoices = invoices;
        this.platforms = platforms;
    }

    /// Money that pays nothing or is in doubt, oldest first.
    public List<Matter.OfMoney> monies(EstablishmentCode establishment) {
        var asked = refunds.open(establishment).stream().map(Refund::capture).collect(Collectors.toSet());
        var open = cases.open(establishment).stream()
                .filter(it -> it.reason().equals("CONTRADICTED") || !asked.contains(it.capture()))
                .toList();
        var numbers = numbers(establishment, open.stream().map(MoneyCase::invoice));
        return open.stream()
                .map(it -> new Matter.OfMoney(
                        it, number(numbers, it.invoice()), platforms.of(establishment, it.platform())))
                .toList();
    }

    /// Payments whose result nobody knows, oldest first.
    public List<Matter.OfPayment> payments(EstablishmentCode establishment) {
        var inDoubt = payments.inDoubt(establishment);
        var monies = monies(establishment);
        var numbers = numbers(establishment, inDoubt.stream().map(Payment::invoice));
        return inDoubt.stream()
                .map(it -> new Matter.OfPayment(
                        it,
                        Objects.requireNonNull(numbers.get(it.invoice())),
                        platforms.of(it),
                        monies.stream()
                                .filter(money ->
                                        it.reference().equals(money.money().attempt()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /// Callbacks that nobody could read, oldest first.
    public List<Matter.OfLetter> letters(EstablishmentCode establishment) {
        return letters.open(establishment).stream()
                .map(it -> new Matter.OfLetter(it, platforms.of(establishment, it.platform())))
                .toList();
    }

    public Optional<Matter.OfMoney> find(EstablishmentCode establishment, CaptureId capture) {
        return monies(establishment).stream()
                .filter(it -> it.money().capture().equals(capture))
                .findFirst();
    }

    /// @param number the payment's number, `P-8F3K-22`: its reference is a secret and stays out of addresses
    public Optional<Matter.OfPayment> find(EstablishmentCode establishment, String number) {
        return payments(establishment).stream()
                .filter(it -> it.payment().reference().number().equals(number))
                .findFirst();
    }

    /// @param key as the platform's callback was named when it came in, 64 hexadecimal digits
    public Optional<Matter.OfLetter> find(EstablishmentCode establishment, String platform, String key) {
        return letters(establishment).stream()
                .filter(it -> it.letter().platform().equals(platform)
                        && it.letter().key().equals(key))
                .findFirst();
    }

    private static @Nullable InvoiceNumber number(Map<InvoiceId, InvoiceNumber> numbers, @Nullable InvoiceId invoice) {
        return invoice == null ? null : numbers.get(invoice);
    }

    private Map<InvoiceId, InvoiceNumber> numbers(EstablishmentCode establishment, Stream<@Nullable InvoiceId> ids) {
        Collection<InvoiceId> known = ids.filter(Objects::nonNull).distinct().toList();
        return invoices.numbers(establishment, known);
    }
}
