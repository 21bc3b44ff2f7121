// Does the work that is asked for before sending, step by step, shows how far it is, and sends.
(() => {
  const place = document.querySelector("[data-work]");
  if (!place) return;
  const form = place.closest("form");
  const bar = place.querySelector("progress");
  const challenge = JSON.parse(place.dataset.work);
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => Number.parseInt(pair, 16));
  const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
  let stopped = false;

  async function derive(counter) {
    const start = bytes(nonce);
    const password = new Uint8Array(start.length + 4);
    password.set(start);
    new DataView(password.buffer).setUint32(start.length, counter);
    const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    return hex(await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt: bytes(salt), iterations: cost }, key, keyLength * 8));
  }

  // Each step is awaited, so the page stays alive: buttons answer, and leaving is possible at any time.
  async function work() {
    for (let counter = 0; counter <= bar.max && !stopped; counter += 1) {
      const derivedKey = await derive(counter);
      if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey };
      bar.value = counter;
      if (counter % 8 === 0) await new Promise((resume) => setTimeout(resume));
    }
    return null;
  }

  document.addEventListener("leave", () => {
    stopped = true;
  });
  // Whoever presses the button sends without waiting for the end.
  form.addEventListener("submit", () => {
    stopped = true;
  });
  place.hidden = false;
  work()
    .catch(() => null)
    .then((solution) => {
      if (stopped) return;
      if (solution) form.elements.proof.value = JSON.stringify({ challenge, solution });
      bar.value = bar.max;
      form.requestSubmit();
    });
})();
