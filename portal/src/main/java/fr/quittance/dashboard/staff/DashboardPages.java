package fr.quittance.dashboard.staff;

import static fr.quittance.pages.Texts.text;
import static fr.quittance.visitors.StaffRole.ADMINISTRATOR;
import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.Desks;
import fr.quittance.pages.Page;
import fr.quittance.pages.Spreadsheet;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The dashboard and its numbers as a file. It names nobody, so administrators see it too.
@RestController
class DashboardPages {

    private static final String LONG = "90";

    private final DrawDashboard draw;
    private final Desks desks;

    DashboardPages(DrawDashboard draw, Desks desks) {
        this.draw = draw;
        this.desks = desks;
    }

    @GetMapping("/gestion/tableau")
    @ForStaff({BILLING_CLERK, CASHIER, ADMINISTRATOR, AUDITOR})
    Page dashboard(StaffMember member, @RequestParam(defaultValue = "30") String jours) {
        return draw.page(desks.of(member), member.establishment(), days(jours));
    }

    @GetMapping("/gestion/tableau.csv")
    @ForStaff({BILLING_CLERK, CASHIER, ADMINISTRATOR, AUDITOR})
    ResponseEntity<byte[]> numbers(StaffMember member, @RequestParam(defaultValue = "30") String jours) {
        var rows = new ArrayList<List<String>>();
        for (var plot : draw.plots(member.establishment(), days(jours))) {
            rows.add(List.of(plot.title()));
            rows.add(plot.head());
            rows.addAll(plot.rows());
            rows.add(List.of());
        }
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(text("dashboard.file") + ".csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(Spreadsheet.of(rows).getBytes(StandardCharsets.UTF_8));
    }

    private static int days(String asked) {
        return asked.equals(LONG) ? 90 : 30;
    }
}
