import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sanitizeSvg } from '../../../electron/export/pictures/svg/sanitize-svg';
import { requestsOf } from './browser-requests';

const host = 'tracker.invalid';
const address = `http://${host}/a`;

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50" ${attributes}>${inside}</svg>`;
const sheet = (style: string) =>
  svg(`<style><![CDATA[${style}]]></style><rect class="a" width="9" height="9"/>`);
const styled = (style: string) =>
  svg(`<rect width="9" height="9" style="${style.replaceAll('"', '&quot;')}"/>`);

function sanitized(source: string | Uint8Array): string {
  return new TextDecoder().decode(sanitizeSvg(Buffer.from(source)));
}

/** Drawings that ask for something elsewhere, run something, or lead somewhere. */
const attacks: Record<string, string> = {
  'an import': sheet(`@import "${address}";`),
  'an import with an escaped letter': sheet(`@im\\69 port "${address}";`),
  'an import with an escaped letter of six digits': sheet(`@\\000069mport url(${address});`),
  'an import with a null in it': sheet(`@im\\0port "${address}";`),
  'an import that is whole once a word in it is removed': sheet(`@imbehavior:port "${address}";`),
  'an import that is whole once a comment in it is removed': sheet(`@im/**/port "${address}";`),
  'an import in a sheet in two parts': svg(`<style>@imp<title>x</title>ort "${address}";</style>`),
  'an import in a rule for some media': sheet(`@media all{@import "${address}";.a{fill:url(${address})}}`),
  'an import for a layer': sheet(`@layer a; @import "${address}" layer(a);`),
  'a font': sheet(`@font-face{font-family:a;src:url(${address})} .a{font-family:a}`),
  'a namespace': sheet(`@namespace url(${address});`),
  'an address with a null in its function': styled(`fill:ur\\0l(${address})`),
  'an address with an escaped function': styled(`filter:u\\72 l(${address}#f)`),
  'an address with an escape in it': styled(`mask:url(\\68ttp://${host}/a#m)`),
  'an address in capitals': styled(`mask:URL(${address}#m)`),
  'an address that is not closed': sheet(`.a{mask:url(${address}#m`),
  'an address whose string is not closed': sheet(`.a{mask:url("${address}#m`),
  'an address before another value': styled(`clip-path:url(${address}#c) fill-box`),
  'a set of images': styled(`mask-image:image-set("${address}" 1x)`),
  'a set of images with a prefix': styled(`mask:-webkit-image-set(url(${address}) 1x)`),
  'an image by string': styled(`background:image("${address}")`),
  'an address in a function that is allowed': styled(`fill:rgb(url(${address}),0,0)`),
  'an address in a variable': styled(`--a:url(${address});mask:var(--a)`),
  'an address in another drawing': styled(
    `fill:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E#a")`,
  ),
  'a cursor': styled(`cursor:url(${address}),auto`),
  'a list image': styled(`list-style-image:url(${address})`),
  'words from elsewhere': sheet(`.a::before{content:url(${address})}`),
  'a behaviour': styled(`behavior:url(${address})`),
  'a binding': styled(`-moz-binding:url(${address}#x)`),
  'an expression': styled(`width:expression(alert(1))`),
  'an effect as attribute': svg(`<rect width="9" height="9" filter="url(${address}#f)"/>`),
  'a paint as attribute': svg(`<rect width="9" height="9" fill="url('${address}#f') red"/>`),
  'a marker as attribute': svg(`<path d="M0 0h9" marker-end="url(${address}#f)"/>`),
  'a mask as attribute': svg(`<rect width="9" height="9" mask=" url( ${address}#f )"/>`),
  'a copy': svg(`<use href="${address}#a"/>`),
  'a copy in old words': svg(`<use xlink:href="${address}#a"/>`),
  'a copy under another prefix': svg(`<use xmlns:q="http://www.w3.org/1999/xlink" q:href="${address}#a"/>`),
  'a copy of a data address': svg(`<use href="data:image/svg+xml,&lt;svg id='a' onload='alert(1)'/&gt;#a"/>`),
  'a gradient from elsewhere': svg(
    `<linearGradient id="g" href="${address}#a"/><rect fill="url(#g)" width="9" height="9"/>`,
  ),
  'a pattern from elsewhere': svg(
    `<pattern id="g" xlink:href="${address}#a"/><rect fill="url(#g)" width="9" height="9"/>`,
  ),
  'a picture': svg(`<image href="${address}" width="9" height="9"/>`),
  'a picture beside the drawing': svg(`<image href="a.png" width="9" height="9"/>`),
  'a drawing in a picture': svg(
    `<image width="9" height="9" href="data:image/svg+xml;base64,${Buffer.from(svg(`<image href="${address}"/>`)).toString('base64')}"/>`,
  ),
  'a drawing that says to be pixels': svg(
    `<image width="9" height="9" href="data:image/png;base64,${Buffer.from(svg(`<script>alert(1)</script>`)).toString('base64')}"/>`,
  ),
  'a picture as an effect': svg(
    `<filter id="f"><feImage href="${address}"/></filter><rect filter="url(#f)" width="9" height="9"/>`,
  ),
  'a page': svg(
    `<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"><img src="${address}"/></body></foreignObject>`,
  ),
  'a page under another prefix': svg(`<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="${address}"/>`),
  'a page under the names of a drawing': svg(
    `<g xmlns="http://www.w3.org/1999/xhtml"><image src="${address}"/></g>`,
  ),
  'a script': svg(`<script>fetch('${address}')</script>`),
  'a script from elsewhere': svg(`<script xlink:href="${address}"/>`),
  'a script under a prefix': `<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:script>fetch('${address}')</s:script></s:svg>`,
  'a script at loading': svg('<rect width="9" height="9"/>', `onload="fetch('${address}')"`),
  'a script at the end of a movement': svg(
    `<rect><set attributeName="x" onend="fetch('${address}')" dur="1s"/></rect>`,
  ),
  'a movement of an address': svg(
    `<image width="9" height="9"><animate attributeName="href" values="${address}" dur="1s"/></image>`,
  ),
  'a movement of a style': svg(
    `<rect width="9" height="9"><set attributeName="fill" to="url(${address}#a)"/></rect>`,
  ),
  'a link': svg(`<a href="${address}"><rect width="9" height="9"/></a>`),
  'a link that runs': svg(`<a xlink:href="java&#10;script:alert(1)"><rect width="9" height="9"/></a>`),
  'another base': svg(`<use href="#a"/>`, `xml:base="${address}"`),
  'a style sheet before the drawing': `<?xml-stylesheet href="${address}"?>${svg('<rect width="9" height="9"/>')}`,
  'a style sheet of the page': svg(
    `<link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet" href="${address}"/>`,
  ),
  'an entity from elsewhere': `<!DOCTYPE svg SYSTEM "${address}" [<!ENTITY x "url(${address}#a)">]>${svg('<rect width="9" height="9" mask="&x;"/>')}`,
  'film and sound': svg(`<video xmlns="http://www.w3.org/1999/xhtml" src="${address}" autoplay=""/>`),
};

