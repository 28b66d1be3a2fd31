"use strict";
/* The list below the search: what the server finds, chosen by the arrow keys and Enter or by a click. */
(() => {
  const WAIT_MS = 120;

  class Search extends HTMLElement {
    connectedCallback() {
      if (this.list) return;
      this.list = document.createElement("div");
      this.list.id = "found";
      this.list.setAttribute("role", "listbox");
      this.list.hidden = true;
      this.append(this.list);
      this.addEventListener("input", () => this.#later());
      this.addEventListener("keydown", (event) => this.#key(event));
      this.addEventListener("focusout", (event) => this.contains(event.relatedTarget) || setTimeout(() => this.#close(), 150));
    }

    get #input() {
      return this.querySelector("input");
    }

    #later() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.#find(), WAIT_MS);
    }

    async #find() {
      const text = this.#input.value;
      if (!text.trim()) return this.#close();
      const found = await this.$server.find(text);
      if (text !== this.#input.value) return undefined;
      this.list.replaceChildren(...(found.length ? found.map((one, place) => this.#item(one, place)) : [this.#nothing()]));
      this.list.hidden = false;
      this.#input.setAttribute("aria-expanded", "true");
      return undefined;
    }

    #item(one, place) {
      const item = document.createElement("a");
      item.href = one.href;
      item.id = `found-${place}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.tabIndex = -1;
      const kind = document.createElement("small");
      kind.textContent = one.kind;
      item.append(one.name, kind);
      return item;
    }

    #nothing() {
      const item = document.createElement("div");
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.className = "nothing";
      item.textContent = this.dataset.nothing;
      return item;
    }

    #key(event) {
      if (this.list.hidden) return;
      const items = [...this.list.querySelectorAll("a")];
      const at = items.findIndex((one) => one.getAttribute("aria-selected") === "true");
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        this.#choose(items, at + (event.key === "ArrowDown" ? 1 : -1));
      } else if (event.key === "Enter" && (at >= 0 || !document.querySelector("sw-figures"))) {
        event.stopPropagation();
        items[Math.max(0, at)]?.click();
      } else if (event.key === "Escape") {
        this.#close();
      }
    }

    #choose(items, at) {
      if (!items.length) return;
      const place = (at + items.length) % items.length;
      items.forEach((one, index) => one.setAttribute("aria-selected", String(index === place)));
      this.#input.setAttribute("aria-activedescendant", items[place].id);
    }

    #close() {
      this.list.hidden = true;
      this.#input.setAttribute("aria-expanded", "false");
      this.#input.removeAttribute("aria-activedescendant");
    }
  }

  customElements.define("sw-search", Search);
})();
