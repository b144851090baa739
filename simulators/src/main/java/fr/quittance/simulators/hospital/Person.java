package fr.quittance.simulators.hospital;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Somebody who was in hospital, plainly invented: names of a fixed list, telephone numbers that ARCEP keeps for
/// fiction, e-mail domains that belong to nobody.
public record Person(
        String key,
        String birthName,
        String name,
        String firstName,
        LocalDate birth,
        String email,
        String mobile,
        String permanentId,
        String establishment) {

    private static final String VALMONT = "ch-valmont";

    public static final List<Person> PERSONAS = List.of(
            new Person(
                    "jeanne",
                    "MOREAU",
                    "DUPONT",
                    "Jeanne",
                    LocalDate.of(1957, 3, 27),
                    "jeanne.dupont@exemple.fr",
                    "0639980001",
                    "8000000001",
                    VALMONT),
            new Person(
                    "karim",
                    "BENALI",
                    "BENALI",
                    "Karim",
                    LocalDate.of(1988, 9, 14),
                    "",
                    "0639980002",
                    "8000000002",
                    VALMONT),
            new Person(
                    "odette",
                    "LEROY",
                    "MARTIN",
                    "Odette",
                    LocalDate.of(1939, 11, 2),
                    "odette.martin@exemple.fr",
                    "",
                    "8000000003",
                    VALMONT),
            new Person(
                    "petit",
                    "PETIT",
                    "PETIT",
                    "Louis",
                    LocalDate.of(2016, 6, 5),
                    "famille.petit@exemple.fr",
                    "0639980004",
                    "8000000004",
                    VALMONT),
            new Person(
                    "lucien", "BERNARD", "BERNARD", "Lucien", LocalDate.of(1944, 5, 2), "", "", "8000000006", VALMONT),
            new Person(
                    "simone",
                    "GARNIER",
                    "GARNIER",
                    "Simone",
                    LocalDate.of(1951, 1, 19),
                    "simone.garnier@exemple.fr",
                    "0639980005",
                    "8000000005",
                    "ch-rochebrune"));

    public static Optional<Person> persona(String key) {
        return PERSONAS.stream().filter(person -> person.key().equals(key)).findFirst();
    }

    /// `Patient TEST-000123`, always the same for the same number.
    static Person numbered(long number) {
        return new Person(
                "test",
                "TEST-%06d".formatted(number),
                "TEST-%06d".formatted(number),
                "Patient",
                LocalDate.of(1930, 1, 1).plusDays(number * 7919 % 31_000),
                "patient.test-%06d@example.org".formatted(number),
                "063998%04d".formatted(1000 + number % 9000),
                "9%09d".formatted(number),
                VALMONT);
    }
}
