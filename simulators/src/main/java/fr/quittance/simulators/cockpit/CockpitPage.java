package fr.quittance.simulators.cockpit;

import fr.quittance.simulators.pages.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cockpit: what happens outside the portal, and the buttons that make it happen.
///
/// @param notice what the last button did
public record CockpitPage(
        String portalUrl,
        List<Played> people,
        List<Shown> staff,
        List<Switch> callbacks,
        boolean down,
        int mails,
        int messages,
        int links,
        @Nullable String notice,
        boolean failed)
        implements Page {

    /// One of the people of the demo, with the ways to reach them.
    public record Played(
            String key,
            String name,
            String story,
            String email,
            String mobile,
            @Nullable String lastInvoice) {

        public String mobileNumber() {
            return "33" + mobile.substring(1);
        }

        public String mobileShown() {
            return mobile.replaceAll("(..)(?=.)", "$1\u00A0");
        }
    }

    /// Somebody of the hospital's staff, and the code their telephone shows now.
    public record Shown(Colleague colleague, String code) {}

    /// One way for callbacks to travel.
    public record Switch(String code, String words, boolean on) {}
}
