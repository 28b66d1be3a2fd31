"use strict";
/* Draws an ECharts option whose colours are names of the page's theme, and draws it anew when the theme changes. */
(() => {
  const FONT = 12;

  function resolved(value, style) {
    if (typeof value === "string") {
      const name = /^var\((--[a-z0-9-]+)\)$/.exec(value);
      return name ? style(name[1]) : value;
    }
    if (Array.isArray(value)) return value.map((one) => resolved(one, style));
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(one, style)]));
    }
    return value;
  }

  /* TRICKY: light-dark() only becomes a colour where it is used, so each name is used once on a probe. */
  function styles(host) {
    const probe = host.appendChild(document.createElement("i"));
    const known = {};
    return {
      of(name) {
        probe.style.color = `var(${name})`;
        return (known[name] ??= getComputedStyle(probe).color);
      },
      done: () => probe.remove(),
    };
  }

  function themed(style) {
    const axis = {
      axisLine: { lineStyle: { color: style("--hairline") } },
      axisTick: { show: false },
      axisLabel: { color: style("--ink-3"), fontSize: FONT, hideOverlap: true },
      splitLine: { lineStyle: { color: style("--hairline") } },
    };
    return {
      backgroundColor: "transparent",
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: FONT },
      categoryAxis: { ...axis, splitLine: { show: false } },
      valueAxis: { ...axis, axisLine: { show: false } },
      tooltip: {
        backgroundColor: style("--raised"),
        borderColor: style("--hairline"),
        textStyle: { color: style("--ink"), fontSize: FONT },
        axisPointer: { lineStyle: { color: style("--edge") } },
      },
    };
  }

  /* Seconds as people say them: 45 s, 12 m, 3 h, 3 h 12 m. */
  function time(seconds) {
    if (seconds < 100) return `${Math.round(seconds)} s`;
    const minutes = Math.round(seconds / 60);
    if (minutes < 60) return `${minutes} m`;
    const hours = Math.floor(minutes / 60);
    return minutes % 60 ? `${hours} h ${String(minutes % 60).padStart(2, "0")} m` : `${hours} h`;
  }

  class Chart extends HTMLElement {
    #chart;
    #shown;

    connectedCallback() {
      this.resizing = new ResizeObserver(() => this.#fit());
      this.resizing.observe(this);
      this.theming = new MutationObserver(() => this.#draw());
      this.theming.observe(document.documentElement, { attributeFilter: ["data-theme", "lang"] });
      this.system = matchMedia("(prefers-color-scheme: dark)");
      this.system.addEventListener("change", (this.redraw = () => this.#draw()));
      this.#draw();
    }

    disconnectedCallback() {
      this.resizing.disconnect();
      this.theming.disconnect();
      this.system.removeEventListener("change", this.redraw);
      this.#chart?.dispose();
      this.#chart = undefined;
    }

    /* As a picture, on the page's ground and twice as fine. */
    save(file) {
      if (!this.#shown) return;
      const host = this.appendChild(document.createElement("div"));
      host.style.cssText = `position:absolute;left:-9999px;width:${this.clientWidth || 960}px;height:${this.clientHeight || 240}px`;
      const style = styles(this);
      const ground = style.of("--page");
      const chart = echarts.init(host, themed(style.of), { renderer: "canvas" });
      chart.setOption(this.#option(style.of));
      style.done();
      const link = document.createElement("a");
      link.href = chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: ground });
      link.download = file;
      link.click();
      chart.dispose();
      host.remove();
    }

    show(option, numbers) {
      this.#shown = { option: JSON.parse(option), numbers };
      this.#draw();
    }

    #fit() {
      if (this.clientWidth && this.#chart) this.#chart.resize();
      else if (this.clientWidth) this.#draw();
    }

    #draw() {
      if (!this.#shown || !this.clientWidth) return;
      this.#chart?.dispose();
      const style = styles(this);
      const option = this.#option(style.of);
      this.#chart = echarts.init(this, themed(style.of), { renderer: "svg" });
      style.done();
      this.#chart.setOption(option);
    }

    #option(style) {
      const option = resolved(this.#shown.option, style);
      const { decimals, prefix, suffix, seconds } = this.#shown.numbers;
      const digits = (least) => new Intl.NumberFormat("en", { minimumFractionDigits: least, maximumFractionDigits: decimals });
      const write = (format) => (value) => (value === "-" || value == null ? "–" : `${prefix}${format.format(value)}${suffix}`);
      option.tooltip.valueFormatter = seconds ? (value) => (value === "-" || value == null ? "–" : time(value)) : write(digits(decimals));
      option.yAxis.axisLabel = { ...option.yAxis.axisLabel, formatter: seconds ? time : write(digits(0)) };
      return option;
    }
  }

  customElements.define("sw-chart", Chart);
})();
