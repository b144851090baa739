package fr.quittance.payments;

import fr.quittance.establishments.Trial;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.AskedOrder;
import fr.quittance.payments.platform.NewOrder;
import fr.quittance.payments.platform.Notice;
import fr.quittance.payments.platform.OrderAnswer;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.PlatformContract;
import fr.quittance.payments.platform.RefundAnswer;
import fr.quittance.payments.platform.RefundOrder;
import fr.quittance.payments.platform.Word;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A platform that gives money back, once per reference, and loses its first answers when told to.
final class GivingBack implements PaymentPlatform {

    /// What it gave back, by our reference.
    final Map<String, RefundOrder> given = new LinkedHashMap<>();

    int silences;
    int delays;

    @Override
    public Trial tryOut() {
        return Trial.answers();
    }

    @Override
    public RefundAnswer refund(RefundOrder refund) {
        given.putIfAbsent(refund.reference(), refund);
        if (silences-- > 0) {
            return new RefundAnswer.Unclear();
        }
        if (delays-- > 0) {
            return new RefundAnswer.Asked("re_1");
        }
        return new RefundAnswer.Done("re_1", null);
    }

    @Override
    public PlatformContract contract() {
        throw new UnsupportedOperationException("Nobody signed one with it");
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.allOf(Ability.class);
    }

    @Override
    public String name() {
        return "giving";
    }

    @Override
    public String merchant() {
        return "principal";
    }

    @Override
    public Duration life() {
        return Duration.ofHours(1);
    }

    @Override
    public OrderAnswer make(NewOrder order) {
        return new OrderAnswer.Silence();
    }

    @Override
    public Word read(AskedOrder order) {
        return new Word.Silence();
    }

    @Override
    public Word close(AskedOrder order) {
        return new Word.Silence();
    }

    @Override
    public boolean vouches(byte[] raw, Function<String, @Nullable String> header) {
        return true;
    }

    @Override
    public Notice understand(byte[] raw, String mediaType) {
        return new Notice.Idle("none");
    }
}
