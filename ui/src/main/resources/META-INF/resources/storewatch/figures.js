"use strict";
/* The totals and the table of stores. Draws what the server says; changes only what changed, and keeps rows where they are while the
   pointer or the focus is among them. */
(() => {
  const SKELETON_ROWS = 8;

  function make(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  function write(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }

  /* A change with its arrow in an element of its own, so that fonts with wide arrows do not shout. */
  function writeChange(node, text) {
    if (node.dataset.text === text) return;
    node.dataset.text = text;
    const arrow = /^[▲▼]/.test(text);
    node.replaceChildren(...(arrow ? [make("i", {}, text[0]), text.slice(1)] : [text]));
  }

  /* The page of a store, for the range, language and theme of this one. */
  function storeAddress(id) {
    const query = new URLSearchParams(location.search);
    query.set("store", id);
    query.delete("metric");
    return `store?${query}`;
  }

  /* A path through the known points; a day without data leaves a gap. */
  function path(points) {
    let drawn = "";
    let pen = "M";
    points.forEach((point, day) => {
      if (point < 0) {
        pen = "M";
        return;
      }
      const x = points.length < 2 ? 50 : (day / (points.length - 1)) * 100;
      drawn += `${pen}${x.toFixed(1)} ${(19 - point * 18).toFixed(1)}`;
      pen = "L";
    });
    return drawn;
  }

  class Figures extends HTMLElement {
    #rows = new Map();
    #order = [];
    #head;
    #chosen = {};

    connectedCallback() {
      if (this.#head || this.firstChild) return;
      this.totals = make("ul", { class: "totals" });
      this.body = make("tbody");
      this.table = make("table", { class: "figures", role: "table" });
      this.empty = make("p", { class: "figures-empty", hidden: "" });
      this.append(this.totals, this.table, this.empty);
      this.addEventListener("click", (event) => this.#click(event));
      this.addEventListener("keydown", (event) => this.#key(event));
      this.table.addEventListener("pointerleave", () => this.#arrange());
      this.table.addEventListener("focusout", () => setTimeout(() => this.#arrange()));
      document.addEventListener("input", (event) => event.target.id === "search" && this.#filter(event.target.value));
      storewatch.explain.attach(this, (button) => this.#ask(button));
    }

    showHead(head) {
      this.connectedCallback();
      this.#head = head;
      const cells = head.columns.map((column) =>
        make("th", { scope: "col", role: "columnheader", title: column.question, "data-metric": column.id }, column.label));
      const first = make("th", { scope: "col", role: "columnheader" }, head.captions.store);
      this.table.replaceChildren(
        make("caption", { class: "unseen" }, head.captions.caption),
        make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, first, ...cells)),
        this.body);
      this.body.setAttribute("role", "rowgroup");
      this.empty.textContent = head.captions.nothingFound;
      if (this.#rows.size === 0) this.#skeleton(head.columns.length);
    }

    #skeleton(columns) {
      this.table.setAttribute("aria-busy", "true");
      const bar = () => make("span", {});
      this.body.replaceChildren(...Array.from({ length: SKELETON_ROWS }, () => make("tr", { class: "skeleton", "aria-hidden": "true" },
        make("th", {}, bar()), ...Array.from({ length: columns }, () => make("td", {}, bar())))));
      this.totals.replaceChildren(...Array.from({ length: 6 }, () => make("li", { class: "skeleton", "aria-hidden": "true" })));
    }

    /* Rows that changed, and the order of all where that changed. */
    showRows(changed, order) {
      if (this.table.hasAttribute("aria-busy")) {
        this.table.removeAttribute("aria-busy");
        this.body.replaceChildren();
      }
      for (const row of changed) {
        if (!this.#rows.has(row.id)) this.#rows.set(row.id, this.#newRow(row));
        this.#fill(this.#rows.get(row.id), row);
      }
      if (order) this.#keep(order);
      this.#arrange();
    }

    #keep(order) {
      const kept = new Set(order);
      for (const [id, row] of [...this.#rows]) {
        if (kept.has(id)) continue;
        row.remove();
        this.#rows.delete(id);
      }
      this.#order = order;
    }

    /* Puts the rows in order, unless somebody is pointing at them; new ones come last then. */
    #arrange() {
      const busy = this.table.matches(":hover") || this.body.contains(document.activeElement);
      const wanted = this.#order.map((id) => this.#rows.get(id)).filter(Boolean);
      if (busy) {
        wanted.filter((row) => !row.isConnected).forEach((row) => this.body.append(row));
      } else if (wanted.some((row, place) => this.body.children[place] !== row)) {
        this.body.append(...wanted);
      }
      this.#tabStop();
    }

    #newRow(row) {
      const made = make("tr", { role: "row", "data-store": row.id },
        make("th", { scope: "row", role: "rowheader" }, make("a", { class: "name", tabindex: "-1", href: storeAddress(row.id) }), make("span", { class: "unseen" })));
      for (const column of this.#head.columns) {
        made.append(make("td", { role: "cell" }, make("button",
          { type: "button", tabindex: "-1", "data-explain": "", "data-metric": column.id, "data-label": column.label },
          make("span", { class: "mark", "aria-hidden": "true" }), make("span", { class: "value" }),
          make("span", { class: "unseen word" }), make("span", { class: "change" }))));
      }
      return made;
    }

    #fill(node, row) {
      node.dataset.level = row.level;
      write(node.querySelector(".name"), row.name);
      write(node.querySelector("th .unseen"), row.word);
      node.querySelector("th").title = row.detail;
      row.cells.forEach(([text, change, level, word, rank, hollow, faint, line, alert], column) => {
        const td = node.children[column + 1];
        td.dataset.level = level;
        td.dataset.rank = rank;
        td.toggleAttribute("data-alert", alert !== "");
        td.className = `${hollow ? "hollow " : ""}${faint ? "faint" : ""}${text === "–" ? " none" : ""}`;
        write(td.querySelector(".value"), text);
        write(td.querySelector(".word"), [word, alert, hollow ? this.#head.captions.until : ""].join(" ").trim());
        writeChange(td.querySelector(".change"), change);
        if (line.length) this.#line(td.firstChild, line);
      });
      this.#mark(node);
    }

    #line(button, points) {
      let line = button.querySelector("path");
      if (!line) {
        const ns = "http://www.w3.org/2000/svg";
        const svg = document.createElementNS(ns, "svg");
        svg.setAttribute("class", "line");
        svg.setAttribute("viewBox", "0 0 100 20");
        svg.setAttribute("preserveAspectRatio", "none");
        svg.setAttribute("aria-hidden", "true");
        line = svg.appendChild(document.createElementNS(ns, "path"));
        button.append(svg);
      }
      line.setAttribute("d", path(points));
    }

    showTotals(totals) {
      const same = totals.length === this.totals.children.length && totals.every((total, place) =>
        this.totals.children[place].dataset.total === total.id);
      if (!same) {
        this.totals.replaceChildren(...totals.map((total) => make("li", { "data-total": total.id },
          make("button", { type: "button", "data-explain": "" }, make("span", { class: "label" }),
            make("span", { class: "figure" }, make("span", { class: "value" }), make("span", { class: "change" }))))));
      }
      totals.forEach((total, place) => {
        const item = this.totals.children[place];
        write(item.querySelector(".label"), total.label);
        write(item.querySelector(".value"), total.text);
        writeChange(item.querySelector(".change"), total.change);
      });
    }

    markChosen(store, metric) {
      this.#chosen = { store, metric };
      for (const row of this.#rows.values()) this.#mark(row);
      this.#tabStop();
    }

    #mark(row) {
      for (const button of row.querySelectorAll("button")) {
        button.setAttribute("aria-pressed",
          row.dataset.store === this.#chosen.store && button.dataset.metric === this.#chosen.metric);
      }
    }

    /* One cell takes part in the tab order, the arrow keys and j, k move among the rest. */
    #tabStop(wanted) {
      const focused = this.body.contains(document.activeElement) ? document.activeElement : undefined;
      const stop = wanted ?? focused ?? this.body.querySelector("button[aria-pressed=true]") ?? this.body.querySelector("button");
      for (const button of this.body.querySelectorAll("button[tabindex='0']")) if (button !== stop) button.tabIndex = -1;
      if (stop) stop.tabIndex = 0;
    }

    #click(event) {
      const name = event.target.closest("a.name");
      if (name) name.href = storeAddress(name.closest("tr").dataset.store);
      const button = event.target.closest("button[data-metric]");
      if (button) this.$server.chosen(button.closest("tr").dataset.store, button.dataset.metric);
    }

    #key(event) {
      const cell = event.target.closest("td");
      const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
      if (!cell || !step) return;
      event.preventDefault();
      this.#focus(cell.parentNode, cell.cellIndex, ...step);
    }

    /* Moves the focus by rows and columns, over rows that the search hides. */
    #focus(row, column, down, right) {
      const rows = [...this.body.children].filter((one) => !one.hidden);
      const target = rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(row) + down))];
      const button = target?.children[Math.max(1, Math.min(this.#head.columns.length, column + right))]?.querySelector("button");
      if (button) {
        this.#tabStop(button);
        button.focus();
      }
    }

    /* For the keys j and k: from where the focus is, else into the table. */
    moveRow(down) {
      const cell = document.activeElement?.closest?.("sw-figures td");
      if (cell) this.#focus(cell.parentNode, cell.cellIndex, down, 0);
      else this.#focus(this.body.firstElementChild, 1, 0, 0);
    }

    #filter(text) {
      const wanted = text.trim().toLowerCase();
      let left = 0;
      for (const [id, row] of this.#rows) {
        const name = row.querySelector(".name").textContent.toLowerCase();
        row.hidden = !name.includes(wanted) && !id.toLowerCase().includes(wanted);
        left += row.hidden ? 0 : 1;
      }
      this.empty.hidden = left > 0;
    }

    #ask(button) {
      const total = button.closest("[data-total]");
      return total
        ? this.$server.explainTotal(total.dataset.total)
        : this.$server.explain(button.closest("tr").dataset.store, button.dataset.metric);
    }
  }

  customElements.define("sw-figures", Figures);
})();
