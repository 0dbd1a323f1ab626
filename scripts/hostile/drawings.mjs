const elsewhere = 'http://exemple.org/traceur';

const svg = (inside) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40">${inside}<rect class="a" width="9" height="9"/></svg>`;
const sheet = (style) => svg(`<style><![CDATA[${style}]]></style>`);
const styled = (style) => svg(`<circle r="9" style="${style.replaceAll('"', '&quot;')}"/>`);
const inside = (bytes) => Buffer.from(bytes).toString('base64');

/** Drawings whose style, references or markup ask for something elsewhere in a disguise; by name. */
export function drawings() {
  return [
    ['drawing-import-escaped.svg', sheet(`@im\\69 port "${elsewhere}";`)],
    ['drawing-import-null.svg', sheet(`@im\\0port "${elsewhere}";`)],
    ['drawing-import-in-two.svg', sheet(`@imbehavior:port "${elsewhere}";`)],
    ['drawing-import-in-media.svg', sheet(`@media all{@import "${elsewhere}";.a{fill:url(${elsewhere})}}`)],
    ['drawing-font.svg', sheet(`@font-face{font-family:a;src:url(${elsewhere})}`)],
    ['drawing-address-null.svg', styled(`fill:ur\\0l(${elsewhere})`)],
    ['drawing-address-escaped.svg', styled(`filter:u\\72 l(${elsewhere}#f)`)],
    ['drawing-address-open.svg', sheet(`.a{mask:url("${elsewhere}#m`)],
    ['drawing-image-set.svg', styled(`mask-image:image-set("${elsewhere}" 1x)`)],
    ['drawing-variable.svg', styled(`--a:url(${elsewhere});mask:var(--a)`)],
    ['drawing-behaviour.svg', styled(`behavior:url(${elsewhere});-moz-binding:url(${elsewhere})`)],
    ['drawing-use.svg', svg(`<use xmlns:q="http://www.w3.org/1999/xlink" q:href="${elsewhere}#a"/>`)],
    ['drawing-moved.svg', svg(`<image><animate attributeName="href" values="${elsewhere}"/></image>`)],
    ['drawing-page.svg', svg(`<g xmlns="http://www.w3.org/1999/xhtml"><image src="${elsewhere}"/></g>`)],
    ['drawing-base.svg', svg(`<g xml:base="${elsewhere}"><use href="#a"/></g>`)],
    ['drawing-sheet-before.svg', `<?xml-stylesheet href="${elsewhere}"?>${svg('')}`],
    [
      'drawing-in-pixels.svg',
      svg(`<image href="data:image/png;base64,${inside(svg(`<image href="${elsewhere}"/>`))}"/>`),
    ],
    ['drawing-brackets.svg', styled(`fill:rgb${'('.repeat(200_000)}`)],
    ['drawing-rules.svg', sheet('.a{fill:red}'.repeat(200_000))],
    ['drawing-selectors.svg', sheet(`${'.a '.repeat(200_000)}{fill:red}`)],
  ];
}
