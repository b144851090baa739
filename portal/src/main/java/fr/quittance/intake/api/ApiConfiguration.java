package fr.quittance.intake.api;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.quittance.intake.IntakeSettings;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.InstantSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// The key at the door of the API, its description, and the forgetting of old requests.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    FilterRegistrationBean<ApiKeyFilter> apiKeyFilter(ApiKeys keys, JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new ApiKeyFilter(keys, json));
        registration.addUrlPatterns("/api/v1/invoices", "/api/v1/invoices/*", "/api/v1/stays");
        return registration;
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Quittance").version("1").description("Envoyer les factures des patients."))
                .components(new Components()
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("Clé de l'établissement")));
    }

    @Bean
    RecurringTask<Void> forgetOldRequests(ApiRequests requests, IntakeSettings settings, InstantSource clock) {
        return Tasks.recurring("forget-api-requests", FixedDelay.ofHours(1))
                .execute((instance, context) ->
                        requests.forgetBefore(clock.instant().minus(settings.rememberRequests())));
    }
}
