package fr.quittance.bench.bare;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/bare`: a page of some 10 kB made by a template from one row, on virtual threads, compressed. No session, no
/// security, no journal: what our pages may be compared with.
@SpringBootApplication(proxyBeanMethods = false)
@RestController
public class BarePage {

    private final JdbcClient jdbc;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, BarePage.class.getClassLoader(), "fr.quittance.bench");

    BarePage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static void main(String[] words) {
        SpringApplication.run(BarePage.class, words);
    }

    @GetMapping("/bare")
    ResponseEntity<String> bare() {
        var line = jdbc.sql("select name, cents from bench.line where id = :id")
                .param("id", 1)
                .query((row, n) -> new Line(row.getString(1), row.getLong(2)))
                .single();
        var html = new StringOutput();
        templates.render("bare/BarePage.jte", line, html);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(html.toString());
    }
}
