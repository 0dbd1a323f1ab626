import { crc32, deflateSync } from 'node:zlib';
import { docx, odt, zipOf } from './zip.mjs';

// Documents, exports and pictures that were made to do harm, and sound ones that are cut and altered.

const run = (words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const bomb = Buffer.alloc(60_000_000, 97);
const entities = `<!DOCTYPE a [<!ENTITY a "mots">${Array.from({ length: 12 }, (_, n) => `<!ENTITY ${'bcdefghijklm'[n]} "${`&${'abcdefghijkl'[n]};`.repeat(10)}">`).join('')}]>`;
const outside = '<!DOCTYPE a [<!ENTITY m SYSTEM "file:///etc/passwd">]>';
const picture = (target) =>
  `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed="p1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>${run(target)}`;
const related = (target, mode = '') =>
  `<Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"${mode}/>`;

/** [name, content] of each Word document and OpenDocument text. */
export function documents() {
  const many = Array.from({ length: 6_000 }, (_, n) => [`word/media/${n}.png`, 'a']);
  return [
    [
      'zip-bomb.docx',
      docx(run('mots'), { others: Array.from({ length: 20 }, (_, n) => [`word/media/${n}.png`, bomb]) }),
    ],
    ['zip-bomb-that-lies.docx', docx(run('mots'), { others: [['word/media/1.png', bomb]] }, { size: 10 })],
    [
      'zip-bomb.odt',
      odt('<text:p>mots</text:p>', {
        others: [
          ['Pictures/1.png', bomb],
          ['Pictures/2.png', bomb],
          ['Pictures/3.png', bomb],
          ['Pictures/4.png', bomb],
          ['Pictures/5.png', bomb],
          ['Pictures/6.png', bomb],
        ],
      }),
    ],
    ['zip-of-many-files.docx', docx(run('mots'), { others: many })],
    [
      'zip-outside.docx',
      docx(run('mots'), {
        others: [
          ['../../dehors.txt', 'a'],
          ['/etc/dehors', 'a'],
          ['..\\dehors', 'a'],
        ],
      }),
    ],
    [
      'zip-same-names.docx',
      docx(run('mots'), {
        others: [
          ['word/document.xml', run('autre')],
          ['WORD/document.xml', run('autre')],
        ],
      }),
    ],
    ['zip-wrong-checksum.docx', docx(run('mots'), {}, { crc: 1 })],
    ['zip-with-password.docx', docx(run('mots'), {}, { flags: 1 })],
    ['zip-count-lies.odt', odt('<text:p>mots</text:p>', {}, { count: 60_000 })],
    ['zip-offset-lies.odt', odt('<text:p>mots</text:p>', {}, { offset: 4_000_000_000 })],
    ['zip-comment-lies.docx', docx(run('mots'), {}, { comment: 60_000 })],
    ['zip-in-a-zip.docx', zipOf([['a.docx', docx(run('mots'))]])],
    ['zip-empty.docx', zipOf([])],
    ['entity-bomb.docx', docx(run('&m;'), { before: entities })],
    ['entity-bomb.odt', odt('<text:p>&m;</text:p>', { before: entities })],
    ['entity-outside.docx', docx(run('&m;'), { before: outside })],
    ['entity-outside.odt', odt('<text:p>&m;</text:p>', { before: outside })],
    ['nested.docx', docx('<w:tbl><w:tr><w:tc>'.repeat(20_000))],
    [
      'nested-400.docx',
      docx(`${'<w:tbl><w:tr><w:tc>'.repeat(150)}${run('mots')}${'</w:tc></w:tr></w:tbl>'.repeat(150)}`),
    ],
    ['nested.odt', odt('<text:list><text:list-item>'.repeat(20_000))],
    [
      'nested-lists-200.odt',
      odt(
        `${'<text:list><text:list-item>'.repeat(200)}<text:p>mots</text:p>${'</text:list-item></text:list>'.repeat(200)}`,
      ),
    ],
    ['attribute-of-5-MB.docx', docx(`<w:p w:a="${'a'.repeat(5_000_000)}"/>${run('mots')}`)],
    ['text-of-5-MB.docx', docx(run('mots '.repeat(1_000_000)))],
    ['runs-200000.docx', docx(`<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(200_000)}</w:p>`)],
    [
      'grid-before.docx',
      docx(
        '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2000000000"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
      ),
    ],
    [
      'numbering-level.docx',
      docx(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="2000000000"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>mots</w:t></w:r></w:p>',
      ),
    ],
    [
      'field-nested.docx',
      docx(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(20_000)}</w:p>`),
    ],
    [
      'field-link.docx',
      docx(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:alert(1)"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>ici</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ),
    ],
    [
      'link-malicious.docx',
      docx('<w:p><w:hyperlink r:id="l1"><w:r><w:t>ici</w:t></w:r></w:hyperlink></w:p>', {
        relations:
          '<Relationship Id="l1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>',
      }),
    ],
    ['picture-outside.docx', docx(picture('mots'), { relations: related('../../../../etc/passwd') })],
    [
      'picture-remote.docx',
      docx(picture('mots'), { relations: related('https://exemple.org/a.png', ' TargetMode="External"') }),
    ],
    ['picture-missing.docx', docx(picture('mots'), { relations: related('media/rien.png') })],
    ['spaces.odt', odt('<text:p>a<text:s text:c="2000000000"/>b</text:p>')],
    ['spaces-below-zero.odt', odt('<text:p>a<text:s text:c="-5"/>b</text:p>')],
    [
      'columns-repeated.odt',
      odt(
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="2000000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
      ),
    ],
    [
      'rows-repeated.odt',
      odt(
        '<table:table><table:table-row table:number-rows-repeated="2000000000"><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
      ),
    ],
    [
      'cells-spanned.odt',
      odt(
        '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2000000000" table:number-rows-spanned="2000000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
      ),
    ],
    [
      'heading-level.odt',
      odt(
        '<text:h text:outline-level="2000000000">mots</text:h><text:h text:outline-level="-1">mots</text:h>',
      ),
    ],
    [
      'picture-outside.odt',
      odt('<text:p><draw:frame><draw:image xlink:href="../../../etc/passwd"/></draw:frame>mots</text:p>'),
    ],
    [
      'picture-remote.odt',
      odt(
        '<text:p><draw:frame><draw:image xlink:href="https://exemple.org/a.png"/></draw:frame>mots</text:p>',
      ),
    ],
    [
      'link-malicious.odt',
      odt(
        '<text:p><text:a xlink:href="javascript:alert(1)">ici</text:a><text:a xlink:href="file:///etc/passwd">là</text:a></text:p>',
      ),
    ],
    [
      'styles-in-a-ring.odt',
      odt('<text:p text:style-name="a">mots</text:p>', {
        styles:
          '<office:automatic-styles><style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" style:name="a" style:family="paragraph" style:parent-style-name="b"/><style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" style:name="b" style:family="paragraph" style:parent-style-name="a"/></office:automatic-styles>',
      }),
    ],
    ...damaged('sound.docx', docx(`${run('Réunion publique')}${run('Les mots du texte.').repeat(40)}`), 14),
    ...damaged(
      'sound.odt',
      odt(`<text:h>Réunion publique</text:h>${'<text:p>Les mots du texte.</text:p>'.repeat(40)}`),
      14,
    ),
  ];
}

/** [name, content] of each export of WordPress. */
export function exports() {
  const feed = (items, before = '') =>
    `<?xml version="1.0"?>${before}<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Site</title>${items}</channel></rss>`;
  const item = (content, n = 1) =>
    `<item><title>Réunion ${n}</title><wp:post_id>${n}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${content}]]></content:encoded></item>`;
  const sound = feed(item('<p>Les mots du texte.</p>').repeat(20));
  return [
    ['entity-bomb.xml', feed(item('mots'), entities)],
    ['entity-outside.xml', feed(item('mots'), outside)],
    ['nested.xml', feed('<a>'.repeat(100_000))],
    ['item-of-6-MB.xml', feed(item('<p>a '.repeat(1_500_000)))],
    ['items-2000.xml', feed(Array.from({ length: 2_000 }, (_, n) => item('<p>mots</p>', n)).join(''))],
    ['shortcodes-open.xml', feed(item('[gallery [caption [embed '.repeat(40_000)))],
    ['blocks-open.xml', feed(item('<!-- wp:group {"a":'.repeat(40_000)))],
    [
      'blocks-in-a-ring.xml',
      feed(
        `${item('<!-- wp:block {"ref":2} /-->')}<item><wp:post_id>2</wp:post_id><wp:post_type>wp_block</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[<!-- wp:block {"ref":2} /-->]]></content:encoded></item>`,
      ),
    ],
    [
      'scripts.xml',
      feed(
        item(
          '<script>alert(1)</script><a href="javascript:alert(1)">a</a><img src="https://exemple.org/a.png">',
        ),
      ),
    ],
    [
      'one-item-of-three-is-endless.xml',
      feed(
        `${item('<p>a</p>', 1)}${item('*'.repeat(10) + '<b><i>'.repeat(60_000), 2)}${item('<p>c</p>', 3)}`,
      ),
    ],
    ...damaged('sound.xml', Buffer.from(sound), 6),
  ];
}

/** [name, content] of each picture, which a text beside it shows. */
export function pictures() {
  const svg = (inner, head = '') =>
    `<?xml version="1.0"?>${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4000" height="4000">${inner}</svg>`;
  const endless =
    '<feTurbulence baseFrequency="0.9" numOctaves="10"/><feMorphology operator="dilate" radius="90"/>';
  const uses = Array.from(
    { length: 12 },
    (_, n) => `<g id="g${n + 1}">${`<use xlink:href="#g${n}"/>`.repeat(10)}</g>`,
  ).join('');
  return [
    [
      'filter-bomb.svg',
      svg(
        `<filter id="f" x="0" y="0" width="1" height="1">${endless.repeat(400)}</filter><rect width="4000" height="4000" filter="url(#f)"/>`,
      ),
    ],
    ['use-bomb.svg', svg(`<defs><rect id="g0" width="9" height="9"/>${uses}</defs><use xlink:href="#g12"/>`)],
    [
      'pattern-bomb.svg',
      svg(
        `<pattern id="p" width=".001" height=".001" patternUnits="userSpaceOnUse"><rect width="1" height="1"/></pattern><rect width="4000" height="4000" fill="url(#p)"/>`,
      ),
    ],
    [
      'mask-nested.svg',
      svg(
        `${Array.from({ length: 300 }, (_, n) => `<mask id="m${n + 1}"><rect width="4000" height="4000" mask="url(#m${n})" fill="#fff"/></mask>`).join('')}<rect width="4000" height="4000" mask="url(#m300)"/>`,
      ),
    ],
    ['path-of-5-MB.svg', svg(`<path d="M0 0${'L1 1L4000 3999'.repeat(360_000)}"/>`)],
    [
      'huge.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="2000000000" height="2000000000"><rect width="100%" height="100%"/></svg>',
    ],
    ['nested.svg', svg('<g>'.repeat(200_000))],
    ['entity-bomb.svg', svg('<text>&m;</text>', entities)],
    ['entity-outside.svg', svg('<text>&m;</text>', outside)],
    [
      'script.svg',
      svg(
        '<script>alert(1)</script><rect width="9" height="9" onload="alert(1)"/><a xlink:href="javascript:alert(1)"><rect width="9" height="9"/></a>',
      ),
    ],
    [
      'remote.svg',
      svg(
        '<image xlink:href="https://exemple.org/a.png" width="9" height="9"/><image xlink:href="file:///etc/passwd" width="9" height="9"/><style>@import url(https://exemple.org/a.css);</style>',
      ),
    ],
    [
      'style-trap.svg',
      svg(`<style>${'/*'.repeat(200_000)}${'url('.repeat(100_000)}</style><rect width="9" height="9"/>`),
    ],
    ['text-of-1-MB.svg', svg(`<text y="20">${'mots '.repeat(200_000)}</text>`)],
    ['pixels-claimed.png', png(100_000, 100_000)],
    ['pixels-many.png', png(16_000, 16_000)],
    ['gif-cut.gif', Buffer.from('GIF89a\xff\xff\xff\xff\xf7\0\0', 'latin1')],
    ['jpeg-cut.jpg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043', 'hex')],
    ['webp-lies.webp', Buffer.from('RIFF\xff\xff\xff\x7fWEBPVP8 \xff\xff\xff\x7f', 'latin1')],
    ['heic-lies.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\xff\xff\xff\xff', 'latin1')],
    ['tiff-in-a-ring.tif', Buffer.from('49492a0008000000010000010300010000000100000008000000', 'hex')],
    ['text-as-picture.png', Buffer.from('root:x:0:0')],
    ['page-as-picture.svg', Buffer.from('<html><script>alert(1)</script></html>')],
  ];
}

