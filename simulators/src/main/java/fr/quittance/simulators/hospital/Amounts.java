package fr.quittance.simulators.hospital;

/// The five amounts of a hospital bill, in cents: who pays what.
///
/// @param demands what the patient chose and nobody refunds, such as a single room
record Amounts(long insurance, long mutual, long mutualDemands, long patient, long demands) {

    static final Amounts JEANNE = new Amounts(102_760, 17_240, 0, 6_450, 2_000);

    /// Believable and always the same for the same number; 17 euros to pay on average.
    static Amounts numbered(long number) {
        long patient = 500 + number * 7907 % 2_400;
        long insurance = 20_000 + number * 104_729 % 180_000;
        long mutual = number % 3 == 0 ? 0 : insurance / 4;
        return new Amounts(insurance, mutual, number % 5 == 0 ? 2_000 : 0, patient, number % 10 == 0 ? 500 : 0);
    }

    Amounts withNothingToPay() {
        return new Amounts(insurance, mutual + patient, mutualDemands + demands, 0, 0);
    }

    long total() {
        return insurance + mutual + mutualDemands + patient + demands;
    }

    long toPay() {
        return patient + demands;
    }

    /// `84,50`
    static String comma(long cents) {
        return "%d,%02d".formatted(cents / 100, cents % 100);
    }
}
