// Lists of /gestion: choosing rows and working by keyboard. Without it, boxes, links and buttons do the same.
//
// [data-worklist]            form or table. Keys are heard only while the focus is inside (WCAG 2.1.4), and can be
//                            turned off for the browser's session by [data-keys-on] in template[data-keys].
// [data-row]                 the link of a row: j and k move between them, Enter opens
// [data-choose-page]         ticks the page; [data-chosen] says how many (data-none, data-one, data-many)
// [data-act], [data-bulk]    e: the row's own button, or the bulk one when rows are ticked
// [data-run="address"]       a run that moves: read again every 2 s, replaced in place

const list = document.querySelector("[data-worklist]");
const rows = () => [...list.querySelectorAll("[data-row]")];
const boxes = () => [...list.querySelectorAll("tbody .box")];
let keys = true;

function count() {
  const chosen = boxes().filter((box) => box.checked).length;
  const page = list.querySelector("[data-choose-page]");
  const words = list.querySelector("[data-chosen]");
  if (!page || !words) return;
  page.checked = chosen > 0 && chosen === boxes().length;
  page.classList.toggle("is-part", chosen > 0 && !page.checked);
  page.indeterminate = chosen > 0 && !page.checked;
  for (const box of boxes()) box.closest("tr").classList.toggle("is-chosen", box.checked);
  const { none, one, many } = words.dataset;
  words.textContent = chosen === 0 ? none : chosen === 1 ? one : many.replace("{0}", chosen);
  list.querySelector("input[name=tout]")?.remove();
}

function move(from, step) {
  const all = rows();
  const at = all.findIndex((row) => row.closest("tr") === from?.closest("tr"));
  all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))]?.focus();
}

function act(row) {
  const chosen = boxes().some((box) => box.checked);
  (chosen ? list.querySelector("[data-bulk]") : row?.querySelector("[data-act]"))?.click();
}

function help() {
  const dialog = document.querySelector("template[data-keys]")?.content.firstElementChild.cloneNode(true);
  if (!dialog) return;
  document.body.append(dialog);
  const switched = dialog.querySelector("[data-keys-on]");
  switched.checked = keys;
  switched.addEventListener("change", () => (keys = switched.checked));
  const back = document.activeElement;
  dialog.addEventListener("close", () => {
    dialog.remove();
    back?.focus();
  });
  dialog.showModal();
}

function search() {
  document.querySelector(".desk-search input")?.focus();
}

addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    search();
  }
});

if (list) {
  list.addEventListener("change", (event) => {
    if (event.target.matches("[data-choose-page]")) {
      for (const box of boxes()) box.checked = event.target.checked;
    }
    count();
  });
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not(.box), select, textarea")) return;
    if (!keys && event.key !== "?") return;
    const row = event.target.closest("tr");
    const box = row?.querySelector("td .box");
    const does = {
      j: () => move(event.target, 1),
      k: () => move(event.target, -1),
      x: () => {
        if (box) {
          box.checked = !box.checked;
          count();
        }
      },
      e: () => act(row),
      "/": search,
      "?": help,
    }[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  });
  if (list.matches("form") && list.dataset.all === "0") count();
  const next = location.hash && document.getElementById(location.hash.slice(1));
  if (next?.matches("[data-row]")) next.focus();
  else if (location.search.includes("fait=")) rows()[0]?.focus();
}

async function follow(run) {
  const answer = await fetch(run.dataset.run).catch(() => null);
  const fresh =
    answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".run");
  if (!fresh) return setTimeout(follow, 5000, run);
  const title = fresh.getAttribute("aria-label");
  const heading = document.querySelector("h1");
  if (heading.textContent !== title) heading.textContent = title;
  if (fresh.dataset.run && fresh.querySelector("button") && run.querySelector("button")) {
    run.querySelector("[role=status]").textContent = fresh.querySelector("[role=status]").textContent;
  } else {
    run.innerHTML = fresh.innerHTML;
  }
  if (fresh.dataset.run) setTimeout(follow, 2000, run);
  else delete run.dataset.run;
}
const run = document.querySelector("[data-run]");
if (run) setTimeout(follow, 2000, run);
