package fr.quittance.dashboard.staff;

import java.util.List;

/// One finding: said in its title, drawn, and written out as a table.
///
/// @param id of its heading, unique on the page
/// @param title what the drawing shows, as a sentence
/// @param note units, and what the marks mean
/// @param head of the table
/// @param rows of the table, as long as the head each
public record Plot(String id, String title, String note, Drawing drawing, List<String> head, List<List<String>> rows) {

    /// Whether there is nothing to draw: the title says it all.
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