/** What is left of an attack if anything is: an address elsewhere, what runs, a rule of CSS's own, a letter in disguise. */
const harm =
  /tracker|script|alert|svg\+xml|foreign|xhtml|expression|\bon\w+=|<\?xml-|<!|<set|<animate|@|\\|[^#&]#[^&\w"]/i;

describe('a drawing', () => {
  it.each(Object.entries(attacks))('loads, runs and leads to nothing by %s', (_, attack) => {
    expect(sanitized(attack).replace(/^<\?xml version[^>]*>/, '')).not.toMatch(harm);
  });

  it('asks for nothing in a browser, whatever pieces of style and markup it is made of', async () => {
    const made = fc.sample(fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 9 }), {
      seed: 28,
      numRuns: 40,
    });
    const texts = made.map((some) => some.join(''));
    const drawings = [
      ...Object.values(attacks),
      ...texts.map((text) => sheet(`${text.replaceAll(']]>', '')} .a{mask:${text}`)),
      ...texts.map((text) => styled(`mask:${text.replace(/[<&]/g, '')};fill:red`)),
    ];
    const readable = drawings
      .map((drawing, at) => drawing.replaceAll(`//${host}/`, `//${host}/${at}/`))
      .filter((drawing) => !(attempt(() => sanitized(drawing)) instanceof Error));
    expect((await requestsOf(readable)).length).toBeGreaterThan(20);
    expect(await requestsOf(readable.map(sanitized))).toEqual([]);
  });

  it('keeps a rule once, where it stands last, and ten thousand of a sheet', () => {
    const [red, blue] = ['.a{fill:red}', '.a{fill:blue}'];
    expect(sanitized(sheet(red.repeat(3) + blue + red))).toContain(`>${blue}${red}<`);
    const many = Array.from({ length: 12_000 }, (_, at) => `.b${String(at)}{fill:red}`).join('');
    const kept = sanitized(sheet(many + red)).match(/\{fill:red\}/g);
    expect(kept).toHaveLength(10_000);
    expect(sanitized(sheet(many + red))).toContain(`${red}<`);
  });

  it('is the same when it is cleaned again', () => {
    for (const attack of Object.values(attacks)) {
      const once = sanitized(attack);
      expect(sanitized(once)).toBe(once);
      expect(sanitized(gzipSync(attack))).toBe(once);
    }
  });
});

