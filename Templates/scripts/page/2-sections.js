// What lies below the first screen is laid out after the first paint, a section or some paragraphs a frame, so that a slow phone
// shows the top of a page sooner (styles/3-layout.css). Whoever comes to a place within the page, or back to one, gets all at
// once: where it is depends on what is above it.
(() => {
  "use strict";
  const parts = [...document.querySelectorAll("main section ~ section, main section ~ .prose > *, footer.site")];
  const [navigation] = performance.getEntriesByType("navigation");
  if (location.hash || navigation?.type !== "navigate") {
    for (const part of parts) part.classList.add("laid");
    return;
  }

  const size = (part) => part.getElementsByTagName("*").length + 1;

  // What is laid out at once is one part, or as many small ones as a frame has time for.
  function layNext() {
    let room = 60;
    do {
      const part = parts.shift();
      if (!part) return;
      part.classList.add("laid");
      room -= size(part);
    } while (parts.length && size(parts[0]) <= room);
    requestAnimationFrame(layNext);
  }

  sitrep.afterPaint(layNext);
})();
