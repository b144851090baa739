package fr.quittance.establishments;

import java.util.List;

/// Knows the connections of one kind; the module that talks to the other side declares it as a bean, so that
/// « Réglages » shows them all and knows none.
public interface Connector {

    /// Those that serve a hospital; empty when it has none of this kind.
    List<Connection> of(EstablishmentCode establishment);
}
