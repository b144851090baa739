// « Je suis un humain »: a box to tick. Its proof of work is fetched and begun when the form is first touched, so that it
// is mostly ready when the box is ticked; the form waits for it where somebody was faster.
//
// <div class="check check--boxed" data-human="/captcha/defi" data-solver="…altcha.js"
//   data-verifying="Vérification en cours…" data-verified="Vérification réussie" data-wait="… partira juste après."
//   data-by-code="Nous vérifierons par un code …">
//   <input type="checkbox" id="humain" name="humain"><label for="humain">Je suis un humain</label>
//   <p class="hint" role="status"><svg class="icon" aria-hidden="true" hidden><use href="…#done"/></svg>
//     <span>Vérification automatique, sans image à reconnaître.</span></p>
// </div>
// The form then sends `altcha`: the proof, or nothing while the box is not ticked. Without JavaScript, where there is no
// secure context (plain HTTP), or when no proof was found, it does not: the server asks for a code.

const PATIENCE = 15_000;
const LIFE = 9 * 60_000; // the server's is 10 minutes

for (const area of isSecureContext ? document.querySelectorAll("[data-human]") : []) {
  const { human, solver, verifying, verified, wait, byCode } = area.dataset;
  const box = area.querySelector("[type=checkbox]");
  const status = area.querySelector("[role=status]");
  const words = status.querySelector("span");
  const hint = words.textContent;
  const field = Object.assign(document.createElement("input"), { type: "hidden", name: "altcha" });
  let work = null;
  let waiting = false;

  const say = (text, ok = false) => {
    words.textContent = text;
    status.classList.toggle("is-ok", ok);
    status.querySelector("svg").toggleAttribute("hidden", !ok);
  };
  const show = () => {
    if (!box.checked || !work) say(hint);
    else if (waiting) say(wait);
    else if (!work?.ended) say(verifying);
    else say(work.proof ? verified : byCode, Boolean(work.proof));
  };
  const begin = () => {
    if (work && Date.now() - work.since < LIFE) return work;
    const mine = (work = { since: Date.now(), ended: false, proof: null });
    mine.end = import(solver)
      .then((it) => it.solve(human))
      .catch(() => null)
      .then((proof) => {
        Object.assign(mine, { proof, ended: true });
        if (mine === work) show();
      });
    return mine;
  };

  box.addEventListener("change", () => {
    if (work?.ended && !work.proof) work = null;
    begin();
    show();
  });
  for (const touch of ["focusin", "pointerdown", "input"]) box.form.addEventListener(touch, begin, { once: true });
  box.form.addEventListener("submit", async (event) => {
    field.value = "";
    field.disabled = false;
    if (!box.checked || event.submitter?.name === "parCode") return;
    const mine = begin();
    if (mine.ended) {
      field.value = mine.proof ?? "";
      field.disabled = !mine.proof;
      return;
    }
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    show();
    await Promise.race([mine.end, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    mine.ended = true;
    waiting = false;
    show();
    box.form.requestSubmit(event.submitter);
  });
  // what was sent is used up: whoever comes back to the page needs another
  addEventListener("pageshow", (event) => {
    if (event.persisted) work = null;
    show();
  });
  area.append(field);
}
