package fr.quittance.papers;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The invoices that we made from lines: their files are ours, not the hospital's.
@Component
public class MadePapers {

    private final JdbcClient jdbc;

    MadePapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EstablishmentCode establishment, DocumentId document, Making.Made made) {
        jdbc.sql("""
                insert into papers.made (establishment, document_id, conformance, sealed)
                values (:establishment, :document, :conformance, :sealed)
                """)
                .param("establishment", establishment.value())
                .param("document", document.value())
                .param("conformance", made.conformance().name())
                .param("sealed", made.sealed())
                .update();
    }

    /// Whether a file is an invoice that we made.
    public boolean has(EstablishmentCode establishment, DocumentId document) {
        return jdbc.sql("""
                select count(*)
                from papers.made
                where establishment = :establishment and document_id = :document
                """)
                        .param("establishment", establishment.value())
                        .param("document", document.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
