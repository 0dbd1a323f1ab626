import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Footer,
  Header,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import sharp from 'sharp';
import { zipOf } from '../../import/support/zip-of';

/** The kinds of pictures and texts that come in. */
const pictureKinds = ['jpg', 'png', 'webp', 'avif', 'heic', 'gif', 'tiff', 'svg'] as const;
const textKinds = ['docx', 'odt', 'rtf', 'html', 'md', 'eml', 'mhtml', 'txt'] as const;
type PictureKind = (typeof pictureKinds)[number];
type TextKind = (typeof textKinds)[number];

/** Files with secrets, in a folder: the texts by their names, and how many files and secrets there are. */
export interface Planted {
  texts: { name: string; kind: TextKind; kept: string }[];
  pictures: number;
  secrets: ReadonlySet<string>;
}

const picturesOfKind = 12;
const textsOfKind = 3;

/** Writes 96 pictures and 24 texts that show them, always the same, with a secret of its own in each place that can hold one. */
export async function plantFiles(folder: string): Promise<Planted> {
  const words = new Words(7);
  await mkdir(join(folder, 'img'), { recursive: true });
  const pictures = await plantPictures(folder, words);
  const texts: Planted['texts'] = [];
  for (const kind of textKinds)
    for (let at = 0; at < textsOfKind; at++) {
      const name = `texte-${kind}-${at}.${kind}`;
      const kept = words.kept();
      const shown = kind === 'md' || kind === 'html' ? pictures.splice(0, 16) : [];
      const photo = await readFile(join(folder, 'img', 'inside.jpg'));
      const content = await makers[kind]({ words, kept, shown, photo, title: `Texte ${kind} ${at}` });
      await writeFile(join(folder, name), content);
      texts.push({ name, kind, kept });
    }
  return { texts, pictures: picturesOfKind * pictureKinds.length, secrets: words.secrets };
}

/** What other programs hand over whole, in a folder: an export of WordPress and a zip of posts, with the words that readers must get. */
export interface PlantedExports {
  names: string[];
  kept: string[];
  secrets: ReadonlySet<string>;
}

/** Writes them, with a secret in each place that is not for readers: states, passwords, comments, people, what the site's program noted. */
export async function plantExports(folder: string): Promise<PlantedExports> {
  const words = new Words(11);
  const kept = [words.kept(), words.kept()];
  const [first = '', second = ''] = kept;
  await writeFile(join(folder, 'blog.xml'), wordPressExport(words, first));
  await writeFile(join(folder, 'billets.zip'), await zipOfPosts(words, second));
  return { names: ['blog.xml', 'billets.zip'], kept, secrets: words.secrets };
}

function wordPressExport(words: Words, kept: string): string {
  const s = () => words.secret();
  const item = (id: number, status: string, inside: string, content = s()) =>
    `<item><title>Billet ${id} ${status === 'publish' ? '' : s()}</title><link>https://blog.example/?p=${id}</link><dc:creator>${s()}</dc:creator><guid>https://blog.example/?p=${id}</guid>
<content:encoded><![CDATA[<!-- wp:paragraph {"note":"${s()}"} --><p>${content}</p><!-- /wp:paragraph --><p style="display:none">${s()}</p>]]></content:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>2026-03-0${id} 10:30:00</wp:post_date><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type>
<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value><![CDATA[${s()}]]></wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${s()}</wp:comment_author><wp:comment_author_email>${s()}@example.org</wp:comment_author_email><wp:comment_author_IP>192.0.2.9</wp:comment_author_IP><wp:comment_content>${s()}</wp:comment_content></wp:comment>${inside}</item>`;
  return `<?xml version="1.0" encoding="UTF-8"?><!-- ${s()} -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Gare ouverte</title><link>https://blog.example</link><language>fr-FR</language><generator>${s()}</generator><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://blog.example</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>${s()}</wp:author_login><wp:author_email>${s()}@example.org</wp:author_email></wp:author>
${item(1, 'publish', '', `Le mot ${kept} reste.`)}${item(2, 'draft', '')}${item(3, 'private', '')}${item(4, 'pending', '')}${item(5, 'trash', '')}
${item(6, 'publish', `<wp:post_password>${s()}</wp:post_password>`)}</channel></rss>`;
}

