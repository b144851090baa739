package fr.quittance.simulators.hospital;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One drawing with gaps; each invoice fills the gaps, so that a hundred thousand take seconds and no memory.
final class StampedPaper implements Paper {

    private static final List<String> GAPS = List.of(
            "facture",
            "emission",
            "echeance",
            "nda",
            "prenom",
            "nom",
            "nom_naissance",
            "naissance",
            "ipp",
            "entree",
            "sortie",
            "total",
            "amo",
            "amc_participation",
            "amc_exigences",
            "patient_participation",
            "patient_exigences",
            "deja_paye",
            "a_payer");
    private static final List<String> AMOUNTS = GAPS.subList(GAPS.indexOf("total"), GAPS.size());
    private static final int GAP = 28;

    /// How wide the column of amounts is, in spaces: in Helvetica a comma is as wide as one, a digit as two.
    static final int AMOUNT_SPACES = 24;

    private final Letterhead letterhead;
    private final java.util.Map<String, Drawing> drawings = new java.util.HashMap<>();

    StampedPaper(Letterhead letterhead) {
        this.letterhead = letterhead;
    }

    private record Place(int at, String column) {}

    private record Drawing(byte[] bytes, List<Place> places) {}

    @Override
    public byte[] invoice(Row row) throws IOException {
        var type = row.get("type");
        var drawing = drawings.get(type);
        if (drawing == null) {
            drawing = draw(type);
            drawings.put(type, drawing);
        }
        var copy = drawing.bytes().clone();
        for (var place : drawing.places()) {
            var value = place.column().equals("a_payer") ? row.toPay() : row.get(place.column());
            var words = AMOUNTS.contains(place.column()) ? padded(value) : value;
            var ascii = words.replaceAll("[^ -~]|[()\\\\]", "?").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < GAP; i++) {
                copy[place.at() + i] = i < ascii.length ? ascii[i] : (byte) ' ';
            }
        }
        return copy;
    }

    private Drawing draw(String type) throws IOException {
        var bytes = new InvoicePdf(letterhead, InvoicePdf.Lettering.PLAIN).draw(Row.gaps(type, StampedPaper::gap));
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var places = new ArrayList<Place>();
        for (var column : GAPS) {
            for (int at = text.indexOf(gap(column)); at >= 0; at = text.indexOf(gap(column), at + GAP)) {
                places.add(new Place(at, column));
            }
        }
        places.sort(Comparator.comparingInt(Place::at));
        return new Drawing(bytes, List.copyOf(places));
    }

    private static String padded(String amount) {
        int width = amount.chars().map(c -> c == ',' ? 1 : 2).sum();
        return " ".repeat(Math.max(0, AMOUNT_SPACES - width)) + amount;
    }

    private static String gap(String column) {
        return (column + "_".repeat(GAP)).substring(0, GAP - 1) + "@";
    }
}
