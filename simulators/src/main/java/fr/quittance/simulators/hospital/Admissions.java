package fr.quittance.simulators.hospital;

import fr.quittance.simulators.SimulatorsSettings;
import fr.quittance.simulators.pages.French;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The admissions software: says who is in the hospital, and in which unit.
@Component
public class Admissions {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String HEADER = "ipp;nda;unite;nom_naissance;nom;prenom;naissance;entree;sortie\r\n";
    private static final List<String> UNITS = List.of("Chirurgie 2", "Médecine A", "Pédiatrie");

    private final SimulatorsSettings settings;
    private final InstantSource clock;

    Admissions(SimulatorsSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Writes the stays of today: some of the people of the demo, and numbered patients. The same people in the same
    /// stays
    /// each time.
    ///
    /// @return the file
    public Path present(String establishment) throws IOException {
        var folder = settings.dropFolder()
                .toAbsolutePath()
                .normalize()
                .resolve(establishment)
                .resolve("sejours");
        Files.createDirectories(folder);
        var now = LocalDateTime.ofInstant(clock.instant(), French.PARIS);
        var name = "sejours-" + now.format(STAMP) + ".csv";
        var text = new StringBuilder(HEADER);
        people(establishment).forEach(it -> text.append(row(it, now.toLocalDate())));
        var half = Files.writeString(folder.resolve(name + ".tmp"), text, StandardCharsets.UTF_8);
        return Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /// How many stays there are.
    public long count(String establishment) {
        return people(establishment).count();
    }

    private static Stream<Person> people(String establishment) {
        return Stream.concat(
                Person.PERSONAS.stream().filter(it -> it.establishment().equals(establishment)),
                LongStream.rangeClosed(901, 905).mapToObj(Person::numbered));
    }

    private static String row(Person person, LocalDate today) {
        var number = Long.parseLong(person.permanentId());
        var unit = person.birth().isAfter(today.minusYears(16)) ? "Pédiatrie" : UNITS.get((int) (number % 2));
        return String.join(
                        ";",
                        person.permanentId(),
                        "S" + person.permanentId(),
                        unit,
                        person.birthName(),
                        person.name(),
                        person.firstName(),
                        DAY.format(person.birth()),
                        DAY.format(today.minusDays(number % 5)),
                        "")
                + "\r\n";
    }
}
