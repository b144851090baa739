// Before the session ends: « Êtes-vous toujours là ? »
//
// <template data-session data-url="/session" data-minutes="13">
//   <dialog class="dialog" aria-labelledby="session-titre">
//     <h2 id="session-titre">Êtes-vous toujours là ?</h2> <p>…</p>
//     <div class="buttons">
//       <form method="dialog"><button class="button" autofocus>Rester connecté</button></form>
//       <form method="post" action="/deconnexion">(csrf)<button class="button button--second">Se déconnecter</button>
// data-minutes: idle time before the question, 2 less than the session's own (43 while a payment is pending).
// Closing the dialog by its button or by Escape does GET data-url (204), which keeps the session. If the session is
// already over (401, or any redirection), the page is loaded again, and the server asks to sign in.
// Someone at work (typing, touching) keeps the session too: one GET at most every 5 minutes.

const MINUTE = 60_000;
const template = document.querySelector("template[data-session]");

if (template) {
  const patience = Number(template.dataset.minutes || 13) * MINUTE;
  const dialog = template.content.querySelector("dialog").cloneNode(true);
  let contact = Date.now();
  let timer;
  document.body.append(dialog);

  const look = () => {
    clearTimeout(timer);
    const left = contact + patience - Date.now();
    if (left > 0) timer = setTimeout(look, left);
    else if (!dialog.open) dialog.showModal();
  };
  const keep = async () => {
    contact = Date.now();
    look();
    const answer = await fetch(template.dataset.url, { redirect: "manual", cache: "no-store" }).catch(() => null);
    if (answer && (answer.type === "opaqueredirect" || answer.status === 401)) location.reload();
  };
  const active = () => {
    if (!dialog.open && Date.now() - contact > Math.min(5 * MINUTE, patience / 2)) keep();
  };

  dialog.addEventListener("close", keep);
  for (const sign of ["keydown", "pointerdown"]) addEventListener(sign, active, { passive: true });
  // a sleeping phone stops timers: look at the clock again when the page comes back
  addEventListener("visibilitychange", () => document.hidden || look());
  addEventListener("pageshow", (event) => event.persisted && look());
  look();
}
