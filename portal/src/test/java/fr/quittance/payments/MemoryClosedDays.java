package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.FrenchDates;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The twin of [ClosedDays] in memory.
final class MemoryClosedDays extends ClosedDays {

    private final Memory memory;

    /// The days on which nothing of the desk is written any more.
    final Set<LocalDate> closed = new HashSet<>();

    MemoryClosedDays(Memory memory) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
    }

    LocalDate today() {
        return LocalDate.ofInstant(memory.instant(), FrenchDates.PARIS);
    }

    @Override
    Optional<LocalDate> closedToday(EstablishmentCode establishment) {
        return Optional.of(today()).filter(closed::contains);
    }
}
