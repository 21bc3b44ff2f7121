// Keeps what is typed on a page of the form: on our side, quietly, when the person pauses or leaves. Nothing stays on the device.
(() => {
  const { keep: address, unsaved } = document.currentScript.dataset;
  const form = address && document.querySelector('main input[name="page"]')?.form;
  if (!form) return;
  /** After the last letter, and at most so often while somebody goes on typing, in milliseconds. */
  const PAUSE = 3000;
  const WHILE_TYPING = 20000;
  /** Browsers let a page that ends send 64 kilobytes; a letter of ours has two bytes. */
  const LAST_WORDS = 25000;
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  line.className = "text-sm text-soft";
  form.after(line);
  let changed = false;
  let since = 0;
  let pause;
  let sending = new AbortController();

  // The same words again are no news: those who listen hear them once a minute at most.
  function say(words) {
    if (line.textContent !== words) line.textContent = words;
  }

  function typed() {
    const now = Date.now();
    if (!changed) since = now;
    changed = true;
    clearTimeout(pause);
    if (now - since >= WHILE_TYPING) save();
    else pause = setTimeout(save, PAUSE);
  }

  async function save(leaving = false) {
    clearTimeout(pause);
    if (!changed || !form.isConnected) return;
    changed = false;
    const body = new FormData(form);
    const { signal } = sending;
    const keepalive = leaving && [...body.values()].join("").length < LAST_WORDS;
    try {
      const answer = await fetch(address, { method: "POST", body, keepalive, signal });
      const { kept, words } = await answer.json();
      // Not `||=`: one word that an old browser cannot read would cost all our scripts there.
      if (!kept) changed = true;
      say(words);
    } catch {
      if (signal.aborted) return;
      changed = true;
      say(unsaved);
    }
  }

  // The form itself is on its way now, or the person is: what is typed is no longer ours to send.
  function stop() {
    clearTimeout(pause);
    changed = false;
    sending.abort();
    sending = new AbortController();
  }

  form.addEventListener("input", typed);
  form.addEventListener("submit", stop);
  document.addEventListener("leave", stop);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save(true));
  addEventListener("pagehide", () => save(true));
  addEventListener("online", () => save());
})();
