package fr.quittance.journeys;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

class LyraStoriesTest extends PlatformStories {

    LyraStoriesTest() {
        super("polyclinique-des-ormes", "lyra");
    }

    /// Our page holds a form with one button; without JavaScript the payer presses it.
    @Override
    URI cardPage(URI start) {
        var form = Jsoup.parse(get(start).body()).selectFirst("form[data-depart]");
        var fields = form.select("input[type=hidden]").stream()
                .map(it -> it.attr("name") + "=" + URLEncoder.encode(it.attr("value"), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = post(URI.create(form.attr("action")), fields);
        return URI.create(form.attr("action"))
                .resolve(answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body())));
    }
}
