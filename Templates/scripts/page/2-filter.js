// Loads the filter of the timeline when somebody opens it, or comes with an address that holds one: until then the page costs
// nothing for it. What stands in it says where all incidents are, and stays where the script does not come.
(() => {
  "use strict";
  const fold = document.querySelector("details.filter");
  if (!fold) return;
  const load = () => {
    fold.removeEventListener("toggle", load);
    sitrep.load(fold.dataset.script);
  };
  fold.addEventListener("toggle", load);
  const given = new URLSearchParams(location.search);
  if (fold.dataset.fields.split(" ").some((field) => given.get(field))) fold.open = true;
})();