function zipOfPosts(words: Words, kept: string): Promise<Buffer> {
  const s = () => words.secret();
  const published = makeMarkdown({ words, kept, shown: [], photo: Buffer.alloc(0), title: 'Un billet' });
  return zipOf({
    'billets/un.md': published.replace('lang: fr', 'lang: fr\nstatus: published\ndate: 2026-03-02'),
    'billets/deux.md': `---\ntitle: ${s()}\nlang: fr\ndraft: true\n---\n\n${s()}\n`,
    '__MACOSX/billets/._un.md': Buffer.from(s()),
    'billets/.DS_Store': Buffer.from(s()),
  });
}

/** Words that occur nowhere else, the same in each run. */
class Words {
  readonly secrets = new Set<string>();
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  secret(): string {
    const word = `zq${this.#letters()}`;
    this.secrets.add(word);
    return word;
  }

  kept(): string {
    return `visible${this.#letters()}`;
  }

  next(below: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state % below;
  }

  #letters(): string {
    return Array.from({ length: 9 }, () => 'abcdefghijklmnoprstuv'[this.next(21)]).join('');
  }
}

async function plantPictures(folder: string, words: Words): Promise<string[]> {
  const names: string[] = [];
  const phone = await readFile('tests/fixtures/pictures/phone.heic');
  for (let at = 0; at < picturesOfKind; at++)
    for (const kind of pictureKinds) {
      const name = `${words.secret()}-IMG_${at}.${kind}`;
      names.push(name);
      await writeFile(join(folder, 'img', name), await pictureOf(kind, words, phone));
    }
  await writeFile(join(folder, 'img', 'inside.jpg'), await pictureOf('jpg', words, phone));
  plantMetadata(
    folder,
    [...names, 'inside.jpg'].filter((name) => !name.endsWith('.svg')),
    words,
  );
  for (const name of names.filter((each) => /\.(jpg|png)$/.test(each))) {
    const file = join(folder, 'img', name);
    await writeFile(file, Buffer.concat([await readFile(file), Buffer.from(words.secret())]));
  }
  return names;
}

async function pictureOf(kind: PictureKind, words: Words, phone: Buffer): Promise<Buffer> {
  if (kind === 'svg') return Buffer.from(drawing(words));
  if (kind === 'heic') return phone;
  const pixels = Buffer.from(Array.from({ length: 16 * 12 * 3 }, () => words.next(256)));
  const picture = sharp(pixels, { raw: { width: 16, height: 12, channels: 3 } }).resize(160, 120);
  return picture.toFormat(kind === 'jpg' ? 'jpeg' : kind).toBuffer();
}

const tags = [
  'Artist',
  'OwnerName',
  'SerialNumber',
  'Model',
  'Software',
  'HostComputer',
  'UserComment',
  'ImageDescription',
  'Comment',
  'XPAuthor',
  'XPComment',
  'XMP-dc:Creator',
  'XMP-dc:Description',
  'XMP-xmpMM:HistorySoftwareAgent',
  'XMP-photoshop:AuthorsPosition',
  'IPTC:By-line',
  'IPTC:Caption-Abstract',
  'IPTC:City',
  'PNG:Author',
] as const;

