package fr.quittance.database;

import java.nio.file.Path;

/// Another portal runs on the same folder of data.
final class FolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    FolderInUse(Path folder) {
        super("Another portal is running on " + folder
                + ": stop it, or give this one another quittance.database.folder");
    }
}
