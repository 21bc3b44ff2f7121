// Sends chosen files piece by piece (tus 1.0) instead of in one form: with progress, a pause, and going on after a lost signal or a
// reload. Without it the form is sent as it is. Nothing is kept on the device: after a reload the same file is chosen again and goes on.
(() => {
  const form = document.querySelector("form[data-pieces]");
  const input = form?.querySelector("input[type=file]");
  if (!input || !window.fetch || !window.TextEncoder) return;
  const { pieces: address, words: said, unfinished: begun } = form.dataset;
  const words = JSON.parse(said);
  const unfinished = JSON.parse(begun);
  const list = document.createElement("ul");
  form.after(list);

  const tus = { "tus-resumable": "1.0.0" };
  const SILENCE_MS = 30_000;
  const LONGEST_WAIT_MS = 20_000;

  form.addEventListener("submit", async (event) => {
    const files = [...input.files];
    if (files.length === 0) return;
    event.preventDefault();
    const description = form.elements.description?.value ?? "";
    const sendings = files.map((file) => new Sending(file, description));
    input.value = "";
    let whole = true;
    for (const sending of sendings) whole = (await sending.run()) && whole;
    if (whole) location.reload();
  });

  // Whoever leaves at once takes nothing along: what was under way stops.
  const underWay = new Set();
  document.addEventListener("leave", () => {
    for (const sending of underWay) sending.stop();
  });

  /** One file on its way, and its line on the page. */
  class Sending {
    constructor(file, description) {
      this.file = file;
      this.description = description;
      this.line = list.appendChild(document.createElement("li"));
      this.line.className = "border-b border-line py-3 break-words";
      this.bar = part("progress", { max: file.size, value: 0, className: "block w-full" });
      this.bar.setAttribute("aria-label", file.name);
      this.state = part("p", { textContent: words.waiting });
      this.state.setAttribute("role", "status");
      this.pause = part("button", { type: "button", textContent: words.pause, onclick: () => this.turn(!this.paused) });
      this.remove = part("button", { type: "button", textContent: words.remove, onclick: () => this.drop() });
      for (const button of [this.pause, this.remove]) button.className = "min-h-11 px-3 underline";
      this.line.append(part("strong", { textContent: file.name }), this.bar, this.state, this.pause, this.remove);
    }

    async run() {
      underWay.add(this);
      for (let failures = 0; !this.dropped; ) {
        await this.untilGoingOn();
        const answer = await this.step().catch(() => ({ lost: true }));
        if (answer.done) return this.end(words.arrived, true);
        if (answer.sentence !== undefined) return this.end(answer.sentence || words.failed, false);
        failures = answer.moved ? 0 : failures + 1;
        if (!answer.lost || this.paused || this.dropped) continue;
        this.state.textContent = words.lost;
        this.tens = undefined;
        await Promise.race([pause(Math.min(1000 * 2 ** failures, LONGEST_WAIT_MS)), heard("online")]);
      }
      return true;
    }

    /** From where the server says it is, once. */
    async step() {
      this.place = this.place ?? (await this.begin());
      if (this.place.sentence !== undefined) return this.place;
      const head = await fetch(this.place.address, { method: "HEAD", headers: tus });
      if (head.status === 410) return { sentence: words.failed };
      if (head.status === 404) this.place = undefined;
      if (!head.ok) return { lost: true };
      const offset = Number(head.headers.get("upload-offset"));
      this.shown(offset);
      return offset === this.file.size ? { done: true } : this.patch(offset);
    }

    async begin() {
      const known = unfinished.findIndex(({ name, length }) => name === this.file.name && length === this.file.size);
      if (known !== -1) return { address: `${address}/${unfinished.splice(known, 1)[0].id}` };
      const told = { filename: this.file.name, description: this.description, sha256: await sha256(this.file) };
      const metadata = Object.entries(told).filter(([, value]) => value);
      const headers = { ...tus, "upload-length": this.file.size, "upload-metadata": metadata.map(([name, value]) => `${name} ${base64(value)}`).join(",") };
      const answer = await fetch(address, { method: "POST", headers });
      if (answer.status === 201) return { address: answer.headers.get("location") };
      if (answer.status >= 500) throw new Error();
      return { sentence: ours(answer.headers.get("content-type")) ? await answer.text() : words.failed };
    }

    patch(offset) {
      return new Promise((resolve) => {
        const request = new XMLHttpRequest();
        let silence;
        const listen = () => {
          clearTimeout(silence);
          silence = setTimeout(() => request.abort(), SILENCE_MS);
        };
        let moved = false;
        request.upload.onprogress = ({ loaded }) => {
          moved = moved || loaded > 0;
          this.shown(offset + loaded);
          listen();
        };
        request.onloadend = () => {
          clearTimeout(silence);
          this.request = undefined;
          const { status } = request;
          if (status === 204) resolve({ moved: true });
          else if (status >= 400 && status < 500 && status !== 404 && status !== 409)
            resolve({ sentence: ours(request.getResponseHeader("content-type")) ? request.responseText : words.failed });
          else resolve({ lost: true, moved });
        };
        request.open("PATCH", this.place.address);
        for (const [name, value] of Object.entries({ ...tus, "upload-offset": offset, "content-type": "application/offset+octet-stream" }))
          request.setRequestHeader(name, value);
        this.request = request;
        listen();
        request.send(this.file.slice(offset));
      });
    }

    shown(bytes) {
      this.bar.value = bytes;
      // Said in steps of ten: whoever hears the page should not hear every number.
      const tens = Math.floor((10 * bytes) / this.file.size);
      if (this.paused || tens === this.tens) return;
      this.tens = tens;
      this.state.textContent = words.sending.replace("100", tens * 10);
    }

    turn(paused) {
      this.paused = paused;
      this.pause.textContent = paused ? words.goOn : words.pause;
      this.tens = undefined;
      if (paused) this.state.textContent = words.paused;
      this.request?.abort();
      if (!paused) this.going?.();
    }

    stop() {
      this.dropped = true;
      this.request?.abort();
      this.going?.();
    }

    async drop() {
      this.stop();
      this.line.remove();
      if (this.place?.address) await fetch(this.place.address, { method: "DELETE", headers: tus }).catch(() => {});
    }

    untilGoingOn() {
      return this.paused ? new Promise((resolve) => (this.going = resolve)) : undefined;
    }

    end(sentence, whole) {
      this.state.textContent = sentence;
      for (const gone of [this.pause, this.remove]) gone.remove();
      return whole;
    }
  }

  // Our sentences are plain text; a page in their place comes from the guard.
  function ours(type) {
    return (type ?? "").startsWith("text/plain");
  }

  function part(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  function pause(ms) {
    return new Promise((resolve) => setTimeout(resolve, ms));
  }

  function heard(event) {
    return new Promise((resolve) => window.addEventListener(event, resolve, { once: true }));
  }

  function base64(text) {
    return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  }

  // Only where the browser offers it; the server works it out in any case.
  async function sha256(file) {
    if (!window.crypto?.subtle) return "";
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return btoa(String.fromCharCode(...new Uint8Array(digest)));
  }
})();
