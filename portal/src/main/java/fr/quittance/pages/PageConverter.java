package fr.quittance.pages;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/// Writes a [Page] as HTML through its template.
class PageConverter extends AbstractHttpMessageConverter<Page> {

    private final TemplateEngine templates;

    PageConverter(TemplateEngine templates) {
        super(StandardCharsets.UTF_8, MediaType.TEXT_HTML);
        this.templates = templates;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Page readInternal(Class<? extends Page> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("A page is written, never read", message);
    }

    @Override
    protected void writeInternal(Page page, HttpOutputMessage message) throws IOException {
        var output = new Utf8ByteOutput();
        templates.render(page.template(), page, output);
        message.getHeaders().setContentLength(output.getContentLength());
        output.writeTo(message.getBody());
    }
}
