package fr.quittance.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;

/// Looks, once the tables are migrated, whether the wall between hospitals stands: a database restored in a hurry, or a
/// role given more than it needs, and the portal does not start.
final class SecondWall implements InitializingBean {

    private static final String HOLES = """
            select format('the role %1$I is a superuser, passes by the policies or may make roles', r.rolname)
            from pg_roles r
            where r.rolname in ('quittance_hospital', 'quittance_everywhere')
                and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb)
            union all
            select format('the role %1$I has the rights of %2$s', r.rolname, o.rolname)
            from pg_roles r
            join pg_roles o on o.rolname <> r.rolname and pg_has_role(r.oid, o.oid, 'MEMBER')
            where r.rolname in ('quittance_hospital', 'quittance_everywhere')
            union all
            select format('the table %1$I.%2$I holds rows of hospitals without its two policies', n.nspname, t.relname)
            from pg_class t
            join pg_namespace n on n.oid = t.relnamespace
            join pg_attribute a on a.attrelid = t.oid and a.attname = 'establishment' and not a.attisdropped
            where t.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                and n.nspname !~ '^pg_temp'
                and not (t.relrowsecurity and (
                    select coalesce(array_agg(p.polname::text order by p.polname), '{}') from pg_policy p where p.polrelid = t.oid)
                    = '{everywhere,hospital}')
            """;

    private final DataSource owner;

    SecondWall(DataSource owner) {
        this.owner = owner;
    }

    @Override
    public void afterPropertiesSet() {
        var holes = holes(owner);
        if (!holes.isEmpty()) {
            throw new SecondWallBroken(holes);
        }
    }

    /// What is wrong with the wall of a database, in words.
    static List<String> holes(DataSource owner) {
        var holes = new ArrayList<String>();
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(HOLES)) {
            while (rows.next()) {
                holes.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The wall between hospitals could not be looked at", e);
        }
        return holes;
    }
}
