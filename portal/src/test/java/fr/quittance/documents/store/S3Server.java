package fr.quittance.documents.store;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// An S3 server of another maker, in a process of its own, with an empty bucket `documents`.
final class S3Server implements AutoCloseable {

    static final String BUCKET = "documents";

    private final int port = freePort();
    private final Process process;

    /// Starts it and waits until it has the bucket.
    ///
    /// @param maker `s3proxy` or `s3mock`: its class path is in `target/<maker>.classpath`
    /// @param folder its own
    /// @param command its main class and what it is told, for a port
    S3Server(String maker, Path folder, IntFunction<List<String>> command) throws IOException {
        var classPath = Path.of("target", maker + ".classpath");
        if (!Files.exists(classPath)) {
            throw new IllegalStateException(maker + " is not there: bin/test fetches it first");
        }
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                Files.readString(classPath)));
        words.addAll(command.apply(port));
        process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var client = client("secret")) {
            await(maker)
                    .atMost(Duration.ofSeconds(90))
                    .ignoreExceptions()
                    .until(() -> client.createBucket(it -> it.bucket(BUCKET))
                            .sdkHttpResponse()
                            .isSuccessful());
        }
    }

    /// The portal's way to it, with this secret.
    S3Client client(String secret) {
        return S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.of("eu-west-3"))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("who", secret)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
