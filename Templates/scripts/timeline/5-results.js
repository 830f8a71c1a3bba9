// What the filter finds: sums, a drawing, and a table like the site's own.
(() => {
  "use strict";
  const { make } = Timeline;
  const pageLength = 80;

  const day = (number) => new Date(number * 864e5);
  const dayText = (number, index) => {
    const date = day(number);
    return `${date.getUTCDate()} ${index.months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  };

  const when = (row, answer, index) => {
    const { words } = index;
    const cell = make("td", { class: "when" });
    if (row.shape === "exact") {
      cell.append(make("time", { datetime: day(row.first).toISOString().slice(0, 10) }, row.date ?? dayText(row.first, index)));
    } else {
      cell.append(make("span", { class: "d " + row.shape }, row.date), " ", make("small", {}, words[row.shape]));
    }
    if (answer === 2) cell.append(" ", make("small", { class: "maybe" }, words.maybe));
    return cell;
  };

  const where = (row, index) => {
    if (row.placeName) return row.placeName;
    if (row.place < 0) return "";
    const [id, name] = index.places[row.place];
    return make("a", { href: `places/${id}.html` }, name);
  };

  const line = ({ row, answer }, index) => {
    const { words } = index;
    const killed = Timeline.killed(row, words);
    const [check, checkName] = index.checks[row.check];
    const mark = (bit, code) => (row.marks & bit ? [" ", make("span", { class: "mark " + code }, words[code])] : []);
    return make("tr", {},
      when(row, answer, index),
      make("th", { scope: "row" }, make("a", { href: `incidents/${row.id}.html`, lang: row.lang }, row.title)),
      make("td", {}, index.kinds[row.kind]?.[1] ?? ""),
      make("td", {}, where(row, index)),
      killed ? make("td", { class: "n fig " + killed[1], "data-label": words.killed }, killed[0]) : make("td"),
      make("td", { class: "mark " + check }, checkName, ...mark(2, "disputed"), ...mark(16, "retraction")));
  };

  const table = (found, index) => {
    const { words } = index;
    const body = make("tbody");
    const head = make("tr");
    for (const word of ["date", "incident", "kind", "place", "killed", "verification"]) {
      head.append(make("th", { scope: "col", class: word === "killed" ? "n" : null }, words[word]));
    }
    const caption = make("caption");
    const list = make("div", {}, make("table", { class: "rows incidents" }, caption, make("thead", {}, head), body));
    const more = make("button", { type: "button" });
    let shown = 0;
    const grow = () => {
      const next = found.slice(shown, shown + pageLength);
      const lines = next.map((entry) => line(entry, index));
      body.append(...lines);
      const isFirst = shown === 0;
      shown += next.length;
      caption.textContent = Timeline.say(words.shown, { n: shown, all: found.length });
      more.textContent = Timeline.say(words.more, { n: Math.min(pageLength, found.length - shown) });
      more.hidden = shown === found.length;
      // Who asks for more goes on reading where the new ones begin.
      if (!isFirst) lines[0].querySelector("a").focus();
    };
    more.addEventListener("click", grow);
    grow();
    list.append(more);
    return list;
  };

  const sumTable = (rows, state, index) => {
    const { words } = index;
    const { counted, sums } = Timeline.sums(rows, index);
    if (!counted) return null;
    const label = (name) => index.groups.find(([id]) => id === name)?.[1] ??
      { people: words.everyone, "no-group": words.noGroup, attackers: words.attackers, weaker: words.weaker }[name];
    const body = make("tbody");
    const notes = [];
    const hasGroups = sums.some(({ column, sum }) => column > 3 && (sum.stated || sum.shares.length));
    for (const { name, column, sum, notStated } of sums) {
      const isSaid = sum.stated + sum.unknown + sum.shares.length > 0;
      if (name !== "people" && (!isSaid || (name === "no-group" && !hasGroups))) continue;
      const leads = name === "people" || name === "weaker" ? label(name)
        : make("a", { href: Timeline.address({ ...state, killed: name }), "data-filter": "" }, label(name));
      body.append(make("tr", { class: column > 2 ? "within" : null },
        make("th", { scope: "row" }, leads),
        make("td", { class: "n fig" + (sum.stated + sum.unknown ? "" : " absent") }, Timeline.phrase(sum, words)),
        make("td", { class: "n" }, sum.stated || sum.others ? Timeline.range(sum, words) : ""),
        make("td", { class: "n" }, Timeline.digits(sum.incidents)),
        make("td", { class: "n" }, name === "attackers" || name === "weaker" ? "" : Timeline.digits(notStated))));
      const group = label(name);
      if (sum.shares.length) notes.push(Timeline.say(words.share, { n: sum.shares.length, group, share: sum.shares.join(", ") }));
      if (sum.others) notes.push(Timeline.say(words.others, { n: sum.others, group }));
    }
    const head = make("tr");
    for (const word of ["whoWasKilled", "killed", "lowToHigh", "statedIn", "notStatedFor"]) {
      head.append(make("th", { scope: "col", class: word === "whoWasKilled" ? null : "n" }, words[word]));
    }
    return make("div", { class: "scroll", role: "region", "aria-label": words.sums, tabindex: 0 },
      make("table", { class: "toll sums" }, make("caption", {}, words.sums), make("thead", {}, head), body),
      ...[...notes, words.sumMeaning].map((note) => make("p", { class: "aside" }, note)));
  };

  const drawn = (name, attributes, ...content) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...content);
    return element;
  };

  // A bar a month, of those incidents that one month holds.
  const drawing = (rows, index) => {
    const month = (number) => day(number).getUTCFullYear() * 12 + day(number).getUTCMonth();
    const months = rows.filter((row) => !row.open && month(row.first) === month(row.last)).map((row) => month(row.first));
    if (months.length < 2) return null;
    const year = (at) => Math.floor(at / 12);
    const start = year(months.reduce((a, b) => Math.min(a, b)));
    const years = year(months.reduce((a, b) => Math.max(a, b))) - start + 1;
    if (years > 100) return null;
    const counts = [];
    for (const at of months) counts[at - start * 12] = (counts[at - start * 12] ?? 0) + 1;
    const most = counts.reduce((a, b) => Math.max(a, b));
    const width = 1000 / years / 12;
    let d = "M0 80H1000";
    counts.forEach((count, i) => {
      d += `M${(i * width).toFixed(1)} 80v${-Math.ceil((count / most) * 64)}h${(width * 0.86).toFixed(1)}V80z`;
    });
    const all = { width: "100%", height: 100 };
    const plane = drawn("svg", { viewBox: "0 0 1000 100", preserveAspectRatio: "none", ...all },
      drawn("g", { class: "all" }, drawn("path", { class: "bars", d })));
    const step = Math.ceil(years / 7);
    const labels = [];
    for (let i = 0; i < years; i += step) {
      labels.push(drawn("text", { x: `${((i + 0.5) / years) * 100}%`, y: 95 }, start + i));
    }
    const label = Timeline.say(index.words.drawing, { n: months.length, most });
    return make("figure", { class: "drawn" },
      drawn("svg", { class: "tl", role: "img", "aria-label": label, ...all }, plane, ...labels),
      make("figcaption", { class: "legend" }, label));
  };

  // Newest first, as the site's other lists.
  Timeline.results = (found, state, index) => {
    const rows = found.map(({ row }) => row);
    if (!rows.length) return [make("p", {}, index.words.nothing)];
    return [sumTable(rows, state, index), drawing(rows, index), table([...found].reverse(), index)].filter(Boolean);
  };
})();
