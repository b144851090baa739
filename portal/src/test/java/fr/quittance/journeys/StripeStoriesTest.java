package fr.quittance.journeys;

import java.net.URI;

class StripeStoriesTest extends PlatformStories {

    StripeStoriesTest() {
        super("clinique-du-lac", "stripe");
    }

    @Override
    URI cardPage(URI start) {
        return start;
    }
}
