// The one thing that a preview adds to a page: it listens to the server, takes new pages and style sheets, and shows what is
// wrong. It never reaches a build.
"use strict";
(() => {
  const script = document.currentScript;
  const home = new URL("./", script.src);
  // Which build the page is of: what the server compares with the one it has now.
  let build = new URL(script.src).searchParams.get("build") ?? "";
  let stream = null;
  let problems = null;
  // Whether the page is of the last build without errors, and not of the newest.
  let isStale = false;
  let isClosedByReader = false;

  // --- Reloading ---

  const memoryKey = "sitrep-preview";

  // What a reader would miss after a reload. Heights of what was never seen are estimates, so the place is kept as the
  // distance from an element that is in view, and as a height only where there is none.
  function remember() {
    const anchor = elementInView();
    const memory = {
      path: location.pathname,
      top: scrollY,
      anchor: anchor && { id: anchor.id, offset: anchor.getBoundingClientRect().top },
      details: [...document.querySelectorAll("details")].map(details => details.open),
    };
    try { sessionStorage.setItem(memoryKey, JSON.stringify(memory)); } catch { /* Then the place is lost. */ }
  }

  function elementInView() {
    let found = null;
    for (const element of document.querySelectorAll("main [id]")) {
      const box = element.getBoundingClientRect();
      if (box.height === 0) continue;
      if (box.top > innerHeight / 2) break;
      found = element;
    }
    return found;
  }

  function recall() {
    let memory = null;
    try {
      memory = JSON.parse(sessionStorage.getItem(memoryKey));
      sessionStorage.removeItem(memoryKey);
    } catch { return; }
    if (!memory || memory.path !== location.pathname) return;
    const settled = () => { history.scrollRestoration = "auto"; };
    document.querySelectorAll("details").forEach((details, index) => {
      if (index < memory.details.length) details.open = memory.details[index];
    });
    if (memory.top === 0) return settled();
    // Each step brings what is near into view, which may change heights above it: a second of frames settles that. A reader
    // who begins to scroll meanwhile is not pulled back.
    let left = 60;
    let isTaken = false;
    const take = () => { isTaken = true; };
    for (const name of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(name, take, { once: true, passive: true });
    const step = () => {
      if (isTaken) return settled();
      const anchor = memory.anchor && document.getElementById(memory.anchor.id);
      if (anchor) scrollBy(0, anchor.getBoundingClientRect().top - memory.anchor.offset);
      else scrollTo(0, memory.top);
      left -= 1;
      if (left > 0) requestAnimationFrame(step);
      else settled();
    };
    step();
  }

  function reload() {
    stop();
    remember();
    history.scrollRestoration = "manual";
    location.reload();
  }

  // The new sheet is taken before the old one goes, so that the page is never seen without one.
  function swapStyles(change) {
    const links = [...document.querySelectorAll("link[rel~=stylesheet]")]
      .filter(link => new URL(link.href).pathname === change.old);
    if (links.length === 0) return reload();
    build = change.build;
    for (const link of links) {
      const next = link.cloneNode();
      next.href = change.new;
      next.addEventListener("load", () => link.remove());
      next.addEventListener("error", reload);
      link.after(next);
    }
  }

  // --- Listening ---

  // A browser keeps no more than six connections to a host, so only tabs that can be seen have one. A tab that comes into
  // view says which build it has, and is told if there is a newer one.
  function start() {
    if (stream || document.visibilityState === "hidden") return;
    const address = new URL("events", home);
    address.searchParams.set("build", build);
    stream = new EventSource(address);
    stream.addEventListener("reload", event => { if (event.data !== build) reload(); });
    stream.addEventListener("styles", event => {
      const change = JSON.parse(event.data);
      if (change.build !== build) swapStyles(change);
    });
    stream.addEventListener("problems", event => {
      ({ report: problems, isStale } = JSON.parse(event.data));
      isClosedByReader = false;
      show();
    });
    // A browser gives up for good where an answer is no stream: another server at this address, say.
    stream.addEventListener("error", () => {
      if (stream?.readyState !== EventSource.CLOSED) return;
      stop();
      setTimeout(start, 2000);
    });
  }

  function stop() {
    stream?.close();
    stream = null;
  }

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") stop(); else start();
  });
  addEventListener("pagehide", stop);
  addEventListener("pageshow", start);

  // --- Showing what is wrong ---

  // The page's styles end at the root of this tree, and its own end there too.
  const host = document.createElement("div");
  host.dataset.sitrepPreview = "";
  const root = host.attachShadow({ mode: "open" });

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function count(number, noun) { return `${number} ${noun}${number === 1 ? "" : "s"}`; }

  function headline() {
    const parts = [];
    if (problems.errors) parts.push(count(problems.errors, "error"));
    if (problems.warnings) parts.push(count(problems.warnings, "warning"));
    return parts.join(", ");
  }

  function excerptOf(excerpt) {
    const pre = element("pre");
    pre.append(element("span", "number", `${excerpt.line} `), excerpt.before, element("mark", "", excerpt.marked),
      excerpt.after);
    return pre;
  }

  function noteOf(note) {
    const item = element("li", "note");
    const line = element("p", "summary");
    line.append(element("span", "severity", "note"), " ", note.summary);
    item.append(line);
    if (note.place) item.append(element("p", "place", note.place));
    if (note.excerpt) item.append(excerptOf(note.excerpt));
    return item;
  }

  function itemOf(problem) {
    const item = element("li", problem.severity);
    const line = element("p", "summary");
    line.append(element("span", "severity", problem.severity), " ", problem.summary, " ",
      element("code", "code", problem.code));
    item.append(line);
    if (problem.place) item.append(element("p", "place", problem.place));
    if (problem.excerpt) item.append(excerptOf(problem.excerpt));
    if (problem.suggestion) item.append(element("p", "", `Did you mean “${problem.suggestion}”?`));
    if (problem.explanation) item.append(element("p", "", problem.explanation));
    if (problem.notes.length > 0) {
      const notes = element("ul");
      notes.append(...problem.notes.map(noteOf));
      item.append(notes);
    }
    return item;
  }

  function style() {
    const link = element("link");
    link.rel = "stylesheet";
    link.href = new URL("preview.css", home);
    return link;
  }

  function panel() {
    const panel = element("section", "panel");
    panel.setAttribute("role", "alert");
    panel.setAttribute("aria-label", "What is wrong");
    const head = element("header");
    const close = element("button", "", "Close");
    close.type = "button";
    close.title = "Escape closes too";
    close.addEventListener("click", shut);
    const state = isStale ? "The pages are as they were before." : "The pages are new, but a build would not publish them.";
    head.append(element("strong", "", headline()), element("span", "", state), close);
    const list = element("ol");
    list.append(...problems.problems.map(itemOf));
    panel.append(head, list);
    if (problems.left > 0) panel.append(element("p", "left", `… and ${problems.left} more, which the terminal lists`));
    return panel;
  }

  // What stays when the panel is closed: there is still something wrong.
  function badge() {
    const button = element("button", "badge", headline());
    button.type = "button";
    button.title = "Show what is wrong";
    button.addEventListener("click", () => {
      isClosedByReader = false;
      show();
      root.querySelector(".panel button").focus();
    });
    return button;
  }

  function show() {
    // The page of a site that cannot be shown yet says what is wrong by itself.
    if (!problems?.errors || document.documentElement.hasAttribute("data-sitrep-problems")) {
      host.remove();
      return;
    }
    root.replaceChildren(style(), isClosedByReader ? badge() : panel());
    if (!host.isConnected) document.documentElement.append(host);
  }

  function shut() {
    isClosedByReader = true;
    show();
  }

  addEventListener("keydown", event => {
    if (event.key === "Escape" && host.isConnected && !isClosedByReader) shut();
  });

  recall();
  start();
})();
