package fr.quittance.journeys;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.payments.DayTakings.Taking;
import fr.quittance.payments.Means;
import fr.quittance.payments.Order;
import fr.quittance.payments.SettlementLines.Odd;
import fr.quittance.payments.SettlementReport.Difference;
import fr.quittance.payments.SettlementReport.Kind;
import fr.quittance.treasury.Closing;
import fr.quittance.treasury.staff.day.DayPage;
import fr.quittance.treasury.staff.settlement.SettlementPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The day of the régie and the files of platforms, in every state.
final class DayStates {

    private static final Instant NOW = Instant.parse("2026-10-18T17:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 18);
    private static final Map<String, String> PLATFORMS = Map.of("paytweak", "PaySim");
    private static final String LONG = "tx_3PqZ9f2eZvKYlo2C1gQJ7aBcDeFgHiJkLmNo";

    private DayStates() {}

    static Map<String, Page> pages(Desk desk) {
        var pages = new LinkedHashMap<String, Page>();
        pages.put(
                "gestion-regie-vide",
                new DayPage(desk, TODAY, TODAY, List.of(), PLATFORMS, null, List.of(), List.of(), true, null));
        pages.put(
                "gestion-regie",
                new DayPage(
                        desk,
                        TODAY,
                        TODAY,
                        takings(),
                        PLATFORMS,
                        null,
                        List.of(TODAY.minusDays(3), TODAY.minusDays(2)),
                        List.of(closing(TODAY.minusDays(4), "-0.50"), closing(TODAY.minusDays(5), "0")),
                        true,
                        null));
        pages.put(
                "gestion-regie-arretee",
                new DayPage(
                        desk,
                        TODAY.minusDays(4),
                        TODAY,
                        takings(),
                        PLATFORMS,
                        closing(TODAY.minusDays(4), "-0.50"),
                        List.of(),
                        List.of(closing(TODAY.minusDays(4), "-0.50")),
                        true,
                        "closed"));
        pages.put("gestion-releves", settlement(desk, null, List.of(), List.of()));
        pages.put(
                "gestion-releves-lu",
                settlement(
                        desk,
                        new SettlementPage.Result(
                                312,
                                4,
                                List.of(
                                        new Difference(Kind.UNKNOWN, LONG, Money.euros("84.50")),
                                        new Difference(Kind.MISSING, "T-84211", Money.euros("17.00")))),
                        List.of(new Odd(
                                Kind.OTHER_AMOUNT,
                                "paytweak",
                                LONG,
                                Money.euros("84.00"),
                                TODAY,
                                "M.\u00A0Petit",
                                NOW)),
                        List.of()));
        pages.put(
                "gestion-releves-illisible",
                settlement(
                        desk,
                        null,
                        List.of(),
                        List.of(new Problem(
                                "fichier",
                                "Rien n'est lu\u00A0: la ligne 3 ne se comprend pas («\u00A0" + LONG + "\u00A0»)."))));
        return pages;
    }

    private static Page settlement(
            Desk desk, SettlementPage.@Nullable Result read, List<Odd> odd, List<Problem> problems) {
        return new SettlementPage(
                desk,
                PLATFORMS,
                new SettlementPage.Typed("paytweak", "2026-10-17", "2026-10-17"),
                read,
                odd,
                true,
                problems);
    }

    private static List<Taking> takings() {
        return List.of(
                taking(Order.DESK, Means.CASH, 3, "51.00", "0"),
                taking(Order.DESK, Means.CHEQUE, 2, "169.00", "84.50"),
                taking(Order.DESK, Means.TERMINAL, 11, "1284.50", "0"),
                new Taking(
                        "paytweak",
                        Means.ONLINE,
                        57,
                        Money.euros("3084.50"),
                        Money.euros("24.50"),
                        1,
                        Money.euros("84.50"),
                        Money.euros("2915.50"),
                        2,
                        Money.euros("169.00"),
                        0,
                        1,
                        Money.euros("12.00")));
    }

    private static Taking taking(String platform, Means means, int count, String taken, String back) {
        var none = Money.ZERO;
        return new Taking(
                platform, means, count, Money.euros(taken), Money.euros(back), 0, none, none, 0, none, 0, 0, none);
    }

    /// A closed day whose cash is not what was written, by so much.
    private static Closing closing(LocalDate day, String difference) {
        var lines = new ArrayList<Closing.Line>();
        for (var it : takings()) {
            var recorded = it.recorded();
            var off = it.means() == Means.CASH ? Money.euros(difference) : Money.ZERO;
            lines.add(new Closing.Line(
                    it.platform(),
                    it.means(),
                    it.count(),
                    it.taken(),
                    it.back(),
                    it.isDesk() ? recorded.plus(off) : null));
        }
        return new Closing(
                new EstablishmentCode("ch-valmont"),
                day,
                "Mme Roy",
                NOW,
                difference.equals("0") ? "" : "Erreur de rendu de monnaie, retrouvée le soir.",
                lines,
                new DocumentId(new UUID(1, 7)));
    }
}
