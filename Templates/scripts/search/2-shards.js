// Loads shards of the index. They are scripts that call sitrepSearch.add, because a page opened from a disk may load
// nothing else.
(search => {
  "use strict";
  // This script lies in a folder of the site's root, and so does the index.
  const root = new URL("../", document.currentScript.src);
  const shards = new Map();
  let start = null, began = null;
  const started = new Promise(resolve => { began = resolve; });

  const request = (address, onFailure) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = script.onerror = () => script.remove();
    if (onFailure) script.addEventListener("error", onFailure);
    document.head.append(script);
  };

  search.add = (name, data) => {
    if (name === "index") {
      start = data;
      start.firstWords = data.words.split(" ");
      began(start);
    } else {
      shards.get(name)?.resolve(data);
    }
  };

  // The first part of the index, which says where the others are.
  search.start = () => start ? Promise.resolve(start) : started;

  search.load = name => {
    if (!shards.has(name)) {
      const shard = {};
      shard.data = new Promise((resolve, reject) => {
        shard.resolve = resolve;
        request(new URL(`${start.folder}${name}.js`, root), () => {
          shards.delete(name);
          reject(new Error(name));
        });
      });
      shards.set(name, shard);
    }
    return shards.get(name).data;
  };

  // A browser may have kept the beginning of an index whose shards are gone: it is asked for anew, once.
  let renewed = null;
  search.renew = () => renewed ??= new Promise((resolve, reject) => {
    const address = new URL("search/index.js", root);
    address.search = Date.now();
    began = resolve;
    shards.clear();
    request(address, reject);
  });

  search.address = route => new URL(`${route}.html`, root).href;
})(self.sitrepSearch);
