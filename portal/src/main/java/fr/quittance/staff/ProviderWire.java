package fr.quittance.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import fr.quittance.staff.IdentitySettings.IdentityProvider;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is said with an identity provider: authorization code, PKCE, state, nonce, and an identity
/// signed by it, for us, now. Nimbus speaks and checks; we call the issuer's own origin, and follow
/// it nowhere else.
@Component
class ProviderWire {

    /// With `max_age` the identity says when the person last proved who they are (OpenID Connect Core §3.1.2.1).
    private static final int AGAIN_SECONDS = 300;

    private static final int CONNECT_MS = 3_000;
    private static final int READ_MS = 5_000;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /// Longer ones are not sent back: an address must pass every proxy.
    private static final int LONGEST_HINT = 4_000;

    /// Who came back.
    ///
    /// @param claims what is said of them
    /// @param token the same as the provider signed it
    record Identity(IDTokenClaimsSet claims, String token) {

        @Override
        public String toString() {
            return "Identity[" + claims.getSubject() + "]";
        }
    }

    /// Where to send somebody.
    ///
    /// @param back where they must come back to
    URI door(IdentityProvider provider, URI back, ProviderAttempt attempt) throws IOException, GeneralException {
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "email"), new ClientID(provider.clientId()), back)
                .endpointURI(metadata(provider).getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
        if (attempt.again() != null) {
            request.prompt(new Prompt(Prompt.Type.LOGIN)).maxAge(AGAIN_SECONDS);
        }
        if (!provider.acr().isEmpty()) {
            request.acrValues(provider.acr().stream().map(ACR::new).toList());
        }
        return request.build().toURI();
    }

    /// Where somebody ends the session that they have there; nothing when it has no such place
    /// (OpenID Connect RP-Initiated Logout 1.0).
    ///
    /// @param back where they come to afterwards
    /// @param identity what it signed of them: it knows by it which session ends and who asks, and leads back
    Optional<URI> wayOut(IdentityProvider provider, URI back, String identity) throws IOException, GeneralException {
        var place = metadata(provider).getEndSessionEndpointURI();
        if (place == null || !isTheirs(provider, place)) {
            return Optional.empty();
        }
        var client = new ClientID(provider.clientId());
        return Optional.of(new LogoutRequest(place, hint(identity), null, client, back, null, null).toURI());
    }

    private static @Nullable JWT hint(String identity) throws GeneralException {
        try {
            return identity.length() > LONGEST_HINT ? null : JWTParser.parse(identity);
        } catch (ParseException e) {
            throw new GeneralException("Not an identity", e);
        }
    }

    private static boolean isTheirs(IdentityProvider provider, URI place) {
        var origin = place.getScheme() + "://" + place.getAuthority();
        return origin.equals(provider.origin()) || provider.pageOrigins().contains(origin);
    }

    /// Who came back.
    ///
    /// @param arrived the whole address they came back to
    Identity identity(IdentityProvider provider, URI back, ProviderAttempt attempt, URI arrived)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        var response = AuthenticationResponseParser.parse(arrived);
        var issuer = new Issuer(provider.issuer());
        if (!new State(attempt.state()).equals(response.getState())) {
            throw new GeneralException("Not the state we sent");
        }
        if (response.getIssuer() != null && !issuer.equals(response.getIssuer())) {
            throw new GeneralException("Another provider answered");
        }
        if (!response.indicatesSuccess()) {
            throw new GeneralException("The provider says "
                    + response.toErrorResponse().getErrorObject().getCode());
        }
        var metadata = metadata(provider);
        var client = new ClientID(provider.clientId());
        var request = new TokenRequest(
                ours(provider, metadata.getTokenEndpointURI()),
                new ClientSecretBasic(client, new Secret(provider.clientSecret())),
                new AuthorizationCodeGrant(
                        response.toSuccessResponse().getAuthorizationCode(),
                        back,
                        new CodeVerifier(attempt.verifier())));
        var answer =
                OIDCTokenResponseParser.parse(careful(request.toHTTPRequest()).send());
        if (!answer.indicatesSuccess()) {
            throw new GeneralException("The provider refuses the code");
        }
        var token =
                ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDToken();
        var keys = new JWSVerificationKeySelector<SecurityContext>(
                ALGORITHMS, new ImmutableJWKSet<>(keys(provider, metadata)));
        var claims = new IDTokenValidator(issuer, client, keys, null).validate(token, new Nonce(attempt.nonce()));
        return new Identity(claims, token.serialize());
    }

    /// Asked each time: keys change, and people come in a few times a day.
    private static OIDCProviderMetadata metadata(IdentityProvider provider) throws IOException, GeneralException {
        return OIDCProviderMetadata.resolve(new Issuer(provider.issuer()), ProviderWire::careful);
    }

    private static JWKSet keys(IdentityProvider provider, OIDCProviderMetadata metadata)
            throws IOException, GeneralException {
        var request = new HTTPRequest(HTTPRequest.Method.GET, ours(provider, metadata.getJWKSetURI()));
        var answer = careful(request).send();
        answer.ensureStatusCode(200);
        try {
            return JWKSet.parse(answer.getBody());
        } catch (ParseException e) {
            throw new GeneralException("Not keys", e);
        }
    }

    private static URI ours(IdentityProvider provider, URI endpoint) throws GeneralException {
        if (!provider.origin().equals(endpoint.getScheme() + "://" + endpoint.getAuthority())) {
            throw new GeneralException("Not at the issuer's: " + endpoint.getAuthority());
        }
        return endpoint;
    }

    private static HTTPRequest careful(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MS);
        request.setReadTimeout(READ_MS);
        request.setFollowRedirects(false);
        return request;
    }
}
