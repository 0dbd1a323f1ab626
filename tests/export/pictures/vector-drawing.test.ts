import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sanitizeSvg } from '../../../electron/export/pictures/svg/sanitize-svg';
import { vectorDrawing } from '../../../electron/export/pictures/vector-drawing';
import type { DrawingInk } from '../../../electron/export/pictures/vector-drawing';
import { createTypesetter } from '../../../electron/export';

const svg = (inside: string, attributes = 'viewBox="0 0 100 50"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

function drawn(source: string, ink: DrawingInk = 'colour'): string | null {
  const bytes = vectorDrawing(Buffer.from(source), ink);
  return bytes && Buffer.from(bytes).toString();
}

/** What Illustrator and Inkscape write for a small logo. */
const illustrator = svg(
  `<defs><style type="text/css">.cls-1,.cls-2{fill:#c8102e;}.cls-2{stroke:rgb(0,0,0);stroke-width:2px;enable-background:new;}</style></defs>
  <title>Logo</title><g id="Calque_1" data-name="Calque 1"><rect class="cls-1" width="60" height="40"/><circle class="cls-2" cx="70" cy="25" r="18"/></g>`,
);
const inkscape = svg(
  `<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" id="v"/><defs id="defs2">
  <linearGradient id="lg1"><stop style="stop-color:#00491e;stop-opacity:1" offset="0"/><stop style="stop-color:#ffd000;stop-opacity:1" offset="1"/></linearGradient>
  <linearGradient xlink:href="#lg1" id="lg2" x1="0" y1="0" x2="100" y2="0" gradientUnits="userSpaceOnUse" gradientTransform="matrix(1,0,0,1,0,0)"/></defs>
  <path inkscape:connector-curvature="0" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" d="M 10,10 H 90 V 40 H 10 Z"
  style="color:#000000;font-variant-ligatures:normal;overflow:visible;vector-effect:none;fill:url(#lg2);fill-opacity:1;fill-rule:evenodd;stroke:none;-inkscape-stroke:none;paint-order:normal"/>`,
  'width="210mm" height="105mm" viewBox="0 0 100 50"',
);

describe('a drawing of plain shapes', () => {
  it('keeps a clip whatever quotes its address has, and none that lies outside', () => {
    const clip = '<defs><clipPath id="c"><rect width="9" height="9"/></clipPath></defs>';
    for (const quoted of [`clip-path='url("#c")'`, `clip-path="url('#c')"`, `style='clip-path:url("#c")'`])
      expect(drawn(svg(`${clip}<rect ${quoted} width="20" height="20"/>`))).toMatch(
        /<rect (?:clip-path="|style="clip-path:)url\(#c\)" width="20" height="20">/,
      );
    for (const quote of ['', "'", ' ', ` '`]) {
      const address = `${quote}https://example.org/c.svg#c${quote.trim()}`;
      const made = new TextDecoder().decode(
        sanitizeSvg(Buffer.from(svg(`<rect clip-path="url(${address})"/>`))),
      );
      expect(made).toContain('<rect clip-path="none">');
    }
  });

  it('stays one of vectors as drawing programs write it, and looks the same', async () => {
    for (const source of [illustrator, inkscape]) {
      const made = drawn(source);
      const pixels = (text: string) =>
        sharp(Buffer.from(text))
          .resize(400, 200, { fit: 'fill' })
          .flatten({ background: '#fff' })
          .raw()
          .toBuffer();
      expect(made).not.toBeNull();
      expect((await pixels(made ?? '')).equals(await pixels(source))).toBe(true);
    }
  });

  it('has greys alone in black ink, and black alone for copiers', () => {
    const colours = (ink: DrawingInk) => [...new Set(drawn(illustrator, ink)?.match(/#[\da-f]{6}/g))];
    expect(colours('colour')).toEqual(['#c8102e', '#000000']);
    expect(colours('grey')).toEqual(['#646464', '#000000']);
    expect(colours('copied-logo')).toEqual(['#000000']);
    // A drawing that is no logo keeps its tones as lines, which are drawn in pixels.
    expect(drawn(illustrator, 'copied')).toBeNull();
    expect(drawn(svg('<rect width="9" height="9" fill="white" stroke="#000"/>'), 'copied')).toContain(
      '#000000',
    );
  });

  it('is printed in pixels where an ink has no shades for its gradients or veils', () => {
    for (const ink of ['grey', 'copied-logo', 'copied'] as const) expect(drawn(inkscape, ink)).toBeNull();
    expect(drawn(svg('<rect width="9" height="9" opacity="0.5"/>'), 'copied-logo')).toBeNull();
    expect(drawn(svg('<rect width="9" height="9" opacity="0.5"/>'), 'grey')).not.toBeNull();
  });

  it.each([
    ['words', '<text x="1" y="9">Non</text>'],
    ['a picture', '<image width="9" height="9" xlink:href="data:image/png;base64,iVBORw0KGgo="/>'],
    ['an effect', '<filter id="f"><feFlood/></filter><rect width="9" height="9" filter="url(#f)"/>'],
    ['a mask', '<mask id="m"><rect width="9" height="9"/></mask><rect width="9" height="9" mask="url(#m)"/>'],
    ['copies of a part', '<g id="a"><rect width="9" height="9"/></g><use xlink:href="#a" x="20"/>'],
    ['a pattern', '<pattern id="p" width="2" height="2"><path d="M0 0h1v1z"/></pattern>'],
    ['a drawing in it', '<svg width="3" height="3"><path d="M0 0h1v1z"/></svg>'],
    ['mixed inks', '<rect width="9" height="9" style="mix-blend-mode:multiply"/>'],
    ['paths within paths', '<clipPath id="c"><g clip-path="url(#c)"><path d="M0 0h1v1z"/></g></clipPath>'],
    [
      'dashes finer than a reader can draw',
      '<path d="M0 0H1000000" stroke="#000" stroke-dasharray="0.000001"/>',
    ],
    ['a depth of thousands', `${'<g>'.repeat(3000)}${'</g>'.repeat(3000)}`],
    ['thousands of shapes', '<path d="M0 0h1v1z"/>'.repeat(6000)],
  ])('is none with %s', (_, inside) => {
    expect(drawn(svg(inside))).toBeNull();
  });

  it('is none without a size, or that cannot be read', () => {
    expect(drawn(svg('<path d="M0 0h9v9z"/>', 'width="100%"'))).toBeNull();
    expect(drawn(svg('<path d="M0 0h9v9z"/>', 'viewBox="0 0 0 10"'))).toBeNull();
    expect(drawn('<svg><g></svg>')).toBeNull();
    expect(drawn(svg('<path d="M0 0a1 1 0 0 1 1e30 1e30"/>'))).toBeNull();
  });

  it('keeps nothing that runs, loads or names, whatever it came with', () => {
    const made = drawn(
      svg(
        `<!-- C:\\Users\\anne --><metadata><rdf>Anne</rdf></metadata><script>alert(1)</script><desc>chez Anne</desc>
        <path onclick="alert(1)" d="M0 0h9v9z" fill="url(https://example.org/a.svg#b)" aria-label="Anne"/>
        <rect width="9" height="9" style="fill:#f00;behavior:url(x.htc)"/>`,
      ),
    );
    expect(made ?? '').not.toMatch(/anne|alert|script|example|htc|metadata/i);
  });

  it('is set as a small file, however hostile it is', () => {
    const typesetter = createTypesetter('resources');
    const wild = [
      '<path d="M1e6 1e6 L-1e6 1e6z" stroke="#000" stroke-width="1e6"/>',
      '<circle r="1e6" cx="1e6" transform="scale(1e6) scale(1e6) scale(1e6) scale(1e6) scale(1e6) scale(1e6) scale(1e6)"/>',
      '<path d="A A A 1 1 1"/><polygon points="1"/><rect width="-5" height="9"/>',
      `<path d="M0 0${'a.01 .01 0 0 1 1e6 1e6 '.repeat(10_000)}"/>`,
      `<path d="M0 0${'l1 1 -1 1'.repeat(20_000)}z" stroke="#000" stroke-dasharray="0.1 0.1" stroke-linejoin="round"/>`,
      '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/><rect width="99" height="40" fill="url(#a)"/>',
      '<clipPath id="c"><path d="M0 0h1v1z"/></clipPath><g clip-path="url(#c)"><rect width="9" height="9" clip-path="url(#c)"/></g>',
      '<g transform="scale(0)"><path d="M0 0h9v9z"/></g><path d="M0 0h0v0z" stroke="#000"/>',
    ];
    for (const inside of wild) {
      const drawing = vectorDrawing(Buffer.from(svg(inside)), 'colour');
      expect(drawing).not.toBeNull();
      const set = typesetter.typeset({
        template: 'fold-guide',
        title: 'A',
        data: {},
        files: new Map([['a', drawing ?? new Uint8Array()]]),
        own: new Map([
          [
            'template.typ',
            Buffer.from(
              '#set document(title: "A")\n#image("/pictures/a", width: 3cm, height: 2cm, alt: "A")',
            ),
          ],
        ]),
        want: 'pdf',
        standard: 'ua-1',
      });
      if (!set.ok) throw new Error(JSON.stringify(set.problem));
      expect(set.value.pdf.length).toBeLessThan(1_500_000);
    }
  });
});
