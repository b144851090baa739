package fr.quittance.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// W11: what a page weighs over the wire, bodies and headers, with all that it names: style sheets,
/// scripts and what they import, images, typefaces; cold, and warm with what a browser may keep.
final class PageWeight implements Workload {

    private static final double KILOBYTES_AT_MOST = 60;
    private static final int REQUESTS_AT_MOST = 6;
    private static final String BATCH = "w11";

    /// What a browser fetches by itself for a page: not links, not the icon of the home screen.
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("<link [^>]*rel=\"(?:stylesheet|icon|preload|modulepreload)\"[^>]*href=\"([^\"]+)\""),
            Pattern.compile("<link [^>]*href=\"([^\"]+)\"[^>]*rel=\"(?:stylesheet|icon|preload|modulepreload)\""),
            Pattern.compile("<script [^>]*src=\"([^\"]+)\""),
            Pattern.compile("<img [^>]*src=\"([^\"]+)\""),
            Pattern.compile("<use [^>]*href=\"([^\"#]+)"),
            Pattern.compile("url\\([\"']?(/[^\"')]+)[\"']?\\)"),
            Pattern.compile("(?:import|from)\\s*[\"'](/[^\"']+)[\"']"));

    /// What one page weighs.
    ///
    /// @param warm bytes, when everything that may be kept was kept
    private record Weight(
            long cold,
            int requests,
            long warm,
            int warmRequests,
            @Nullable String wrong) {}

    @Override
    public String id() {
        return "W11";
    }

    @Override
    public List<Result> measure(World world, Plan plan) throws Exception {
        var patient = FirstConnection.visitors(world, BATCH, 1, 6).getFirst();
        var clerk = Clerk.signedIn(world);
        return List.of(
                weighed(world, "sign-in", new Browser(world.portal()), "/connexion"),
                weighed(world, "list", patient.browser(), "/factures"),
                weighed(world, "invoice", patient.browser(), "/factures/" + HospitalDrop.number(patient.patient(), 1)),
                weighed(world, "pay page", patient.browser(), patient.payPath()),
                weighed(world, "queue", clerk, "/gestion/a-faire/a-envoyer"));
    }

    private static Result weighed(World world, String name, Browser browser, String path) throws Exception {
        var weight = weight(browser, path);
        var warm = "W11 %s: %d requests, warm %.1f kB in %d"
                .formatted(name, weight.requests(), weight.warm() / 1000.0, weight.warmRequests());
        var run = new Run(weight.cold() / 1000.0, 1, 0, null, weight.wrong());
        var peak = world.portal().peakMegabytes();
        return new Result(
                warm,
                "kB cold",
                List.of(run),
                "the aim, in %d requests".formatted(REQUESTS_AT_MOST),
                List.of(KILOBYTES_AT_MOST),
                peak);
    }

    private static Weight weight(Browser browser, String path) throws IOException, InterruptedException {
        Map<String, HttpResponse<byte[]>> fetched = new LinkedHashMap<>();
        var left = new ArrayDeque<>(List.of(path));
        String wrong = null;
        while (!left.isEmpty()) {
            var address = left.pop();
            var answer = browser.getCompressed(address, "gzip, deflate, br");
            fetched.put(address, answer);
            if (answer.statusCode() != 200) {
                wrong = address + " answers " + answer.statusCode();
            }
            for (var named : named(browser.get(address))) {
                if (!named.startsWith("/")) {
                    wrong = "asks elsewhere: " + named;
                } else if (!fetched.containsKey(named) && !left.contains(named)) {
                    left.add(named);
                }
            }
        }
        var again = fetched.values().stream().filter(it -> !kept(it)).toList();
        return new Weight(
                fetched.values().stream().mapToLong(PageWeight::bytes).sum(),
                fetched.size(),
                again.stream().mapToLong(PageWeight::bytes).sum(),
                again.size(),
                wrong);
    }

    private static TreeSet<String> named(HttpResponse<byte[]> answer) {
        var named = new TreeSet<String>();
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.matches("text/(html|css|javascript).*")) {
            var text = Browser.text(answer);
            for (var pattern : NAMED) {
                var found = pattern.matcher(text);
                while (found.find()) {
                    named.add(found.group(1));
                }
            }
            named.removeIf(it -> it.startsWith("data:"));
        }
        return named;
    }

    /// Whether a browser may show it again without asking.
    private static boolean kept(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("").matches(".*max-age=[1-9].*");
    }

    /// Of the answer, as HTTP/1.1 writes it: a line and its end for each header.
    private static long bytes(HttpResponse<byte[]> answer) {
        var headers = answer.headers().map().entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(value -> it.getKey() + ": " + value))
                .mapToLong(line -> line.length() + 2)
                .sum();
        return answer.body().length + headers + 2;
    }
}
