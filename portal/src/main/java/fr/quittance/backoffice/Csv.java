package fr.quittance.backoffice;

import java.util.List;

/// A file that French spreadsheets open as it is: UTF-8 with a BOM, semicolons, CRLF. A cell that a spreadsheet would
/// run
/// as a formula gets an apostrophe in front (OWASP, CSV injection).
public final class Csv {

    private final StringBuilder text = new StringBuilder("\uFEFF");
    private int lines;

    public void line(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ";").append(cell(cells.get(i)));
        }
        text.append("\r\n");
        lines++;
    }

    private static String cell(String value) {
        var safe = value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /// How many lines, the titles included.
    public int lines() {
        return lines;
    }

    public String text() {
        return text.toString();
    }
}
