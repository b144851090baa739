package fr.quittance.backoffice;

/// How a queue is sorted.
public record QueueSort(QueueColumn column, boolean descending) {

    /// From a part of one of our addresses, `echeance` or `-echeance`; the queue's own order when it is no column of
    /// it.
    static QueueSort inAddress(String part, Queue queue) {
        var descending = part.startsWith("-");
        return QueueColumn.inAddress(descending ? part.substring(1) : part)
                .filter(queue.columns()::contains)
                .map(column -> new QueueSort(column, descending))
                .orElse(queue.order());
    }

    /// As a part of one of our addresses.
    public String address() {
        return (descending ? "-" : "") + column.address();
    }
}
