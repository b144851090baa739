package fr.quittance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a page costs somebody on a telephone with a poor network, the first time.
class PageWeightTest {

    private static final int BYTES = 60_000;
    private static final int REQUESTS = 6;

    private final World world = World.get();

    @Test
    void the_pages_of_both_doors_cost_at_most_60_kilobytes_and_6_requests() {
        var to = PatientPaysFromAMessageTest.newAddress();
        var mail = world.mail(to, world.drop("ch-valmont", "odette", "email-only", Map.of("email", to)));
        try (var chromium = new Chromium()) {
            assertThat(heavy(chromium, world.link(mail, "/p/"))).isEmpty();
            assertThat(heavy(chromium, world.link(mail, "/e/"))).isEmpty();
            assertThat(heavy(chromium, world.portal() + "/connexion")).isEmpty();
            assertThat(heavy(chromium, world.portal() + "/code")).isEmpty();
        }
    }

    /// What is too heavy, in words.
    private static String heavy(Chromium chromium, String address) {
        try (var person = Person.onAPhone(chromium)) {
            var answers = new ArrayList<Response>();
            person.page().onResponse(answers::add);
            person.page().navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            var counted = answers.stream().filter(it -> it.status() < 300).toList();
            var bytes = counted.stream()
                    .mapToInt(it ->
                            it.request().sizes().responseBodySize + it.request().sizes().responseHeadersSize)
                    .sum();
            // The logo is the page's icon too: asked for twice, sent once.
            var addresses = counted.stream().map(Response::url).distinct().toList();
            return bytes <= BYTES && addresses.size() <= REQUESTS
                    ? ""
                    : "%s: %d bytes, %s".formatted(address, bytes, addresses);
        }
    }
}
