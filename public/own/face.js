// Gives the page its own typeface once everything that matters is there. Without this script the system's typeface stays.
(() => {
  if ("saving" in document.currentScript.dataset) return;
  const line = navigator.connection;
  if (line && (line.saveData || /2g/.test(line.effectiveType))) return;
  /** A face that comes later than this, in milliseconds, finds somebody reading: it waits for the next page. */
  const PATIENCE = 3000;
  const root = document.documentElement;

  /** Where everything stands from top to bottom. */
  function heights() {
    return Array.from(document.body.querySelectorAll("*"), (element) => element.getBoundingClientRect().bottom);
  }

  addEventListener("load", async () => {
    const began = performance.now();
    // Only the files that hold letters of this page are fetched.
    await document.fonts.load('1em "Door"', document.body.textContent).catch(() => {});
    if (performance.now() - began > PATIENCE || !document.fonts.check('1em "Door"', document.body.textContent)) return;
    const before = heights();
    root.classList.add("faced");
    // Tried and measured before anything is drawn: where a line would move, the page stays as it was.
    if (heights().some((bottom, index) => Math.abs(bottom - before[index]) > 3)) root.classList.remove("faced");
  });
})();
