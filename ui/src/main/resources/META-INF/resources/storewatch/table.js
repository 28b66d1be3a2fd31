"use strict";
/* A table: sorted by a click on a column, moved in by the arrow keys and j, k; each number explains itself; a row may lead somewhere. */
(() => {
  function make(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  class Table extends HTMLElement {
    #columns = [];
    #rows = [];
    #sorted = { column: -1, down: true };

    show(caption, columns, rows) {
      this.#columns = columns;
      this.#rows = rows;
      this.body = make("tbody");
      const head = make("tr", {}, ...columns.map((column, place) => {
        const sort = make("button", { type: "button", tabindex: "-1" }, column.label);
        sort.addEventListener("click", () => this.#sort(place));
        return make("th", { scope: "col", class: column.isNumber ? "number" : "" }, sort);
      }));
      this.replaceChildren(make("table", {}, make("caption", { class: "unseen" }, caption), make("thead", {}, head), this.body));
      this.#fill(rows);
      if (this.watched) return;
      this.watched = true;
      this.addEventListener("keydown", (event) => this.#key(event));
      this.addEventListener("click", (event) => this.#click(event));
      storewatch.explain.attach(this, (button) => this.#explain(button));
    }

    #fill(rows) {
      this.body.replaceChildren(...rows.map((row) => make("tr", { "data-row": row.id }, ...row.cells.map((cell, place) => this.#cell(row, cell, place)))));
      const first = this.body.querySelector("button, a");
      if (first) first.tabIndex = 0;
    }

    #cell(row, cell, place) {
      const column = this.#columns[place];
      const css = `${column.isNumber ? "number " : ""}${column.isMain ? "main " : ""}${cell.css}`;
      const tag = place === 0 ? "th" : "td";
      const inner = place === 0 && row.href
        ? make("a", { href: row.href, tabindex: "-1" }, cell.text)
        : make("button", { type: "button", tabindex: "-1", "data-explain": "", "data-label": column.label }, make("span", { class: "value" }, cell.text));
      // Where nothing is named, a reader of the screen hears of what.
      if (!cell.text) inner.setAttribute("aria-label", `${column.label}: –`);
      const made = make(tag, tag === "th" ? { scope: "row", class: css } : { class: css, "data-column": column.id }, inner);
      if (cell.bar) {
        const bar = make("i", { class: cell.bar < 0 ? "bar less" : "bar", "aria-hidden": "true" });
        bar.style.setProperty("--length", `${Math.min(100, Math.abs(cell.bar) * 100).toFixed(1)}%`);
        inner.append(bar);
      }
      return made;
    }

    #sort(place) {
      const down = this.#sorted.column === place ? !this.#sorted.down : this.#columns[place].isNumber;
      this.#sorted = { column: place, down };
      const value = (row) => row.cells[place].order;
      const known = (number) => typeof number === "number" && !Number.isNaN(number);
      const sorted = [...this.#rows].sort((one, other) => {
        if (!this.#columns[place].isNumber) return one.cells[place].text.localeCompare(other.cells[place].text) * (down ? -1 : 1);
        if (!known(value(one)) || !known(value(other))) return known(value(other)) - known(value(one));
        return (value(one) - value(other)) * (down ? -1 : 1);
      });
      this.#fill(sorted);
      this.querySelectorAll("thead th").forEach((th, at) => {
        if (at === place) th.setAttribute("aria-sort", down ? "descending" : "ascending");
        else th.removeAttribute("aria-sort");
      });
    }

    #explain(button) {
      const cell = button.closest("td, th");
      const row = cell.parentNode;
      const told = this.#rows.find((one) => one.id === row.dataset.row);
      const column = this.#columns[cell.cellIndex];
      const lines = [...told.cells[cell.cellIndex].help, ...column.help];
      return lines.length ? { title: `${told.cells[0].text} · ${column.label}`, question: told.cells[cell.cellIndex].text, lines } : undefined;
    }

    #key(event) {
      const cell = event.target.closest("tbody td, tbody th");
      if (!cell) return;
      const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
      if (!step) return;
      event.preventDefault();
      this.#focus(cell.parentNode, cell.cellIndex, ...step);
    }

    #click(event) {
      if (event.target.closest("a, thead")) return;
      event.target.closest("tbody tr")?.querySelector("th a")?.click();
    }

    /* For the keys j and k: from where the focus is, else into the table. */
    moveRow(down) {
      const cell = document.activeElement?.closest?.("sw-table tbody td, sw-table tbody th");
      if (cell && this.contains(cell)) return this.#focus(cell.parentNode, cell.cellIndex, down, 0);
      return this.#focus(this.body?.firstElementChild, 0, 0, 0);
    }

    #focus(row, column, down, right) {
      if (!row) return;
      const rows = [...this.body.children];
      const target = rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(row) + down))];
      const stop = target?.children[Math.max(0, Math.min(this.#columns.length - 1, column + right))]?.querySelector("button, a");
      if (!stop) return;
      this.body.querySelectorAll("[tabindex='0']").forEach((one) => (one.tabIndex = -1));
      stop.tabIndex = 0;
      stop.focus();
    }
  }

  customElements.define("sw-table", Table);
})();
