// Takes a text apart into words as the index has them: without case, without marks, one form of letters that keyboards
// write in several. The builder of the index folds in the same way (Sources/Publishing/Search/SearchFolding.swift).
self.sitrepSearch = {};
(search => {
  "use strict";
  const longest = 32;
  // Letters that have no decomposition, and those that keyboards of Arabic script write differently.
  const forms = new Map(Object.entries({
    ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ı: "i", ŋ: "n", ŧ: "t", ƙ: "k",
    ɓ: "b", ɗ: "d", ə: "e", ſ: "s", ς: "σ",
    "\u0622": "\u0627", "\u0623": "\u0627", "\u0625": "\u0627", "\u0671": "\u0627", "\u0624": "\u0648",
    "\u0626": "\u06CC", "\u064A": "\u06CC", "\u0649": "\u06CC", "\u06D0": "\u06CC", "\u06CD": "\u06CC",
    "\u0643": "\u06A9", "\u06AA": "\u06A9", "\u0629": "\u0647", "\u06C0": "\u0647", "\u06D5": "\u0647",
    "\u06C1": "\u0647", "\u06C2": "\u0647", "\u06C3": "\u0647", "\u06BE": "\u0647", "\u06D3": "\u06D2",
  }));
  for (let digit = 0; digit < 10; digit++) {
    forms.set(String.fromCharCode(0x660 + digit), String(digit));
    forms.set(String.fromCharCode(0x6F0 + digit), String(digit));
  }
  const ofWords = /[\p{L}\p{N}\p{M}]/u;
  const apostrophe = /['\u2018\u2019\u02BC]/;
  const leftOut = /[\xAD\u02BB\u02BE\u02BF\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u061C\u0621\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]/;
  const sign = /[\u3041-\u3096\u30A1-\u30FA\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAD9\u{20000}-\u{3FFFD}]/u;
  // Latin, Greek and Cyrillic, whose marks people leave out.
  const marked = /[\xC0-\u052F\u1E00-\u1FFF]/;

  const known = new Map();
  const meaning = character => {
    if (known.has(character)) return known.get(character);
    let found = {letters: ""};
    if (apostrophe.test(character)) found = {apostrophe: true};
    else if (leftOut.test(character)) found = {letters: ""};
    else if (sign.test(character)) found = {sign: true};
    else if (!ofWords.test(character)) found = {gap: true};
    else {
      for (const lower of character.toLowerCase())
        for (const letter of marked.test(lower) ? lower.normalize("NFD") : lower)
          if (!leftOut.test(letter)) found.letters += forms.get(letter) ?? letter;
    }
    known.set(character, found);
    return found;
  };

  // The words of a text, each with where it stands in it.
  search.spans = text => {
    const spans = [];
    let word = "", count = 0, cut = -1, start = 0, at = 0;
    const finish = end => {
      if (word.length === cut + 1 && word.endsWith("s")) word = word.slice(0, -1);
      if (word) spans.push({word, start, end});
      word = "";
      count = 0;
      cut = -1;
    };
    for (const character of text) {
      const {letters, gap, apostrophe, sign} = meaning(character);
      if (gap) finish(at);
      else if (apostrophe) { if (word) cut = word.length; }
      else if (sign) {
        finish(at);
        start = at;
        word = character;
        finish(at + character.length);
      } else if (letters && count < longest) {
        if (!word) start = at;
        word += letters;
        count++;
      }
      at += character.length;
    }
    finish(at);
    return spans;
  };
})(self.sitrepSearch);
