package fr.quittance.space.patient;

import fr.quittance.pages.Page;
import fr.quittance.pages.Shell;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link that opens nothing: cut, expired or withdrawn; and the way to a new one.
///
/// @param kind `cut`, `expired`, `revoked` or `sent`
/// @param link the link whose invoice a new one may be sent for; null when the link is unknown
/// @param expiredOn when it expired, as text
/// @param email the masked address a new link would go to, if any
/// @param mobile the masked mobile a new link would go to, if any
public record LinkPage(
        Shell shell,
        String kind,
        @Nullable UUID link,
        String expiredOn,
        @Nullable String email,
        @Nullable String mobile)
        implements Page {

    static LinkPage cut(Shell shell) {
        return new LinkPage(shell, "cut", null, "", null, null);
    }
}
