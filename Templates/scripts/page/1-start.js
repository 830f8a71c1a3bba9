// What every page gets from JavaScript. Nothing here is needed to read a page or to follow a link.
(() => {
  "use strict";
  // The interface's words for what scripts say and show, in the order of layout.mustache.
  const words = (document.body.dataset.words || "").split("|");

  // What changes without a page being loaded is said to those who do not see it.
  const status = document.createElement("p");
  status.className = "hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  // One name for all parts of the page's script.
  window.sitrep = {
    words: { link: words[0], copied: words[1], copy: words[2], up: words[3], down: words[4] },
    say(text) { status.textContent = text; },
    // Fetches a script. Those that are asked for one after another run in that order, though they are fetched at once.
    load(address) {
      const script = document.createElement("script");
      script.src = address;
      script.async = false;
      document.head.append(script);
      return script;
    },
    // What nobody needs before there is something to read waits for the first paint.
    afterPaint(work) { requestAnimationFrame(() => setTimeout(work)); },
  };
})();
