// A file that is only to be compared stays where it is: its SHA-256 is sent instead.
//
// [data-fingerprint]       form with one file input; the value is the address that takes the field `empreinte`. Without
//                          this module, or where the browser has no SHA-256 (plain http), the file itself is sent.

for (const form of document.querySelectorAll("form[data-fingerprint]")) {
  const file = form.querySelector("input[type=file]");
  form.addEventListener("submit", async (event) => {
    if (!crypto.subtle || !file.files.length || !file.name) return;
    event.preventDefault();
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.files[0].arrayBuffer()));
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "empreinte";
    field.value = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    file.name = "";
    form.action = form.dataset.fingerprint;
    form.enctype = "application/x-www-form-urlencoded";
    form.append(field);
    form.submit();
  });
}
