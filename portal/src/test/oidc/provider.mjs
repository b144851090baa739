// An identity provider of another maker (npm oidc-provider) for the tests: node provider.mjs PORT REDIRECT_URI
// Its one page asks for an address, and believes it. Addresses that begin with « douteux » are never verified.
import { createServer } from "node:http";
import Provider from "oidc-provider";

const [port, redirect] = process.argv.slice(2);
const provider = new Provider(`http://localhost:${port}`, {
  clients: [{
    client_id: "quittance",
    client_secret: "not-a-secret",
    redirect_uris: [redirect],
    post_logout_redirect_uris: [new URL("/gestion/connexion?deconnecte", redirect).href],
    grant_types: ["authorization_code"],
    response_types: ["code"],
  }],
  claims: { openid: ["sub", "amr"], email: ["email", "email_verified"] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: id, email_verified: !id.startsWith("douteux") }),
  }),
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  pkce: { required: () => true },
});
const answer = provider.callback();

createServer(async (request, response) => {
  if (!request.url.startsWith("/interaction/")) return answer(request, response);
  if (request.method === "GET") {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    return response.end(`<!doctype html><html lang="fr"><title>Annuaire</title>
      <form method="post"><label>Adresse <input name="email"></label><button>Continuer</button></form>`);
  }
  const accountId = new URLSearchParams(Buffer.concat(await request.toArray()).toString()).get("email");
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const grantId = await grant.save();
  return provider.interactionFinished(request, response, {
    login: { accountId, amr: ["pwd", "mfa"] },
    consent: { grantId },
  });
}).listen(port, "127.0.0.1", () => console.log("ready"));
