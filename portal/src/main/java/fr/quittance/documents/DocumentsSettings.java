package fr.quittance.documents;

import fr.quittance.documents.store.StoreName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where documents are kept.
///
/// @param store where they end up: `postgres`, `folder` or `s3`. Each comes in by PostgreSQL, with its
///     row, and moves on by itself
/// @param key secret that encrypts them, at least 32 characters; needed for `folder` and `s3`; without it
///     those in PostgreSQL are as safe as the database is
/// @param oldKeys secrets used before, kept as long as anything was encrypted with them
/// @param folder the folder of the store `folder`, the same on all nodes
/// @param s3 the bucket of the store `s3`
@Validated
@ConfigurationProperties("quittance.documents")
public record DocumentsSettings(
        @DefaultValue("postgres") StoreName store,
        @Size(min = 32) @Nullable String key,
        @DefaultValue List<String> oldKeys,
        @Nullable Path folder,
        @Valid @Nullable S3 s3) {

    /// A bucket.
    ///
    /// @param endpoint address of the server
    /// @param region its region
    /// @param bucket the bucket, which must be there
    /// @param accessKey who we are there
    /// @param secretKey the secret that proves it
    /// @param pathStyle whether the bucket is named in the path, as most servers other than AWS want
    public record S3(
            URI endpoint,
            @DefaultValue("eu-west-3") String region,
            @NotBlank String bucket,
            @NotBlank String accessKey,
            @NotBlank String secretKey,
            @DefaultValue("true") boolean pathStyle) {}

    /// No store but PostgreSQL, and no key.
    public static final DocumentsSettings PLAIN =
            new DocumentsSettings(StoreName.POSTGRES, null, List.of(), null, null);
}
