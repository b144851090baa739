package fr.quittance.treasury.staff.settlement;

import static fr.quittance.pages.Texts.text;
import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.payments.PlatformNames;
import fr.quittance.payments.SettlementLines;
import fr.quittance.payments.SettlementReport;
import fr.quittance.treasury.BringSettlement;
import fr.quittance.treasury.staff.settlement.SettlementPage.Result;
import fr.quittance.treasury.staff.settlement.SettlementPage.Typed;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The files in which platforms say what they paid out.
@RestController
class SettlementDoors {

    /// How long a line that nobody explained stays on the page.
    private static final int ODD_DAYS = 60;

    private static final int LINE_SHOWN = 60;

    private final BringSettlement bring;
    private final SettlementLines lines;
    private final PlatformNames platforms;
    private final Desks desks;
    private final InstantSource clock;

    SettlementDoors(
            BringSettlement bring, SettlementLines lines, PlatformNames platforms, Desks desks, InstantSource clock) {
        this.bring = bring;
        this.lines = lines;
        this.platforms = platforms;
        this.desks = desks;
        this.clock = clock;
    }

    @GetMapping("/gestion/regie/releves")
    @ForStaff({CASHIER, AUDITOR})
    Page page(StaffMember member) {
        var yesterday = today().minusDays(1).toString();
        return page(member, new Typed("", yesterday, yesterday), null, List.of());
    }

    @PostMapping("/gestion/regie/releves")
    @ForStaff(CASHIER)
    ResponseEntity<Page> bring(
            StaffMember member,
            @RequestParam(name = "plateforme", defaultValue = "") String platform,
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String to,
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file)
            throws IOException {
        var typed = new Typed(platform, from.strip(), to.strip());
        var bytes = file == null ? new byte[0] : file.getBytes();
        var problems = problems(member, typed, bytes);
        if (!problems.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(page(member, typed, null, problems));
        }
        var report = bring.bring(
                platform,
                bytes,
                day(typed.from()).orElseThrow(),
                day(typed.to()).orElseThrow(),
                member);
        return switch (report) {
            case SettlementReport.Read(var matched, var repeated, var differences) ->
                ResponseEntity.ok(page(member, typed, new Result(matched, repeated, differences), List.of()));
            case SettlementReport.Unreadable(var line, var words) ->
                ResponseEntity.unprocessableContent()
                        .body(page(member, typed, null, List.of(new Problem("fichier", unreadable(line, words)))));
        };
    }

    private List<Problem> problems(StaffMember member, Typed typed, byte[] file) {
        var problems = new ArrayList<Problem>();
        if (!platforms.all(new EstablishmentCode(member.establishment())).containsKey(typed.platform())) {
            problems.add(new Problem("plateforme", text("treasury.settlement.platform-missing")));
        }
        var from = day(typed.from());
        var to = day(typed.to());
        if (from.isEmpty()) {
            problems.add(new Problem("du", text("treasury.settlement.day-wrong")));
        }
        if (to.isEmpty()) {
            problems.add(new Problem("au", text("treasury.settlement.day-wrong")));
        } else if (from.isPresent() && from.get().isAfter(to.get())) {
            problems.add(new Problem("au", text("treasury.settlement.days-turned")));
        }
        if (file.length == 0) {
            problems.add(new Problem("fichier", text("treasury.settlement.file-missing")));
        } else if (BringSettlement.isTooLong(file)) {
            problems.add(new Problem("fichier", text("treasury.settlement.file-long")));
        }
        return problems;
    }

    private static String unreadable(int line, String words) {
        var shown = words.length() > LINE_SHOWN ? words.substring(0, LINE_SHOWN) + "…" : words;
        return line == 1
                ? text("treasury.settlement.header-wrong", shown)
                : text("treasury.settlement.line-wrong", line, shown);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private SettlementPage page(StaffMember member, Typed typed, @Nullable Result read, List<Problem> problems) {
        var establishment = new EstablishmentCode(member.establishment());
        return new SettlementPage(
                desks.of(member),
                platforms.all(establishment),
                typed,
                read,
                lines.oddSince(establishment, today().minusDays(ODD_DAYS)),
                member.isOneOf(CASHIER),
                problems);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS);
    }
}
