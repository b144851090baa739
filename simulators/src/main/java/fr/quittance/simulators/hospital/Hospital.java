package fr.quittance.simulators.hospital;

import fr.quittance.simulators.SimulatorsSettings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// The billing software: writes the PDFs, then the index under a temporary name, then renames the index.
@Component
public class Hospital {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int NAMES_TOLD = 1_000;
    private static final int DRAWN_ONE_BY_ONE = 50;

    private final SimulatorsSettings settings;
    private final InvoiceNumbers numbers;
    private final InstantSource clock;
    private final AtomicLong drops = new AtomicLong();
    private final Map<String, Issued> lastInvoices = new ConcurrentHashMap<>();

    Hospital(SimulatorsSettings settings, InvoiceNumbers numbers, InstantSource clock) {
        this.settings = settings;
        this.numbers = numbers;
        this.clock = clock;
    }

    /// What was written: the index first; the PDFs too unless they are too many.
    public record Dropped(String folder, List<String> files, List<String> invoices) {}

    /// An invoice that was sent, and what was particular to it.
    public record Issued(String number, Map<String, String> overrides) {}

    public Dropped drop(Drop drop) throws IOException {
        var folder = folder(drop.establishment());
        Files.createDirectories(folder);
        var now = LocalDateTime.ofInstant(clock.instant(), fr.quittance.simulators.pages.French.PARIS);
        var index = "factures-" + now.format(STAMP) + "-%03d.csv".formatted(drops.incrementAndGet());
        var half = folder.resolve(index + ".tmp");
        var files = new ArrayList<String>();
        var invoices = new ArrayList<String>();
        var charset = drop.variant() == Variant.LATIN9 ? Charset.forName("ISO-8859-15") : StandardCharsets.UTF_8;
        try (var csv = Files.newBufferedWriter(half, charset)) {
            csv.write(Columns.header());
            var batch = numbers.batch(drop.count(), now.getYear());
            var paper = drop.count() > DRAWN_ONE_BY_ONE
                    ? Paper.stamped(drop.establishment())
                    : Paper.drawn(drop.establishment());
            for (int i = 0; i < drop.count(); i++) {
                write(Row.of(drop, batch, i, now.toLocalDate()), paper, folder, csv, files, invoices);
            }
        }
        if (drop.variant() == Variant.HALF_WRITTEN) {
            cutInTwo(half);
            files.addFirst(half.getFileName().toString());
            return new Dropped(folder.toString(), List.copyOf(files), List.copyOf(invoices));
        }
        Files.move(half, folder.resolve(index), StandardCopyOption.ATOMIC_MOVE);
        files.addFirst(index);
        var persona = drop.persona();
        if (persona != null) {
            lastInvoices.put(drop.establishment() + "/" + persona, new Issued(invoices.getLast(), drop.overrides()));
        }
        return new Dropped(folder.toString(), List.copyOf(files), List.copyOf(invoices));
    }

    /// The newest invoice of one of the people of the demo, since this program started.
    public Optional<Issued> lastInvoice(String establishment, String persona) {
        return Optional.ofNullable(lastInvoices.get(establishment + "/" + persona));
    }

    Path folder(String establishment) {
        return settings.dropFolder().toAbsolutePath().normalize().resolve(establishment);
    }

    private static void cutInTwo(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() * 3 / 4);
        }
    }

    private static void write(
            Row row, Paper paper, Path folder, BufferedWriter csv, List<String> files, List<String> invoices)
            throws IOException {
        var name = row.fileName();
        if (!name.isEmpty()) {
            var bytes = paper.invoice(row);
            row.seal(bytes);
            if (row.fileIsThere()) {
                Files.write(folder.resolve(name), bytes);
                if (files.size() < NAMES_TOLD) {
                    files.add(name);
                }
            }
        }
        csv.write(Columns.row(row.columns()));
        invoices.add(row.get("facture"));
    }
}
