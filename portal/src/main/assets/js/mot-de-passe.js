// Password: see what one types, and know which rules are met.
//
// <button class="password__show" type="button" hidden data-password="mdp" aria-label="Afficher le mot de passe"
//   data-label-hide="Masquer le mot de passe" data-text-hide="Masquer">Afficher</button>
//     Shown by this module. Its name says what it will do, so no aria-pressed. Hidden again when the form is sent.
//
// <ul class="rules" data-rules="mdp" data-min="12" data-done=" : validé" data-todo=" : à faire">
//   <li data-rule="length|upper|lower|digit|special"><svg class="icon"><use href="…#todo"/></svg>12 caractères</li>
// <p class="hidden" role="status" data-rules-status="mdp"
//   data-one="{n} règle sur {total} respectée" data-many="{n} règles sur {total} respectées"></p>
//     Each rule gets .is-done, the icon #done, and a hidden word; the status speaks 1 s after the last key.

const QUIET = 1000;
const rules = {
  length: (text, min) => [...text].length >= min,
  upper: (text) => /\p{Lu}/u.test(text),
  lower: (text) => /\p{Ll}/u.test(text),
  digit: (text) => /[0-9]/.test(text),
  special: (text) => /[^\p{L}\p{N}\s]/u.test(text),
};

for (const button of document.querySelectorAll("[data-password]")) {
  const input = document.getElementById(button.dataset.password);
  const show = { label: button.ariaLabel, text: button.textContent };
  const hide = { label: button.dataset.labelHide, text: button.dataset.textHide };
  const reveal = (visible) => {
    input.type = visible ? "text" : "password";
    const next = visible ? hide : show;
    button.setAttribute("aria-label", next.label);
    button.textContent = next.text;
  };
  button.setAttribute("aria-controls", input.id);
  button.addEventListener("click", () => reveal(input.type === "password"));
  input.form?.addEventListener("submit", () => reveal(false));
  button.hidden = false;
}

for (const list of document.querySelectorAll("[data-rules]")) {
  const { rules: id, min = 12, done, todo } = list.dataset;
  const input = document.getElementById(id);
  const status = document.querySelector(`[data-rules-status="${id}"]`);
  const lines = [...list.querySelectorAll("[data-rule]")];
  let timer;

  const check = () => {
    for (const line of lines) {
      const met = rules[line.dataset.rule](input.value, Number(min));
      const icon = line.querySelector("use");
      const word = line.querySelector(".hidden") ?? line.appendChild(document.createElement("span"));
      word.className = "hidden";
      word.textContent = met ? done : todo;
      line.classList.toggle("is-done", met);
      icon?.setAttribute("href", icon.getAttribute("href").replace(/(todo|done)$/, met ? "done" : "todo"));
    }
  };
  const speak = () => {
    const met = list.querySelectorAll(".is-done").length;
    const text = met > 1 ? status.dataset.many : status.dataset.one;
    status.textContent = text.replace("{n}", met).replace("{total}", lines.length);
  };
  input.addEventListener("input", () => {
    check();
    clearTimeout(timer);
    if (status) timer = setTimeout(speak, QUIET);
  });
  check();
}
