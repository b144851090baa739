package fr.quittance.intake.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The JSON part of a request, for the documentation: it is read field by field, as an index of the
/// drop folder is, so that every problem is told at once. Unknown fields are refused.
@Schema(
        name = "Invoice",
        description = "Une facture, une facture acquittée ou une annulation. Montants en euros (texte, « 84.50 »), "
                + "dates AAAA-MM-JJ. Les cinq parts font le total.")
record SentInvoice(
        @Schema(
                description = "invoice, acquitted (facture acquittée) ou cancellation",
                allowableValues = {"invoice", "acquitted", "cancellation"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String type,

        @Schema(
                description = "Numéro de la facture, unique dans l'établissement",
                example = "F2026-004518",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String number,

        @Schema(description = "Numéro de la facture remplacée") @Nullable
        String replaces,

        @Schema(example = "2026-09-30") @Nullable String issuedOn,
        @Schema(example = "2026-10-30") @Nullable String dueOn,

        @Schema(description = "Identifiant permanent du patient") @Nullable
        String ipp,

        @Schema(description = "Numéro de dossier administratif") @Nullable
        String nda,

        @Schema(description = "Mutuelle du patient, pour lui préremplir l'envoi") @Nullable
        String insurer,

        @Schema(description = "Numéro d'adhérent à cette mutuelle") @Nullable
        String memberNumber,

        @Nullable String birthName,
        @Nullable String lastName,
        @Nullable String firstName,
        @Schema(example = "1957-03-27") @Nullable String birthDate,
        @Nullable String email,
        @Schema(example = "06 39 98 00 01") @Nullable String mobile,
        @Nullable Boolean smsConsent,
        @Schema(example = "fr") @Nullable String language,
        @Nullable String enteredOn,
        @Nullable String leftOn,
        @Schema(example = "946.50") @Nullable String total,

        @Schema(description = "Part de l'Assurance maladie", example = "689.60") @Nullable
        String amo,

        @Schema(description = "Mutuelle, participation", example = "172.40") @Nullable
        String amcParticipation,

        @Schema(description = "Mutuelle, exigences particulières", example = "0") @Nullable
        String amcExigences,

        @Schema(description = "Patient, participation", example = "84.50") @Nullable
        String patientParticipation,

        @Schema(description = "Patient, exigences particulières", example = "0") @Nullable
        String patientExigences,

        @Schema(description = "Déjà payé par le patient", example = "0") @Nullable
        String alreadyPaid,

        @Schema(description = "Empreinte SHA-256 du PDF, vérifiée si elle est donnée") @Nullable
        String sha256,

        @Schema(description = "Le détail, 200 lignes au plus ; sans PDF, la facture est faite de ces lignes") @Nullable
        List<SentLines.SentLine> lines) {

    /// The two parts of a request.
    @Schema(name = "InvoiceRequest")
    record Request(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            SentInvoice invoice,

            @Schema(
                    type = "string",
                    format = "binary",
                    description = "Le PDF, 10 Mo au plus ; absent pour une annulation, ou avec des lignes")
            @Nullable
            String file) {}
}
