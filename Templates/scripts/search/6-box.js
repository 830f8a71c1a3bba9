// The search box of every page: results below it while somebody types; arrow keys go through them, Escape closes them,
// Enter goes to the search page with all of them.
(search => {
  "use strict";
  const form = document.querySelector("form[role=search]"), box = form.elements.q;
  const isPage = document.body.dataset.pageKind === "search";
  const most = 8, pause = 70;
  const {make, say} = search;

  // Calls body with what was typed once the typing pauses, and again with what an outdated answer was not for.
  let asked = 0;
  search.ask = async (question, show) => {
    const number = ++asked;
    const answer = async () => {
      const index = await search.start();
      const found = await search.find(question);
      if (number === asked) await show(index, found, () => number === asked);
    };
    try {
      await answer();
    } catch {
      try {
        await search.renew();
        await answer();
      } catch {
        const index = await search.start();
        if (number === asked) show(index, null, () => number === asked);
      }
    }
  };
  search.onTyping = body => {
    let timer = 0;
    box.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(body, pause);
    });
    if (box.value.trim()) body();
  };
  if (isPage) return;

  const panel = make("div"), status = make("p"), list = make("ul"), all = make("p"), allLink = make("a");
  panel.className = "found";
  panel.dataset.made = "";
  status.setAttribute("role", "status");
  all.append(allLink);
  panel.append(status, list, all);
  panel.hidden = true;
  form.append(panel);
  const close = () => { panel.hidden = true; };
  // The last question that found nothing: the search page has no more to say to it.
  let unanswered = null;
  form.addEventListener("submit", event => {
    if (box.value.trim() !== unanswered) return;
    event.preventDefault();
    panel.hidden = false;
  });

  const show = async (index, found, isCurrent) => {
    if (!found) {
      list.replaceChildren();
      all.hidden = true;
      status.textContent = say(index, "failed");
      panel.hidden = false;
      return;
    }
    const question = box.value.trim();
    const results = await search.read(found.pages.slice(0, most), question);
    if (!isCurrent()) return;
    list.replaceChildren(...results.map(result => search.result(index, result, found.words)));
    const n = found.pages.length;
    unanswered = n ? null : question;
    status.textContent = n ? say(index, "found", {n}) : say(index, "nothing", {q: question});
    all.hidden = n <= most;
    allLink.textContent = say(index, "all", {n});
    const address = new URL(form.action);
    address.search = new URLSearchParams({q: question});
    allLink.href = address.href;
    panel.hidden = false;
  };
  search.onTyping(() => {
    if (search.spans(box.value).length) search.ask(box.value, show);
    else close();
  });

  form.addEventListener("keydown", event => {
    if (panel.hidden) return;
    const links = [...panel.querySelectorAll("a")].filter(link => link.checkVisibility());
    const at = links.indexOf(document.activeElement);
    let next = null;
    if (event.key === "ArrowDown") next = links[at + 1];
    else if (event.key === "ArrowUp" && at >= 0) next = at ? links[at - 1] : box;
    else if (event.key === "End" && at >= 0) next = links.at(-1);
    else if (event.key === "Home" && at >= 0) next = links[0];
    else if (event.key === "Escape") next = box;
    if (!next) return;
    event.preventDefault();
    next.focus();
    // After the focus, which would open it again.
    if (event.key === "Escape") close();
  });
  box.addEventListener("focus", () => { if (box.value.trim() && list.childElementCount) panel.hidden = false; });
  form.addEventListener("focusout", event => { if (!form.contains(event.relatedTarget)) close(); });
  document.addEventListener("pointerdown", event => { if (!form.contains(event.target)) close(); });
})(self.sitrepSearch);