/** Writes a position, a secret in each tag that a format has, and in JPEG files a preview with one. */
function plantMetadata(folder: string, names: readonly string[], words: Words): void {
  const header = ['SourceFile', ...tags, 'GPSLatitude', 'GPSLatitudeRef', 'GPSLongitude', 'GPSLongitudeRef'];
  const lines = names.map((name) =>
    [`img/${name}`, ...tags.map(() => `/home/${words.secret()}`), '48.1173', 'N', '1.6778', 'W'].join(','),
  );
  const list = join(folder, 'tags.csv');
  const run = (...args: string[]) =>
    execFileSync('exiftool', ['-q', '-q', '-m', '-overwrite_original', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  execFileSync('sh', ['-c', 'cat > "$0"', list], { input: [header.join(','), ...lines].join('\n') });
  run(`-csv=${list}`, 'img');
  execFileSync('sh', ['-c', 'cat img/inside.jpg > preview.jpg'], { cwd: folder });
  run('-ThumbnailImage<=preview.jpg', '-ext', 'jpg', 'img');
}

function drawing(words: Words): string {
  const s = () => words.secret();
  return `<?xml version="1.0"?><!-- ${s()} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" viewBox="0 0 80 60" sodipodi:docname="/home/${s()}/plan.svg" inkscape:export-filename="/home/${s()}/plan.png" data-user="${s()}">
<metadata>${s()}</metadata><title>${s()}</title><desc>${s()}</desc><script>//${s()}</script>
<style>/* ${s()} */ rect { fill: #${words.next(900) + 100} }</style>
<g inkscape:label="${s()}"><rect width="80" height="60"/><text display="none">${s()}</text></g></svg>`;
}

interface Given {
  words: Words;
  /** A word that readers must get. */
  kept: string;
  shown: readonly string[];
  photo: Buffer;
  title: string;
}

const makers: Readonly<Record<TextKind, (given: Given) => string | Buffer | Promise<Buffer>>> = {
  docx: makeDocx,
  odt: makeOdt,
  rtf: makeRtf,
  html: makeHtml,
  md: makeMarkdown,
  eml: makeMail,
  mhtml: makeSavedPage,
  txt: ({ kept, title }) => `${title}\n\nLe mot ${kept} reste.\n`, // Nothing of it can be hidden.
};

async function makeDocx({ words, kept, photo, title }: Given): Promise<Buffer> {
  const s = () => words.secret();
  const changed = () => ({ id: words.next(1000), author: s(), date: '2026-01-01T00:00:00Z' });
  const comment = { id: 0, author: s(), initials: s(), children: [new Paragraph(s())] };
  const document = new Document({
    creator: s(),
    lastModifiedBy: s(),
    description: s(),
    keywords: s(),
    subject: s(),
    title,
    customProperties: [{ name: 'Source', value: `/home/${s()}/brouillon.docx` }],
    comments: { children: [comment] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(s())] }) },
        footers: { default: new Footer({ children: [new Paragraph(s())] }) },
        children: [
          new Paragraph({
            children: [
              new TextRun(`Le mot ${kept} reste`),
              new DeletedTextRun({ text: s(), ...changed() }),
              new InsertedTextRun({ text: ' et ceci aussi', ...changed() }),
              new TextRun({ text: s(), vanish: true }),
              new CommentRangeStart(0),
              new TextRun({ text: ' commenté', bold: true }),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'jpg',
                data: photo,
                transformation: { width: 320, height: 240 },
                altText: { name: s(), title: s(), description: 'Un plan' },
              }),
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function makeOdt({ words, kept, photo, title }: Given): Promise<Buffer> {
  const s = () => words.secret();
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"';
  const content = `<office:document-content ${names}>
    <office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles>
    <office:body><office:text>
    <text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>${s()}</dc:creator></office:change-info><text:p>${s()}</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:p>Le mot ${kept} reste<text:span text:style-name="T1">${s()}</text:span><office:annotation><dc:creator>${s()}</dc:creator><text:p>${s()}</text:p></office:annotation>.</text:p>
    <text:section text:name="${s()}" text:display="none"><text:p>${s()}</text:p></text:section>
    <text:p><draw:frame draw:name="${s()}"><draw:image xlink:href="Pictures/a.jpg"/></draw:frame></text:p>
    </office:text></office:body></office:document-content>`;
  const meta = `<office:document-meta ${names}><office:meta><dc:title>${title}</dc:title><dc:creator>${s()}</dc:creator><meta:initial-creator>${s()}</meta:initial-creator><dc:description>${s()}</dc:description><meta:user-defined meta:name="Chemin">/home/${s()}</meta:user-defined></office:meta></office:document-meta>`;
  const settings = `<office:document-settings ${names}><config:config-item config:name="PrinterName">${s()}</config:config-item></office:document-settings>`;
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': content,
    'meta.xml': meta,
    'settings.xml': settings,
    'Pictures/a.jpg': photo,
    'Thumbnails/thumbnail.png': Buffer.from(s()),
  });
}

function makeRtf({ words, kept, photo, title }: Given): string {
  const s = () => words.secret();
  return `{\\rtf1\\ansi{\\info{\\title ${title}}{\\author ${s()}}{\\operator ${s()}}{\\company ${s()}}{\\doccomm ${s()}}}
{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}{\\*\\revtbl {Unknown;}{${s()};}}{\\*\\template C:\\'5cUsers\\'5c${s()}\\'5cNormal.dotm}{\\header ${s()}\\par}{\\footer ${s()}\\par}
\\pard\\s1\\outlinelevel0 ${title}\\par
\\pard Le mot ${kept} reste{\\deleted\\revauthdel1 ${s()}}{\\v ${s()}}{\\*\\atnid ${s()}}{\\*\\atnauthor ${s()}}{\\*\\annotation \\pard ${s()}\\par}.\\par
\\pard{\\pict\\jpegblip\\picw320\\pich240 ${photo.toString('hex')}}\\par}`;
}

function makeHtml({ words, kept, shown, title }: Given): string {
  const s = () => words.secret();
  const pictures = shown.map(
    (name) => `<p><img src="img/${name}" alt="Un plan" data-path="/home/${s()}/${name}"></p>`,
  );
  return `<!doctype html><html lang="fr"><!-- ${s()} --><head><title>${title}</title><meta name="generator" content="${s()}"><style>/* ${s()} */</style><script>var user = '${s()}';</script></head>
<body data-user="${s()}"><h1>${title}</h1><p class="${s()}">Le mot ${kept} reste.</p><p hidden>${s()}</p><p style="display:none">${s()}</p><template>${s()}</template>
<input type="hidden" value="${s()}"><p><a href="file:///home/${s()}/notes.txt">le relevé</a> et <a href="https://exemple.org/?utm_source=${s()}&amp;page=2">la suite</a></p>${pictures.join('\n')}</body></html>`;
}

function makeMarkdown({ words, kept, shown, title }: Given): string {
  const s = () => words.secret();
  const pictures = shown.map((name) => `![Un plan](img/${name})`);
  return `---\ntitle: ${title}\nlang: fr\nauthor_email: ${s()}@example.org\npath: /home/${s()}/texte.md\n---\n<!-- ${s()} -->\n\nLe mot ${kept} reste. %%${s()}%% Voir [la suite](https://exemple.org/?utm_source=${s()}&page=2), [le relevé](file:///home/${s()}/notes.txt).\n\n[//]: # (${s()})\n\n<p hidden>${s()}</p>\n\n${pictures.join('\n\n')}\n`;
}

function makeMail({ words, kept, photo, title }: Given): string {
  const s = () => words.secret();
  const lines = [
    `Received: from ${s()} ([192.0.2.7]) by mail.example.org; Mon, 1 Jun 2026 08:00:00 +0200`,
    `X-Originating-IP: 192.0.2.8`,
    `Message-ID: <${s()}@example.org>`,
    `Bcc: ${s()}@example.org`,
    `User-Agent: ${s()}`,
    `X-Sender-Path: /home/${s()}/Mail`,
    `Subject: ${title}`,
    'From: presse@example.org',
    'Date: Mon, 1 Jun 2026 08:00:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p>Le mot ${kept} reste.</p><!-- ${s()} --><p style="display:none">${s()}</p><p><img src="cid:a" alt="Un plan"></p>`,
    '--b',
    `Content-Type: image/jpeg; name="${s()}.jpg"`,
    'Content-ID: <a>',
    'Content-Transfer-Encoding: base64',
    '',
    photo.toString('base64').replace(/(.{76})/g, '$1\r\n'),
    '--b--',
    '',
  ];
  return lines.join('\r\n');
}

/** A page as a browser saves it whole, with the folder that it was saved to. */
function makeSavedPage({ words, kept, photo, title }: Given): string {
  const s = () => words.secret();
  const boundary = `----MultipartBoundary--${s()}----`;
  const page = `<html lang="fr"><head><title>${title}</title><!-- ${s()} --><meta name="author" content="${s()}"></head><body data-user="${s()}"><h1>${title}</h1><p>Le mot ${kept} reste.</p><p hidden>${s()}</p><p><img src="https://exemple.org/plan.jpg" alt="Un plan"></p></body></html>`;
  const lines = [
    `From: <${s()}>`,
    `Snapshot-Content-Location: file:///home/${s()}/page.html`,
    `Subject: ${title}`,
    'Date: Mon, 1 Jun 2026 08:00:00 +0200',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related; type="text/html"; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/html; charset=utf-8',
    `Content-ID: <frame-${s()}@mhtml.blink>`,
    'Content-Transfer-Encoding: base64',
    `Content-Location: file:///home/${s()}/page.html`,
    '',
    Buffer.from(page)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n'),
    `--${boundary}`,
    'Content-Type: image/jpeg',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://exemple.org/plan.jpg',
    '',
    photo.toString('base64').replace(/(.{76})/g, '$1\r\n'),
    `--${boundary}--`,
    '',
  ];
  return lines.join('\r\n');
}
