package fr.quittance.treasury.staff.day;

import static fr.quittance.pages.Texts.text;

import fr.quittance.money.Money;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.payments.DayTakings.Taking;
import fr.quittance.treasury.Closing;
import fr.quittance.treasury.ClosingWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/gestion/regie`: one day, what each way of paying brought, and where it differs.
///
/// @param today no later day is shown
/// @param takings the desk first
/// @param platforms the names of platforms, as people know them
/// @param closing how the day was closed; null while it is open
/// @param open earlier days that wait to be closed, oldest first
/// @param last the last closings, newest first
/// @param acts whether this person may close
/// @param told `closed` or `decided` after an act; null otherwise
public record DayPage(
        Desk desk,
        LocalDate day,
        LocalDate today,
        List<Taking> takings,
        Map<String, String> platforms,
        @Nullable Closing closing,
        List<LocalDate> open,
        List<Closing> last,
        boolean acts,
        @Nullable String told)
        implements Page {

    public DayPage {
        takings = List.copyOf(takings);
        open = List.copyOf(open);
        last = List.copyOf(last);
    }

    /// The address of a day.
    public static String address(LocalDate day) {
        return "/gestion/regie?jour=" + day;
    }

    /// Where a day is closed.
    public static String closingAddress(LocalDate day) {
        return "/gestion/regie/journees/" + day + "/arret";
    }

    /// The paper of a closed day.
    public static String paperAddress(LocalDate day) {
        return "/gestion/regie/journees/" + day + "/arrete";
    }

    /// What was taken at the desk; of a closed day, as it was closed.
    public List<Closing.Line> atDesk() {
        return closing == null
                ? takings.stream()
                        .filter(Taking::isDesk)
                        .map(it -> new Closing.Line(it.platform(), it.means(), it.count(), it.taken(), it.back(), null))
                        .toList()
                : closing.lines().stream().filter(Closing.Line::isDesk).toList();
    }

    public Money inTill() {
        return atDesk().stream().map(Closing.Line::recorded).reduce(Money.ZERO, Money::plus);
    }

    public List<Taking> online() {
        return takings.stream().filter(it -> !it.isDesk()).toList();
    }

    public String name(Taking taking) {
        return platforms.getOrDefault(taking.platform(), taking.platform());
    }

    /// Where what we know and what the platform says differ, each in a sentence; none when they agree.
    public static List<String> differences(Taking it) {
        var words = new ArrayList<String>();
        say(words, "orphans", it.orphans(), it.orphaned());
        say(words, "awaited", it.awaited(), it.awaitedAmount());
        say(words, "others", it.otherAmounts(), Money.ZERO);
        say(words, "strangers", it.strangers(), it.strange());
        return words;
    }

    private static void say(List<String> words, String key, int count, Money amount) {
        if (count > 0) {
            words.add(text("treasury.day." + key + (count == 1 ? "-one" : ""), count, amount.text()));
        }
    }

    /// « Aucun écart », « Écart : 0,50 € en moins ».
    public static String verdict(Closing closing) {
        return ClosingWords.verdict(closing);
    }

    public static String signed(Money amount) {
        return ClosingWords.signed(amount);
    }
}
