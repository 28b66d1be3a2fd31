"use strict";
/* The workbench: Ace with completion of the schema, the schema beside it, an answer of many rows of which only those in view are drawn, a quick chart. */
(() => {
  const ROW = 28;
  const SPARE = 12;
  const MOST_POINTS = 400;
  const MOST_LINES = 5;
  const NULL = "\u0000";

  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  class Workbench extends HTMLElement {
    #words = {};
    #tables = [];
    #answer;

    say(words) {
      this.#words = words;
      if (!this.editor) this.#build();
    }

    #build() {
      const words = this.#words;
      this.find = make("input", { type: "search", placeholder: words.find });
      this.find.setAttribute("aria-label", words.find);
      this.find.addEventListener("input", () => this.#drawSchema());
      this.schema = make("div", { className: "schema-tables" });
      this.shelf = make("div");
      this.history = make("div");
      const side = make(
        "aside",
        {},
        make("details", { open: true, className: "side" }, make("summary", { textContent: words.tables }), this.find, this.schema),
        make("details", { className: "side" }, make("summary", { textContent: words.kept }), this.shelf),
        make("details", { className: "side" }, make("summary", { textContent: words.history }), this.history),
      );
      side.setAttribute("aria-label", words.tables);
      this.runButton = make("button", { className: "primary", textContent: `${words.run}  Ctrl ↵`, onclick: () => this.#run() });
      this.cancelButton = make("button", { textContent: `${words.cancel}  Esc`, disabled: true, onclick: () => this.$server.cancel() });
      this.keepTitle = make("input", { placeholder: words.keepAs, maxLength: 120 });
      this.keepTitle.setAttribute("aria-label", words.keepAs);
      const keep = make("button", { textContent: words.keep, onclick: () => this.#keep() });
      const bar = make("div", { className: "work-bar" }, this.runButton, this.cancelButton, make("span", { className: "space" }), this.keepTitle, keep);
      const ground = make("div", { className: "editor" });
      this.foot = make("p", { className: "work-foot", textContent: words.limits });
      this.foot.setAttribute("role", "status");
      this.views = make(
        "div",
        { className: "chips", hidden: true },
        make("button", { textContent: words.table, onclick: () => this.#view("table") }),
        make("button", { textContent: words.chart, onclick: () => this.#view("chart") }),
      );
      this.result = make("div", { className: "answer", hidden: true });
      this.append(side, make("div", { className: "work" }, bar, ground, make("div", { className: "work-line" }, this.foot, this.views), this.result));
      this.#edit(ground);
      this.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !this.cancelButton.disabled) this.$server.cancel();
      });
    }

    #edit(ground) {
      this.editor = ace.edit(ground, {
        mode: "ace/mode/sql",
        useWorker: false,
        fontSize: 13,
        showPrintMargin: false,
        tabSize: 2,
        minLines: 8,
        maxLines: 18,
        enableBasicAutocompletion: true,
        enableLiveAutocompletion: true,
        highlightActiveLine: false,
      });
      this.editor.textInput.getElement().setAttribute("aria-label", this.#words.editor);
      this.editor.commands.addCommand({ name: "run", bindKey: { win: "Ctrl-Enter", mac: "Ctrl-Enter|Command-Enter" }, exec: () => this.#run() });
      this.editor.completers = [{ getCompletions: (_, session, position, prefix, done) => done(null, this.#completions(session.getValue())) }];
      if (this.statement) this.editor.setValue(this.statement, 1);
      const input = this.editor.textInput.getElement();
      new MutationObserver(() => this.#forgetClosedList()).observe(input, { attributeFilter: ["aria-activedescendant"] });
      this.editor.focus();
    }

    /* A list of completions that is closed while it is still being drawn names a row that nobody sees. */
    #forgetClosedList() {
      const input = this.editor.textInput.getElement();
      if (input.hasAttribute("aria-activedescendant") && !this.editor.completer?.popup?.isOpen) input.removeAttribute("aria-activedescendant");
    }

    /* Columns of the tables a statement names come first, then tables, then the words of SQL. */
    #completions(statement) {
      const named = new Set(statement.toLowerCase().match(/[a-z_0-9]+/g) ?? []);
      const found = [];
      for (const table of this.#tables) {
        found.push({ value: table.name, meta: this.#words.table, score: 500 });
        for (const column of table.columns) {
          if (named.has(table.name)) found.push({ value: column.name, meta: `${table.name} · ${column.type}`, score: 1000 });
        }
      }
      for (const word of KEYWORDS) found.push({ value: word, meta: "SQL", score: 1 });
      return found;
    }

    #run() {
      if (this.runButton.disabled) return;
      this.editor.completer?.detach();
      this.#forgetClosedList();
      const chosen = this.editor.getSelectedText();
      const statement = (chosen.trim() ? chosen : this.editor.getValue()).trim();
      if (statement) this.$server.run(statement);
    }

    #keep() {
      const title = this.keepTitle.value.trim();
      if (!title) return this.keepTitle.focus();
      this.$server.keep(title, this.editor.getValue());
    }

    write(statement, title) {
      this.statement = statement;
      this.editor?.setValue(statement, 1);
      if (this.keepTitle) this.keepTitle.value = title;
      this.editor?.focus();
    }

    showSchema(tables) {
      this.#tables = tables;
      this.#drawSchema();
    }

    #drawSchema() {
      const wanted = this.find.value.trim().toLowerCase();
      const shown = this.#tables.filter((table) => !wanted || table.name.includes(wanted) || table.columns.some((column) => column.name.includes(wanted)));
      this.schema.replaceChildren(...shown.map((table) => this.#table(table, wanted)));
    }

    #table(table, wanted) {
      const details = make("details", { className: "schema-table" }, make("summary", { textContent: table.name, title: table.comment }));
      const fill = () => {
        if (details.querySelector("ul")) return;
        const columns = table.columns.filter((column) => !wanted || table.name.includes(wanted) || column.name.includes(wanted));
        details.append(
          make("p", { textContent: table.comment }),
          make("ul", {}, ...columns.map((column) => make("li", {}, this.#column(column), make("small", { textContent: column.comment })))),
        );
      };
      details.addEventListener("toggle", fill);
      return details;
    }

    #column(column) {
      return make(
        "button",
        {
          className: "quiet",
          title: column.type,
          onclick: () => {
            this.editor.insert(column.name);
            this.editor.focus();
          },
        },
        make("b", { textContent: column.name }),
        make("i", { textContent: column.type }),
      );
    }

    showShelf(kept, history) {
      this.shelf.replaceChildren(
        ...(kept.length
          ? kept.map((query) => {
              const discard = make("button", { className: "quiet", textContent: "×", onclick: () => this.$server.discard(query.id) });
              discard.setAttribute("aria-label", `${this.#words.discard} ${query.title}`);
              return make("div", { className: "shelf-row" }, make("button", { className: "quiet", textContent: query.title, title: query.statement, onclick: () => this.$server.open(query.id) }), discard);
            })
          : [make("p", { textContent: this.#words.nothingKept })]),
      );
      this.history.replaceChildren(
        ...(history.length
          ? history.map((run) =>
              make(
                "button",
                { className: "quiet ran", title: run.statement, onclick: () => this.write(run.statement, "") },
                make("b", { textContent: run.statement.replace(/\s+/g, " ").slice(0, 120) }),
                make("i", { textContent: `${run.at} · ${run.outcome} · ${run.took}` }),
              ),
            )
          : [make("p", { textContent: this.#words.nothingRun })]),
      );
    }

    showRunning() {
      this.#busy(true);
      this.foot.classList.remove("refused");
      this.foot.textContent = this.#words.running;
      this.result.classList.add("stale");
    }

    #busy(running) {
      this.runButton.disabled = running;
      this.cancelButton.disabled = !running;
      this.setAttribute("aria-busy", String(running));
    }

    showRefusal(reason) {
      this.#busy(false);
      this.result.hidden = true;
      this.views.hidden = true;
      this.foot.classList.add("refused");
      this.foot.textContent = reason;
    }

    showAnswer(answer) {
      this.#busy(false);
      this.#answer = answer;
      this.foot.textContent = answer.remark;
      this.result.classList.remove("stale");
      this.result.hidden = false;
      this.views.hidden = answer.rows.length === 0;
      this.#view("table");
    }

    #view(kind) {
      [...this.views.children].forEach((button, at) => button.setAttribute("aria-pressed", String((kind === "table") === (at === 0))));
      if (kind === "table") this.#drawTable();
      else this.#drawChart();
    }

    /* Only the rows in view are in the page: two spacers stand for the others. */
    #drawTable() {
      const { columns, rows } = this.#answer;
      if (!columns.length) return this.result.replaceChildren(make("p", { textContent: this.#words.empty }));
      const head = make("tr", {}, ...columns.map((column) => make("th", { textContent: column.name, title: column.type, scope: "col", className: column.numeric ? "number" : "" })));
      const body = make("tbody");
      const table = make("table", {}, make("thead", {}, head), body);
      table.setAttribute("aria-rowcount", String(rows.length + 1));
      const frame = make("div", { className: "answer-rows", tabIndex: 0 }, table);
      frame.setAttribute("role", "region");
      frame.setAttribute("aria-label", this.#words.table);
      const spacer = (count) => make("tr", { className: "spacer" }, make("td", { colSpan: columns.length, style: `height:${count * ROW}px` }));
      const draw = () => {
        const first = Math.max(0, Math.floor(frame.scrollTop / ROW) - SPARE);
        const last = Math.min(rows.length, first + Math.ceil((frame.clientHeight || 480) / ROW) + 2 * SPARE);
        if (body.dataset.first === String(first) && body.dataset.last === String(last)) return;
        Object.assign(body.dataset, { first, last });
        const shown = rows.slice(first, last).map((row) => make("tr", {}, ...row.map((value, at) => this.#cell(value, columns[at]))));
        body.replaceChildren(spacer(first), ...shown, spacer(rows.length - last));
      };
      frame.addEventListener("scroll", draw, { passive: true });
      this.result.replaceChildren(frame);
      draw();
    }

    #cell(value, column) {
      if (value === NULL) return make("td", { className: "null", textContent: this.#words.null });
      return make("td", { className: column.numeric ? "number" : "", textContent: value.length > 300 ? `${value.slice(0, 300)}…` : value, title: value.length > 40 ? value.slice(0, 2000) : "" });
    }

    #drawChart() {
      const { columns, rows } = this.#answer;
      const along = Math.max(0, columns.findIndex((column) => !column.numeric));
      const lines = columns.map((column, at) => ({ ...column, at })).filter((column) => column.numeric && column.at !== along).slice(0, MOST_LINES);
      if (!lines.length) return this.result.replaceChildren(make("p", { textContent: this.#words.noChart }));
      const shown = rows.slice(0, MOST_POINTS);
      const colours = ["var(--accent)", "var(--ink-2)", "var(--ink-3)", "var(--edge)", "var(--warn)"];
      const type = shown.length <= 24 && lines.length === 1 ? "bar" : "line";
      const chart = make("sw-chart", { className: "answer-chart" });
      chart.setAttribute("role", "img");
      chart.setAttribute("aria-label", `${this.#words.chart}: ${lines.map((line) => line.name).join(", ")}`);
      this.result.replaceChildren(chart);
      chart.show(
        JSON.stringify({
          animation: false,
          grid: { left: 8, right: 96, top: 16, bottom: 8, containLabel: true },
          tooltip: { trigger: "axis" },
          xAxis: { type: "category", data: shown.map((row) => row[along]) },
          yAxis: { type: "value" },
          series: lines.map((line, at) => ({
            name: line.name,
            type,
            showSymbol: false,
            barMaxWidth: 32,
            data: shown.map((row) => (row[line.at] === NULL ? "-" : Number(row[line.at]))),
            lineStyle: { color: colours[at], width: 2 },
            itemStyle: { color: colours[at] },
            endLabel: { show: type === "line", formatter: "{a}", color: "var(--ink-2)" },
          })),
        }),
        { decimals: 4, prefix: "", suffix: "" },
      );
    }
  }

  const KEYWORDS =
    "SELECT FROM WHERE GROUP BY ORDER BY HAVING LIMIT WITH JOIN LEFT JOIN USING ON AS AND OR NOT IN BETWEEN LIKE ILIKE CASE WHEN THEN ELSE END DISTINCT UNION ALL count() sum() avg() min() max() countIf() sumIf() quantile() argMax() today() now() toDate() toStartOfHour() toStartOfWeek() round() uniq()"
      .split(/(?<!GROUP|ORDER|LEFT|UNION) /);

  customElements.define("sw-workbench", Workbench);
})();
