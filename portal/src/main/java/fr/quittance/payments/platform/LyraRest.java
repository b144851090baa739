package fr.quittance.payments.platform;

import fr.quittance.payments.platform.LyraRest.Reply.Answer;
import fr.quittance.payments.platform.LyraRest.Reply.Refusal;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lyra's REST API V4: JSON both ways, and status 200 for refusals too.
final class LyraRest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final LyraContract contract;
    private final PlatformWire wire;

    LyraRest(String name, LyraContract contract) {
        this.contract = contract;
        wire = new PlatformWire(name, contract.timeout(), contract.rest(), it -> it.status() >= 500);
    }

    /// What it said.
    sealed interface Reply {

        record Answer(JsonNode json) implements Reply {}

        /// @param code such as `PSP_010`, no such transaction
        record Refusal(String code) implements Reply {}
    }

    /// @throws IOException when it did not answer in words we know
    Reply call(String service, Map<String, Object> question) throws IOException {
        var proof = contract.siteId() + ":" + contract.passwords().getFirst();
        var answer = wire.send(HttpRequest.newBuilder(contract.apiUrl().resolve(service))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(proof.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(question))));
        try {
            var json = JSON.readTree(answer.text());
            return switch (LyraWords.text(json, "status")) {
                case "SUCCESS" -> new Answer(json.path("answer"));
                case "ERROR" -> new Refusal(LyraWords.text(json.path("answer"), "errorCode"));
                default -> throw new IOException("words we do not know, status " + answer.status());
            };
        } catch (JacksonException e) {
            throw new IOException("not JSON, status " + answer.status());
        }
    }
}
