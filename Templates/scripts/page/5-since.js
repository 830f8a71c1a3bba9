// What changed since a day, on the page of changes. The day stands in the address, so that a reader can keep it, send it and go
// back to it. Without this the page has everything, newest first.
(() => {
  "use strict";
  const holder = document.getElementById("since");
  if (!holder) return;
  const words = holder.dataset;

  // A row has its day as a machine reads it; a month of recordings has rows of its own, or is older than those listed.
  const rows = [...document.querySelectorAll("main .log li")].filter(row => !row.querySelector("li"));
  const dayOf = row => row.querySelector("time")?.dateTime.slice(0, 10) ?? "";
  if (!rows.some(dayOf)) return; // Where nothing changed there is nothing to choose from.

  const make = (name, attributes, ...inner) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...inner);
    return element;
  };

  const input = make("input", { type: "date", name: "since", autocomplete: "off" });
  const all = make("button", { type: "button", hidden: "" }, words.all);
  const tally = make("p", { role: "status", class: "tally" });
  // What a script made is marked as its own: the page says everything without it.
  holder.dataset.made = "";
  holder.append(make("p", { class: "since" }, make("label", {}, words.label + " ", input), " ", all), tally);

  const groups = [...document.querySelectorAll("main .recordings > li, main section:has(> .log)")];

  // Days written so sort as texts do; what is none asks for nothing.
  const asked = () => {
    const day = new URLSearchParams(location.search).get("since") ?? "";
    return /^\d{4}-\d\d-\d\d$/.test(day) && !isNaN(Date.parse(day)) ? day : "";
  };

  const show = () => {
    const since = asked();
    if (input.value !== since) input.value = since;
    all.hidden = !since;
    let found = 0;
    const dated = rows.filter(dayOf);
    for (const row of rows) {
      const day = dayOf(row);
      // A month that lists nothing is older than all that its list has.
      const list = row.closest("main .recordings");
      const isOlder = day ? day < since : dated.some(other => list?.contains(other) && dayOf(other) < since);
      row.hidden = Boolean(since) && isOlder;
      if (day && !row.hidden) found += 1;
    }
    for (const group of groups) {
      const own = rows.filter(row => group.contains(row));
      group.hidden = own.length > 0 && own.every(row => row.hidden);
    }
    tally.textContent = !since ? "" : found ? words.found.replace("{n}", found).replace("{all}", dated.length) : words.none;
  };

  const go = day => {
    const page = location.pathname.split("/").pop();
    history.pushState(null, "", day ? `${page}?since=${day}` : page);
    show();
  };

  input.addEventListener("change", () => go(input.value));
  all.addEventListener("click", () => {
    go("");
    input.focus();
  });
  addEventListener("popstate", show);
  show();
})();
