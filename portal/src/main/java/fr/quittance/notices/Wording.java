package fr.quittance.notices;

import fr.quittance.pages.Texts;

/// The words of a message: those a hospital chose, else the product's.
@FunctionalInterface
public interface Wording {

    /// The product's own words.
    Wording PRODUCT = Texts::text;

    /// The text of a key, with these values in the places of its variables.
    String text(String key, Object... values);
}
