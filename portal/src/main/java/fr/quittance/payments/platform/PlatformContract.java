package fr.quittance.payments.platform;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every contract with a payment platform says.
public sealed interface PlatformContract permits PaytweakContract, StripeContract, LyraContract, PayfipContract {

    /// `paytweak`: in the address of its callbacks, in keys, in settings.
    String platform();

    /// Its name as payers know it.
    String displayName();

    /// Our name for the contract, part of the key of every capture.
    String merchant();

    /// Where its payment pages are: forms may lead there.
    URI pageOrigin();

    /// The last part of the address it calls back at: at least 48 characters nobody can guess.
    String callbackPath();

    /// The one it replaces, answered until the platform has learnt the new one.
    @Nullable
    String previousCallbackPath();

    /// Those it may call back at.
    default Collection<String> callbackPaths() {
        var previous = previousCallbackPath();
        return previous == null ? List.of(callbackPath()) : List.of(callbackPath(), previous);
    }
}
