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
    const marks = [];
    if (row.marks & 2) marks.push(" ", make("span", { class: "mark disputed" }, words.standingDisputed));
    if (row.marks & 16) marks.push(" ", make("span", { class: "mark retraction" }, words.revisionRetraction));
    return make("tr", {},
      when(row, answer, index),
      make("th", { scope: "row" }, make("a", { href: `incidents/${row.id}.html`, lang: row.lang }, row.title)),
      make("td", {}, index.kinds[row.kind]?.[1] ?? ""),
      make("td", {}, where(row, index)),
      killed ? make("td", { class: "n fig " + killed[1], "data-label": words.killed }, killed[0]) : make("td"),
      make("td", { class: "mark " + check }, checkName, ...marks));
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
        make("td", { class: "n" }, sum.stated ? Timeline.range(sum, words) : ""),
        make("td", { class: "n" }, Timeline.digits(sum.incidents)),
        make("td", { class: "n" }, name === "attackers" || name === "weaker" ? "" : Timeline.digits(notStated))));
      for (const share of new Set(sum.shares)) {
        const n = sum.shares.filter((other) => other === share).length;
        notes.push(Timeline.say(words.share, { n, group: label(name), share }));
      }
    }
    const head = make("tr");
    for (const word of ["whoWasKilled", "killed", "lowToHigh", "statedIn", "notStatedFor"]) {
      head.append(make("th", { scope: "col", class: word === "whoWasKilled" ? null : "n" }, words[word]));
    }
    return make("div", { class: "scroll", role: "region", "aria-label": words.sums, tabindex: "0" },
      make("table", { class: "toll sums" }, make("caption", {}, words.sums), make("thead", {}, head), body),
      ...[...notes, words.sumMeaning].map((note) => make("p", { class: "aside" }, note)));
  };

  const drawn = (name, attributes, ...content) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...content);
    return element;
  };

  // Bars by month, or by year where the months would be too many.
  const drawing = (rows, index) => {
    const { words } = index;
    const dated = rows.filter((row) => row.open === 0);
    if (dated.length < 2) return null;
    const month = (number) => day(number).getUTCFullYear() * 12 + day(number).getUTCMonth();
    let first = Infinity, last = -Infinity;
    for (const row of dated) {
      first = Math.min(first, row.first);
      last = Math.max(last, row.last);
    }
    const isByYear = month(last) - month(first) > 480;
    const unit = isByYear ? (number) => Math.floor(month(number) / 12) : month;
    const start = isByYear ? unit(first) : Math.floor(month(first) / 12) * 12;
    const end = isByYear ? unit(last) : Math.floor(month(last) / 12) * 12 + 11;
    const size = end - start + 1;
    if (size > 2000) return null;
    const counts = new Array(size).fill(0);
    let apart = rows.length - dated.length;
    for (const row of dated) {
      if (unit(row.first) === unit(row.last)) counts[unit(row.first) - start] += 1;
      else apart += 1;
    }
    const most = Math.max(1, ...counts);
    const width = 1000 / size;
    let path = "";
    counts.forEach((count, i) => {
      if (count) path += `M${(i * width).toFixed(2)} 80v${-Math.max(1, (count / most) * 64).toFixed(2)}h${(width * 0.86).toFixed(2)}V80z`;
    });
    const plane = drawn("svg", { viewBox: "0 0 1000 100", preserveAspectRatio: "none", width: "100%", height: "100" },
      drawn("g", { class: "state" }, drawn("path", { class: "bars", d: path })),
      drawn("g", { class: "axis" }, drawn("path", { class: "base", d: "M0 80H1000" })));
    const years = isByYear ? size : size / 12;
    const step = [1, 2, 5, 10, 20, 50, 100].find((n) => years / n <= 12) ?? 200;
    const labels = [];
    for (let i = 0; i < years; i++) {
      const year = (isByYear ? start : start / 12) + i;
      if (year % step && years > 1) continue;
      labels.push(drawn("text", { x: `${((i + 0.5) / years) * 100}%`, y: "95", class: years > 6 * step && year % (2 * step) ? "far" : "" }, String(year)));
    }
    const unitWord = isByYear ? words.byYear : words.byMonth;
    const label = Timeline.say(words.drawing, { unit: unitWord, most });
    return make("figure", { class: "drawn" },
      drawn("svg", { class: "tl", width: "100%", height: "100", role: "img", "aria-label": label }, plane, ...labels),
      make("figcaption", { class: "legend" }, label + (apart ? " " + Timeline.say(words.apart, { n: apart, unit: unitWord }) : "")));
  };

  // Newest first, as the site's other lists.
  Timeline.results = (found, state, index) => {
    const rows = found.map(({ row }) => row);
    if (!rows.length) return [make("p", {}, index.words.nothing)];
    return [sumTable(rows, state, index), drawing(rows, index), table([...found].reverse(), index)].filter(Boolean);
  };
})();
