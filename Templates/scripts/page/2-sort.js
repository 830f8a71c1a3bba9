// Tables marked data-sortable: the heads of their columns become buttons. A table marked data-sortable="date" stands in
// the order of its dates, so a column of dates is sorted by the order of the list, which knows more than a date's text.
(() => {
  "use strict";
  let collator;

  // "at least 1,200" is 1,200 and "none" is 0; what is unknown or not stated has no number and stands last either way.
  function number(cell) {
    const figure = cell.matches(".fig") ? cell : cell.querySelector(".fig") || cell;
    if (figure.matches(".absent, .unknown")) return null;
    if (figure.matches(".none")) return 0;
    const digits = figure.textContent.replace(/(\d)[,\u00a0\u202f](?=\d)/g, "$1").match(/\d+(\.\d+)?/);
    return digits ? Number(digits[0]) : null;
  }

  function text(cell) { return cell.textContent.trim() || null; }

  function compare(a, b) {
    collator ||= new Intl.Collator(document.documentElement.lang, { numeric: true });
    return collator.compare(a, b);
  }

  function setUp(table) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...body.rows];
    if (table.tBodies.length !== 1 || rows.length < 2 || rows.some(row => row.cells.length !== heads.length)) return;

    heads.forEach((head, column) => {
      const cells = rows.map(row => row.cells[column]);
      const isDate = cells.some(cell => cell.querySelector("time, .d"));
      if (!head.textContent.trim() || isDate && table.dataset.sortable !== "date") return;
      const isNumber = head.classList.contains("n");
      const days = cells.flatMap(cell => [...cell.querySelectorAll("time")].map(time => time.dateTime));
      const isNewestFirst = isDate && days.length > 1 && days[0] > days.at(-1);
      const keys = cells.map((cell, place) => isDate ? (isNewestFirst ? -place : place) : isNumber ? number(cell) : text(cell));
      if (!isDate && new Set(keys).size < 2) return; // Nothing to put in order.
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const was = head.getAttribute("aria-sort");
        // The first press shows what is looked for: the highest number, the first letter, the other end of the dates.
        const isUp = was ? was === "descending" : isDate ? isNewestFirst : !isNumber;
        const order = rows.map((_, place) => place).sort((a, b) => {
          if (keys[a] === null || keys[b] === null) return (keys[a] === null) - (keys[b] === null) || a - b;
          const by = isNumber || isDate ? keys[a] - keys[b] : compare(keys[a], keys[b]);
          return (isUp ? by : -by) || a - b;
        });
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
        // The head answers at once; to lay out hundreds of rows anew takes a slow phone longer than a press may.
        sitrep.afterPaint(() => {
          body.append(...order.map(place => rows[place]));
          sitrep.say(`${head.textContent.trim()}: ${isUp ? sitrep.words.up : sitrep.words.down}`);
        });
      });
      table.classList.add("sorts");
    });
  }

  sitrep.afterPaint(() => {
    for (const table of document.querySelectorAll("table[data-sortable]")) setUp(table);
  });
})();
