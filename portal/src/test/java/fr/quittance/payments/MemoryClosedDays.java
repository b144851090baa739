package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import java.time.LocalDate;
import java.util.Optional;

/// The twin of [ClosedDays] in memory: in these lives nobody closes a day.
final class MemoryClosedDays extends ClosedDays {

    MemoryClosedDays(Memory memory) {
        super(Memory.noDatabase(), memory);
    }

    @Override
    Optional<LocalDate> closedToday(EstablishmentCode establishment) {
        return Optional.empty();
    }
}
