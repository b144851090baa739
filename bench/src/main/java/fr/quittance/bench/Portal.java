package fr.quittance.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The portal as a hospital runs it, as a process of its own, with the demo's hospitals and nothing switched off.
final class Portal implements AutoCloseable, Door {

    /// The demo's key of CH Valmont (application-demo.yml).
    static final String API_KEY = "demo-valmont-api-key-0000000000000000000000000000";

    static final String ESTABLISHMENT = "ch-valmont";

    /// Where that hospital's payment platform calls back (application-demo.yml).
    static final String CALLBACKS = "/callbacks/paytweak/demo-valmont-callback-path-0000000000000000000000000000";

    private static final String PAYTWEAK = "--quittance.payments.contracts." + ESTABLISHMENT + ".paytweak.";
    static final Path JAR = Path.of("portal/target/quittance.jar");

    /// What its JVM is told, as java reads it from a file.
    static final String OPTIONS = "@" + Path.of("deploy/systemd/java.options").toAbsolutePath();
    private static final Duration READY_WITHIN = Duration.ofSeconds(300);
    private static final long KILOBYTES_PER_MEGABYTE = 1024;

    private final Process process;
    private final int port;
    private final Path log;

    private Portal(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /// Where the portal finds the outside world.
    ///
    /// @param platform the origin of the payment platform
    record Outside(int smtpPort, int smppPort, String platform) {}

    static Portal start(Path folder, Postgres postgres, Outside outside, Profile profile)
            throws IOException, InterruptedException {
        return start(folder, Ports.free(), postgres.url(), outside, java(profile), List.of());
    }

    /// What runs the jar as `bin/demo` does.
    static List<String> java(Profile profile) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), OPTIONS));
        command.addAll(profile.jvmOptions());
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        return command;
    }

    /// @param port where it serves patients
    /// @param database the JDBC address
    /// @param program what runs it: the java command up to the jar
    /// @param more settings, which win over the others
    static Portal start(
            Path folder, int port, String database, Outside outside, List<String> program, List<String> more)
            throws IOException, InterruptedException {
        int management = Ports.free();
        var log = folder.resolve("portal.log");
        var command = new ArrayList<>(program);
        command.addAll(List.of(
                "--spring.profiles.active=demo",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.port=" + management,
                "--quittance.database.url=" + database,
                "--quittance.database.username=" + Postgres.user(),
                "--quittance.intake.folder=" + drops(folder),
                "--quittance.notices.delay-after-discharge=2d",
                "--quittance.guard.trusted-proxies=127.0.0.1",
                "--quittance.accounts.tries-in-all=1000000",
                "--quittance.establishments." + ESTABLISHMENT + ".base-url=http://localhost:" + port,
                "--spring.mail.port=" + outside.smtpPort(),
                "--quittance.notices.smpp.port=" + outside.smppPort(),
                PAYTWEAK + "base-url=" + outside.platform() + "/v1/",
                PAYTWEAK + "page-origin=" + outside.platform()));
        // An option given twice would have both values.
        more.forEach(it -> command.removeIf(known -> known.startsWith(it.substring(0, it.indexOf('=') + 1))));
        command.addAll(more);
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        var portal = new Portal(process, port, log);
        portal.awaitReady(management);
        return portal;
    }

    static Path drops(Path folder) {
        return folder.resolve("drops");
    }

    private void awaitReady(int management) throws IOException, InterruptedException {
        var until = System.nanoTime() + READY_WITHIN.toNanos();
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && process.isAlive()) {
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // Not listening yet.
                }
                Thread.sleep(Duration.ofMillis(20));
            }
        }
        close();
        throw new IOException("The portal did not start: " + Command.end(Files.readString(log)));
    }

    @Override
    public URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /// SIGKILL.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    Path log() {
        return log;
    }

    /// Processor time spent since it started, in seconds.
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /// Forgets the peak of memory, so that each workload has its own (proc(5), `clear_refs`).
    void forgetPeak() throws IOException {
        Files.writeString(proc("clear_refs"), "5");
    }

    /// The most memory it held since [#forgetPeak], in megabytes.
    double peakMegabytes() throws IOException {
        return Files.readAllLines(proc("status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES_PER_MEGABYTE)
                .findFirst()
                .orElse(0);
    }

    private Path proc(String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
