/// What the tests of hostile text ask a page.
enum HostileScripts {
    /// Passes over all elements, and says what is among them that neither the theme nor Markdown makes, and which vectors
    /// can be read.
    static let look = """
        (() => {
          const elements = new Set(`\(elements)`.split(/\\s+/));
          const attributes = new Set(`\(attributes)`.split(/\\s+/));
          const schemes = ['http:', 'https:', 'mailto:', 'file:', 'data:'];
          const made = [];
          const isPage = document.contentType === 'text/html';
          // Around plain text the browser makes elements of its own.
          const isText = ['text/plain', 'application/json'].includes(document.contentType);
          for (const element of isText ? [] : document.querySelectorAll('*')) {
            const name = element.localName;
            const say = what => made.push(`${what} in ${element.outerHTML.slice(0, 160)}`);
            if (isPage && !elements.has(name)) say('element');
            if (name === 'script' && !element.hasAttribute('src') && element.type !== 'application/ld+json' && isPage)
              say('script');
            if (name === 'script' && !isPage) say('script');
            if (name === 'form' && element.getAttribute('role') !== 'search' && element.className !== 'asks') say('form');
            if (name === 'input' && element.type === 'image') say('input');
            const equivalent = element.getAttribute('http-equiv');
            if (equivalent && !['Content-Security-Policy', 'refresh'].includes(equivalent)) say('http-equiv');
            for (const {name: attribute, value} of element.attributes) {
              if (attribute.startsWith('on') || attribute === 'style' || attribute === 'srcdoc') say(attribute);
              else if (isPage && !attributes.has(attribute)) say(`attribute ${attribute}`);
              if (['href', 'src', 'action', 'formaction', 'xlink:href', 'poster', 'data'].includes(attribute)) {
                let scheme = 'none';
                try { scheme = new URL(value, document.baseURI).protocol } catch { }
                if (!schemes.includes(scheme)) say(scheme);
              }
            }
            for (const event of ['mouseover', 'mouseenter', 'pointerover', 'focus', 'error', 'toggle', 'animationstart'])
              element.dispatchEvent(new Event(event));
          }
          for (const node of document.querySelectorAll('script[type="application/ld+json"]')) {
            try { JSON.parse(node.textContent) } catch (error) { made.push(`linked data: ${error}`) }
          }
          // What is no HTML has to be whole.
          if (document.querySelector('parsererror')) made.push(document.querySelector('parsererror').textContent);
          if (document.contentType === 'application/json')
            try { JSON.parse(document.body.textContent) } catch (error) { made.push(`JSON: ${error}`) }
          if ('__hostile' in self) made.push(`ran: ${self.__hostile}`);
          const flat = text => text.replace(/\\s+/g, ' ').trim();
          const text = flat(document.documentElement.textContent);
          self.flatVectors ??= (self.sitrepVectors ?? []).map(flat);
          return {made, shown: self.flatVectors.flatMap((vector, i) => text.includes(vector) ? [i] : [])};
        })()
        """

    /// The elements of the theme, of Markdown and of what our own scripts add.
    private static let elements = """
        html head meta title link script noscript body a article aside b bdi blockquote br button caption cite code col \
        colgroup dd del desc details div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img \
        input ins label legend li main mark nav ol option output p pre q section select small span strong sub summary sup \
        table tbody td tfoot th thead time tr ul svg g path rect circle line polyline polygon text tspan image clipPath \
        defs use
        """

    private static let attributes = """
        accept-charset action alt aria-controls aria-current aria-describedby aria-expanded aria-hidden aria-invalid \
        aria-label aria-labelledby aria-live aria-sort autocomplete charset checked class colspan content cx cy d \
        data-all data-card data-copy data-fields data-files data-filter data-found data-label data-made data-none data-number data-page-kind data-script \
        data-sortable data-text data-tlp data-wait data-words datetime defer dir disabled download draggable enterkeyhint fill fill-opacity for \
        height hidden href http-equiv id inputmode lang list loading maxlength method minlength name open pattern \
        placeholder points preserveAspectRatio property r rel role rowspan rx ry scope selected sizes spellcheck src \
        start stroke stroke-linejoin tabindex text-anchor title transform translate type value vector-effect viewBox width x x1 x2 xmlns y y1 y2
        """
}
