package fr.quittance.simulators.hospital;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How tests make the hospital send.
@RestController
class HospitalApi {

    private final Hospital hospital;
    private final Admissions admissions;
    private final Reports reports;

    HospitalApi(Hospital hospital, Admissions admissions, Reports reports) {
        this.hospital = hospital;
        this.admissions = admissions;
        this.reports = reports;
    }

    @PostMapping("/api/hospital/drops")
    Hospital.Dropped drop(@RequestBody Map<String, @Nullable Object> wish) throws IOException {
        return hospital.drop(Drop.read(wish));
    }

    @PostMapping("/api/hospital/stays")
    Map<String, Object> stays() throws IOException {
        var file = admissions.present("ch-valmont");
        return Map.of("file", file.toString(), "stays", admissions.count("ch-valmont"));
    }

    @GetMapping("/api/hospital/reports")
    Reports.Seen reports(@RequestParam(defaultValue = "ch-valmont") String establishment) throws IOException {
        if (!establishment.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("establishment");
        }
        return reports.of(establishment);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refuse(IllegalArgumentException refusal) {
        return Map.of("error", String.valueOf(refusal.getMessage()));
    }
}
