package fr.quittance.dashboard.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.dashboard.Deliveries;
import fr.quittance.dashboard.LostMessages;
import fr.quittance.pages.FrenchDates;
import java.util.ArrayList;
import java.util.List;

/// What is drawn of messages: how many arrive, and why the others do not.
final class DeliveryPlots {

    private DeliveryPlots() {}

    static Plot deliveries(List<Deliveries.OfWeek> weeks) {
        var channels = Deliveries.OfChannel.of(weeks);
        var bars = channels.stream()
                .map(it -> new Drawing.Row(
                        channel(it.channel()),
                        (double) it.sent() / it.all(),
                        Counts.percent(it.sent(), it.all()) + "\u00A0%",
                        text("dashboard.deliveries.of", Counts.figure(it.sent()), Counts.figure(it.all())),
                        false))
                .toList();
        var all = channels.stream().mapToLong(Deliveries.OfChannel::all).sum();
        var failed = channels.stream().mapToLong(Deliveries.OfChannel::failed).sum();
        return new Plot(
                "remise",
                all == 0
                        ? text("dashboard.deliveries.none")
                        : text("dashboard.deliveries.title", Counts.percent(failed, all)),
                text("dashboard.deliveries.note"),
                new Drawing.Rows(bars),
                List.of(
                        text("dashboard.week"),
                        text("dashboard.channel"),
                        text("dashboard.deliveries.sent"),
                        text("dashboard.deliveries.failed")),
                weeks.stream()
                        .map(it -> List.of(
                                FrenchDates.digits(it.monday()),
                                channel(it.channel()),
                                Counts.figure(it.sent()),
                                Counts.figure(it.failed())))
                        .toList());
    }

    static Plot losses(List<LostMessages.OfReason> reasons) {
        var most = reasons.stream()
                .mapToLong(LostMessages.OfReason::messages)
                .max()
                .orElse(0);
        var bars = new ArrayList<Drawing.Row>();
        var rows = new ArrayList<List<String>>();
        for (var it : reasons) {
            var words = text("dashboard.loss." + it.reason());
            bars.add(new Drawing.Row(
                    ReasonPlots.label(words),
                    (double) it.messages() / most,
                    Counts.figure(it.messages()),
                    channel(it.channel()),
                    false));
            rows.add(List.of(words, channel(it.channel()), Counts.figure(it.messages())));
        }
        return new Plot(
                "non-remis",
                rows.isEmpty()
                        ? text("dashboard.losses.none")
                        : text("dashboard.losses.title", rows.getFirst().getFirst()),
                text("dashboard.losses.note"),
                new Drawing.Rows(ReasonPlots.first(bars), ReasonPlots.WIDE),
                List.of(text("dashboard.losses.reason"), text("dashboard.channel"), text("dashboard.losses.messages")),
                rows);
    }

    private static String channel(String channel) {
        return text("dashboard.channel." + channel);
    }
}
