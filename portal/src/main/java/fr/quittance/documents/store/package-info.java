/// Where contents are kept: PostgreSQL, a folder, or S3.
@NullMarked
package fr.quittance.documents.store;

import org.jspecify.annotations.NullMarked;
