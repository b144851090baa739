package fr.quittance.intake.api;

import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/// `/api/v1/invoices`: a hospital's software sends invoices and asks where they stand.
@RestController
@RequestMapping("/api/v1/invoices")
@Tag(name = "Factures")
@SecurityRequirement(name = "key")
class InvoicesApi {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,255}");
    private static final String PROBLEM = "application/problem+json";

    private final ReceiveRequest receiveRequest;
    private final Invoices invoices;
    private final JsonMapper json;

    InvoicesApi(ReceiveRequest receiveRequest, Invoices invoices, JsonMapper json) {
        this.receiveRequest = receiveRequest;
        this.invoices = invoices;
        this.json = json;
    }

    @Operation(
            summary = "Envoyer une facture, une facture acquittée ou une annulation",
            description = "La même clé Idempotency-Key avec la même requête reçoit la même réponse pendant 24 heures "
                    + "au moins ; avec une autre requête, elle est refusée.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = SentInvoice.Request.class),
                                            encoding = {
                                                @Encoding(name = "invoice", contentType = "application/json"),
                                                @Encoding(name = "file", contentType = "application/pdf")
                                            })))
    @ApiResponse(
            responseCode = "201",
            description = "Reçue",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReceiveRequest.Received.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Déjà là, avec le même contenu",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReceiveRequest.Received.class)))
    @ApiResponse(
            responseCode = "400",
            description = "Requête illisible",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiProblem.class)))
    @ApiResponse(
            responseCode = "401",
            description = "Clé absente ou inconnue",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiProblem.class)))
    @ApiResponse(
            responseCode = "409",
            description = "La même requête est en cours",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiProblem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Refusée : chaque erreur dit le champ, la valeur et le remède ; ou clé déjà utilisée",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiProblem.class)))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> receive(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(description = "8 à 255 caractères visibles, une valeur nouvelle par envoi", required = true)
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @Parameter(hidden = true) @RequestPart(name = "invoice", required = false) byte @Nullable [] invoice,
            @Parameter(hidden = true) @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        var establishment = ApiKeyFilter.caller(request);
        if (key == null || !KEY.matcher(key).matches()) {
            return ApiProblem.of(400, "key-missing").answer(json).toResponse();
        }
        if (invoice == null) {
            return ApiProblem.of(400, "not-json").answer(json).toResponse();
        }
        var pdf = file == null ? null : file.getBytes();
        return receiveRequest.receive(establishment, key, invoice, pdf).toResponse();
    }

    @Operation(summary = "Savoir où en est une facture")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InvoiceStatus.class)))
    @ApiResponse(
            responseCode = "404",
            description = "Inconnue",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ApiProblem.class)))
    @GetMapping("/{*number}")
    ResponseEntity<byte[]> find(@Parameter(hidden = true) HttpServletRequest request, @PathVariable String number) {
        var establishment = ApiKeyFilter.caller(request);
        var plain = number.substring(1);
        var invoice = InvoiceNumber.isValid(plain)
                ? invoices.find(establishment, new InvoiceNumber(plain)).orElse(null)
                : null;
        var answer = invoice == null
                ? ApiProblem.of(404, "unknown-invoice").answer(json)
                : new ApiAnswer(200, json.writeValueAsString(InvoiceStatus.of(invoice)));
        return answer.toResponse();
    }
}
