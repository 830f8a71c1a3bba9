// Makes results of what was found. Everything is text: nothing that a title holds becomes markup.
(search => {
  "use strict";
  const make = (name, text) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    return element;
  };
  search.make = make;

  // A text of the interface; of two forms the first is for one.
  search.say = (index, key, values = {}) => {
    const forms = (index.texts[key] ?? "").split("|");
    const text = forms[values.n === 1 ? 0 : forms.length - 1];
    return text.replace(/\{(\w+)\}/g, (whole, name) =>
      typeof values[name] === "number" ? values[name].toLocaleString(document.documentElement.lang) : values[name] ?? whole);
  };

  // A text with the words that were asked for marked.
  const marked = (element, text, words) => {
    let end = 0;
    for (const span of search.spans(text)) {
      if (!words.some(word => span.word.startsWith(word) || search.isNear(word, span.word) && word.length > 3)) continue;
      element.append(text.slice(end, span.start), make("mark", text.slice(span.start, span.end)));
      end = span.end;
    }
    element.append(text.slice(end));
    return element;
  };

  search.result = (index, {kind, title, address, line, names, mark, language}, words) => {
    const item = make("li"), link = make("a"), about = make("small");
    link.href = address;
    const name = marked(make("bdi"), title, words);
    if (language) name.lang = language;
    link.append(name);
    item.append(link);
    // The spelling that was asked for, where it is not the title's.
    const isIn = text => words.filter(word => search.spans(text).some(span => span.word.startsWith(word))).length;
    const other = names.filter(each => isIn(each) > isIn(title)).sort((a, b) => isIn(b) - isIn(a))[0];
    if (other) item.append(" ", marked(make("bdi"), other, words));
    const one = search.say(index, "one" + kind[0].toUpperCase() + kind.slice(1));
    about.append(line ? `${one} · ` : one, make("bdi", line));
    if (mark) about.append(" · ", make("b", mark));
    item.append(about);
    return item;
  };
})(self.sitrepSearch);
