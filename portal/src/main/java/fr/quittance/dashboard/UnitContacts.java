package fr.quittance.dashboard;

import fr.quittance.establishments.EstablishmentCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which units ask their patients how to reach them: of those who are there, or left within a month, since the unit of
/// a stay is forgotten then.
@Component
public class UnitContacts {

    private final JdbcClient jdbc;

    UnitContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One unit.
    ///
    /// @param unit as staff say it
    /// @param stays how many
    /// @param known of those, how many can be told, by e-mail, SMS or, because they want it so, by letter
    public record OfUnit(String unit, long stays, long known) {}

    /// The units that know the least first: that is where to help.
    public List<OfUnit> of(EstablishmentCode establishment) {
        return jdbc.sql("""
                select unit, stays, known
                from (
                    select s.unit, count(*) as stays,
                        count(*) filter (where p.email is not null or (p.mobile is not null and p.sms_consent)
                            or p.letters_since is not null) as known
                    from patients.stay s
                    join patients.patient p on p.establishment = s.establishment and p.id = s.patient_id
                    where s.establishment = :establishment and s.unit is not null
                    group by s.unit) u
                order by known * 100 / stays, stays desc, unit
                """)
                .param("establishment", establishment.value())
                .query((row, n) -> new OfUnit(row.getString("unit"), row.getLong("stays"), row.getLong("known")))
                .list();
    }
}
