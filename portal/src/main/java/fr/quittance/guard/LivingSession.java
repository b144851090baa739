package fr.quittance.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// A session that is told at most once a minute that it is alive, and otherwise is as it is kept. It so ends up to
/// a minute before its time, never after it.
///
/// @param <S> what keeps it
/// @param kept the session itself
record LivingSession<S extends Session>(S kept) implements Session {

    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

    @Override
    public void setLastAccessedTime(Instant now) {
        if (!now.isBefore(kept.getLastAccessedTime().plus(OFTEN_ENOUGH))) {
            kept.setLastAccessedTime(now);
        }
    }

    @Override
    public String getId() {
        return kept.getId();
    }

    @Override
    public String changeSessionId() {
        return kept.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return kept.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return kept.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        kept.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        kept.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return kept.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return kept.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        kept.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return kept.isExpired();
    }
}
