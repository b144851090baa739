package fr.quittance.journeys;

import java.net.URI;

class PayfipStoriesTest extends PlatformStories {

    PayfipStoriesTest() {
        super("hopital-de-la-baie", "payfip");
    }

    @Override
    URI cardPage(URI start) {
        return start.resolve(get(start).headers().firstValue("Location").orElseThrow());
    }
}
