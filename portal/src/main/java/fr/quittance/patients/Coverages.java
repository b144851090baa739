package fr.quittance.patients;

import fr.quittance.establishments.EstablishmentCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The mutuelles of the patients of each hospital.
@Component
public class Coverages {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Coverages(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Records what the hospital just said; what it leaves out does not erase what it said before.
    public void record(EstablishmentCode establishment, PatientId patient, Coverage coverage) {
        if (coverage.equals(Coverage.NONE)) {
            return;
        }
        jdbc.sql("""
                insert into patients.coverage as known (establishment, patient_id, insurer, member_number, updated_at)
                values (:establishment, :patient, :insurer, :member, :now)
                on conflict (establishment, patient_id) do update
                set insurer = coalesce(excluded.insurer, known.insurer),
                    member_number = coalesce(excluded.member_number, known.member_number),
                    updated_at = excluded.updated_at
                """)
                .param("establishment", establishment.value())
                .param("patient", patient.value())
                .param("insurer", coverage.insurer())
                .param("member", coverage.memberNumber())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// What is known; [Coverage#NONE] when nothing is.
    public Coverage find(EstablishmentCode establishment, PatientId patient) {
        return jdbc.sql("""
                select insurer, member_number
                from patients.coverage
                where establishment = :establishment and patient_id = :patient
                """)
                .param("establishment", establishment.value())
                .param("patient", patient.value())
                .query((row, n) -> new Coverage(row.getString("insurer"), row.getString("member_number")))
                .optional()
                .orElse(Coverage.NONE);
    }
}
