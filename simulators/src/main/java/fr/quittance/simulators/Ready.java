package fr.quittance.simulators;

import fr.quittance.simulators.mailbox.SmtpDoor;
import fr.quittance.simulators.phone.SmppDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says when everything listens, and where.
@RestController
public class Ready {

    private static final Logger log = LoggerFactory.getLogger(Ready.class);

    private final SimulatorsSettings settings;
    private final PaySimDoor paysim;
    private final SmtpDoor smtp;
    private final SmppDoor smpp;
    private volatile @Nullable Ports ports;

    Ready(SimulatorsSettings settings, PaySimDoor paysim, SmtpDoor smtp, SmppDoor smpp) {
        this.settings = settings;
        this.paysim = paysim;
        this.smtp = smtp;
        this.smpp = smpp;
    }

    /// The ports that were really opened.
    public record Ports(int web, int paysim, int smtp, int smpp) {
        String json() {
            return "{\"web\":%d,\"paysim\":%d,\"smtp\":%d,\"smpp\":%d}".formatted(web, paysim, smtp, smpp);
        }
    }

    @GetMapping("/api/ready")
    ResponseEntity<?> ready() {
        var known = ports;
        return known == null ? ResponseEntity.status(503).build() : ResponseEntity.ok(known);
    }

    @EventListener
    void announce(ApplicationReadyEvent event) throws IOException {
        var web = (ServletWebServerApplicationContext) event.getApplicationContext();
        var opened = new Ports(
                java.util.Objects.requireNonNull(web.getWebServer()).getPort(),
                paysim.port(),
                smtp.port(),
                smpp.port());
        ports = opened;
        log.info("Cockpit http://localhost:{}/demo · PaySim {} · ports {}", opened.web(), paysim.url(), opened.json());
        var file = settings.portsFile();
        if (file != null) {
            write(file.toAbsolutePath(), opened.json());
        }
    }

    /// Readers never see half a file.
    private static void write(Path file, String json) throws IOException {
        var folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var half = Path.of(file + ".tmp");
        Files.writeString(half, json + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
