// Leaves this site at once: by the link, or by pressing Shift three times. Without this script the link alone does it.
(() => {
  const link = document.querySelector("a[data-leaving]");
  if (!link) return;
  const address = link.href;
  const { leaving: words, elsewhere } = link.dataset;
  /** Three presses count when they come within this time, in milliseconds. */
  const WITHIN = 2000;
  /** A trembling finger bounces: presses closer than this are one. */
  const BOUNCE = 90;
  let presses = [];
  let left = false;
  let way = address;

  // The page is empty before the network answers; the words are for those who listen.
  function blank() {
    const said = document.createElement("p");
    said.setAttribute("role", "alert");
    said.className = "sr-only";
    document.title = "…";
    document.documentElement.style.background = "Canvas";
    document.body.style.background = "Canvas";
    document.body.replaceChildren(said);
    said.textContent = words;
  }

  function leave() {
    if (!left) {
      left = true;
      blank();
      // Scripts that still save what was typed stop here.
      document.dispatchEvent(new Event("leave"));
      const body = new FormData();
      body.set("leave", "1");
      // Everything is forgotten on its own way, which a page that ends does not cut off. Where it cannot be sent, the way out leads past the server.
      if (navigator.sendBeacon && navigator.sendBeacon(address, body)) way = elsewhere;
    }
    // In place of this page: going back does not lead here.
    location.replace(way);
  }

  function forget() {
    presses = [];
  }

  document.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element && event.target.closest("a");
    if (!pressed || pressed.href !== address) return;
    event.preventDefault();
    leave();
  });

  document.addEventListener("keydown", (event) => {
    // Alt+Shift and Ctrl+Shift change the keyboard's language, Shift with a letter makes it large: none of them counts.
    if (event.key !== "Shift" || event.altKey || event.ctrlKey || event.metaKey) return forget();
    if (event.repeat || event.timeStamp - (presses.at(-1) ?? -BOUNCE) < BOUNCE) return;
    presses = [...presses.filter((time) => event.timeStamp - time <= WITHIN), event.timeStamp];
    if (presses.length >= 3) leave();
  });
  document.addEventListener("pointerdown", forget);

  // A page that the browser kept in memory: never show it again as it was. Left, it goes on leaving; else the server is asked anew.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    blank();
    if (left) location.replace(way);
    else location.reload();
  });
})();
