// What is asked for, and which incidents answer it. It stands in the address, so that it can be sent and gone back to.
(() => {
  "use strict";

  Timeline.fields = document.querySelector("details.filter").dataset.fields.split(" ");

  Timeline.read = () => {
    const given = new URLSearchParams(location.search);
    const state = {};
    for (const field of Timeline.fields) {
      const value = given.get(field)?.trim();
      if (value) state[field] = value;
    }
    return state;
  };

  Timeline.address = (state) => {
    const query = new URLSearchParams();
    for (const field of Timeline.fields) if (state[field]) query.set(field, state[field]);
    const text = query.toString();
    return location.pathname.split("/").pop() + (text ? "?" + text : "");
  };

  // The first or the last day of a year, a month or a day, as days since 1970; NaN for what is none of them.
  Timeline.day = (text, isLast) => {
    const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
    if (!year || month > 12 || month < 1) return NaN;
    const number = (m, d) => Date.UTC(year, m - 1, d) / 864e5;
    const length = (m) => number(m + 1, 1) - number(m, 1);
    if (day) return day >= 1 && day <= length(+month) ? number(+month, +day) : NaN;
    if (month) return number(+month, isLast ? length(+month) : 1);
    return isLast ? number(12, 31) : number(1, 1);
  };

  // Words are compared without case and accents.
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // Answers an incident with 0 for no, 1 for yes, 2 for: it may lie within the period, and may not.
  Timeline.matcher = (state, index) => {
    // What the site does not have is not what a row leaves out, which is -1.
    const position = (list, id) => {
      const found = list.findIndex((entry) => entry[0] === id);
      return id && found >= 0 ? found : -2;
    };
    const actor = position(index.actors, state.actor);
    const role = position(index.roles, state.role);
    const basis = position(index.bases, state.basis);
    const place = position(index.places, state.place);
    const kind = position(index.kinds, state.kind);
    const check = position(index.checks, state.check);
    const campaign = position(index.campaigns, state.campaign);
    const asksForPart = state.actor || state.role || state.basis;
    const mark = Timeline.marks.get(state.said) ?? 0;
    const column = state.killed ? Timeline.column(state.killed, index) : null;
    const words = state.q ? folded(state.q).split(/\s+/) : [];
    const from = state.from ? Timeline.day(state.from, false) : NaN;
    const to = state.to ? Timeline.day(state.to, true) : NaN;

    // Actor, role and basis are asked of one and the same part; then that part is what must be denied.
    const hasPart = (parts) => {
      for (let i = 0; i < parts.length; i += 4) {
        if (state.actor && parts[i] !== actor) continue;
        if (state.role && parts[i + 1] !== role) continue;
        if (state.basis && parts[i + 2] !== basis) continue;
        if (mark === 1 && !parts[i + 3]) continue;
        return true;
      }
      return false;
    };

    const liesWithin = (row) => {
      for (let at = row.within; at >= 0; at = index.places[at][2]) if (at === place) return true;
      return false;
    };

    const period = (row) => {
      if (isNaN(from) && isNaN(to)) return 1;
      if (row.open === 3) return 2;
      const spans = row.spans ?? [row.first, row.last];
      let answer = 0;
      let isWhole = row.open === 0;
      for (let i = 0; i < spans.length; i += 2) {
        const isBefore = !(row.open & 2) && spans[i + 1] < from;
        const isAfter = !(row.open & 1) && spans[i] > to;
        if (!isBefore && !isAfter) answer = 1;
        if (spans[i] < from || spans[i + 1] > to) isWhole = false;
      }
      return answer && (isWhole ? 1 : 2);
    };

    return (row) => {
      if (asksForPart && !hasPart(row.parts)) return 0;
      if (mark && !(mark === 1 && asksForPart) && !(row.marks & mark)) return 0;
      if (state.kind && row.kind !== kind) return 0;
      if (state.check && row.check !== check) return 0;
      if (state.campaign && !row.campaigns.includes(campaign)) return 0;
      if (state.place && (place < 0 || !liesWithin(row))) return 0;
      if (column !== null && !Timeline.saysOf(row, column)) return 0;
      if (words.length) {
        const title = (row.folded ??= folded(row.title));
        if (!words.every((word) => title.includes(word))) return 0;
      }
      return period(row);
    };
  };

  Timeline.marks = new Map([["denied", 1], ["disputed", 2], ["single-origin", 4], ["corroborated", 8]]);
})();
