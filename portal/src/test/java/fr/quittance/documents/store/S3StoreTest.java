package fr.quittance.documents.store;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Against S3Proxy, an S3 server of another maker, which checks signatures.
class S3StoreTest {

    private static final String CONTENT = "c".repeat(64);
    private static final byte[] BYTES = "contenu".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static int port;
    private static Process server;
    private static S3Store store;

    @BeforeAll
    static void start() throws Exception {
        port = freePort();
        var settings = Files.writeString(folder.resolve("s3proxy.properties"), """
            s3proxy.endpoint=http://127.0.0.1:%d
            s3proxy.authorization=aws-v2-or-v4
            s3proxy.identity=who
            s3proxy.credential=secret
            jclouds.provider=filesystem
            jclouds.filesystem.basedir=%s
            """.formatted(
                        port, Files.createDirectory(folder.resolve("data"))));
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var client = client("secret");
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> client.createBucket(it -> it.bucket("documents"))
                        .sdkHttpResponse()
                        .isSuccessful());
        store = new S3Store(client, "documents");
    }

    private static String classPath() throws IOException {
        var file = Path.of("target/s3proxy.classpath");
        if (!Files.exists(file)) {
            throw new IllegalStateException("S3Proxy is not there: bin/test fetches it first");
        }
        return Files.readString(file);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        store.close();
        server.destroy();
    }

    private static S3Client client(String secret) {
        return S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.of("eu-west-3"))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("who", secret)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Test
    void a_content_comes_back_is_listed_for_its_hospital_only_and_goes() {
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

    @Test
    void a_wrong_secret_is_an_outage_and_not_an_absence() {
        try (var stranger = new S3Store(client("wrong"), "documents")) {
            assertThatThrownBy(() -> stranger.has(VALMONT, CONTENT)).isInstanceOf(S3Exception.class);
            assertThatThrownBy(() -> stranger.get(VALMONT, CONTENT)).isInstanceOf(S3Exception.class);
        }
    }
}
