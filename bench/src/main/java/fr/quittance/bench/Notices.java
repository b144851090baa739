package fr.quittance.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// W3: messages that all fall due at one moment, from the first one accepted to the last, by SMTP, then by SMPP;
/// beside the bare client libraries that send the same messages one after the other over one connection.
/// What passes until the scheduler looks (one second at most) is not counted.
final class Notices implements Workload {

    private static final Duration WITHIN = Duration.ofSeconds(180);

    @Override
    public String id() {
        return "W3";
    }

    /// One channel in one run.
    private record Channel(String name, Arrivals arrivals) {}

    @Override
    public List<Result> measure(World world, Plan plan) throws Exception {
        var mail = new ArrayList<Run>();
        var sms = new ArrayList<Run>();
        var mailLimits = new ArrayList<Double>();
        var smsLimits = new ArrayList<Double>();
        var mails = new Channel("MAIL", world.mails().arrivals());
        var texts = new Channel("SMS", world.texts().arrivals());
        var intake = new Intake(world);
        try (var rows = new Rows(world.postgres())) {
            intake.drop("w3w", Intake.patients("w3w", plan.messages(), true), 1, rows);
            drain(world, rows, mails, "w3w", plan.messages());
            drain(world, rows, texts, "w3w", plan.messages());
            for (int i = 0; i < plan.runs(); i++) {
                var batch = "w3n" + i;
                intake.drop(batch, Intake.patients(batch, plan.messages(), true), 1, rows);
                world.portal().forgetPeak();
                mail.add(drain(world, rows, mails, batch, plan.messages()));
                mailLimits.add(BareMail.perSecond(world.mails()));
                sms.add(drain(world, rows, texts, batch, plan.messages()));
                smsLimits.add(BareSms.perSecond(world.texts()));
            }
        }
        var peak = world.portal().peakMegabytes();
        return List.of(
                new Result("W3 SMTP", "messages/s", mail, "Jakarta Mail, 1 connection", mailLimits, peak),
                new Result("W3 SMPP", "messages/s", sms, "jSMPP, 1 session", smsLimits, peak));
    }

    private static Run drain(World world, Rows rows, Channel channel, String batch, int count) throws Exception {
        world.mails().forget();
        world.texts().forget();
        var cpu = world.portal().cpuSeconds();
        var released = rows.release(channel.name(), batch + "-%");
        if (released != count) {
            throw new IOException(released + " messages of " + count + " were waiting");
        }
        Waiting.until(WITHIN, Duration.ofMillis(5), () -> channel.arrivals().total() >= count);
        cpu = world.portal().cpuSeconds() - cpu;
        var wrong = wrong(rows, channel, batch, count);
        return new Run(count - 1, channel.arrivals().seconds(), cpu, null, wrong);
    }

    private static @Nullable String wrong(Rows rows, Channel channel, String batch, int count) throws Exception {
        Waiting.until(Duration.ofSeconds(10), Duration.ofMillis(100), () -> rows.sent(channel.name(), batch) >= count);
        var sent = rows.sent(channel.name(), batch);
        var accepted = channel.arrivals().total();
        return sent == count && accepted == count
                ? null
                : accepted + " accepted and " + sent + " remembered as sent once, of " + count;
    }
}
