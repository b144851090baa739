package fr.quittance.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a hospital may say of an invoice: a column of the index, a field of the JSON document.
public enum Column {
    TYPE("type", "type", true),
    NUMBER("facture", "number", true),
    REPLACES("remplace", "replaces", false),
    ISSUED_ON("emission", "issuedOn", true),
    DUE_ON("echeance", "dueOn", true),
    IPP("ipp", "ipp", true),
    NDA("nda", "nda", false),
    INSURER("mutuelle", "insurer", false),
    MEMBER_NUMBER("numero_adherent", "memberNumber", false),
    BIRTH_NAME("nom_naissance", "birthName", false),
    LAST_NAME("nom", "lastName", true),
    FIRST_NAME("prenom", "firstName", true),
    BIRTH_DATE("naissance", "birthDate", true),
    EMAIL("email", "email", false),
    MOBILE("mobile", "mobile", false),
    SMS_CONSENT("consentement_sms", "smsConsent", false),
    LANGUAGE("langue", "language", false),
    ENTERED_ON("entree", "enteredOn", false),
    LEFT_ON("sortie", "leftOn", false),
    TOTAL("total", "total", true),
    AMO("amo", "amo", true),
    AMC_PARTICIPATION("amc_participation", "amcParticipation", true),
    AMC_EXIGENCES("amc_exigences", "amcExigences", true),
    PATIENT_PARTICIPATION("patient_participation", "patientParticipation", true),
    PATIENT_EXIGENCES("patient_exigences", "patientExigences", true),
    ALREADY_PAID("deja_paye", "alreadyPaid", false),
    FILE("fichier", "file", true),
    SHA256("sha256", "sha256", true);

    private final String header;
    private final String field;
    private final boolean required;

    Column(String header, String field, boolean required) {
        this.header = header;
        this.field = field;
        this.required = required;
    }

    /// Its name in the header of an index.
    public String header() {
        return header;
    }

    /// Its name in JSON.
    public String field() {
        return field;
    }

    /// Whether an index without it is refused as a whole.
    public boolean required() {
        return required;
    }

    /// The columns without which an index is refused as a whole.
    public static Set<Column> needed() {
        return Arrays.stream(values()).filter(Column::required).collect(Collectors.toUnmodifiableSet());
    }

    /// The column of this header, whatever its case.
    public static Optional<Column> ofHeader(String header) {
        var name = header.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(it -> it.header.equals(name)).findFirst();
    }
}
