package fr.quittance.documents.store;

/// The stores there are.
public enum StoreName {
    /// In the database, beside the documents' rows: nothing more to back up.
    POSTGRES,
    /// In a folder that every node sees.
    FOLDER,
    /// In a bucket of any S3 server.
    S3
}
