// What the page does beside drawing itself. Nothing here knows a figure.
(function () {
  "use strict";
  const narrow = window.matchMedia("(max-width: 40rem)");
  let first = true;

  function cameFromOurPages() {
    const entry = performance.getEntriesByType("navigation")[0];
    return document.referrer.startsWith(window.location.origin + "/") &&
      (!entry || entry.type === "navigate");
  }

  // A screen reader that followed one of our links is put where the new page begins.
  function settle(heading) {
    heading.dataset.settled = "yes";
    const filters = document.querySelector("details.filter-box");
    if (filters && narrow.matches) filters.open = false;
    if (!first || cameFromOurPages()) heading.focus({ preventScroll: true });
    first = false;
  }

  new MutationObserver(function () {
    const heading = document.querySelector("main h1:not([data-settled])");
    if (heading) settle(heading);
  }).observe(document.documentElement, { childList: true, subtree: true });

  // On paper nothing can be opened, so the tables are open already; and a chart that was drawn
  // for the screen is drawn anew, as wide as an A4 page with its margins.
  const PAPER_WIDTH = 695;
  let opened = [];
  let charts = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("main details:not([open]):not(.filter-box)"));
    opened.forEach(function (each) { each.open = true; });
    charts = Array.from(document.querySelectorAll(".js-plotly-plot"));
    charts.forEach(function (each) { window.Plotly.relayout(each, { width: PAPER_WIDTH }); });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (each) { each.open = false; });
    charts.forEach(function (each) { window.Plotly.relayout(each, { autosize: true }); });
  });
})();
