// A screen in a patient's hands clears itself once nobody touches it.
//
// form[data-clear-after="60"]      sent after so many seconds without a touch, a key or a letter. The form's own button
//                                  does the same at once.
// [data-clear-soon="…"]            status inside it: says so 20 seconds before.

const WARNING = 20_000;
const form = document.querySelector("form[data-clear-after]");

if (form) {
  const patience = Number(form.dataset.clearAfter) * 1000;
  const status = form.querySelector("[data-clear-soon]");
  let soon;
  let clear;
  const begin = () => {
    clearTimeout(soon);
    clearTimeout(clear);
    status.textContent = "";
    soon = setTimeout(() => (status.textContent = status.dataset.clearSoon), patience - WARNING);
    clear = setTimeout(() => form.submit(), patience);
  };
  for (const sign of ["pointerdown", "keydown", "input"]) addEventListener(sign, begin, { passive: true });
  begin();
}
