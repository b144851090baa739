// A colour may be picked on the screen, beside the field that takes its code.
//
// template[data-colour="id"]   holds an input[type=color], shown after the field of this id; each follows the other.

const CODE = /^#?([0-9a-f]{6})$/i;

for (const template of document.querySelectorAll("template[data-colour]")) {
  const field = document.getElementById(template.dataset.colour);
  const picker = template.content.firstElementChild.cloneNode(true);
  const follow = () => {
    const [, code] = CODE.exec(field.value.trim()) ?? [];
    if (code) picker.value = `#${code.toLowerCase()}`;
  };
  field.after(picker);
  field.addEventListener("input", follow);
  picker.addEventListener("input", () => (field.value = picker.value));
  follow();
}
