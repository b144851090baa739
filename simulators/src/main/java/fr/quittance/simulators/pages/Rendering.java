package fr.quittance.simulators.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Turns a [Page] into HTML with the template that bears its name.
@Configuration
class Rendering implements WebMvcConfigurer {

    private static final String BASE = "fr.quittance.simulators";

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new PageConverter());
    }

    private static final class PageConverter extends AbstractHttpMessageConverter<Page> {

        private final TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, Rendering.class.getClassLoader(), BASE);

        PageConverter() {
            super(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), MediaType.ALL);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return Page.class.isAssignableFrom(type);
        }

        @Override
        protected Page readInternal(Class<? extends Page> type, HttpInputMessage message) {
            throw new HttpMessageNotReadableException("Pages are written, never read", message);
        }

        @Override
        protected void writeInternal(Page page, HttpOutputMessage message) throws IOException {
            var html = new StringOutput();
            templates.render(template(page.getClass()), page, html);
            message.getHeaders().setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
            message.getHeaders().setCacheControl("no-store");
            message.getBody().write(html.toString().getBytes(StandardCharsets.UTF_8));
        }

        private static String template(Class<?> page) {
            return page.getName().substring(BASE.length() + 1).replace('.', '/') + ".jte";
        }
    }
}
