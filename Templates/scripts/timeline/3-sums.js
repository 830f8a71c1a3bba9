// How many were killed. Each incident comes with its own numbers, worked out when the site was built: here they are only
// added, and what is open, about or not stated stays so.
(() => {
  "use strict";

  const STATED = 1, UNKNOWN = 2, CENTRAL = 4, APPROXIMATE = 8, ESTIMATE = 16;
  const PEOPLE = 0, ATTACKERS = 1, WEAKER = 2, NO_GROUP = 3, FIRST_GROUP = 4;

  // The figure of an incident in a column. Where no row names a group, all are of no group.
  const figure = (row, column) =>
    row.figures.find((entry) => entry[0] === column) ??
    (column === NO_GROUP && !row.figures.some((entry) => entry[0] > NO_GROUP)
      ? row.figures.find((entry) => entry[0] === PEOPLE)
      : undefined);

  // A map, since a group may be called "constructor", which every object has.
  const reserved = new Map([["people", PEOPLE], ["attackers", ATTACKERS], ["weaker", WEAKER], ["no-group", NO_GROUP]]);

  Timeline.column = (name, index) => {
    if (reserved.has(name)) return reserved.get(name);
    const group = index.groups.findIndex((entry) => entry[0] === name);
    return group < 0 ? -1 : group + FIRST_GROUP;
  };

  // Whether an incident says that any of these were killed, if only as a share of some total.
  Timeline.saysOf = (row, column) => {
    const found = figure(row, column);
    return found !== undefined && (found[4] & (STATED | UNKNOWN) ? found[2] !== 0 : found[6] !== 0 || Boolean(found[8]));
  };

  const empty = () => ({
    lower: 0, upper: 0, nominal: 0, isCentral: true, isApproximate: false, isEstimate: false, stated: 0, unknown: 0,
    low: 0, high: 0, incidents: 0, others: 0, shares: [], only: null,
  });

  const add = (sum, [, lower, upper, nominal, flags, low, high, text, share]) => {
    sum.low += low;
    sum.high = sum.high === null || high < 0 ? null : sum.high + high;
    if (!(flags & (STATED | UNKNOWN))) {
      // The account put forward says nothing of these; another may, or tell a share of some total.
      if (high) sum.others += 1;
      else if (share) sum.shares.push(share);
      return;
    }
    sum.incidents += 1;
    if (flags & UNKNOWN) sum.unknown += 1;
    sum.upper = sum.upper === null || upper < 0 ? null : sum.upper + upper;
    if (!(flags & STATED)) return;
    sum.stated += 1;
    sum.lower += lower;
    sum.nominal += nominal;
    sum.isCentral &&= (flags & CENTRAL) > 0;
    sum.isApproximate ||= (flags & APPROXIMATE) > 0;
    sum.isEstimate ||= (flags & ESTIMATE) > 0;
    sum.only = sum.stated === 1 ? text || null : null;
  };

  // What a sum says, by the rules of the site's own sums.
  Timeline.phrase = (sum, words) => {
    const { lower, upper, nominal: n } = sum;
    if (!sum.stated) return sum.unknown ? words.unknown : words.notStated;
    if (!sum.unknown && sum.only) return sum.only;
    if (upper === null) {
      if (!lower && sum.unknown) return words.unknown;
      return sum.isApproximate ? Timeline.say(words.atLeastAbout, { n }) : Timeline.say(words.atLeast, { n: lower });
    }
    if (sum.isApproximate) {
      return sum.isCentral ? Timeline.say(words.about, { n }) : Timeline.say(words.aboutRange, { low: lower, high: upper });
    }
    if (lower === upper) return lower ? Timeline.digits(lower) : words.none;
    if (sum.isEstimate && sum.isCentral) return Timeline.say(words.estimate, { n, low: lower, high: upper });
    return lower ? Timeline.say(words.range, { low: lower, high: upper }) : Timeline.say(words.upTo, { n: upper });
  };

  Timeline.range = ({ low, high }, words) =>
    high === null
      ? Timeline.say(words.rangeOpen, { n: low })
      : low === high ? Timeline.digits(low) : Timeline.say(words.range, { low, high });

  // The figure of one row of the list: its text and its state.
  Timeline.killed = (row, words) => {
    const found = figure(row, PEOPLE);
    if (!found) return row.isCounted ? [words.notStated, "absent"] : null;
    const sum = empty();
    add(sum, found);
    if (!sum.stated && !sum.unknown) return [words.notStated, "absent"];
    return [Timeline.phrase(sum, words), !sum.stated ? "unknown" : sum.upper === 0 ? "none" : "stated"];
  };

  // The sums over some incidents: a whole is left out where a part of it is among them.
  Timeline.sums = (rows, index) => {
    const numbers = new Set(rows.map((row) => row.number));
    const counted = rows.filter((row) => row.isCounted && !row.members?.some((member) => numbers.has(member)));
    const names = [["people", PEOPLE], ...index.groups.map(([id], i) => [id, i + FIRST_GROUP]), ["no-group", NO_GROUP],
      ["attackers", ATTACKERS], ["weaker", WEAKER]];
    const sums = [];
    for (const [name, column] of names) {
      const sum = empty();
      let notStated = 0;
      for (const row of counted) {
        const found = figure(row, column);
        if (found) add(sum, found);
        if (!found || !(found[4] & (STATED | UNKNOWN))) notStated += 1;
      }
      sums.push({ name, column, sum, notStated, isGroup: column >= NO_GROUP });
    }
    return { counted: counted.length, sums };
  };
})();
