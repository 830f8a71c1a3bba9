// The filter of the timeline. It comes, and the incidents as data after it, when the filter is first opened.
const Timeline = {};

(() => {
  "use strict";

  // Scripts, since a site that is opened from disk may fetch nothing.
  const load = (address) =>
    new Promise((done, failed) => Object.assign(sitrep.load(address), { onload: done, onerror: failed }));

  // Of a number alone, a figure says nothing more than so many people.
  const figures = (value) => (value === 0 ? [] : typeof value === "number" ? [[0, value, value, value, 5, value, value]] : value);

  const rows = (index, files) => {
    const all = [];
    for (const file of files) {
      let first = 0;
      file.titles.forEach((title, i) => {
        first += file.firsts[i];
        const date = file.dates[i] ?? null;
        const [placeName, within] = file.placeNames[i] ?? [null, file.place[i]];
        const own = figures(file.figures[i]);
        all.push({
          number: all.length, title, id: file.ids[i], lang: file.languages[i], side: file.sides[i],
          first, last: first + file.lengths[i], date: date?.[0], shape: date?.[1] ?? "exact", open: date?.[2] ?? 0,
          spans: date?.length > 3 ? date.slice(3) : null, kind: file.kind[i], place: file.place[i], placeName, within,
          parts: index.parts[file.part[i]], campaigns: index.inCampaigns[file.campaign[i]], check: file.check[i],
          marks: file.marks[i], figures: own, isCounted: own.length > 0 || index.kinds[file.kind[i]]?.[2] === 1,
          members: file.wholes[i],
        });
      });
    }
    return all;
  };

  let loaded = null;

  // The index of names and words, with all rows; asked for once.
  Timeline.load = (addresses) =>
    (loaded ??= Promise.all(addresses.map(load)).then(() => {
      const [index, ...files] = self.sitrepIncidents;
      index.rows = rows(index, files);
      return index;
    }));

  // A pattern with its names filled in; of "one|many" the form for the number.
  Timeline.say = (pattern, values = {}) => {
    const forms = pattern.split("|");
    const form = values.n === 1 ? forms[0] : forms[forms.length - 1];
    return form.replace(/\{(\w+)\}/g, (name, key) => {
      const value = values[key];
      return typeof value === "number" ? Timeline.digits(value) : (value ?? name);
    });
  };

  Timeline.digits = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
})();
