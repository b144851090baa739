package fr.quittance.establishments;

/// What another node of the same installation knows of what hospitals decided.
public final class OtherNode {

    private OtherNode() {}

    /// A node that looked just now, and looks again when it is told to.
    public static CurrentChoices of(Choices choices) {
        var node = new CurrentChoices(choices);
        node.refresh();
        return node;
    }
}
