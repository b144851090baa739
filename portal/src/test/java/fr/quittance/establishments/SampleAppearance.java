package fr.quittance.establishments;

/// How hospitals look in tests without a portal.
public final class SampleAppearance {

    /// As nobody decided anything.
    public static final Appearance PRODUCT = new Appearance(Theme.PRODUCT, "logo-valmont.svg");

    private SampleAppearance() {}
}
