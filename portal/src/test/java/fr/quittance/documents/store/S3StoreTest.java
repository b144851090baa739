package fr.quittance.documents.store;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Against two S3 servers of other makers: S3Proxy, which checks signatures, and Adobe's S3Mock.
class S3StoreTest {

    private static final String CONTENT = "c".repeat(64);
    private static final byte[] BYTES = "contenu".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void a_content_comes_back_from_s3proxy_is_listed_for_its_hospital_only_and_goes() throws IOException {
        try (var server = s3proxy()) {
            comesAndGoes(server);
            aWrongSecretIsAnOutageAndNotAnAbsence(server);
        }
    }

    @Test
    void and_from_s3mock() throws IOException {
        try (var server = new S3Server(
                "s3mock",
                folder,
                port -> List.of(
                        "com.adobe.testing.s3mock.S3MockApplication", "--http.port=" + port, "--server.port=0"))) {
            comesAndGoes(server);
        }
    }

    private static void comesAndGoes(S3Server server) {
        try (var store = new S3Store(server.client("secret"), S3Server.BUCKET)) {
            store.put(VALMONT, CONTENT, BYTES);
            store.put(VALMONT, CONTENT, BYTES);

            assertThat(store.get(VALMONT, CONTENT)).hasValue(BYTES);
            assertThat(store.has(VALMONT, CONTENT)).isTrue();
            assertThat(store.get(TILLEULS, CONTENT)).isEmpty();
            assertThat(store.has(TILLEULS, CONTENT)).isFalse();
            var listed = new ArrayList<String>();
            store.list(VALMONT, listed::addAll);
            store.list(TILLEULS, listed::addAll);
            assertThat(listed).containsExactly(CONTENT);

            store.delete(VALMONT, CONTENT);

            assertThat(store.has(VALMONT, CONTENT)).isFalse();
        }
    }

    private static void aWrongSecretIsAnOutageAndNotAnAbsence(S3Server server) {
        try (var stranger = new S3Store(server.client("wrong"), S3Server.BUCKET)) {
            assertThatThrownBy(() -> stranger.has(VALMONT, CONTENT)).isInstanceOf(S3Exception.class);
            assertThatThrownBy(() -> stranger.get(VALMONT, CONTENT)).isInstanceOf(S3Exception.class);
        }
    }

    private S3Server s3proxy() throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));
        var settings = folder.resolve("s3proxy.properties");
        return new S3Server("s3proxy", folder, port -> {
            try {
                Files.writeString(settings, """
                        s3proxy.endpoint=http://127.0.0.1:%d
                        s3proxy.authorization=aws-v2-or-v4
                        s3proxy.identity=who
                        s3proxy.credential=secret
                        jclouds.provider=filesystem
                        jclouds.filesystem.basedir=%s
                        """.formatted(port, data));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return List.of("org.gaul.s3proxy.Main", "--properties", settings.toString());
        });
    }
}
