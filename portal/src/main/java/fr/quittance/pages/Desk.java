package fr.quittance.pages;

import static fr.quittance.pages.Texts.text;

import fr.quittance.visitors.StaffMember;
import java.util.List;
import java.util.stream.Collectors;

/// What surrounds a page of `/gestion`: the hospital, who works there, and where they may go.
///
/// @param shell the hospital
/// @param member who is signed in
/// @param places what the bar at the top leads to, in its order; only what their roles may enter
/// @param rooms the screens of « Réglages », in their order; only what their roles may enter
public record Desk(Shell shell, StaffMember member, List<DeskEntry> places, List<DeskRoom> rooms) {

    private static final String SEARCH = "/gestion/recherche";

    public Desk {
        places = List.copyOf(places);
        rooms = List.copyOf(rooms);
    }

    /// The title of a page: « Non remis – Quittance – CH Valmont ».
    public String title(String heading) {
        return heading + " – Quittance – " + shell.shortName();
    }

    /// What they are there to do: « Agent de facturation ».
    public String roles() {
        return member.roles().stream()
                .sorted()
                .map(role -> text("pages.role-" + role))
                .collect(Collectors.joining(", "));
    }

    /// The places written in the bar; search has its box instead.
    public List<DeskEntry> links() {
        return places.stream().filter(it -> !it.path().equals(SEARCH)).toList();
    }

    /// Whether they may search.
    public boolean maySearch() {
        return places.stream().anyMatch(it -> it.path().equals(SEARCH));
    }

    /// Where their work begins: the first place of the bar.
    public String home() {
        return links().isEmpty() ? "/gestion" : links().getFirst().path();
    }
}
