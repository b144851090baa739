package fr.quittance.patients;

/// How many stays of a unit gave contacts.
///
/// @param unit as staff say it
/// @param stays those under way, and those ended less than a month ago
/// @param reachable of those, how many can be told by e-mail or SMS
/// @param proved of those, how many proved a contact by a code
/// @param letters of those, how many want letters
public record UnitRate(String unit, int stays, int reachable, int proved, int letters) {

    /// Whole percents of the stays that can be told; 0 when there is none.
    public int reachablePercent() {
        return percent(reachable);
    }

    /// Whole percents of the stays whose patient proved a contact; 0 when there is none.
    public int provedPercent() {
        return percent(proved);
    }

    private int percent(int part) {
        return stays == 0 ? 0 : Math.round(part * 100f / stays);
    }
}
