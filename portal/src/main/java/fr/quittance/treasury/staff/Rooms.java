package fr.quittance.treasury.staff;

import java.util.List;

/// The screens of the régie, beside each other.
public final class Rooms {

    /// Where the bar at the top leads.
    public static final String HOME = "/gestion/regie";

    /// The last part of each one's address, in their order; empty for the first.
    public static final List<String> ALL = List.of("", "rapprochement", "remboursements", "releves");

    private Rooms() {}

    /// The address of one.
    public static String address(String room) {
        return room.isEmpty() ? HOME : HOME + "/" + room;
    }

    /// The key of its words.
    public static String key(String room) {
        return "treasury.room." + (room.isEmpty() ? "journee" : room);
    }
}
