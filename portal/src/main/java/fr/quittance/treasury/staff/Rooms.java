package fr.quittance.treasury.staff;

import java.util.List;

/// The screens of the régie, beside each other.
public final class Rooms {

    /// Where the bar at the top leads.
    public static final String HOME = "/gestion/regie/rapprochement";

    /// The last part of each one's address, in their order.
    public static final List<String> ALL = List.of("rapprochement", "remboursements");

    private Rooms() {}
}
