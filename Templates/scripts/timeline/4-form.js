// The controls, which exist only where a script can make them work.
(() => {
  "use strict";

  // An element with attributes and what stands in it; a text is always a text.
  Timeline.make = (name, attributes = {}, ...content) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) element.setAttribute(key, value);
    }
    element.append(...content.filter((part) => part !== null && part !== undefined));
    return element;
  };
  const { make } = Timeline;

  const field = (control, label, hint) => {
    const id = hint && "filter-" + control.name;
    if (hint) control.setAttribute("aria-describedby", id);
    return make("p", {}, make("label", {}, label, control), hint && make("small", { id }, hint));
  };

  const choice = (name, label, options, words, hint) => {
    const select = make("select", { name }, make("option", { value: "" }, words.any));
    for (const [value, text] of options) select.append(make("option", { value }, text));
    return field(select, label, hint);
  };

  const entry = (name, label, hint) =>
    field(make("input", { name, autocomplete: "off", spellcheck: "false" }), label, hint);

  const group = (legend, ...rows) => make("fieldset", {}, make("legend", {}, legend), ...rows);

  // Those of a list that any incident has, in the order of the list.
  const used = (list, taken) => list.filter((_, number) => taken.has(number));

  Timeline.form = (index) => {
    const { words, rows } = index;
    const taken = {};
    for (const name of ["kind", "check", "role", "basis", "campaign", "place", "column"]) taken[name] = new Set();
    for (const row of rows) {
      taken.kind.add(row.kind);
      taken.check.add(row.check);
      for (const campaign of row.campaigns) taken.campaign.add(campaign);
      for (let at = row.within; at >= 0 && !taken.place.has(at); at = index.places[at][2]) taken.place.add(at);
      for (const figure of row.figures) taken.column.add(figure[0] - 4);
    }
    for (const parts of index.parts) {
      for (let i = 0; i < parts.length; i += 4) {
        taken.role.add(parts[i + 1]);
        taken.basis.add(parts[i + 2]);
      }
    }
    const byName = (left, right) => left[1].localeCompare(right[1]);
    const actors = index.actors.filter(([id, , uses]) => id && uses).sort(byName)
      .map(([id, name, uses]) => [id, `${name} (${Timeline.digits(uses)})`]);
    // A blank as wide as a letter, since a list of choices has no other indent.
    const places = index.tree.filter(([place]) => taken.place.has(place))
      .map(([place, level]) => [index.places[place][0], "\u2003".repeat(level) + index.places[place][1]]);
    const said = [...Timeline.marks.keys()].map((mark) => [mark, words["said-" + mark]]);
    const groups = [...used(index.groups, taken.column), ["no-group", words.noGroup], ["attackers", words.attackers]];
    return make("form", { class: "asks", role: "search", "aria-label": words.open },
      group(words.who,
        choice("actor", words.actor, actors, words),
        choice("role", words.role, used(index.roles, taken.role), words),
        choice("basis", words.basis, used(index.bases, taken.basis), words),
        choice("said", words.said, said, words, words.saidHint)),
      group(words.where,
        choice("place", words.place, places, words, words.placeHint),
        entry("from", words.from, words.dayHint),
        entry("to", words.to)),
      group(words.what,
        entry("q", words.text),
        choice("kind", words.kind, used(index.kinds, taken.kind), words),
        choice("killed", words.whoWasKilled, groups, words),
        choice("check", words.verification, used(index.checks, taken.check), words),
        choice("campaign", words.campaign, used(index.campaigns, taken.campaign).sort(byName), words)),
      make("p", { class: "acts" }, make("button", {}, words.show), make("button", { type: "reset" }, words.clear)));
  };

  Timeline.fill = (form, state) => {
    for (const field of Timeline.fields) form.elements[field].value = state[field] ?? "";
    Timeline.complain(form);
  };

  // A day that is none is said to be so, and does not filter.
  Timeline.complain = (form) => {
    for (const field of ["from", "to"]) {
      const { value } = form.elements[field];
      const isWrong = value.trim() !== "" && isNaN(Timeline.day(value.trim(), false));
      form.elements[field].setAttribute("aria-invalid", isWrong);
    }
  };

  Timeline.gather = (form) => {
    const state = {};
    for (const field of Timeline.fields) {
      const value = form.elements[field].value.trim();
      if (value) state[field] = value;
    }
    return state;
  };
})();
