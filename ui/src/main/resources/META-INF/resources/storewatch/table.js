"use strict";
/* A table: sorted by a click on a column, moved in by the arrow keys and j, k; each number explains itself; a row may lead somewhere, be marked, hold buttons, be folded under another. */
(() => {
  function make(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  /* How long the pointer must rest before rows come, go or change places under it. */
  const REST_MS = 2000;

  class Table extends HTMLElement {
    #columns = [];
    #rows = [];
    #sorted = { column: -1, down: true };
    #opened = new Set();
    #marked = new Set();
    #pointed = "";
    #moved = -Infinity;
    #waiting;

    show(caption, columns, rows) {
      this.#watch();
      const same = JSON.stringify(columns) === JSON.stringify(this.#columns) && this.body;
      this.#columns = columns;
      if (same) return this.#renew(rows);
      this.#rows = rows;
      this.body = make("tbody");
      const head = make("tr", {}, ...columns.map((column, place) => {
        const sort = make("button", { type: "button", tabindex: "-1" }, column.label);
        sort.addEventListener("click", () => this.#sort(place));
        return make("th", { scope: "col", class: column.isNumber ? "number" : "" }, sort);
      }));
      if (this.dataset.mark) head.prepend(make("td"));
      this.replaceChildren(make("table", {}, make("caption", { class: "unseen" }, caption), make("thead", {}, head), this.body));
      this.#fill(rows);
    }

    #watch() {
      if (this.watched) return;
      this.watched = true;
      this.addEventListener("keydown", (event) => this.#key(event));
      this.addEventListener("click", (event) => this.#click(event));
      this.addEventListener("change", (event) => this.#mark(event));
      this.addEventListener("focusin", (event) => this.#came(event));
      this.addEventListener("pointermove", () => (this.#moved = performance.now()));
      storewatch.explain.attach(this, (button) => this.#explain(button));
    }

    /* Newer rows: at once, but not while the pointer moves over them, for nobody to press what was another row. */
    #renew(rows) {
      clearTimeout(this.#waiting);
      const moves = rows.length !== this.#rows.length || rows.some((row, place) => row.id !== this.#rows[place].id);
      const rest = this.matches(":hover") ? REST_MS - (performance.now() - this.#moved) : 0;
      if (moves && rest > 0) {
        this.#waiting = setTimeout(() => this.#renew(rows), rest);
        return;
      }
      if (JSON.stringify(rows) === JSON.stringify(this.#rows)) return;
      const cell = this.#focused();
      const had = cell && { row: cell.parentNode.dataset.row, place: [...this.body.children].indexOf(cell.parentNode), column: cell.cellIndex };
      this.#rows = rows;
      const ids = new Set(rows.map((row) => row.id));
      if ([...this.#marked].some((id) => !ids.has(id))) {
        this.#marked = new Set([...this.#marked].filter((id) => ids.has(id)));
        this.#tellMarked();
      }
      this.#fill(this.#inOrder());
      if (!had) return;
      const again = this.body.querySelector(`tr[data-row="${CSS.escape(had.row)}"]`);
      const row = again ?? this.body.children[Math.min(had.place, this.body.children.length - 1)];
      (row?.children[had.column]?.querySelector("button, a") ?? row?.querySelector("button, a"))?.focus({ preventScroll: true });
    }

    #fill(rows) {
      const above = new Set(rows.map((row) => row.under).filter(Boolean));
      const byId = new Map(rows.map((row) => [row.id, row]));
      const shown = (row) => !row.under || (this.#opened.has(row.under) && byId.has(row.under) && shown(byId.get(row.under)));
      const depth = (row) => (row.under && byId.has(row.under) ? 1 + depth(byId.get(row.under)) : 0);
      const known = new Map([...this.body.children].map((made) => [made.dataset.row, made]));
      this.#put(rows.filter(shown).map((row) => {
        const folded = above.has(row.id) ? String(!this.#opened.has(row.id)) : undefined;
        const drawn = JSON.stringify([row, folded, depth(row)]);
        const old = known.get(row.id);
        const made = old?.drawn === drawn ? old : this.#row(row, folded, depth(row));
        made.drawn = drawn;
        if (this.dataset.mark) this.#check(made, row);
        made.toggleAttribute("data-pointed", row.id === this.#pointed);
        return made;
      }));
      const first = this.body.querySelector("th :is(button, a)");
      if (first && !this.body.querySelector("[tabindex='0']")) first.tabIndex = 0;
    }

    /* What is there already is not touched: neither focus nor pointer notice. */
    #put(wanted) {
      const stay = new Set(wanted);
      for (const row of [...this.body.children]) if (!stay.has(row)) row.remove();
      let at = this.body.firstElementChild;
      for (const row of wanted) {
        if (row === at) at = at.nextElementSibling;
        else this.body.insertBefore(row, at);
      }
    }

    #row(row, folded, depth) {
      const made = make("tr", { "data-row": row.id }, ...row.cells.map((cell, place) => this.#cell(row, cell, place)));
      if (folded) {
        made.dataset.folded = folded;
        made.querySelector("th :is(a, button)").setAttribute("aria-expanded", String(folded === "false"));
      }
      if (depth) made.style.setProperty("--depth", depth);
      if (this.dataset.mark) made.prepend(make("td", { class: "mark" }, make("input", { type: "checkbox", tabindex: "-1", "aria-label": `${this.dataset.mark}: ${row.cells[0].text}` })));
      return made;
    }

    #check(made, row) {
      const box = made.querySelector(".mark input");
      const below = this.#below(row.id);
      box.checked = below.every((id) => this.#marked.has(id));
      box.indeterminate = !box.checked && below.some((id) => this.#marked.has(id));
    }

    /* The rows folded under one, through all levels; a row that has none is its own. */
    #below(id) {
      const under = this.#rows.filter((row) => row.under === id);
      return under.length ? under.flatMap((row) => this.#below(row.id)) : [id];
    }

    #mark(event) {
      const row = event.target.closest("tbody tr");
      if (!row || event.target.type !== "checkbox") return;
      for (const id of this.#below(row.dataset.row)) {
        if (event.target.checked) this.#marked.add(id);
        else this.#marked.delete(id);
      }
      this.#showMarks();
      this.#tellMarked();
    }

    #showMarks() {
      if (!this.dataset.mark) return;
      for (const row of this.body?.children ?? []) this.#check(row, this.#rows.find((one) => one.id === row.dataset.row));
    }

    #tellMarked() {
      this.dispatchEvent(new CustomEvent("rows-marked", { detail: { rows: [...this.#marked].join("\n") } }));
    }

    /* For the key x: the row the focus is in. */
    markRow() {
      this.#focused()?.parentNode.querySelector(".mark input")?.click();
    }

    unmark() {
      this.#marked.clear();
      this.#showMarks();
      this.#tellMarked();
    }

    /* The row that is shown beside the table. */
    pointOut(id) {
      this.#pointed = id;
      for (const row of this.body?.children ?? []) row.toggleAttribute("data-pointed", row.dataset.row === id);
    }

    #cell(row, cell, place) {
      const column = this.#columns[place];
      const css = `${column.isNumber ? "number " : ""}${column.isMain ? "main " : ""}${cell.css}`;
      if (cell.acts.length) return make("td", { class: `acts main ${cell.css}`, "data-column": column.id }, ...cell.acts.map((act) => this.#act(row, act)));
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

    #act(row, act) {
      const button = make("button", { type: "button", "data-act": act.id, "aria-label": `${act.label} ${row.cells[0].text}` }, act.label);
      if (act.pressed !== null) button.setAttribute("aria-pressed", String(act.pressed));
      return button;
    }

    #focused() {
      const cell = document.activeElement?.closest?.("sw-table tbody td, sw-table tbody th");
      return cell && this.contains(cell) ? cell : undefined;
    }

    #came(event) {
      const row = event.target.closest("tbody tr");
      if (row && this.hasAttribute("data-row-current")) this.#tell("row-current", row);
    }

    #tell(event, row, more = {}) {
      this.dispatchEvent(new CustomEvent(event, { detail: { row: row.dataset.row, ...more } }));
    }

    #sort(place) {
      const down = this.#sorted.column === place ? !this.#sorted.down : this.#columns[place].isNumber;
      this.#sorted = { column: place, down };
      this.#fill(this.#inOrder());
      this.querySelectorAll("thead th").forEach((th, at) => {
        if (at === place) th.setAttribute("aria-sort", down ? "descending" : "ascending");
        else th.removeAttribute("aria-sort");
      });
    }

    /* As sorted; what is folded under a row stays under it. */
    #inOrder() {
      const { column: place, down } = this.#sorted;
      if (place < 0) return this.#rows;
      const value = (row) => row.cells[place].order;
      const known = (number) => typeof number === "number" && !Number.isNaN(number);
      const compare = (one, other) => {
        if (!this.#columns[place].isNumber) return one.cells[place].text.localeCompare(other.cells[place].text) * (down ? -1 : 1);
        if (!known(value(one)) || !known(value(other))) return known(value(other)) - known(value(one));
        return (value(one) - value(other)) * (down ? -1 : 1);
      };
      const ids = new Set(this.#rows.map((row) => row.id));
      const within = (id) => this.#rows.filter((row) => (ids.has(row.under) ? row.under : "") === id).sort(compare).flatMap((row) => [row, ...within(row.id)]);
      return within("");
    }

    #explain(button) {
      const cell = button.closest("td, th");
      const row = cell.parentNode;
      const told = this.#rows.find((one) => one.id === row.dataset.row);
      const place = cell.cellIndex - (this.dataset.mark ? 1 : 0);
      const column = this.#columns[place];
      const lines = [...told.cells[place].help, ...column.help];
      return lines.length ? { title: `${told.cells[0].text} · ${column.label}`, question: told.cells[place].text, lines } : undefined;
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
      const row = event.target.closest("tbody tr");
      const act = event.target.closest("[data-act]");
      if (act) return this.#tell("row-act", row, { act: act.dataset.act });
      if (!row || event.target.closest("a, .mark")) return;
      if (row.dataset.folded) return this.#fold(row);
      row.querySelector("th a")?.click();
      if (this.hasAttribute("data-row-open")) this.#tell("row-open", row);
    }

    #fold(row) {
      const id = row.dataset.row;
      const column = this.#focused()?.cellIndex ?? 0;
      if (!this.#opened.delete(id)) this.#opened.add(id);
      this.#fill(this.#inOrder());
      this.#focus(this.body.querySelector(`tr[data-row="${CSS.escape(id)}"]`), column, 0, 0);
    }

    /* For the keys j and k: from where the focus is, else into the table. */
    moveRow(down) {
      const cell = this.#focused();
      const first = this.dataset.mark ? 1 : 0;
      if (cell) return this.#focus(cell.parentNode, cell.cellIndex, down, 0);
      return this.#focus(this.body?.querySelector("[data-pointed]") ?? this.body?.firstElementChild, first, this.body?.querySelector("[data-pointed]") ? down : 0, 0);
    }

    #focus(row, column, down, right) {
      if (!row) return;
      const rows = [...this.body.children];
      const target = rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(row) + down))];
      const stop = target?.children[Math.max(0, Math.min(target.children.length - 1, column + right))]?.querySelector("button, a, input");
      if (!stop) return;
      this.body.querySelectorAll("[tabindex='0']").forEach((one) => (one.tabIndex = -1));
      stop.tabIndex = 0;
      stop.focus();
    }
  }

  customElements.define("sw-table", Table);
})();
