package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// W7: patients sign in by password, sixteen at a time, each form with its captcha solved; beside
/// libargon2 on all cores. And what the others wait for their invoice meanwhile, beside what they
/// wait without.
final class SignIns implements Workload {

    @Override
    public String id() {
        return "W7";
    }

    @Override
    public List<Result> measure(World world, Plan plan) throws Exception {
        var storm = new SignInStorm(world);
        storm.storm(storm.filledIn(plan.load()), plan.load());
        storm.others(plan.warmLoad());
        return List.of(signIns(world, plan, storm), others(world, plan, storm));
    }

    private static Result signIns(World world, Plan plan, SignInStorm storm) throws Exception {
        var runs = new ArrayList<Run>();
        var limits = new ArrayList<Double>();
        world.portal().forgetPeak();
        for (int i = 0; i < plan.runs(); i++) {
            var asked = storm.filledIn(plan.load());
            var before = storm.signedIn();
            var cpu = world.portal().cpuSeconds();
            var count = storm.storm(asked, plan.load());
            cpu = world.portal().cpuSeconds() - cpu;
            var wrong = wrong(count, storm, before);
            runs.add(new Run(count.requests(), count.micros() / 1e6, cpu, count.latency(), wrong));
            limits.add(LibArgon2.perSecond(Runtime.getRuntime().availableProcessors(), plan.load()));
        }
        var peak = world.portal().peakMegabytes();
        return new Result("W7 sign-in", "sign-ins/s", runs, "libargon2, all cores", limits, peak);
    }

    /// Each answer is a session; those under way when wrk stopped may have theirs too.
    private static @Nullable String wrong(Wrk.Count count, SignInStorm storm, int before) throws Exception {
        if (count.trouble() != null) {
            return count.trouble();
        }
        Waiting.until(Duration.ofSeconds(2), Duration.ofMillis(200), () -> false);
        var signedIn = storm.signedIn() - before;
        return signedIn >= count.requests() && signedIn <= count.requests() + SignInStorm.CONNECTIONS
                ? null
                : count.requests() + " answers, " + signedIn + " sessions";
    }

    /// The p95 of those who only read, with and without the storm: one over it, so that more is better.
    private static Result others(World world, Plan plan, SignInStorm storm) throws Exception {
        var runs = new ArrayList<Run>();
        var limits = new ArrayList<Double>();
        world.portal().forgetPeak();
        for (int i = 0; i < plan.runs(); i++) {
            limits.add(1000 / storm.others(plan.load()).latency().p95());
            var asked = storm.filledIn(plan.load().plusSeconds(1));
            var cpu = world.portal().cpuSeconds();
            var meanwhile = CompletableFuture.supplyAsync(() -> sent(storm, asked, plan.load()));
            var count = storm.others(plan.load());
            cpu = world.portal().cpuSeconds() - cpu;
            meanwhile.join();
            runs.add(new Run(1, count.latency().p95() / 1000, cpu, count.latency(), count.trouble()));
        }
        var peak = world.portal().peakMegabytes();
        return new Result("W7 others in a storm", "1 / p95 s", runs, "the same without it", limits, peak);
    }

    private static Wrk.Count sent(SignInStorm storm, Path asked, Duration load) {
        try {
            return storm.storm(asked, load.plusSeconds(1));
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
