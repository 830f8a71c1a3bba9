// The search page: all results of a question, by kind, with the question and the kind in the address.
(async search => {
  "use strict";
  if (document.body.dataset.pageKind !== "search") return;
  const form = document.querySelector("form[role=search]"), box = form.elements.q;
  const {make, say} = search;
  const atOnce = 20;
  const parameters = new URLSearchParams(location.search);
  let kind = parameters.get("kind") ?? "", shown = atOnce, last = null;
  box.value ||= parameters.get("q") ?? "";

  const area = make("div"), status = make("p"), list = make("ol"), more = make("button"), filter = make("fieldset");
  area.className = "found all";
  area.dataset.made = "";
  status.setAttribute("role", "status");
  more.type = "button";
  more.hidden = filter.hidden = true;
  area.append(filter, status, list, more);
  document.querySelector("main .head").after(area);

  const keep = () => {
    const state = new URLSearchParams();
    if (box.value.trim()) state.set("q", box.value.trim());
    if (kind) state.set("kind", kind);
    const address = new URL(location.href);
    address.search = state;
    // Some browsers let no page from a disk change its address.
    try { history.replaceState(null, "", address); } catch { /* The state is in the page. */ }
  };

  const showFilter = (index, found) => {
    const kinds = index.kinds.map(([each]) => each).filter(each => found.counts[each]);
    if (!kinds.includes(kind)) kind = "";
    filter.hidden = kinds.length < 2;
    const focused = filter.contains(document.activeElement) ? document.activeElement.value : null;
    filter.replaceChildren(make("legend", say(index, "filter")));
    for (const each of ["", ...kinds]) {
      const label = make("label"), choice = make("input");
      choice.type = "radio";
      choice.name = "kind";
      choice.value = each;
      choice.checked = each === kind;
      choice.addEventListener("change", () => {
        kind = each;
        shown = atOnce;
        last();
      });
      const n = each ? found.counts[each] : found.pages.length;
      label.append(choice, ` ${say(index, each || "any")} `, make("small", n.toLocaleString(document.documentElement.lang)));
      filter.append(label);
      if (focused === each) choice.focus();
    }
  };

  const show = async (index, found, isCurrent) => {
    if (!found) {
      status.textContent = say(index, "failed");
      return;
    }
    const question = box.value.trim();
    showFilter(index, found);
    last = async () => {
      const pages = kind ? found.pages.filter(each => each.kind === kind) : found.pages;
      const results = await search.read(pages.slice(0, shown), question);
      if (!isCurrent()) return;
      list.replaceChildren(...results.map(result => search.result(index, result, found.words)));
      const n = pages.length;
      status.textContent = n ? say(index, "found", {n}) : say(index, "nothing", {q: question});
      more.hidden = n <= shown;
      more.textContent = say(index, "more", {n: Math.min(atOnce, n - shown)});
      keep();
    };
    await last();
  };
  more.addEventListener("click", async () => {
    const next = shown;
    shown += atOnce;
    await last();
    list.children[next]?.querySelector("a").focus();
  });

  const ask = async () => {
    shown = atOnce;
    if (search.spans(box.value).length) return search.ask(box.value, show);
    list.replaceChildren();
    more.hidden = filter.hidden = true;
    status.textContent = say(await search.start(), "ask");
    keep();
  };
  form.addEventListener("submit", event => {
    event.preventDefault();
    ask();
  });
  search.onTyping(ask);
})(self.sitrepSearch);
