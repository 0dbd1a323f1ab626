import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';

/** Where hostile files ask to be fetched from: addresses that are reserved, and reach nobody even where they are asked for. */
const away = 'http://203.0.113.7/the-strike-begins-at-six';

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="200">
<style>@import url(${away}.css); rect { fill: url(${away}.svg#a); font-family: a }
@font-face { font-family: a; src: url(${away}.woff2) }</style>
<image href="${away}.png" xlink:href="${away}.png" width="100" height="100"/><rect width="300" height="200"/>
<text x="20" y="50" font-family="a">Six</text></svg>`;

const page = `<!doctype html><html lang="fr"><head><title>La grève</title><meta http-equiv="refresh" content="0;url=${away}">
<link rel="stylesheet" href="${away}.css"><script src="${away}.js"></script></head><body><h1>La grève commence</h1>
<p>Des mots. <img src="${away}.png" alt="La gare"><iframe src="${away}"></iframe></p></body></html>`;

/** What a person would paste from such a page. */
export const copied = page;

/** A folder of texts that ask for the network in every way that their formats have. */
export function hostileTexts(folder: string): string {
  const texts = join(folder, 'textes');
  mkdirSync(texts);
  writeFileSync(join(texts, 'dessin.svg'), drawing);
  writeFileSync(join(texts, 'page.html'), page);
  writeFileSync(
    join(texts, 'texte.md'),
    `# La grève commence à six heures\n\nDes mots.\n\n![La gare](dessin.svg)\n\n![Ailleurs](${away}.png)\n`,
  );
  writeFileSync(join(texts, 'lettre.docx'), linkedDocument());
  return texts;
}

/** A template of the group's own that asks for a package named by the text, with a font that is one no more. */
export function hostileTemplate(archive: string): string {
  const folder = join(archive, 'templates', 'reçu');
  cpSync(resolve('resources/templates/leaflet/tract'), folder, { recursive: true });
  const source = readFileSync(join(folder, 'template.typ'), 'utf8');
  const asked =
    '#eval("import \\"@pre" + "view/" + lower(leaflet.headline).replace(" ", "-") + ":1.0.0\\"", mode: "code")';
  writeFileSync(join(folder, 'template.typ'), source.replace('\n#begin-with(', `\n${asked}\n#begin-with(`));
  writeFileSync(join(folder, 'font.ttf'), `OTTO${away}`);
  return 'reçu';
}

/** A DOCX whose template and picture lie elsewhere. */
function linkedDocument(): Buffer {
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode}/>`;
  const relations = (...all: string[]) =>
    `<?xml version="1.0"?><Relationships xmlns="${package_}/relationships">${all.join('')}</Relationships>`;
  const external = ' TargetMode="External"';
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      relation('r1', 'attachedTemplate', `${away}.dotm`, external),
      relation('r2', 'image', `${away}.png`, external),
    ),
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body><w:p><w:r><w:t>La lettre</w:t></w:r></w:p><w:p><w:r><w:drawing><a:blip r:link="r2"/></w:drawing></w:r><w:r><w:instrText>INCLUDEPICTURE "${away}.png"</w:instrText></w:r></w:p></w:body></w:document>`,
  });
}

/** A zip of files that are stored as they are. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, path, bytes]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, rest, path]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\u0005\u0006'), end]);
}
