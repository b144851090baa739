package fr.quittance.database;

/// The roles that the portal works as are not there, and its login may not make them.
final class WorkingRolesMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String SENTENCE = """
            The portal works as two roles of PostgreSQL, and %1$s may neither make them nor become them. As an \
            administrator of the server, run:

                create role %3$s nologin;
                create role %4$s nologin;
                grant %3$s, %4$s to %2$s;

            (a role that is there already need not be made again)""";

    /// @param login the role that the portal logs in as
    WorkingRolesMissing(String login, Exception cause) {
        super(SENTENCE.formatted(login, quoted(login), Reach.HOSPITAL_ROLE, Reach.EVERYWHERE_ROLE), cause);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
