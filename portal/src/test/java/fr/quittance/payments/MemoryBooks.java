package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import java.util.List;
import java.util.Map;

/// The twin of [Books] in memory.
final class MemoryBooks extends Books {

    private final Memory memory;
    final List<Map<Account, Money>> postings = Memory.list();

    MemoryBooks(Memory memory) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
    }

    @Override
    void post(
            EstablishmentCode establishment,
            String reason,
            String subject,
            String currency,
            Map<Account, Money> entries) {
        if (!entries.values().stream().allMatch(Money::isZero)) {
            memory.add(postings, Map.copyOf(entries));
        }
    }

    @Override
    Money balance(EstablishmentCode establishment, Account account) {
        return postings.stream().map(it -> it.getOrDefault(account, Money.ZERO)).reduce(Money.ZERO, Money::plus);
    }
}
