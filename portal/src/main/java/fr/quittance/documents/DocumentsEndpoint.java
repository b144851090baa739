package fr.quittance.documents;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/// What `bin/documents` asks of the running portal, on the management port: loopback only.
@Component
@Endpoint(id = "documents")
class DocumentsEndpoint {

    private final CheckDocuments check;
    private final Stores stores;
    private final SchedulerClient scheduler;
    private final InstantSource clock;

    DocumentsEndpoint(CheckDocuments check, Stores stores, SchedulerClient scheduler, InstantSource clock) {
        this.check = check;
        this.stores = stores;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// Orphans and missing documents.
    ///
    /// @param read `true` reads every content as well
    @ReadOperation
    CheckDocuments.Findings check(@Nullable Boolean read) {
        return check.check(Boolean.TRUE.equals(read));
    }

    /// Begins to move every document to the chosen store, or says that it is being done.
    @WriteOperation
    Begun move() {
        var begun =
                scheduler.scheduleIfNotExists(DocumentTasks.MOVE.instance("all").build(), clock.instant());
        return new Begun(stores.chosen().name(), begun);
    }

    /// @param to the chosen store
    /// @param begun false when it was being done already
    record Begun(String to, boolean begun) {}
}
