package fr.quittance.simulators.hospital;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// One line of the index, with the mistakes that were asked for.
final class Row {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, String> overrides;
    private final Mistake mistake;
    private String toPay = "";

    /// What a billing software gets wrong, one kind to a row.
    enum Mistake {
        NONE,
        LETTER_IN_AMOUNT,
        IMPOSSIBLE_DATE,
        WRONG_SUM,
        WRONG_SEAL,
        MISSING_FILE,
        BAD_EMAIL,
        SAME_NUMBER
    }

    private Row(Map<String, String> overrides, Mistake mistake) {
        this.overrides = overrides;
        this.mistake = mistake;
    }

    static Row of(Drop drop, InvoiceNumbers.Batch batch, int index, LocalDate today) {
        var mistake = mistakeAt(drop.variant(), index);
        var row = new Row(drop.overrides(), mistake);
        var invoice = drop.invoice();
        var number = invoice != null ? invoice : batch.number(mistake == Mistake.SAME_NUMBER ? index - 1 : index);
        // Patient, stay and amounts follow from the number: the same invoice sent again is the same.
        var seed = seed(number);
        var persona = drop.persona();
        var person = persona == null
                ? Person.numbered(seed)
                : Person.persona(persona).orElseThrow();
        row.describe(drop.variant(), number, person, today, "4%08d".formatted(seed));
        row.contact(drop.variant(), person);
        row.charge(drop.variant(), "jeanne".equals(persona) ? Amounts.JEANNE : Amounts.numbered(seed));
        row.columns.putAll(drop.overrides());
        row.spoil();
        return row;
    }

    /// A row that holds gaps instead of values.
    static Row gaps(String type, UnaryOperator<String> gap) {
        var row = new Row(Map.of(), Mistake.NONE);
        Columns.ALL.forEach(column -> row.columns.put(column, gap.apply(column)));
        row.columns.put("type", type);
        row.toPay = gap.apply("a_payer");
        return row;
    }

    Map<String, String> columns() {
        return columns;
    }

    String get(String column) {
        return columns.getOrDefault(column, "");
    }

    String fileName() {
        return get("fichier");
    }

    boolean fileIsThere() {
        return mistake != Mistake.MISSING_FILE && fileName().matches("[A-Za-z0-9._-]+");
    }

    void seal(byte[] pdf) {
        if (!overrides.containsKey("sha256")) {
            columns.put("sha256", mistake == Mistake.WRONG_SEAL ? "0".repeat(64) : sha256(pdf));
        }
    }

    private static long seed(String number) {
        var digits = number.replaceAll("^.*?([0-9]{1,6})$", "$1");
        return digits.matches("[0-9]+") ? Long.parseLong(digits) : Math.floorMod(number.hashCode(), 1_000_000);
    }

    private void describe(Variant variant, String number, Person person, LocalDate today, String stay) {
        columns.put("type", variant.type());
        columns.put("facture", number);
        columns.put("remplace", "");
        columns.put("emission", DAY.format(today));
        columns.put("echeance", DAY.format(today.plusDays(30)));
        columns.put("ipp", person.permanentId());
        columns.put("nda", stay);
        columns.put("nom_naissance", person.birthName());
        columns.put("nom", person.name());
        columns.put("prenom", person.firstName());
        columns.put("naissance", DAY.format(person.birth()));
        columns.put("langue", "fr");
        columns.put("entree", DAY.format(today.minusDays(9)));
        columns.put("sortie", DAY.format(today.minusDays(5)));
        columns.put(
                "fichier",
                switch (variant) {
                    case ANNULATION -> "";
                    case ACQUITTEE -> number + "-acquittee.pdf";
                    default -> number + ".pdf";
                });
    }

    private void contact(Variant variant, Person person) {
        var email = variant == Variant.NO_CONTACTS || variant == Variant.SMS_ONLY ? "" : person.email();
        var mobile = variant == Variant.NO_CONTACTS || variant == Variant.EMAIL_ONLY ? "" : person.mobile();
        columns.put("email", email);
        columns.put("mobile", mobile);
        columns.put("consentement_sms", mobile.isEmpty() ? "non" : "oui");
    }

    private void charge(Variant variant, Amounts usual) {
        var amounts = variant == Variant.NOTHING_TO_PAY ? usual.withNothingToPay() : usual;
        columns.put("amo", Amounts.comma(amounts.insurance()));
        columns.put("amc_participation", Amounts.comma(amounts.mutual()));
        columns.put("amc_exigences", Amounts.comma(amounts.mutualDemands()));
        columns.put("patient_participation", Amounts.comma(amounts.patient()));
        columns.put("patient_exigences", Amounts.comma(amounts.demands()));
        columns.putAll(overrides);
        columns.put("total", Amounts.comma(sum("amo", "amc_participation", "amc_exigences") + toPayCents()));
        columns.put("deja_paye", Amounts.comma(variant == Variant.ACQUITTEE ? toPayCents() : 0));
    }

    String toPay() {
        return toPay.isEmpty() ? Amounts.comma(toPayCents()) : toPay;
    }

    private long toPayCents() {
        return sum("patient_participation", "patient_exigences");
    }

    /// What cannot be read as an amount counts for nothing: the portal is there to say so.
    private long sum(String... names) {
        long sum = 0;
        for (var name : names) {
            var amount = get(name);
            if (amount.matches("[0-9]{1,9},[0-9]{2}")) {
                sum += Long.parseLong(amount.replace(",", ""));
            }
        }
        return sum;
    }

    /// Six rows with a mistake, a good one, then the good one's number again.
    private static Mistake mistakeAt(Variant variant, int index) {
        if (variant != Variant.BAD_ROWS || index == 6 || index > 7) {
            return Mistake.NONE;
        }
        return index == 7 ? Mistake.SAME_NUMBER : Mistake.values()[index + 1];
    }

    private void spoil() {
        switch (mistake) {
            case LETTER_IN_AMOUNT -> columns.put("patient_participation", "84,5O");
            case IMPOSSIBLE_DATE -> columns.put("naissance", "31/02/1957");
            case WRONG_SUM -> columns.put("total", "99999,99");
            case BAD_EMAIL -> columns.put("email", "jeanne.dupont(arobase)exemple.fr");
            case SAME_NUMBER -> columns.put("fichier", get("facture") + "-bis.pdf");
            case NONE, WRONG_SEAL, MISSING_FILE -> {}
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
