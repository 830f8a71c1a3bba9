// Starts in the opened fold (scripts/page/2-filter.js): puts the controls there, and what is found behind it.
(() => {
  "use strict";
  const { make } = Timeline;
  const fold = document.querySelector("details.filter");
  const overview = document.getElementById("overview");
  const status = make("p", { role: "status", class: "tally" });
  const results = make("section", { "aria-labelledby": "sec.found", hidden: "" });
  // What says how it stands with the incidents, until the form takes its place.
  const loading = fold.querySelector("p");
  const failure = loading.textContent;
  loading.textContent = fold.dataset.wait;
  fold.after(status, results);

  let form = null;
  let index = null;
  // The control that changed the address last: going on with it replaces that step.
  let lastChanged = null;

  const show = (state) => {
    const { words } = index;
    const isAsked = Object.keys(state).length > 0;
    overview.hidden = isAsked;
    results.hidden = !isAsked;
    results.replaceChildren();
    status.textContent = "";
    if (!isAsked) return;
    const match = Timeline.matcher(state, index);
    const found = [];
    for (const row of index.rows) {
      const answer = match(row);
      if (answer) found.push({ row, answer });
    }
    const maybe = found.filter(({ answer }) => answer === 2).length;
    status.textContent = Timeline.say(words.found, { n: found.length, all: index.total })
      + (maybe ? " " + Timeline.say(words.foundMaybe, { n: maybe }) : "");
    results.append(make("h2", { id: "sec.found", tabindex: "-1" }, words.results), ...Timeline.results(found, state, index));
  };

  const go = (state, name) => {
    const step = name && name === lastChanged ? "replaceState" : "pushState";
    lastChanged = name;
    history[step](null, "", Timeline.address(state));
    Timeline.complain(form);
    show(state);
  };

  const build = (loaded) => {
    index = loaded;
    form = Timeline.form(index);
    loading.replaceWith(form);
    let timer = 0;
    form.addEventListener("input", ({ target }) => {
      clearTimeout(timer);
      // A text is read when it rests.
      timer = setTimeout(() => go(Timeline.gather(form), target.name), target.tagName === "SELECT" ? 0 : 250);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      go(Timeline.gather(form), lastChanged);
      results.querySelector("h2")?.focus();
    });
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      Timeline.fill(form, {});
      go({}, null);
      form.elements.actor.focus();
    });
    // The sums lead to their lists without leaving the page.
    results.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-filter]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const state = Object.fromEntries(new URLSearchParams(link.search));
      Timeline.fill(form, state);
      go(state, null);
      results.querySelector("h2")?.focus();
    });
    addEventListener("popstate", () => {
      lastChanged = null;
      Timeline.fill(form, Timeline.read());
      show(Timeline.read());
    });
    Timeline.fill(form, Timeline.read());
    show(Timeline.read());
  };

  Timeline.load(fold.dataset.files.split(" ")).then(build, () => { loading.textContent = failure; });
})();
