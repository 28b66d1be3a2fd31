"use strict";
/* Keys, theme and the counting on of freshness: what needs no word with the server. */
(() => {
  const root = document.documentElement;

  function isDark() {
    const said = root.dataset.theme;
    return said ? said === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function span(seconds) {
    if (seconds < 60) return `${seconds} s`;
    return seconds < 3600 ? `${Math.floor(seconds / 60)} m` : `${Math.floor(seconds / 3600)} h`;
  }

  /* The two clocks may differ: the age comes from the server, only its growth from here. */
  const marks = new Map();

  function fresh(mark, age, at) {
    marks.set(mark, { since: performance.now() - age, at });
    tick();
  }

  function notFresh(mark, text) {
    marks.delete(mark);
    mark.className = "fresh";
    mark.textContent = text;
  }

  function when(at) {
    const date = new Date(at);
    const today = new Date().toDateString() === date.toDateString();
    const options = today ? { hour: "2-digit", minute: "2-digit" } : { dateStyle: "medium", timeStyle: "short" };
    return new Intl.DateTimeFormat(root.lang || undefined, { hour12: false, ...options }).format(date);
  }

  function tick() {
    for (const [mark, { since, at }] of marks) {
      if (!mark.isConnected) {
        marks.delete(mark);
        continue;
      }
      const seconds = Math.max(0, Math.floor((performance.now() - since) / 1000));
      const quiet = seconds >= Number(mark.dataset.quietAfter);
      const text = quiet ? mark.dataset.quiet.replace("{0}", when(at)) : mark.dataset.live.replace("{0}", span(seconds));
      mark.className = `fresh ${quiet ? "quiet" : "live"}`;
      if (mark.textContent !== text) mark.textContent = text;
    }
  }
  setInterval(tick, 1000);

  let goPressed = -Infinity;
  const keys = {
    "/": () => document.getElementById("search")?.focus(),
    "?": () => document.getElementById("help")?.showModal(),
    j: () => table()?.moveRow(1),
    k: () => table()?.moveRow(-1),
    x: () => table()?.markRow?.(),
    g: () => (goPressed = performance.now()),
  };

  /* The one the focus is in, else the page's first. */
  function table() {
    return document.activeElement?.closest?.("sw-figures, sw-table") ?? document.querySelector("sw-figures, sw-table");
  }

  /* g, then the key of a page. */
  function go(key) {
    if (performance.now() - goPressed > 1500) return false;
    goPressed = -Infinity;
    const link = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
    link?.click();
    return Boolean(link);
  }

  /* A button of the page that names its key. */
  function button(key) {
    const found = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    return found?.offsetParent ? () => found.click() : undefined;
  }

  /* A button that shows and hides a part of the page; the first thing to fill in has the focus. */
  document.addEventListener("click", (event) => {
    const opener = event.target.closest?.("[data-shows]");
    if (!opener) return;
    for (const other of document.querySelectorAll("[data-shows]")) {
      const part = document.getElementById(other.dataset.shows);
      part.hidden = other !== opener || !part.hidden;
      other.setAttribute("aria-expanded", String(!part.hidden));
      if (!part.hidden) part.querySelector("input, button")?.focus();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest?.("input, textarea, select");
    if (typing) {
      if (event.key === "Escape") typing.blur();
      if (event.key === "Enter" && typing.id === "search") document.querySelector("sw-figures")?.moveRow(1);
      return;
    }
    if (document.querySelector("dialog[open]")) return;
    if (go(event.key)) {
      event.preventDefault();
      return;
    }
    const act = keys[event.key] ?? button(event.key);
    if (act) {
      event.preventDefault();
      act();
    }
  });

  window.storewatch = Object.assign(window.storewatch ?? {}, { isDark, fresh, notFresh });
})();
