// Counts an SMS while it is written, as the portal counts it when it is sent.
//
// [data-septets="id"]        says how long the text of this field is. Its words, with {n} for the count:
//                            data-fits, data-over; and data-missing, with {n} for letters that no SMS has.
//   data-letters             letters of one septet; data-doubles, those of two
//   data-values              septets of the longest value of each variable: {"nom": 16}
//   data-most                septets of one SMS

const VARIABLE = /\{([^{}\n]*)\}/g;
const PAUSE = 400;

for (const said of document.querySelectorAll("[data-septets]")) {
  const field = document.getElementById(said.dataset.septets);
  const { letters, doubles, fits, over, missing } = said.dataset;
  const values = JSON.parse(said.dataset.values);
  const most = Number(said.dataset.most);

  const words = () => {
    const unknown = new Set();
    let septets = 0;
    const plain = field.value.trim().replace(VARIABLE, (token, name) => {
      if (!(name in values)) return token;
      septets += values[name];
      return "";
    });
    for (const letter of plain) {
      if (!letters.includes(letter) && !doubles.includes(letter)) unknown.add(letter);
      septets += doubles.includes(letter) ? 2 : 1;
    }
    const about = unknown.size ? missing.replace("{n}", [...unknown].join(", ")) : septets > most ? over : fits;
    return about.replace("{n}", septets);
  };

  let saying;
  const say = (pause) => {
    clearTimeout(saying);
    saying = setTimeout(() => (said.textContent = words()), pause);
  };
  field.addEventListener("input", () => say(PAUSE));
  say(0);
}
