package fr.quittance.guard;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// A request as it comes out of a proxy: with the headers the proxy adds.
record Passage(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /// Types a code that nobody was sent.
    ///
    /// @param headers names and values in turn
    HttpResponse<String> wrongCode(String... headers) {
        return send(
                HttpRequest.newBuilder(address("/code"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString("code=2222222222")),
                headers);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(address(path)), headers);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        try {
            return CLIENT.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
