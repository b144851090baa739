package fr.quittance.simulators.till;

import fr.quittance.simulators.pages.Page;
import fr.quittance.simulators.till.TillPage.Till;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a platform says when there is nothing to type: paid, over, slow, or a question of 3-D
/// Secure.
///
/// @param mood `good`, `bad` or `wait`
/// @param question the token of a 3-D Secure question
public record EndPage(
        Till till,
        String address,
        String mood,
        String title,
        List<String> words,
        @Nullable URI back,
        @Nullable String question)
        implements Page {}
