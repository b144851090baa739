package fr.quittance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A visitor without JavaScript: keeps cookies (even `Secure` ones over loopback), sends `Origin` with forms,
/// and shows redirects instead of following them.
public final class Visit {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Visit(int port) {
        base = "http://localhost:" + port;
    }

    /// Sends this cookie from now on.
    public Visit with(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /// Sends this header from now on.
    public Visit withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /// Asks for a page.
    ///
    /// @param path a path, or an absolute address of which only the path is used
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    /// Asks for a file.
    public HttpResponse<byte[]> download(String path) {
        try {
            return CLIENT.send(
                    withCookies(HttpRequest.newBuilder(address(path))).build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends a form.
    ///
    /// @param fields names and values in turn
    public HttpResponse<String> post(String path, String... fields) {
        var form = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Sends an empty form that is answered by a file.
    public byte[] postForFile(String path) {
        try {
            return CLIENT.send(
                            withCookies(HttpRequest.newBuilder(address(path))
                                            .header("Content-Type", "application/x-www-form-urlencoded")
                                            .header("Origin", base)
                                            .POST(HttpRequest.BodyPublishers.noBody()))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends a form with one file, as a browser does.
    public HttpResponse<String> upload(String path, String field, String name, String content) {
        return upload(path, field, Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    /// Sends a form with files, as a browser does.
    ///
    /// @param files contents by name
    /// @param others names and values of other fields in turn
    public HttpResponse<String> upload(String path, String field, Map<String, byte[]> files, String... others) {
        var boundary = "limite-de-la-visite";
        var body = new ArrayList<byte[]>();
        for (int i = 0; i < others.length; i += 2) {
            body.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + others[i] + "\"\r\n\r\n"
                            + others[i + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        files.forEach((name, bytes) -> {
            body.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.add(bytes);
            body.add("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(body)));
    }

    /// Asks for a page and follows redirects inside the portal.
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        var current = answer;
        for (int i = 0; i < 5 && current.statusCode() / 100 == 3; i++) {
            current = get(current.headers().firstValue("Location").orElseThrow());
        }
        return current;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(withCookies(request).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder withCookies(HttpRequest.Builder request) {
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private URI address(String path) {
        var uri = URI.create(path);
        return uri.isAbsolute() ? URI.create(base + uri.getRawPath() + query(uri)) : URI.create(base + path);
    }

    private static String query(URI uri) {
        return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
