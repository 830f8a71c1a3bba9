// What lies below the first screen is laid out after the first paint, one section a frame, so that a slow phone shows the top of
// a page sooner (styles/3-layout.css). Whoever comes to a place within the page, or back to one, gets all at once: where it
// is depends on what is above it.
(() => {
  "use strict";
  const sections = [...document.querySelectorAll("main section ~ :is(section, .prose), main section ~ .prose > .view, footer.site")];
  const [navigation] = performance.getEntriesByType("navigation");
  if (location.hash || navigation?.type !== "navigate") {
    for (const section of sections) section.classList.add("laid");
    return;
  }

  function layNext() {
    sections.shift()?.classList.add("laid");
    if (sections.length) requestAnimationFrame(layNext);
  }

  sitrep.afterPaint(layNext);
})();
