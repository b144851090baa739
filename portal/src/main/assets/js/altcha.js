// The proof of work of « Je suis un humain », fetched by `humain` when its form is first touched: ALTCHA's own solver
// and worker, without its widget (28 kB for a box to tick).
import { solveChallengeWorkers } from "altcha/lib";

/* global ALTCHA_WORKER: the build's name for the worker's file, beside this one */
const worker = new URL(ALTCHA_WORKER, import.meta.url);

/** What the form sends: the base64 of the challenge found at ADDRESS and of the number that answers it. */
export async function solve(address) {
  const answer = await fetch(address, { cache: "no-store" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const { algorithm, challenge, salt, signature } = await answer.json();
  // the server speaks ALTCHA's first protocol, a hash of salt and number, which its solver knows by these names
  const parameters = { algorithm, nonce: hex(new TextEncoder().encode(salt)), salt: "", cost: 1, keyPrefix: challenge };
  const { counter: number } = await solveChallengeWorkers({
    challenge: { parameters },
    counterMode: "string",
    concurrency: Math.min(4, navigator.hardwareConcurrency ?? 1),
    createWorker: () => new Worker(worker),
  });
  return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
