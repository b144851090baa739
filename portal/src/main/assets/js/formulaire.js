// Forms and printing. Nothing here is needed to send a form.
//
// [data-summary]           error summary (tabindex="-1"): focused when the page opens. Its links focus the field,
//                          or the first field inside the target (a fieldset).
// form                     a second submit of the same form within 2 s is ignored; the button is never disabled.
// form[data-depart]        leads to the payment platform: sent when the page opens, not when one comes back to it.
// [data-print] hidden      button, shown by this module with its hidden parent <li>; prints the page, details opened.

const PATIENCE = 2000;
const FIELDS = "input:not([type=hidden]), select, textarea, button";
const sentAt = new WeakMap();

const summary = document.querySelector("[data-summary]");
summary?.focus();
summary?.addEventListener("click", (event) => {
  const target = document.getElementById(event.target.closest("a[href^='#']")?.hash.slice(1) || "");
  const field = target?.matches(FIELDS) ? target : target?.querySelector(FIELDS);
  if (!field) return;
  event.preventDefault();
  (field.closest(".field") || field).scrollIntoView();
  field.focus({ preventScroll: true });
});

addEventListener("submit", (event) => {
  const now = Date.now();
  if (now - (sentAt.get(event.target) ?? 0) < PATIENCE) event.preventDefault();
  else if (!event.defaultPrevented) sentAt.set(event.target, now);
});

/** Shows the print buttons of a page, or of a block that came into it later. */
export function offerPrint(root) {
  for (const button of root.querySelectorAll("button[data-print]")) {
    button.hidden = false;
    button.closest("li[hidden]")?.removeAttribute("hidden");
    button.addEventListener("click", () => print());
  }
}
offerPrint(document);

addEventListener("beforeprint", () => {
  const closed = [...document.querySelectorAll("details:not([open])")];
  for (const details of closed) details.open = true;
  addEventListener("afterprint", () => closed.forEach((details) => (details.open = false)), { once: true });
});

const arrival = performance.getEntriesByType("navigation")[0]?.type;
if (arrival !== "back_forward") document.querySelector("form[data-depart]")?.requestSubmit();
