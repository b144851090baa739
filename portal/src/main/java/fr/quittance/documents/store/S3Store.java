package fr.quittance.documents.store;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Contents in a bucket: `<hospital>/<sha256>`.
public final class S3Store implements ContentStore, AutoCloseable {

    private static final int NOT_FOUND = 404;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final S3Client client;
    private final String bucket;

    public S3Store(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public Trial tryOut() {
        try {
            client.headBucket(it -> it.bucket(bucket).overrideConfiguration(call -> call.apiCallTimeout(PATIENCE)));
            return Trial.answers();
        } catch (S3Exception e) {
            return switch (e.statusCode()) {
                case NOT_FOUND -> new Trial(Trial.Outcome.NOT_THERE, "");
                case 401, 403 -> new Trial(Trial.Outcome.REFUSES_US, Integer.toString(e.statusCode()));
                default -> new Trial(Trial.Outcome.UNEXPECTED, Integer.toString(e.statusCode()));
            };
        } catch (ApiCallTimeoutException e) {
            return new Trial(Trial.Outcome.SILENT, "");
        } catch (SdkClientException e) {
            return Trial.of(e);
        }
    }

    @Override
    public void put(EstablishmentCode establishment, String sha256, byte[] wrapped) {
        client.putObject(
                it -> it.bucket(bucket).key(key(establishment, sha256)).contentType("application/octet-stream"),
                RequestBody.fromBytes(wrapped));
    }

    @Override
    public Optional<byte[]> get(EstablishmentCode establishment, String sha256) {
        try {
            return Optional.of(client.getObjectAsBytes(it -> it.bucket(bucket).key(key(establishment, sha256)))
                    .asByteArray());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean has(EstablishmentCode establishment, String sha256) {
        try {
            client.headObject(it -> it.bucket(bucket).key(key(establishment, sha256)));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void delete(EstablishmentCode establishment, String sha256) {
        client.deleteObject(it -> it.bucket(bucket).key(key(establishment, sha256)));
    }

    @Override
    public void list(EstablishmentCode establishment, Consumer<List<String>> some) {
        var prefix = establishment + "/";
        client.listObjectsV2Paginator(it -> it.bucket(bucket).prefix(prefix)).stream()
                .map(page -> page.contents().stream()
                        .map(S3Object::key)
                        .map(key -> key.substring(prefix.length()))
                        .toList())
                .filter(names -> !names.isEmpty())
                .forEach(some);
    }

    private static String key(EstablishmentCode establishment, String sha256) {
        return establishment + "/" + sha256;
    }

    @Override
    public void close() {
        client.close();
    }
}
