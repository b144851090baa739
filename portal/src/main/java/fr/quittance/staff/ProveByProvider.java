package fr.quittance.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import fr.quittance.staff.IdentitySettings.IdentityProvider;
import fr.quittance.visitors.StaffMember;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Proving who one is at the hospital's identity provider. It says who comes; who works here, and
/// with which roles, stays ours: only somebody with an open account gets in.
@Component
public class ProveByProvider {

    /// Where people come back to.
    public static final String BACK = "/gestion/connexion/fournisseur/retour";

    static final Duration AWAY = Duration.ofMinutes(10);

    /// Where people who ended their session there come to.
    private static final String OUT = "/gestion/connexion?deconnecte";

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(ProveByProvider.class);

    private final IdentitySettings settings;
    private final ProviderWire wire;
    private final StaffAccounts accounts;
    private final OpenDoor openDoor;
    private final InstantSource clock;
    private final Journal journal;

    ProveByProvider(
            IdentitySettings settings,
            ProviderWire wire,
            StaffAccounts accounts,
            OpenDoor openDoor,
            InstantSource clock,
            Journal journal) {
        this.settings = settings;
        this.wire = wire;
        this.accounts = accounts;
        this.openDoor = openDoor;
        this.clock = clock;
        this.journal = journal;
    }

    /// Somebody leaves for the provider.
    ///
    /// @param to where
    /// @param attempt what the session remembers until they are back
    public record Leaving(URI to, ProviderAttempt attempt) {}

    /// What coming back is worth.
    public sealed interface Outcome {

        /// They are in.
        ///
        /// @param identity what the provider signed of them
        record In(StaffMember member, String identity) implements Outcome {

            @Override
            public String toString() {
                return "In[" + member + "]";
            }
        }

        /// They are not, and why.
        record Refused(Reason reason) implements Outcome {}
    }

    /// Why somebody is not let in.
    public enum Reason {
        /// Their way back, or what the provider signed, is not right, or came too late.
        WRONG,
        /// The provider does not answer.
        SILENT,
        /// They gave the provider one proof instead of two.
        ONE_PROOF,
        /// The provider gives no e-mail, or never verified it.
        UNVERIFIED,
        /// They did not prove it again, or are somebody else.
        NOT_AGAIN,
        /// Nobody with this e-mail has an open account here.
        UNKNOWN
    }

    /// The provider of a hospital that has one.
    public Optional<IdentityProvider> provider(EstablishmentCode establishment) {
        return Optional.ofNullable(settings.providers().get(establishment.value()));
    }

    /// Whether it is the only door of a hospital.
    public boolean isOnlyDoor(EstablishmentCode establishment) {
        return provider(establishment).map(IdentityProvider::only).orElse(false);
    }

    /// Sends somebody there; nothing while it does not answer.
    public Optional<Leaving> leave(Establishment establishment) {
        return leave(establishment, null);
    }

    /// Sends somebody there who is about to do something grave, to prove again who they are: the session that they
    /// have there is not enough.
    public Optional<Leaving> leaveAgain(Establishment establishment, StaffMember member) {
        return leave(establishment, member.id());
    }

    /// Where somebody who came in by the provider ends their session there too; nothing when it has no such place, or
    /// does not answer.
    ///
    /// @param identity what it signed of them
    public Optional<URI> wayOut(Establishment establishment, String identity) {
        return provider(establishment.code()).flatMap(provider -> {
            try {
                return wire.wayOut(provider, URI.create(establishment.url(OUT)), identity);
            } catch (IOException | GeneralException e) {
                LOG.warn("The identity provider of {} does not answer: {}", establishment.code(), e.getMessage());
                return Optional.empty();
            }
        });
    }

