/// What tests ask a page, in its own language.
enum PageScripts {
    /// Functions that the others use.
    private static let common = """
        const rgba = (() => {
          const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
          return colour => {
            context.clearRect(0, 0, 1, 1);
            context.fillStyle = colour;
            context.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
            return [r, g, b, a / 255];
          };
        })();
        const over = (top, bottom) => [0, 1, 2].map(i => top[i] * top[3] + bottom[i] * (1 - top[3])).concat(1);
        const luminance = colour => {
          const [r, g, b] = colour.slice(0, 3).map(value => {
            const part = value / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const canvasColour = () => matchMedia('(prefers-color-scheme: dark)').matches && matchMedia('screen').matches
          ? [18, 18, 18, 1] : [255, 255, 255, 1];
        const background = element => {
          const layers = [];
          for (let at = element; at; at = at.parentElement) {
            const colour = rgba(getComputedStyle(at).backgroundColor);
            if (colour[3] > 0) layers.push(colour);
            if (colour[3] === 1) break;
          }
          return layers.reverse().reduce((below, layer) => over(layer, below), canvasColour());
        };
        const ratio = (one, two) => {
          const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a);
          return (light + 0.05) / (dark + 0.05);
        };
        """

    /// The texts whose contrast is below WCAG 2.2, 1.4.3: 4.5, or 3 for large text. Texts that are not shown, and those
    /// of controls that are off, are left out.
    static let lowContrast = """
        (() => {
          \(common)
          const found = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const text = walker.currentNode.textContent.trim(), element = walker.currentNode.parentElement;
            if (!text || !element.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
            if (element.closest('svg')) continue;
            const style = getComputedStyle(element), size = parseFloat(style.fontSize);
            const large = size >= 24 || size >= 18.66 && parseInt(style.fontWeight) >= 700;
            const below = background(element);
            const value = ratio(over(rgba(style.color), below), below);
            if (value < (large ? 3 : 4.5)) found.push(`${value.toFixed(2)}: ${text.slice(0, 60)}`);
          }
          return found;
        })()
        """

    /// The luminance, 0 to 1, of the page's background and of its body text.
    static let luminances = """
        (() => { \(common)
          const element = document.querySelector('main p') ?? document.querySelector('main');
          return [luminance(background(element)), luminance(rgba(getComputedStyle(element).color))];
        })()
        """

    /// The mean luminance, 0 to 1, of a picture.
    static func meanLuminance(ofPNG base64: String) -> String {
        """
        (async () => {
          \(common)
          const picture = new Image();
          picture.src = 'data:image/png;base64,\(base64)';
          await picture.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [picture.width, picture.height];
          const context = canvas.getContext('2d');
          context.drawImage(picture, 0, 0);
          const data = context.getImageData(0, 0, canvas.width, canvas.height).data;
          let sum = 0, count = 0;
          for (let i = 0; i < data.length; i += 4 * 17) { sum += luminance([data[i], data[i + 1], data[i + 2]]); count++; }
          return sum / count;
        })()
        """
    }

    /// How far the page can be scrolled sideways, and what stands out furthest: `0` where all is well.
    static let sidewaysScroll = """
        (() => {
          const root = document.documentElement, extra = root.scrollWidth - root.clientWidth;
          if (extra <= 0) return '0';
          const contained = element => {
            for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
              if (getComputedStyle(at).overflowX !== 'visible') return true;
            return false;
          };
          let worst = null, edge = root.clientWidth;
          for (const element of document.body.querySelectorAll('*')) {
            const right = element.getBoundingClientRect().right;
            if (right > edge && !contained(element)) [worst, edge] = [element, right];
          }
          return `${extra} px: ${worst ? worst.outerHTML.slice(0, 120) : '?'}`;
        })()
        """

    /// The frame of a page: what every page has once.
    static let frame = """
        (() => ({
          headings: document.querySelectorAll('h1').length,
          mains: document.querySelectorAll('main').length,
          language: document.documentElement.lang,
          title: document.title.trim(),
          heading: (document.querySelector('h1')?.textContent ?? '').trim(),
          doubleIDs: [...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i),
          skippedLevels: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]
            .map(e => [parseInt(e.tagName[1]), e.textContent.trim()])
            .filter(([level], i, all) => i > 0 && level > all[i - 1][0] + 1).map(([, text]) => text),
          picturesWithoutAlt: [...document.querySelectorAll('img:not([alt])')].map(e => e.src),
          unlabelledControls: [...document.querySelectorAll('input,select,textarea')]
            .filter(e => !e.labels?.length && !e.ariaLabel).map(e => e.outerHTML),
          emptyLinks: [...document.querySelectorAll('a[href]')]
            .filter(e => !e.textContent.trim() && !e.ariaLabel && !e.querySelector('[alt]:not([alt=""]),title'))
            .map(e => e.outerHTML),
        }))()
        """

    /// Numbers all elements that a keyboard can reach, and says how many they are.
    static let numberControls = """
        (() => {
          const all = [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex="0"]')]
            .filter(e => e.checkVisibility({visibilityProperty: true}));
          all.forEach((element, index) => element.dataset.number = index);
          return all.length;
        })()
        """

    /// The focused element: its number, whether it shows that it has the focus, and whether it is in sight.
    static let focus = """
        (() => {
          const element = document.activeElement, style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
          return {
            number: parseInt(element.dataset.number ?? '-1'),
            isShown: shown,
            isInSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
            html: element.outerHTML.slice(0, 100),
          };
        })()
        """

    /// All addresses that the page's elements name, as the browser reads them.
    static let addresses = """
        [...document.querySelectorAll('[href],[src],[action],[formaction],[data],[poster]')].flatMap(e =>
          ['href', 'src', 'action', 'formaction', 'data', 'poster'].map(name => e.getAttribute(name)).filter(v => v !== null))
          .map(v => new URL(v, document.baseURI).href)
        """

    /// Elements that nothing but a break-out could have made, and attributes that run scripts.
    static let brokenOut = """
        [...document.querySelectorAll('iframe,object,embed,textarea,style,script:not([src]):not([type="application/ld+json"])')]
          .map(e => e.outerHTML.slice(0, 100))
          .concat([...document.querySelectorAll('*')].flatMap(e => [...e.attributes])
            .filter(a => a.name.startsWith('on') || a.name === 'style').map(a => `${a.name}=${a.value}`.slice(0, 100)))
        """

    /// Two texts of what has the focus: its own name, and the names of the parts of the page around it.
    static let focusedName = """
        (() => {
          const e = document.activeElement;
          if (!e || e === document.body) return [];
          const text = n => (n ? n.innerText || n.textContent : '').replace(/\\s+/g, ' ').trim();
          const byIds = ids => ids.split(' ').map(id => text(document.getElementById(id))).join(' ');
          const name = n => n.getAttribute('aria-label') ||
            (n.getAttribute('aria-labelledby') ? byIds(n.getAttribute('aria-labelledby')) : '');
          const own = name(e) || [...(e.labels || [])].map(text).join(' ') || text(e) || e.value || '';
          const around = [];
          for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
            if (['NAV', 'FORM', 'FIGURE', 'TABLE', 'FIELDSET', 'UL', 'OL'].includes(p.tagName) || p.getAttribute('role'))
              around.push(name(p) || text(p.querySelector('caption, legend, figcaption')));
            if (p.tagName === 'SECTION') around.push(name(p) || text(p.querySelector('h2, h3')));
          }
          return [own.trim(), around.filter(Boolean).join(' | ')];
        })()
        """
}
