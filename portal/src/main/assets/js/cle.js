// Passkeys: a device signs the portal's question, and the form takes its answer along.
//
// <p data-passkey-unable>…</p>   hidden by this module where the browser knows passkeys
// <form method="post" action="…" hidden data-passkey="get|create" data-question="/…/question" data-silent="…"
//   data-already="…">
//   <input type="hidden" name="reponse"> <p role="alert" data-passkey-said></p> <button>…</button>
//     Shown by this module. Sending it does POST data-question (JSON), asks the device, and sends the form with the
//     answer. data-silent is said when no device answered, data-already when the device holds such a key. If the
//     question is answered by a redirection (a session over, a proof too old), the page is loaded again.

const passkeys = globalThis.PublicKeyCredential;

if (passkeys?.parseRequestOptionsFromJSON && passkeys.parseCreationOptionsFromJSON) {
  for (const text of document.querySelectorAll("[data-passkey-unable]")) text.hidden = true;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const said = form.querySelector("[data-passkey-said]");
    let asking = false;

    const ask = async () => {
      const answer = await fetch(form.dataset.question, { method: "POST", redirect: "manual", cache: "no-store" });
      if (answer.type === "opaqueredirect") return location.reload();
      if (!answer.ok) throw new Error(answer.status);
      const question = await answer.json();
      const credential = form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: passkeys.parseCreationOptionsFromJSON(question) })
        : await navigator.credentials.get({ publicKey: passkeys.parseRequestOptionsFromJSON(question) });
      form.elements.reponse.value = JSON.stringify(credential);
      form.submit();
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (asking) return;
      asking = true;
      said.textContent = "";
      ask()
        .catch((error) => {
          said.textContent = error.name === "InvalidStateError" ? form.dataset.already : form.dataset.silent;
        })
        .finally(() => {
          asking = false;
        });
    });
    form.hidden = false;
  }
}
