// Words that were typed with one letter too few, too many, changed, or with two exchanged.
(search => {
  "use strict";
  search.isNear = (typed, word) => {
    const [a, b] = [[...typed], [...word]];
    if (Math.abs(a.length - b.length) > 1) return false;
    let start = 0;
    while (start < a.length && a[start] === b[start]) start++;
    const equal = (from, other) => {
      if (a.length - from !== b.length - other) return false;
      for (let i = 0; from + i < a.length; i++) if (a[from + i] !== b[other + i]) return false;
      return true;
    };
    if (a.length < b.length) return equal(start, start + 1);
    if (a.length > b.length) return equal(start + 1, start);
    return equal(start + 1, start + 1)
      || a[start] === b[start + 1] && a[start + 1] === b[start] && equal(start + 2, start + 2);
  };

  // Words like the one typed; short words and numbers are taken as they are.
  search.near = async (typed, index) => {
    const length = [...typed].length;
    if (length < 4 || /\p{N}/u.test(typed)) return [];
    const lengths = [length, length + 1, length - 1].filter(each => index.letters.includes(each));
    const lists = await Promise.all(lengths.map(each => search.load(`letters-${each}`)));
    return lists.flatMap(list => list.split(" ")).filter(word => word !== typed && search.isNear(typed, word));
  };
})(self.sitrepSearch);
