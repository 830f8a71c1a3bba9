// What every page gets from JavaScript. Nothing here is needed to read a page or to follow a link.
(() => {
  "use strict";
  document.documentElement.classList.add("js");
})();
