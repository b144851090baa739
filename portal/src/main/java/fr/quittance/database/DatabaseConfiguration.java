package fr.quittance.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Connects to your PostgreSQL, or to the embedded one when no address is set.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnExpression("'${quittance.database.url:}' == ''")
    EmbeddedPostgresServer embeddedPostgres(DatabaseSettings settings) {
        return EmbeddedPostgresServer.start(settings.folder(), settings.port());
    }

    @Bean
    DataSource dataSource(DatabaseSettings settings, ObjectProvider<EmbeddedPostgresServer> embedded) {
        @Nullable EmbeddedPostgresServer server = embedded.getIfAvailable();
        var pool = new HikariDataSource();
        pool.setPoolName("quittance");
        pool.setMaximumPoolSize(settings.connections());
        // A page's statements take milliseconds: calling other processes to help takes longer (decision 0118).
        pool.addDataSourceProperty("options", "-c max_parallel_workers_per_gather=0");
        if (server == null) {
            pool.setJdbcUrl(settings.url());
            pool.setUsername(settings.username());
            pool.setPassword(settings.password());
        } else {
            pool.setJdbcUrl(server.url());
            pool.setUsername("postgres");
        }
        return pool;
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
