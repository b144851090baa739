package fr.quittance.treasury;

import static fr.quittance.pages.Texts.text;

import fr.quittance.money.Money;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.papers.PaperHead;
import fr.quittance.treasury.Closing.Line;
import java.util.List;
import java.util.Map;

/// « Arrêté de caisse », as a paper: what was taken, what went back, what was counted, and who says so.
///
/// @param platforms the names of who took money, as people know them
public record ClosingPaper(PaperHead head, Closing closing, Map<String, String> platforms) implements Page {

    public ClosingPaper {
        platforms = Map.copyOf(platforms);
    }

    /// What the hospital took itself.
    public List<Line> desk() {
        return closing.lines().stream().filter(Line::isDesk).toList();
    }

    /// What platforms took.
    public List<Line> online() {
        return closing.lines().stream().filter(it -> !it.isDesk()).toList();
    }

    /// « Aucun écart » or « Écart : 0,50 € en moins ».
    public String verdict() {
        return ClosingWords.verdict(closing);
    }

    /// « + 0,50 € », « 0,00 € ».
    public static String signed(Money amount) {
        return ClosingWords.signed(amount);
    }

    public String day() {
        return FrenchDates.date(closing.day());
    }

    public String legal() {
        return text(
                "treasury.closing.legal",
                closing.by(),
                FrenchDates.dateAndTime(closing.at()),
                head.hospital().name());
    }
}
