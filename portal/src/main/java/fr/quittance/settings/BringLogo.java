package fr.quittance.settings;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Logo;
import fr.quittance.establishments.Logos;
import fr.quittance.establishments.SafeLogo;
import fr.quittance.guard.RateLimits;
import fr.quittance.visitors.StaffMember;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Takes the file of a logo, makes it safe and keeps it among the hospital's. No patient sees it before it is chosen.
@Component
public class BringLogo {

    private static final int TRIES = 30;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int LONGEST_NAME = 80;

    private final Logos logos;
    private final RateLimits limits;
    private final InstantSource clock;

    BringLogo(Logos logos, RateLimits limits, InstantSource clock) {
        this.logos = logos;
        this.limits = limits;
        this.clock = clock;
    }

    /// What became of a file.
    public sealed interface Outcome {

        /// It is kept.
        ///
        /// @param address where browsers find it
        record Kept(String address) implements Outcome {}

        /// It is not.
        ///
        /// @param why in French
        record Refused(String why) implements Outcome {}
    }

    /// Brings one.
    ///
    /// @param name what its file is called
    public Outcome bring(StaffMember member, String name, byte[] file) {
        if (!limits.allow("bring-logo", member.id().toString(), TRIES, WINDOW)) {
            return new Outcome.Refused(text("settings.appearance.file-many"));
        }
        return switch (SafeLogo.of(file)) {
            case SafeLogo.Refused(var reason) -> new Outcome.Refused(text("settings.appearance.file-" + reason));
            case SafeLogo.Safe safe -> {
                var logo = new Logo(
                        new EstablishmentCode(member.establishment()),
                        safe.name(),
                        plain(name),
                        safe.content().length,
                        member.name(),
                        clock.instant());
                logos.keep(logo, safe.content());
                yield new Outcome.Kept(logo.address());
            }
        };
    }

    /// The last part of a path, without what no name holds.
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("\\p{Cntrl}", "").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
