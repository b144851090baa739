package fr.quittance.papers;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Texts;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The keys of the hospitals' seals. A key may be put in place, or replaced, while the portal runs.
@Component
class SealKeys {

    private static final Logger log = LoggerFactory.getLogger(SealKeys.class);

    private final PapersSettings settings;
    private final Function<EstablishmentCode, String> names;
    private final KeyStores stores = new KeyStores();
    private final Map<EstablishmentCode, SealKey> throwaways = new ConcurrentHashMap<>();

    @Autowired
    SealKeys(PapersSettings settings, Establishments establishments) {
        this(settings, code -> establishments.get(code).name());
    }

    /// @param names says what a hospital is called
    SealKeys(PapersSettings settings, Function<EstablishmentCode, String> names) {
        this.settings = settings;
        this.names = names;
    }

    /// What to seal with.
    sealed interface Choice {
        /// This key.
        record Use(SealKey key) implements Choice {}

        /// Nothing: this hospital does not seal.
        record Unsealed() implements Choice {}

        /// This hospital seals and no key can: its papers wait.
        ///
        /// @param reason one French sentence for staff
        record None(String reason) implements Choice {}
    }

    /// The key in service at an hour: of those whose first day has come and whose certificate is
    /// valid, the one that came last. When none is, what is wrong with the one that came last.
    Choice at(EstablishmentCode establishment, Instant at) {
        return switch (settings.of(establishment.value()).seal().mode()) {
            case NONE -> new Choice.Unsealed();
            case THROWAWAY -> new Choice.Use(throwaways.computeIfAbsent(establishment, it -> throwaway(it, at)));
            case KEYS -> choose(establishment, at);
        };
    }

    /// Opens a key that refused to sign again, the next time.
    void forget(SealKey key) {
        stores.forget(key);
    }

    boolean seals(EstablishmentCode establishment) {
        return settings.of(establishment.value()).seal().mode() != PapersSettings.Mode.NONE;
    }

    private Choice choose(EstablishmentCode establishment, Instant at) {
        var today = LocalDate.ofInstant(at, FrenchDates.PARIS);
        var inService = settings.of(establishment.value()).seal().keys().stream()
                .filter(it -> !it.from().isAfter(today))
                .sorted(Comparator.comparing(PapersSettings.Key::from).reversed())
                .toList();
        @Nullable Choice newest = null;
        for (var key : inService) {
            var opened = open(key, at);
            if (opened instanceof Choice.Use) {
                return opened;
            }
            newest = newest == null ? opened : newest;
        }
        return newest == null ? new Choice.None(Texts.text("papers.wait-no-key")) : newest;
    }

    private Choice open(PapersSettings.Key setting, Instant at) {
        var place = String.valueOf(setting.module() == null ? setting.file() : setting.module());
        try {
            var key = stores.open(setting);
            return key.isValidAt(at)
                    ? new Choice.Use(key)
                    : new Choice.None(
                            Texts.text("papers.wait-expired", key.certificate().getSubjectX500Principal()));
        } catch (GeneralSecurityException | IOException e) {
            log.warn("The key of a seal does not open: {} ({})", place, e.getMessage());
            return new Choice.None(Texts.text("papers.wait-missing", place));
        }
    }

    private SealKey throwaway(EstablishmentCode establishment, Instant at) {
        return ThrowawayKeys.make(names.apply(establishment), at);
    }
}
