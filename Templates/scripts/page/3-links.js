// Links to a place on the page. Claims and accounts have one without JavaScript; sections get theirs here, and each copies
// its address where the browser lets it.
(() => {
  "use strict";
  function addLink(heading) {
    const link = document.createElement("a");
    link.className = "here";
    link.dataset.made = "";
    link.href = "#" + heading.id;
    link.setAttribute("aria-label", `${sitrep.words.link}: ${heading.textContent.trim()}`);
    heading.after(link);
  }

  async function copy(text, control) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return; // The link leads to its place all the same; the text can still be marked.
    }
    sitrep.say(sitrep.words.copied);
    control.classList.add("copied");
    setTimeout(() => control.classList.remove("copied"), 2000);
  }

  document.addEventListener("click", event => {
    const link = event.target.closest("a.here");
    if (link) copy(link.href, link);
  });

  // A text to take along, such as how to cite the page.
  function addButton(block) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.dataset.made = "";
    button.setAttribute("aria-label", block.dataset.copy || sitrep.words.copy);
    button.addEventListener("click", () => copy(block.textContent.trim(), button));
    block.before(button);
  }

  sitrep.afterPaint(() => {
    for (const heading of document.querySelectorAll("section > h2[id]")) addLink(heading);
    for (const block of document.querySelectorAll("[data-copy]")) addButton(block);
  });
})();
