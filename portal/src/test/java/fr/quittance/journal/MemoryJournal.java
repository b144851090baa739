package fr.quittance.journal;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.payments.Memory;
import java.util.ArrayList;
import java.util.List;

/// The twin of [Journal] in memory.
public final class MemoryJournal extends Journal {

    /// What was recorded.
    public record Entry(String who, String deed, String subject, String details) {}

    private final Memory memory;
    public final List<Entry> entries = new ArrayList<>();

    public MemoryJournal(Memory memory) {
        super(Memory.noDatabase(), memory, new Seals(SampleJournal.SETTINGS));
        this.memory = memory;
    }

    @Override
    public void record(EstablishmentCode establishment, String who, String deed, String subject, String details) {
        memory.add(entries, new Entry(who, deed, subject, details));
    }
}
