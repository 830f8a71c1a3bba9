// Loads the search, script and first part of the index, when somebody uses the box: until then a page costs nothing for it.
(() => {
  "use strict";
  const form = document.querySelector("form[role=search][data-script]");
  if (!form) return;
  const box = form.elements.q;
  const load = () => {
    box.removeEventListener("focus", load);
    for (const address of [form.dataset.script, new URL("search/index.js", form.action)]) {
      const script = document.createElement("script");
      script.src = address;
      // In this order, though both are fetched at once.
      script.async = false;
      document.head.append(script);
    }
  };
  const asked = document.body.dataset.pageKind === "search" && new URLSearchParams(location.search).get("q");
  if (asked || document.activeElement === box) load();
  else box.addEventListener("focus", load);
})();
