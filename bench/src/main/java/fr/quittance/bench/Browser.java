package fr.quittance.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// A visitor without scripts that keeps its cookies, even `Secure` ones over loopback, and shows redirects.
final class Browser {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String ACCEPT = "text/html,*/*;q=0.8";

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final Door door;
    private final String network = network(VISITORS.incrementAndGet());
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(Door door) {
        this.door = door;
    }

    /// The address of the nth visitor: each is in a network of their own, as patients are.
    static String network(int n) {
        return "10.%d.%d.1".formatted(n / 256 % 256, n % 256);
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(door.address(path)).header("Accept", ACCEPT));
    }

    HttpResponse<byte[]> getCompressed(String path) throws IOException, InterruptedException {
        return getCompressed(path, "gzip");
    }

    /// The same by the ways of compressing that one names.
    HttpResponse<byte[]> getCompressed(String path, String encodings) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(door.address(path))
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", encodings));
    }

    HttpResponse<byte[]> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return post(path, encoded(form));
    }

    /// A form as browsers send it.
    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    HttpResponse<byte[]> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(door.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", door.address("").toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.header("X-Forwarded-For", network);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookie());
        }
        var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        answer.headers().allValues("Set-Cookie").forEach(line -> {
            var pair = line.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    /// What it sends as `Cookie`.
    String cookie() {
        return cookies.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /// Where a redirect leads.
    ///
    /// @throws IOException when it is none
    static String next(HttpResponse<byte[]> answer) throws IOException {
        var location = answer.headers().firstValue("Location");
        if (answer.statusCode() != 303 || location.isEmpty()) {
            throw new IOException("No way on from " + answer.uri().getPath().replaceAll("[\\w-]{20,}", "…") + ": "
                    + answer.statusCode());
        }
        return URI.create(location.get()).getPath();
    }
}
