// A link in prose shows in a line or two what is behind it, to a pointer that rests on it and to the keyboard. Escape
// closes the card, the pointer may move onto it, and it stays for as long as either is there.
(() => {
  "use strict";
  const card = document.createElement("div");
  card.className = "hover";
  card.id = "hover";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  let owner = null;
  let timer = 0;

  function hide() {
    clearTimeout(timer);
    if (owner) owner.removeAttribute("aria-describedby");
    owner = null;
    card.hidden = true;
  }

  function show(link) {
    clearTimeout(timer);
    if (link === owner) return;
    hide();
    owner = link;
    card.textContent = link.dataset.card;
    link.setAttribute("aria-describedby", card.id);
    if (!card.isConnected) document.body.append(card);
    card.hidden = false;
    const box = link.getClientRects()[0];
    const size = card.getBoundingClientRect();
    const page = document.documentElement;
    const left = Math.max(8, Math.min(page.dir === "rtl" ? box.right - size.width : box.left, page.clientWidth - size.width - 8));
    const isAbove = box.bottom + size.height + 8 > page.clientHeight && box.top > size.height + 8;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(isAbove ? box.top - size.height - 4 : box.bottom + 4) + scrollY}px`;
  }

  const linkOf = event => event.target.closest?.("a[data-card]");
  const isOnCard = event => event.target === card;

  document.addEventListener("pointerover", event => {
    if (event.pointerType !== "mouse") return;
    clearTimeout(timer);
    const link = linkOf(event);
    if (link) timer = setTimeout(() => show(link), 250);
    else if (owner && !isOnCard(event) && document.activeElement !== owner) timer = setTimeout(hide, 250);
  });
  document.addEventListener("focusin", event => {
    const link = linkOf(event);
    if (link && link.matches(":focus-visible")) show(link);
    else hide();
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
})();
