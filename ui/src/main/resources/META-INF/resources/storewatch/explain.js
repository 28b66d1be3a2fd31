"use strict";
/* Says what a figure is made of while the pointer or the focus rests on it. */
(() => {
  const WAIT_MS = 140;
  let sheet, timer, owner;

  function element(tag, text, name) {
    const made = document.createElement(tag);
    made.textContent = text;
    if (name) made.className = name;
    return made;
  }

  function fill(explanation) {
    const list = document.createElement("dl");
    for (const line of explanation.lines) list.append(element("dt", line.label), element("dd", line.text));
    sheet.replaceChildren(element("strong", explanation.title), element("em", explanation.question), list);
  }

  /* Beside the figure, never over it, and inside the window. */
  function place(target) {
    const at = target.getBoundingClientRect();
    const box = sheet.getBoundingClientRect();
    const below = at.bottom + 8 + box.height < innerHeight || at.top < box.height + 16;
    sheet.style.top = `${below ? at.bottom + 8 : at.top - box.height - 8}px`;
    sheet.style.left = `${Math.max(8, Math.min(at.right - box.width, innerWidth - box.width - 8))}px`;
  }

  function hide() {
    clearTimeout(timer);
    owner?.removeAttribute("aria-describedby");
    owner = undefined;
    if (sheet?.matches(":popover-open")) sheet.hidePopover();
  }

  async function open(target, ask) {
    owner = target;
    const explanation = await ask(target);
    if (owner !== target || !explanation || !target.isConnected) return;
    if (!sheet) {
      sheet = element("div", "", "explain");
      sheet.id = "explain";
      sheet.popover = "manual";
      sheet.setAttribute("role", "tooltip");
    }
    if (!sheet.isConnected) document.body.append(sheet);
    fill(explanation);
    sheet.showPopover();
    place(target);
    target.setAttribute("aria-describedby", "explain");
  }

  /* Watches the buttons inside a host; ask(button) answers with the explanation. */
  function attach(host, ask) {
    const start = (event) => {
      const target = event.target.closest("button[data-explain]");
      if (!target || target === owner) return;
      hide();
      timer = setTimeout(() => open(target, ask), WAIT_MS);
    };
    const end = (event) => {
      const target = event.target.closest("button[data-explain]");
      if (target && !target.contains(event.relatedTarget)) hide();
    };
    host.addEventListener("pointerover", start);
    host.addEventListener("focusin", start);
    host.addEventListener("pointerout", end);
    host.addEventListener("focusout", end);
    host.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  }

  addEventListener("scroll", hide, { capture: true, passive: true });
  window.storewatch = Object.assign(window.storewatch ?? {}, { explain: { attach, hide } });
})();
/* Buttons that carry their explanation with them. */
customElements.define("sw-explained", class extends HTMLElement {
  connectedCallback() {
    if (this.watched) return;
    this.watched = true;
    storewatch.explain.attach(this, (button) => JSON.parse(button.dataset.help));
  }
});
