// « Je suis un humain »: ALTCHA without its inline style and its blob worker, so that the page's policy stays strict.
//
// <div class="captcha" hidden data-captcha data-label="Je suis un humain" data-verifying="Vérification en cours…"
//   data-verified="Vérification réussie" data-error="La vérification n'a pas abouti. …" data-expired="…"
//   data-wait="Attendez la fin de la vérification.">
//   <altcha-widget id="humain" challenge="/captcha" name="altcha"></altcha-widget>
//   <p class="hint" role="status" data-captcha-status>
//     <svg class="icon" aria-hidden="true" hidden><use href="…#done"/></svg>
//     <span>Vérification automatique, sans image à reconnaître.</span></p>
// </div>
// Stays hidden without JavaScript, or where there is no secure context (plain HTTP): the server then asks for a code.
import "altcha/external";

/* global ALTCHA_WORKER: the build's name for the worker's file, beside this one */
const worker = new URL(ALTCHA_WORKER, import.meta.url);
for (const algorithm of ["SHA-256", "SHA-384", "SHA-512"]) {
  $altcha.algorithms.set(algorithm, () => new Worker(worker));
}

for (const box of isSecureContext ? document.querySelectorAll("[data-captcha]") : []) {
  const { label, verifying, verified, error, expired, wait } = box.dataset;
  const widget = box.querySelector("altcha-widget");
  const status = box.querySelector("[data-captcha-status]");
  const text = status.querySelector("span");
  const words = { verifying, verified };
  const hint = text.textContent;

  // the label keeps one name; the status says the rest
  $altcha.i18n.set("page", { label, verifying: label, verified: label, error, expired, waitAlert: wait });
  widget.addEventListener("load", () => {
    widget.configure({
      language: "page",
      type: "native",
      hideFooter: true,
      hideLogo: true,
      humanInteractionSignature: false,
    });
    box.hidden = false;
  });
  widget.addEventListener("statechange", ({ detail: { state } }) => {
    text.textContent = words[state] ?? hint;
    status.classList.toggle("is-ok", state === "verified");
    status.querySelector("svg")?.toggleAttribute("hidden", state !== "verified");
  });
}
