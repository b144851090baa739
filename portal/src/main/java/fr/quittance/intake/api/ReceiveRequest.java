package fr.quittance.intake.api;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.Door;
import fr.quittance.intake.Problem;
import fr.quittance.intake.Reading;
import fr.quittance.intake.ReceiveInvoice;
import fr.quittance.intake.Reception;
import fr.quittance.intake.Receptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Answers one request of a hospital's software: once for each `Idempotency-Key`, and the same
/// again afterwards.
@Component
class ReceiveRequest {

    private final ApiRequests requests;
    private final ReceiveInvoice receiveInvoice;
    private final Receptions receptions;
    private final JsonMapper json;

    ReceiveRequest(ApiRequests requests, ReceiveInvoice receiveInvoice, Receptions receptions, JsonMapper json) {
        this.requests = requests;
        this.receiveInvoice = receiveInvoice;
        this.receptions = receptions;
        this.json = json;
    }

    /// What came in.
    ///
    /// @param warnings contacts left out
    record Received(String number, UUID id, List<ApiProblem.FieldError> warnings) {}

    ApiAnswer receive(EstablishmentCode establishment, String key, byte[] invoice, byte @Nullable [] pdf) {
        return switch (requests.claim(establishment, key, fingerprint(invoice, pdf))) {
            case ApiRequests.Answered answered -> answered.answer();
            case ApiRequests.UnderWay underWay ->
                ApiProblem.of(409, "request-under-way").answer(json);
            case ApiRequests.OtherRequest other ->
                ApiProblem.of(422, "key-reused").answer(json);
            case ApiRequests.Yours yours -> work(establishment, key, invoice, pdf);
        };
    }

    private ApiAnswer work(EstablishmentCode establishment, String key, byte[] invoice, byte @Nullable [] pdf) {
        try {
            var answer = answer(establishment, key, invoice, pdf);
            requests.answer(establishment, key, answer);
            return answer;
        } catch (RuntimeException e) {
            requests.release(establishment, key);
            throw e;
        }
    }

    private ApiAnswer answer(EstablishmentCode establishment, String key, byte[] invoice, byte @Nullable [] pdf) {
        var reading = SentJson.read(invoice);
        if (reading.isEmpty()) {
            return ApiProblem.of(400, "not-json").answer(json);
        }
        return switch (reading.get()) {
            case Reading.Unreadable(List<Problem> problems) -> {
                receptions.refused(establishment, Door.HTTP, "Idempotency-Key " + key, problems);
                yield ApiProblem.of(422, "invoice-refused", problems).answer(json);
            }
            case Reading.Understood what -> answer(what, receiveInvoice.receive(establishment, Door.HTTP, what, pdf));
        };
    }

    private ApiAnswer answer(Reading.Understood what, Reception reception) {
        var number = what.deposit().number().value();
        return switch (reception) {
            case Reception.Accepted(var id, var warnings) ->
                received(201, new Received(number, id.value(), fieldErrors(warnings)));
            case Reception.Completed(var id) -> received(200, new Received(number, id.value(), List.of()));
            case Reception.AlreadyThere(var id) -> received(200, new Received(number, id.value(), List.of()));
            case Reception.Refused(var problems) ->
                ApiProblem.of(422, "invoice-refused", problems).answer(json);
        };
    }

    private static List<ApiProblem.FieldError> fieldErrors(List<Problem> problems) {
        return problems.stream().map(ApiProblem.FieldError::of).toList();
    }

    private ApiAnswer received(int status, Received received) {
        return new ApiAnswer(status, json.writeValueAsString(received));
    }

    /// The boundary between the parts of a request changes each time; the parts do not.
    private static String fingerprint(byte[] invoice, byte @Nullable [] pdf) {
        var parts = Documents.sha256(invoice) + " " + (pdf == null ? "" : Documents.sha256(pdf));
        return Documents.sha256(parts.getBytes(StandardCharsets.US_ASCII));
    }
}
