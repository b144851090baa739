// The page one left to pay tells by itself what became of the payment. It never trusts the other tab: it asks the
// server, and puts what the server rendered in place. Focus does not move, nothing navigates (RGAA 7.4, 7.5).
//
// <section data-suivi="/paiement/P-8F3K-22/etat"   GET → {"etat": "…", "version": 7} + ETag, or 304; from the start
//          data-fragment="/factures/F…/bloc-etat"  GET → the same <section data-suivi …>, as it should be now
//          data-version="7"                        the version this block shows
//          data-canal="facture-F2026-004518"       BroadcastChannel shared by the tabs of this invoice
//          data-title="Paiement confirmé – …"      on a fragment: the new document.title
//          data-heading="Cette facture est déjà payée"  on a fragment: the new <h1>, when it stands outside the block
//          data-status="Paiement confirmé : …"     on a fragment: what role=status will say
//          data-final                              nothing more to wait for: tells the other tabs, then stops
//          data-etat="/p/etat">                    before paying, instead of data-suivi: same JSON plus "suivi" and
//                                                  "fragment" URLs once a payment is open; 204 while there is none
// Inside: <div data-suivi-action> the act, with its <form method=post target=_blank>. When that form is sent (not
// prevented) the content of <template data-suivi-attente>, also inside the section, takes the place of the act.
// Once in the page, outside the sections, there from the start and empty:
// <div role="status" class="watch hidden" data-suivi-message data-reseau="Connexion perdue. La page réessaie."
//   data-session="Votre session est terminée." data-session-lien="Se reconnecter" data-session-url="/connexion"
//   data-arret="La réponse tarde." data-arret-lien="Actualiser"></div>     Visible when it has a problem to say.

import { offerPrint } from "./formulaire.js";

const SECOND = 1000;
const LIMIT = 30 * 60 * SECOND;
const SILENCE = 20 * SECOND;
const message = document.querySelector("[data-suivi-message]");
const pause = (polls) => (polls <= 30 ? 2 : polls <= 90 ? 5 : 15) * SECOND;

function say(text, linkText, url) {
  if (!message || message.textContent === [text, linkText].filter(Boolean).join(" ")) return;
  message.textContent = text ?? "";
  if (!linkText) return;
  const link = document.createElement("a");
  link.href = url || location.href;
  link.textContent = linkText;
  message.append(" ", link);
}

function trouble(kind) {
  const texts = message?.dataset ?? {};
  message?.classList.remove("hidden");
  say(texts[kind], texts[`${kind}Lien`], texts[`${kind}Url`]);
}

function calm(text) {
  message?.classList.add("hidden");
  say(text);
}

/** Puts `next` where `old` was; if the focus was inside, it stays in the new block instead of falling to the body. */
function swap(old, next) {
  const focused = old.contains(document.activeElement) && document.activeElement;
  old.replaceWith(next);
  if (!focused) return;
  const heir = (focused.id && document.getElementById(focused.id)) || next;
  if (heir === next) next.tabIndex = -1;
  heir.focus({ preventScroll: true });
}

function watch(block) {
  const { canal } = block.dataset;
  const channel = canal && "BroadcastChannel" in window ? new BroadcastChannel(canal) : null;
  let started = 0;
  let polls = 0;
  let failing = 0;
  let etag = null;
  let busy = false;
  let again = false;
  let timer;

  const start = () => {
    started = Date.now();
    polls = 0;
    next();
  };
  const next = () => {
    clearTimeout(timer);
    if (!started || document.hidden || "final" in block.dataset) return;
    if (Date.now() - started > LIMIT) trouble("arret");
    else timer = setTimeout(poll, pause(polls + 1));
  };

  const ask = (url, headers) => {
    const control = new AbortController();
    setTimeout(() => control.abort(), 10 * SECOND);
    return fetch(url, { headers, cache: "no-store", redirect: "manual", signal: control.signal });
  };
  const ended = (answer) => answer.type === "opaqueredirect" || answer.status === 401;

  /** Asks the state once; returns false when the session is over. */
  const look = async () => {
    const { suivi, etat } = block.dataset;
    const answer = await ask(suivi || etat, etag ? { "If-None-Match": etag } : {});
    if (ended(answer)) return false;
    if (answer.status === 304 || answer.status === 204) return true;
    if (!answer.ok) throw new Error(answer.status);
    const state = await answer.json();
    if (state.suivi) block.dataset.suivi = state.suivi;
    if (state.fragment) block.dataset.fragment = state.fragment;
    if (String(state.version) !== block.dataset.version) {
      const part = await ask(block.dataset.fragment, {});
      if (ended(part)) return false;
      if (!part.ok) throw new Error(part.status);
      show(await part.text(), state.version);
    }
    etag = suivi ? answer.headers.get("ETag") : null;
    return true;
  };

  const show = (html, version) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const fresh = document.adoptNode(page.querySelector("[data-suivi], [data-etat]"));
    fresh.dataset.version = version;
    fresh.dataset.canal ||= canal ?? "";
    swap(block, fresh);
    block = fresh;
    offerPrint(block);
    if (block.dataset.heading) document.querySelector("h1").textContent = block.dataset.heading;
    listen();
    if (block.dataset.title) document.title = block.dataset.title;
    calm(block.dataset.status);
    channel?.postMessage(version);
  };

  const poll = async () => {
    if (busy) return;
    clearTimeout(timer);
    busy = true;
    polls++;
    try {
      const open = await look();
      if (!open) {
        started = 0;
        trouble("session");
      } else if (failing) {
        if (Date.now() - failing > SILENCE) calm();
        failing = 0;
      }
    } catch {
      failing ||= Date.now();
      if (Date.now() - failing >= SILENCE) trouble("reseau");
    }
    busy = false;
    if (again) {
      again = false;
      poll();
    } else next();
  };

  const tell = () => "final" in block.dataset && channel?.postMessage(block.dataset.version ?? "");

  const listen = () => block.addEventListener("submit", (event) => {
    const target = event.submitter?.formTarget || event.target.target;
    if (event.defaultPrevented || target !== "_blank") return;
    const waiting = block.querySelector("template[data-suivi-attente]")?.content.firstElementChild;
    const act = block.querySelector("[data-suivi-action]");
    // after the browser has taken the form: a form that left the page is not sent
    setTimeout(() => {
      if (waiting && act?.isConnected) swap(act, document.importNode(waiting, true));
      start();
    }, 50);
  });

  const wake = () => {
    if (started && !document.hidden && !("final" in block.dataset)) poll();
  };
  addEventListener("visibilitychange", wake);
  addEventListener("focus", wake);
  addEventListener("online", wake);
  addEventListener("pageshow", (event) => event.persisted && poll());
  channel?.addEventListener("message", () => {
    again = busy;
    if (!("final" in block.dataset)) poll();
  });

  listen();
  tell();
  if (block.dataset.suivi) start();
}

document.querySelectorAll("[data-suivi], [data-etat]").forEach(watch);