const pieces = [
  ...[
    '@import ',
    '@im\\69 port ',
    '@im\\0port ',
    '@media all',
    '@font-face',
    'url(',
    'ur\\0l(',
    'u\\72l(',
    'image-set(',
    'src(',
  ],
  ...[
    `"${address}"`,
    `'${address}`,
    address,
    `//${host}/b`,
    '#a',
    'none',
    '1x',
    'var(--a)',
    '--a:',
    'mask:',
    'filter:',
  ],
  ...[
    '{',
    '}',
    '(',
    ')',
    ';',
    ',',
    '"',
    "'",
    '\\',
    '\\"',
    '\n',
    '/*',
    '*/',
    '<!--',
    '-->',
    '.a',
    'behavior:',
    'format(',
    'rgb(',
  ],
];

function attempt(work: () => string): string | Error {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
).toString('base64');

/** What drawing programs write, each with what it would look like without one of its parts. */
const drawings: Record<string, string> = {
  'a logo of Illustrator': `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY ns_xlink "http://www.w3.org/1999/xlink"><!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
]>
<svg version="1.1" id="Calque_1" xmlns:i="&ns_ai;" xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" x="0px" y="0px" width="100px" height="50px" viewBox="0 0 100 50" style="enable-background:new 0 0 100 50;" xml:space="preserve">
<style type="text/css">.st0{clip-path:url(#SVGID_2_);fill:url(#SVGID_3_);} .st1{fill:#C8102E;stroke:rgb(0,0,0);stroke-width:2;stroke-miterlimit:10;} .st2{opacity:0.4;} .st3{font-family:'MyriadPro-Regular';font-size:9px;}</style>
<switch><foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1"><i:aipgfRef xlink:href="#adobe_illustrator_pgf"/></foreignObject>
<g i:extraneous="self"><defs><circle id="SVGID_1_" cx="30" cy="25" r="20"/></defs><clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_" style="overflow:visible;"/></clipPath>
<linearGradient id="SVGID_3_" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="60" y2="0"><stop offset="0" style="stop-color:#00491E"/><stop offset="1" style="stop-color:#FFD000"/></linearGradient>
<rect class="st0" width="60" height="50"/><circle class="st1 st2" cx="75" cy="25" r="18"/><text transform="matrix(1 0 0 1 5 45)" class="st3">Non</text></g></switch></svg>`,
  'a logo of Inkscape': `<svg xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100mm" height="50mm" viewBox="0 0 100 50" sodipodi:docname="logo.svg">
<sodipodi:namedview id="v" inkscape:zoom="1"/><defs><inkscape:path-effect id="e"/><filter id="blur" x="-0.2" width="1.4" style="color-interpolation-filters:sRGB"><feGaussianBlur stdDeviation="1.5"/><feColorMatrix values="1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 0.8 0"/></filter>
<radialGradient id="r1"><stop style="stop-color:#d40000;stop-opacity:1" offset="0"/><stop style="stop-color:#ffaaaa;stop-opacity:0" offset="1"/></radialGradient><radialGradient inkscape:collect="always" xlink:href="#r1" id="r2" cx="30" cy="25" r="25" gradientTransform="matrix(1,0,0,0.8,0,5)" gradientUnits="userSpaceOnUse"/>
<mask id="m" maskUnits="userSpaceOnUse"><rect x="50" width="40" height="50" style="fill:#ffffff"/></mask><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M 0,0 H 2 V 2 Z" style="fill:#003366"/></pattern>
<marker id="fleche" orient="auto" style="overflow:visible"><path d="M 0,0 5,-5 -12,0 5,5 Z" transform="scale(-0.3)"/></marker></defs>
<g inkscape:groupmode="layer" id="calque1"><ellipse cx="30" cy="25" rx="25" ry="20" style="fill:url(#r2);stroke:none"/><rect x="40" width="60" height="50" mask="url(#m)" style="fill:url(#p);fill-opacity:1"/>
<path d="m 5,45 h 60" style="color:#000;fill:none;stroke:#000000;stroke-width:0.8;stroke-dasharray:2.4, 0.8;marker-end:url(#fleche);-inkscape-stroke:none"/>
<circle cx="70" cy="20" r="9" style="mix-blend-mode:multiply;fill:#ffd000;filter:url(#blur)"/><text x="6" y="12" style="font-style:normal;font-size:6px;line-height:1.25;font-family:sans-serif;-inkscape-font-specification:'sans-serif, Normal'"><tspan sodipodi:role="line" x="6" y="12">Place du Marché</tspan></text></g></svg>`,
  'symbols, copies and a bitmap': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><symbol id="etoile" viewBox="0 0 10 10"><path d="M5 0l1.5 3.5L10 4 7 6.500l1 3.5-3-2-3 2 1-3.500L0 4l3.500-.5z"/></symbol><use href="#etoile" width="20" height="20" fill="#c00"/><use href="#etoile" x="25" width="20" height="20" transform="rotate(12 35,10)"/><image x="50" width="20" height="40" preserveAspectRatio="none" href="data:image/png;base64,${pixel}"/><image x="70" width="20" height="40" preserveAspectRatio="none" href="data:;base64,${pixel}"/><defs><path id="arc" d="M5 45Q50 30 95 45"/></defs><text font-size="6"><textPath href="#arc">Toutes et tous à la gare</textPath></text></svg>`,
  'a drawing under a prefix': `<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><svg:g fill="#036" transform="translate (10 5) scale(.9.8)"><svg:rect width="40" height="20" rx="4"/></svg:g></svg:svg>`,
};

describe('what drawing programs write', () => {
  it.each(Object.entries(drawings))('looks the same, as vectors: %s', async (_, source) => {
    const pixels = (bytes: string) =>
      sharp(Buffer.from(bytes), { density: 200 })
        .resize(400, 200)
        .flatten({ background: '#fff' })
        .raw()
        .toBuffer();
    const before = await pixels(source);
    expect((await pixels(sanitized(source))).equals(before)).toBe(true);
    expect(new Set(before).size).toBeGreaterThan(5);
  });

  it('is drawn where it was cut out of a page and has lost its namespaces', async () => {
    const cut =
      '<svg viewBox="0 0 10 10"><use xlink:href="#a" x="1"/><path id="a" d="M0 0h9v9z" fill="red"/></svg>';
    expect(sanitized(cut)).toContain('xlink:href="#a"');
    expect((await sharp(Buffer.from(sanitized(cut))).stats()).isOpaque).toBe(false);
  });
});
