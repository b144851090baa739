package fr.quittance.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/// Wires templates precompiled at build time, and assets whose names carry the hash of their content.
@Configuration
class PagesConfiguration implements WebMvcConfigurer {

    private final TemplateEngine templates = templateEngine();

    private static TemplateEngine templateEngine() {
        var engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, PagesConfiguration.class.getClassLoader(), "fr.quittance");
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    TemplateEngine templates() {
        return templates;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new PageConverter(templates));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365))
                        .cachePublic()
                        .immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }
}
