package fr.quittance.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class LowPriorityTest {

    private static final int NICE = 19; // proc(5), /proc/pid/stat: the field, of which two stand before the split.

    @Test
    void a_thread_that_gives_way_is_nicer_than_the_one_that_made_it() throws Exception {
        var before = niceness();
        try (var threads = Executors.newSingleThreadExecutor(
                LowPriority.threads(Thread.ofPlatform().factory()))) {
            assertThat(threads.submit(LowPriorityTest::niceness).get()).isEqualTo(10);
        }
        assertThat(niceness()).isEqualTo(before);
    }

    private static int niceness() throws Exception {
        var fields = Files.readString(Path.of("/proc/thread-self/stat"))
                .split("\\) ")[1]
                .split(" ");
        return Integer.parseInt(fields[NICE - 3]);
    }
}
