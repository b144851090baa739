package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The bare libraries that make papers ([fr.quittance.bench.bare.BarePapers]), as a process of their own.
final class BareChain {

    private static final Duration WITHIN = Duration.ofMinutes(5);

    private BareChain() {}

    /// Papers for each second of processor time, once warm.
    static double papersPerCpuSecond(Path folder, int papers) throws IOException, InterruptedException {
        var spent = Command.run(
                WITHIN,
                folder,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        Path.of("bench/target/bench.jar").toAbsolutePath().toString(),
                        "-Dloader.main=fr.quittance.bench.bare.BarePapers",
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        Path.of("portal/target/quittance.jar").toAbsolutePath().toString(),
                        Integer.toString(papers)));
        return papers / Double.parseDouble(spent.strip().lines().toList().getLast());
    }
}
