package fr.quittance.backoffice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of a queue is shown, and in which order; an address says it all, so that a list can be shared.
///
/// @param queue the queue
/// @param text the beginning of an invoice's number or of a name; empty for all
/// @param channel one of the queue's channels; empty for all
/// @param reason one of the queue's reasons; empty for all
/// @param since rows of this day or later; null for all
/// @param sort the order
public record QueueFilter(
        Queue queue,
        String text,
        String channel,
        String reason,
        @Nullable LocalDate since,
        QueueSort sort) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[d/M/uuuu][uuuu-MM-dd]");

    /// A queue without any filter, in its own order.
    public static QueueFilter all(Queue queue) {
        return new QueueFilter(queue, "", "", "", null, queue.order());
    }

    /// What the parameters of an address ask for; what makes no sense is left out.
    public static QueueFilter of(Queue queue, Map<String, String> parameters) {
        return new QueueFilter(
                queue,
                parameters.getOrDefault("q", "").strip(),
                among(queue.channels(), parameters.getOrDefault("canal", "")),
                among(queue.reasons(), parameters.getOrDefault("motif", "")),
                day(parameters.getOrDefault("depuis", "").strip()),
                QueueSort.inAddress(parameters.getOrDefault("tri", ""), queue));
    }

    private static String among(java.util.List<String> known, String asked) {
        return known.contains(asked) ? asked : "";
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed, DAY);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /// The address of this list: `/gestion/a-faire/non-remis?canal=SMS`.
    public String address() {
        return "/gestion/a-faire/" + queue.address() + query(parameters());
    }

    /// The address of the same list as a file.
    public String exportAddress() {
        return "/gestion/a-faire/" + queue.address() + "/export" + query(parameters());
    }

    /// This list and one more parameter.
    public String address(String name, String value) {
        var parameters = parameters();
        parameters.put(name, value);
        return "/gestion/a-faire/" + queue.address() + query(parameters);
    }

    /// The parameters that make this list, without those that are as usual.
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", text);
        put(parameters, "canal", channel);
        put(parameters, "motif", reason);
        put(parameters, "depuis", since == null ? "" : since.toString());
        put(parameters, "tri", sort.equals(queue.order()) ? "" : sort.address());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /// The same list sorted by a column; by the one it is sorted by already, the other way round.
    public QueueFilter sortedBy(QueueColumn column) {
        var descending = sort.column() == column && !sort.descending();
        return new QueueFilter(queue, text, channel, reason, since, new QueueSort(column, descending));
    }

    public QueueFilter withoutText() {
        return new QueueFilter(queue, "", channel, reason, since, sort);
    }

    public QueueFilter withoutChannel() {
        return new QueueFilter(queue, text, "", reason, since, sort);
    }

    public QueueFilter withoutReason() {
        return new QueueFilter(queue, text, channel, "", since, sort);
    }

    public QueueFilter withoutSince() {
        return new QueueFilter(queue, text, channel, reason, null, sort);
    }

    /// Whether it shows less than the whole queue.
    public boolean narrows() {
        return !text.isEmpty() || !channel.isEmpty() || !reason.isEmpty() || since != null;
    }
}