/** A PNG of one grey level that says it has so many pixels, and has them when that is little work. */
function png(width, height) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = width > 50_000 ? Buffer.alloc(100) : Buffer.alloc((width / 8 + 1) * height);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const content = Buffer.concat([Buffer.from(type), data]);
  const sizes = [Buffer.alloc(4), Buffer.alloc(4)];
  sizes[0].writeUInt32BE(data.length);
  sizes[1].writeUInt32BE(crc32(content));
  return Buffer.concat([sizes[0], content, sizes[1]]);
}

/** A sound file cut at several places, and with single bits flipped: always the same ones. */
function damaged(name, bytes, count) {
  const [stem, extension] = name.split('.');
  const cut = Array.from({ length: count / 2 }, (_, n) => [
    `${stem}-cut-${n}.${extension}`,
    bytes.subarray(0, Math.floor((bytes.length * (n + 1)) / (count / 2 + 1))),
  ]);
  let state = 17;
  const flipped = Array.from({ length: count / 2 }, (_, n) => {
    const altered = Buffer.from(bytes);
    for (let bit = 0; bit <= n; bit += 1) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      altered[state % altered.length] ^= 1 << ((state >> 8) % 8);
    }
    return [`${stem}-flipped-${n}.${extension}`, altered];
  });
  return [...cut, ...flipped];
}
