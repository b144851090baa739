package fr.quittance.establishments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// All that hospitals decided themselves, each version kept.
@Component
public class Choices {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a version; false when somebody else was first with that number.
    public boolean add(Choice choice) {
        return jdbc.sql("""
                        insert into establishments.choice (establishment, topic, version, chosen, restored, who, at)
                        values (:establishment, :topic, :version, cast(:chosen as jsonb), :restored, :who, :at)
                        on conflict (establishment, topic, version) do nothing
                        """)
                        .param("establishment", choice.establishment().value())
                        .param("topic", choice.topic())
                        .param("version", choice.version())
                        .param("chosen", JSON.writeValueAsString(choice.values()))
                        .param("restored", choice.restored())
                        .param("who", choice.who())
                        .param("at", Timestamp.from(choice.at()))
                        .update()
                == 1;
    }

    /// Every version of a topic, the latest first.
    public List<Choice> versions(EstablishmentCode establishment, String topic) {
        return jdbc.sql("""
                select establishment, topic, version, chosen, restored, who, at
                from establishments.choice
                where establishment = :establishment and topic = :topic
                order by version desc
                """)
                .param("establishment", establishment.value())
                .param("topic", topic)
                .query(Choices::read)
                .list();
    }

    /// The latest version of every topic of every hospital.
    List<Choice> current() {
        return jdbc.sql("""
                select distinct on (establishment, topic)
                    establishment, topic, version, chosen, restored, who, at
                from establishments.choice
                order by establishment, topic, version desc
                """).query(Choices::read).list();
    }

    /// How many versions there are in all: another number means that something is new.
    long count() {
        return jdbc.sql("select count(*) from establishments.choice")
                .query(Long.class)
                .single();
    }

    private static Choice read(ResultSet row, int n) throws SQLException {
        return new Choice(
                new EstablishmentCode(row.getString("establishment")),
                row.getString("topic"),
                row.getInt("version"),
                JSON.readValue(row.getString("chosen"), VALUES),
                row.getObject("restored", Integer.class),
                row.getString("who"),
                row.getTimestamp("at").toInstant());
    }
}
