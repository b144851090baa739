package fr.quittance.bench;

import java.util.List;

/// One thing the portal does, measured beside the raw limit of the same work.
interface Workload {

    /// Its number in the table: `W1`.
    String id();

    /// Whether it is measured when none is named.
    default boolean isUsual() {
        return true;
    }

    /// Whether it works on the one node of the bench and its database; one that starts nodes of its own does not.
    default boolean isOfOneNode() {
        return true;
    }

    /// Measures it.
    ///
    /// @throws Exception when it cannot be measured at all; a wrong answer is part of the results
    List<Result> measure(World world, Plan plan) throws Exception;
}
