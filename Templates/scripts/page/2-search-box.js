// Loads the search, script and first part of the index, when somebody uses the box: until then a page costs nothing for it.
(() => {
  "use strict";
  const form = document.querySelector("form[role=search][data-script]");
  if (!form) return;
  const box = form.elements.q;
  const load = () => {
    box.removeEventListener("focus", load);
    sitrep.load(form.dataset.script);
    sitrep.load(new URL("search/index.js", form.action));
  };
  const asked = document.body.dataset.pageKind === "search" && new URLSearchParams(location.search).get("q");
  if (asked || document.activeElement === box) load();
  else box.addEventListener("focus", load);
})();
