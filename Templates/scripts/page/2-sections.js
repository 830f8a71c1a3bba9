// What lies below the first screen is laid out after the first paint, one section a frame, so that a slow phone shows the top of
// a page sooner (styles/3-layout.css). A section so large that a frame would take long is laid out when it comes near. Whoever
// goes to a place within the page, or comes back to one, gets all at once: where it is depends on what is above it.
(() => {
  "use strict";
  const sections = [...document.querySelectorAll("main section ~ section, footer.site")];
  const lay = section => section.classList.add("laid");
  const [navigation] = performance.getEntriesByType("navigation");
  if (location.hash || navigation?.type !== "navigate") {
    sections.forEach(lay);
    return;
  }

  const small = sections.filter(section => section.getElementsByTagName("*").length < 400);
  function layNext() {
    if (small.length) {
      lay(small.shift());
      requestAnimationFrame(layNext);
    }
  }

  sitrep.afterPaint(layNext);
  document.addEventListener("click", event => {
    if (event.target.closest("a[href^='#']")) sections.forEach(lay);
  });
})();
