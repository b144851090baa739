package fr.quittance.establishments;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The logos that hospitals brought. None is ever removed: an old version may be taken up again.
@Component
public class Logos {

    private final JdbcClient jdbc;

    Logos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps a logo; once, however often it is brought.
    ///
    /// @param content its bytes, made safe by [SafeLogo]
    public void keep(Logo logo, byte[] content) {
        jdbc.sql("""
                insert into establishments.logo (establishment, name, file, content, who, at)
                values (:establishment, :name, :file, :content, :who, :at)
                on conflict (establishment, name) do nothing
                """)
                .param("establishment", logo.establishment().value())
                .param("name", logo.name())
                .param("file", logo.file())
                .param("content", content)
                .param("who", logo.who())
                .param("at", Timestamp.from(logo.at()))
                .update();
    }

    /// Those of a hospital, the latest first.
    public List<Logo> of(EstablishmentCode establishment) {
        return jdbc.sql("""
                select name, file, octet_length(content) as bytes, who, at
                from establishments.logo
                where establishment = :establishment
                order by at desc, name
                """)
                .param("establishment", establishment.value())
                .query((row, n) -> new Logo(
                        establishment,
                        row.getString("name"),
                        row.getString("file"),
                        row.getInt("bytes"),
                        row.getString("who"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// The bytes of one.
    ///
    /// @param establishment the code of its hospital, as an address says it
    public Optional<byte[]> content(String establishment, String name) {
        return jdbc.sql("""
                select content from establishments.logo where establishment = :establishment and name = :name
                """)
                .param("establishment", establishment)
                .param("name", name)
                .query(byte[].class)
                .optional();
    }
}
