package fr.quittance.guard;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/// Refuses to start with other keys than the other nodes have, or than the last time: a patient's
/// link would open on one node and not on the other, and the journal would look forged (decision
/// 0123).
@Component
class SameKeys implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(SameKeys.class);

    /// The keys that nodes share, each a setting.
    static final List<String> SHARED = List.of(
            "quittance.links.key",
            "quittance.accounts.captcha-key",
            "quittance.journal.key",
            "quittance.staff.key",
            "quittance.verification.key",
            "quittance.documents.key");

    private final KnownKeys known;
    private final GuardSettings settings;
    private final ConfigurableEnvironment environment;

    SameKeys(KnownKeys known, GuardSettings settings, ConfigurableEnvironment environment) {
        this.known = known;
        this.settings = settings;
        this.environment = environment;
    }

    @Override
    public void afterPropertiesSet() {
        var given = GivenSettings.of(environment);
        var others = new ArrayList<String>();
        for (var setting : SHARED) {
            var key = given.value(setting, "");
            if (!key.isBlank()) {
                compare(setting, key, others);
            }
        }
        if (!others.isEmpty()) {
            throw new OtherKeys(others);
        }
    }

    private void compare(String setting, String key, List<String> others) {
        var since = known.otherThan(setting, key);
        if (since.isEmpty()) {
            return;
        }
        if (settings.newKeys().contains(setting)) {
            known.replace(setting, key);
            log.warn("{} is another key from now on: what was made by the former one is no longer recognised", setting);
        } else {
            others.add(setting + " is not the key this database is served with since " + since.get());
        }
    }
}
