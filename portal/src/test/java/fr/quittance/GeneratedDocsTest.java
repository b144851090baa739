package fr.quittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.quittance.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents that cannot go stale: written from the code, compared with the code.
class GeneratedDocsTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);
    private static final Path SOURCES = Path.of("src/main/java/fr/quittance");

    @Test
    void the_map_of_the_modules() throws IOException {
        var map = new StringBuilder("# Modules\n\nA module calls those it names, and tells the others by events.\n\n"
                + "| module | what it is | calls |\n|---|---|---|\n");
        for (var module : modules()) {
            var name = module.getIdentifier().toString();
            map.append("| `%s` | %s | %s |\n"
                    .formatted(name, sentence(SOURCES.resolve(name).resolve("package-info.java")), calls(module)));
        }

        GeneratedDoc.compare("modules.md", map.toString());
    }

    @Test
    void every_package_says_in_a_sentence_what_it_is() throws IOException {
        try (var folders = Files.walk(SOURCES)) {
            var silent = folders.filter(Files::isDirectory)
                    .filter(GeneratedDocsTest::hasJava)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();

            assertThat(silent).isEmpty();
        }
    }

    @Test
    void the_list_of_modules_with_tables_is_the_list_of_folders_of_migrations() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            var names = folders.map(it -> it.getFileName().toString())
                    .filter(name -> !name.equals("__root"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(names).isEqualTo(new TreeSet<>(TestDatabase.MODULES));
        }
    }

    /// Found in the portal, it spares it the search of all its classes at each start.
    @Test
    void the_order_in_which_modules_migrate_their_tables() {
        var identifiers = ApplicationModuleIdentifiers.of(MODULES).stream()
                .map(it -> "  \"" + it + "\" : { }")
                .collect(Collectors.joining(",\n"));

        GeneratedDoc.compare(
                Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json"),
                "{\n" + identifiers + "\n}\n");
    }

    @Test
    void the_settings() throws IOException {
        var file = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
        assumeTrue(Files.exists(file), "bin/quick compiles without the settings' metadata");
        var settings = new ArrayList<String>();
        for (var property : JsonMapper.shared().readTree(Files.readString(file)).get("properties")) {
            settings.add("| `%s` | %s | %s |"
                    .formatted(
                            property.get("name").asString(),
                            text(property, "defaultValue"),
                            text(property, "description").replace('\n', ' ').replace("|", "\\|")));
        }
        settings.sort(Comparator.naturalOrder());

        GeneratedDoc.compare(
                "settings.md",
                "# Settings\n\nAny of Spring Boot's ways sets them: a file `application.yml` beside the jar, environment\n"
                        + "variables (`QUITTANCE_LINKS_KEY`), the command line. What has no default must be set.\n\n"
                        + "| setting | default | what it is |\n|---|---|---|\n"
                        + String.join("\n", settings)
                        + "\n");
    }

    @Test
    void the_schema() {
        var schema = TestDatabase.freshClient()
                .sql("""
                with parts as (
                    select n.nspname as schema, c.relname as relation, 1 as kind, a.attnum::text as rank,
                        a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                        || case when a.attnotnull then ' not null' else '' end as line
                    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                    union all
                    select n.nspname, c.relname, 2, k.conname, k.conname || ' ' || pg_get_constraintdef(k.oid)
                    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                    where k.contype <> 'n'
                    union all
                    select i.schemaname, i.tablename, 3, i.indexname, i.indexdef
                    from pg_indexes i
                    where not exists (select from pg_constraint k where k.conname = i.indexname)
                    union all
                    select n.nspname, c.relname, 4, t.tgname, pg_get_triggerdef(t.oid)
                    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                    where not t.tgisinternal
                    union all
                    select schemaname, tablename, 5, '', 'POLICIES ' || string_agg(policyname, ', ' order by policyname)
                    from pg_policies
                    group by schemaname, tablename
                )
                select schema || '.' || relation as name, string_agg('    ' || line, E'\\n' order by kind, length(rank) * (kind = 1)::int, rank) as body
                from parts
                where schema not in ('pg_catalog', 'information_schema', 'pg_toast')
                    and relation not like 'flyway%'
                group by schema, relation
                order by case schema when 'public' then 1 else 0 end, schema, relation
                """)
                .query((row, n) -> row.getString("name") + "\n" + row.getString("body") + "\n")
                .list();

        GeneratedDoc.compare(
                "schema.sql", "-- Written by a test from the migrated database.\n\n" + String.join("\n", schema));
    }

    private static Iterable<ApplicationModule> modules() {
        var modules = new ArrayList<ApplicationModule>();
        MODULES.forEach(modules::add);
        modules.sort(Comparator.comparing(it -> it.getIdentifier().toString()));
        return modules;
    }

    private static String calls(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(it -> it.getIdentifier().toString())
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String sentence(Path packageInfo) throws IOException {
        return Files.readAllLines(packageInfo).stream()
                .takeWhile(line -> line.startsWith("///"))
                .map(line -> line.substring(3).strip())
                .collect(Collectors.joining(" "));
    }

    private static boolean hasJava(Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(it -> it.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(JsonNode node, String name) {
        var value = node.get(name);
        return value == null ? "" : value.isString() ? value.asString() : value.toString();
    }
}
