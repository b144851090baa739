package fr.quittance.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/// Connects to your PostgreSQL, or to the embedded one when no address is set: as the owner of the tables to migrate
/// them, and as one of the [WorkingRoles] for everything else.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String OWNER = "ownerDataSource";

    @Bean
    @ConditionalOnExpression("'${quittance.database.url:}' == ''")
    EmbeddedPostgresServer embeddedPostgres(DatabaseSettings settings) {
        return EmbeddedPostgresServer.start(settings.folder(), settings.port());
    }

    @Bean(name = OWNER, defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseSettings settings, ObjectProvider<EmbeddedPostgresServer> embedded) {
        @Nullable EmbeddedPostgresServer server = embedded.getIfAvailable();
        var owner = server == null
                ? new SimpleDriverDataSource(
                        new Driver(), Objects.requireNonNull(settings.url()), settings.username(), settings.password())
                : new SimpleDriverDataSource(new Driver(), server.url(), "postgres", "");
        owner.setConnectionProperties(session());
        WorkingRoles.prepare(owner);
        return owner;
    }

    /// A page's statements take milliseconds: calling other processes to help takes longer (decision 0118).
    private static Properties session() {
        var properties = new Properties();
        properties.setProperty("options", "-c max_parallel_workers_per_gather=0");
        return properties;
    }

    @Bean
    DataSource dataSource(DatabaseSettings settings, @Qualifier(OWNER) DataSource owner) {
        var pool = new HikariDataSource();
        pool.setPoolName("quittance");
        pool.setMaximumPoolSize(settings.connections());
        pool.setDataSource(owner);
        return new ReachingDataSource(pool);
    }

    @Bean
    @DependsOnDatabaseInitialization
    SecondWall secondWall(@Qualifier(OWNER) DataSource owner) {
        return new SecondWall(owner);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