    private Optional<Leaving> leave(Establishment establishment, @Nullable UUID again) {
        var provider = provider(establishment.code()).orElseThrow();
        var attempt = new ProviderAttempt(
                establishment.code().value(),
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                clock.instant(),
                again);
        try {
            return Optional.of(new Leaving(wire.door(provider, back(establishment), attempt), attempt));
        } catch (IOException | GeneralException e) {
            LOG.warn("The identity provider of {} does not answer: {}", establishment.code(), e.getMessage());
            return Optional.empty();
        }
    }

    /// Takes them back.
    ///
    /// @param query what the address they came back to ends with
    public Outcome arrive(Establishment establishment, ProviderAttempt attempt, String query) {
        var provider = provider(establishment.code());
        if (provider.isEmpty()
                || !attempt.establishment().equals(establishment.code().value())
                || clock.instant().isAfter(attempt.since().plus(AWAY))) {
            return new Outcome.Refused(Reason.WRONG);
        }
        try {
            var arrived = URI.create(back(establishment) + "?" + query);
            return know(
                    establishment,
                    provider.get(),
                    attempt,
                    wire.identity(provider.get(), back(establishment), attempt, arrived));
        } catch (IOException e) {
            LOG.warn("The identity provider of {} does not answer: {}", establishment.code(), e.getMessage());
            return new Outcome.Refused(Reason.SILENT);
        } catch (GeneralException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            LOG.warn("An identity for {} is refused: {}", establishment.code(), e.getMessage());
            return new Outcome.Refused(Reason.WRONG);
        }
    }

    private Outcome know(
            Establishment establishment,
            IdentityProvider provider,
            ProviderAttempt attempt,
            ProviderWire.Identity signed) {
        var identity = signed.claims();
        var email = Optional.ofNullable(identity.getStringClaim(provider.emailClaim()))
                .flatMap(WorkEmail::read);
        var vouched = !provider.emailClaim().equals("email")
                || Boolean.TRUE.equals(identity.getBooleanClaim("email_verified"));
        if (email.isEmpty() || !vouched) {
            return refused(establishment, Reason.UNVERIFIED, email);
        }
        if (!isStrong(provider, identity)) {
            return refused(establishment, Reason.ONE_PROOF, email);
        }
        var account = accounts.find(establishment.code(), email.get());
        if (attempt.again() != null && !isAgain(attempt, account, identity)) {
            return refused(establishment, Reason.NOT_AGAIN, email);
        }
        if (provider.only()) {
            account.filter(it -> it.state() == StaffAccount.State.INVITED).ifPresent(openDoor::openByProvider);
        }
        return accounts.find(establishment.code(), email.get())
                .filter(StaffAccount::isActive)
                .<Outcome>map(it -> new Outcome.In(it.member(), signed.token()))
                .orElseGet(() -> refused(establishment, Reason.UNKNOWN, email));
    }

    /// Whether the same person proved it there since they left us.
    private static boolean isAgain(ProviderAttempt attempt, Optional<StaffAccount> account, IDTokenClaimsSet identity) {
        var proved = identity.getAuthenticationTime();
        return account.filter(it -> it.id().equals(attempt.again())).isPresent()
                && proved != null
                && !proved.toInstant().isBefore(attempt.since().minus(CLOCKS_DIFFER));
    }

    private static boolean isStrong(IdentityProvider provider, IDTokenClaimsSet identity) {
        if (!provider.acr().isEmpty()) {
            return identity.getACR() != null
                    && provider.acr().contains(identity.getACR().getValue());
        }
        return identity.getAMR() != null
                && identity.getAMR().stream().anyMatch(it -> it.getValue().equals("mfa"));
    }

    private Outcome refused(Establishment establishment, Reason reason, Optional<WorkEmail> email) {
        journal.record(
                establishment.code(),
                "automatique",
                "staff-provider-refused",
                email.map(WorkEmail::toString).orElse(""),
                Texts.text("staff.provider-" + reason));
        return new Outcome.Refused(reason);
    }

    private static URI back(Establishment establishment) {
        return URI.create(establishment.url(BACK));
    }
}
