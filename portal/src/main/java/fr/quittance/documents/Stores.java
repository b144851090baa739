package fr.quittance.documents;

import fr.quittance.documents.store.ContentStore;
import fr.quittance.documents.store.Envelopes;
import fr.quittance.documents.store.FolderStore;
import fr.quittance.documents.store.PostgresContents;
import fr.quittance.documents.store.S3Store;
import fr.quittance.documents.store.StoreName;
import fr.quittance.establishments.EstablishmentCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// The stores of this installation. One that is no longer the chosen one is still read, as long as
/// its settings are there.
@Component
class Stores implements DisposableBean {

    private final StoreName chosen;
    private final Envelopes envelopes;
    private final Map<StoreName, ContentStore> stores = new EnumMap<>(StoreName.class);

    Stores(DocumentsSettings settings, PostgresContents postgres) {
        chosen = settings.store();
        envelopes = new Envelopes(settings.key(), settings.oldKeys());
        stores.put(StoreName.POSTGRES, postgres);
        var folder = settings.folder();
        if (folder != null) {
            stores.put(StoreName.FOLDER, new FolderStore(folder));
        }
        var s3 = settings.s3();
        if (s3 != null) {
            stores.put(StoreName.S3, new S3Store(client(s3), s3.bucket()));
        }
        if (chosen != StoreName.POSTGRES && !envelopes.encrypt()) {
            throw new IllegalStateException(
                    "quittance.documents.key is not set: documents outside the database must be encrypted");
        }
        get(chosen);
    }

    private static S3Client client(DocumentsSettings.S3 it) {
        return S3Client.builder()
                .endpointOverride(it.endpoint())
                .region(Region.of(it.region()))
                .forcePathStyle(it.pathStyle())
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(it.accessKey(), it.secretKey())))
                // Servers other than AWS do not all know the newer checksums; ours is inside.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /// Where documents end up.
    StoreName chosen() {
        return chosen;
    }

    ContentStore get(StoreName name) {
        var store = stores.get(name);
        if (store == null) {
            throw new IllegalStateException("The settings of the store " + name + " (quittance.documents) are missing");
        }
        return store;
    }

    /// The stores whose settings are there.
    Map<StoreName, ContentStore> all() {
        return Map.copyOf(stores);
    }

    void put(StoreName name, EstablishmentCode establishment, String sha256, byte[] bytes) {
        get(name).put(establishment, sha256, envelopes.wrap(establishment, sha256, bytes));
    }

    Optional<byte[]> get(StoreName name, EstablishmentCode establishment, String sha256) {
        return get(name).get(establishment, sha256).map(wrapped -> envelopes.unwrap(establishment, sha256, wrapped));
    }

    @Override
    public void destroy() {
        stores.values().forEach(store -> {
            if (store instanceof S3Store s3) {
                s3.close();
            }
        });
    }
}
