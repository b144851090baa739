package fr.quittance.payments.platform;

import fr.quittance.payments.platform.PlatformWire.Answer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Paytweak's shapes on the wire: forms go out, JSON comes back.
final class PaytweakWire {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PlatformWire wire;
    private final PaytweakContract contract;

    PaytweakWire(String name, PaytweakContract contract) {
        this.contract = contract;
        wire = new PlatformWire(name, contract.timeout(), contract.rest(), answer -> answer.status() >= 500);
    }

    /// An answer that came; whether it is a good one is read from it.
    ///
    /// @param body the JSON object or array; missing when the answer was not JSON
    record Reply(int status, JsonNode body) {

        boolean ok() {
            return status / 100 == 2 && body.isContainer();
        }

        /// The platform speaks and says no: a code and a few words, not a broken page.
        boolean refusal() {
            return body.isObject()
                    && status < 500
                    && !"OK".equals(body.path("code").asString(""));
        }

        String text(String name) {
            return body.path(name).asString("");
        }
    }

    Reply get(String path, String header, String value) throws IOException {
        return send(request(path).header(header, value).GET());
    }

    Reply delete(String path, String header, String value) throws IOException {
        return send(request(path).header(header, value).DELETE());
    }

    Reply post(String path, String header, String value, Map<String, String> form) throws IOException {
        return send(request(path)
                .header(header, value)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(PlatformWire.form(form))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(contract.baseUrl().resolve(path));
    }

    private Reply send(HttpRequest.Builder request) throws IOException {
        var answer = wire.send(request);
        return new Reply(answer.status(), json(answer));
    }

    private static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
