package fr.quittance.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/// Sessions that are written down as alive once a minute, not at each page: a page that only reads saves nothing.
///
/// @param <S> what keeps them
final class LivingSessions<S extends Session> implements FindByIndexNameSessionRepository<LivingSession<S>> {

    private final FindByIndexNameSessionRepository<S> kept;

    LivingSessions(FindByIndexNameSessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public LivingSession<S> createSession() {
        return new LivingSession<>(kept.createSession());
    }

    @Override
    public void save(LivingSession<S> session) {
        kept.save(session.kept());
    }

    @Override
    public @Nullable LivingSession<S> findById(String id) {
        var found = kept.findById(id);
        return found == null ? null : new LivingSession<>(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    @Override
    public Map<String, LivingSession<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        Map<String, LivingSession<S>> found = new LinkedHashMap<>();
        kept.findByIndexNameAndIndexValue(indexName, indexValue)
                .forEach((id, session) -> found.put(id, new LivingSession<>(session)));
        return found;
    }
}
