// Finds the pages that have every word of a question, and puts them in order.
(search => {
  "use strict";
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const values = Object.fromEntries([...digits].map((digit, value) => [digit.charCodeAt(0), value]));

  // What a word counts, by where it stands (title, names, what is settled, text) and how it was met. The last word
  // counts as the beginning of one, since it may not be finished.
  const weights = {whole: [24, 20, 10, 4], beginning: [16, 13, 7, 3], near: [10, 8, 4, 2]};
  const fewPages = 5, mostNear = 12;

  // Calls body with each page of a word, and where on the page the word stands.
  const forEachPage = (postings, body) => {
    let page = -1, value = 0, shift = 0;
    for (let i = 0; i < postings.length; i++) {
      const digit = values[postings.charCodeAt(i)];
      value += (digit & 31) << shift;
      if (digit & 32) { shift += 5; continue; }
      page += (value >> 2) + 1;
      body(page, value & 3);
      value = shift = 0;
    }
  };

  // The shards that hold the words from one to another.
  const shardsBetween = (index, from, to) => {
    const shards = [];
    index.firstWords.forEach((first, number) => {
      const next = index.firstWords[number + 1];
      if (first <= to && (next === undefined || next > from)) shards.push(search.load(`words-${number}`));
    });
    return Promise.all(shards);
  };

  // What one word of a question counts for each page, and where it stands best.
  const weigh = async (index, word, isLast) => {
    const weight = new Uint8Array(index.pages), field = new Uint8Array(index.pages).fill(4);
    let found = 0;
    const take = (postings, kind) => forEachPage(postings, (page, place) => {
      if (!weight[page]) found++;
      if (weight[page] < weights[kind][place]) weight[page] = weights[kind][place];
      if (kind === "whole") field[page] = place;
      else if (field[page] > place && kind === "beginning") field[page] = place;
    });
    const mayBegin = [...word].length > 1;
    const read = async takesBeginnings => {
      const end = takesBeginnings ? word + "\uFFFF" : word;
      for (const shard of await shardsBetween(index, word, end))
        for (let i = 0; i < shard.length; i += 2) {
          if (shard[i] === word) { if (!takesBeginnings || isLast) take(shard[i + 1], "whole"); }
          else if (takesBeginnings && shard[i].startsWith(word)) take(shard[i + 1], "beginning");
        }
    };
    await read(isLast && mayBegin);
    if (!found && !isLast && mayBegin) await read(true);
    if (found < fewPages)
      for (const near of (await search.near(word, index)).slice(0, mostNear))
        for (const shard of await shardsBetween(index, near, near)) {
          const at = shard.indexOf(near);
          if (at >= 0 && at % 2 === 0) take(shard[at + 1], "near");
        }
    return {weight, field};
  };

  const kindOf = (index, page) => {
    let kind = 0;
    while (kind + 1 < index.kinds.length && index.kinds[kind + 1][1] <= page) kind++;
    return index.kinds[kind][0];
  };

  // The pages that a question finds, best first, and how many there are of each kind.
  search.find = async question => {
    const index = await search.start();
    const words = [...new Set(search.spans(question).map(span => span.word))];
    if (!words.length) return {words, pages: [], counts: {}};
    // After a blank the last word is finished like the others.
    const isOpen = /[\p{L}\p{N}\p{M}]$/u.test(question);
    const weighed = await Promise.all(
      words.map((word, i) => weigh(index, word, isOpen && i === words.length - 1)));
    const scores = [], counts = {};
    for (let page = 0; page < index.pages; page++) {
      let sum = 0, titles = 0, names = 0, all = true;
      for (const {weight, field} of weighed) {
        if (!weight[page]) { all = false; break; }
        sum += weight[page];
        if (field[page] === 0) titles++;
        else if (field[page] === 1) names++;
      }
      if (!all) continue;
      const kind = kindOf(index, page);
      const length = Math.max(1, values[index.titles.charCodeAt(page)]);
      let score = sum / words.length + 16 * Math.min(1, titles / length);
      if (titles === words.length && titles >= length) score += 30;
      else if (titles + names === words.length && names) score += 16;
      else if (kind === "list") score -= 12;
      scores.push({page, kind, score});
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    scores.sort((a, b) => b.score - a.score || a.page - b.page);
    return {words, pages: scores, counts};
  };

  // What results say, of some of the pages found; a title that is, or begins with, what was typed comes first.
  search.read = async (found, question) => {
    const index = await search.start();
    const results = await Promise.all(found.map(async ({page, kind}) => {
      const shard = await search.load(`pages-${Math.floor(page / index.pagesPerShard)}`);
      const [title, route, line = "", names = "", mark = "", language = ""] = shard[page % index.pagesPerShard];
      return {kind, title, address: search.address(route), line, names: names ? names.split("\n") : [], mark, language};
    }));
    const spaced = text => search.spans(text).map(span => span.word).join(" ");
    const typed = spaced(question);
    const rank = ({title, names}) => {
      const texts = [title, ...names].map(spaced);
      return texts.includes(typed) ? 0 : texts.some(text => text.startsWith(typed)) ? 1 : 2;
    };
    const ranks = new Map(results.map(result => [result, rank(result)]));
    return results.sort((a, b) => ranks.get(a) - ranks.get(b));
  };
})(self.sitrepSearch);
