import fs from 'node:fs';
import path from 'node:path';

/**
 * A sound archive, and all that was ever written in it.
 * @typedef {object} SoundArchive
 * @property {string} folder
 * @property {Map<string, any[]>} texts The articles of each identifier, by revision: the first at 0.
 * @property {any} masthead
 * @property {Map<string, string>} pages What the site's export writes of each text, by its path.
 * @property {Map<string, string>[]} reducedPages The same as they may be where damage is told: before the last saves, without
 *   pictures, without the group's identity, or without both.
 */

const minute = 60_000;
const began = Date.UTC(2026, 2, 3, 8);

/**
 * Builds two archives of the same texts, one that was closed in good order and one as a killed program leaves it, with its log.
 * @param {string} folder
 * @param {import('./look.mjs').Rooms} rooms
 * @returns {Promise<SoundArchive[]>}
 */
export async function buildArchives(folder, rooms) {
  const open = path.join(folder, 'open');
  const archive = rooms.openArchive(open, { create: true }).value;
  const texts = new Map();
  const pictures = [];
  for (const colour of ['#204060', '#a03020', '#508030']) {
    const bytes = await rooms.picture(colour);
    const picture = { bytes, type: 'image/jpeg', width: 480, height: 320 };
    pictures.push((await archive.pictures.keep(picture, began)).value);
  }
  const masthead = { ...archive.masthead.open(), name: 'Collectif de la rade', site: 'https://rade.example' };
  archive.masthead.save(masthead, began);
  const write = (number) => {
    const given = textOf(number, pictures, rooms);
    const { article } = archive.articles.create(given, began + number).value;
    texts.set(article.id, [article]);
    for (let base = 1; base <= number % 3; base += 1) {
      const next = {
        ...article,
        body: [...article.body, paragraph(`Ajout nº ${base} : la réunion est dimanche.`)],
      };
      archive.articles.save({ article: next, base }, began + base * 6 * minute);
      texts.get(article.id).push(next);
    }
  };
  for (let number = 0; number < 16; number += 1) write(number);
  archive.library.list({ words: 'quai', filters: {}, sort: 'relevance', limit: 1, offset: 0 }); // The words of the last text are taken in.
  archive.close();
  const closed = path.join(folder, 'closed');
  fs.cpSync(open, closed, { recursive: true });
  const first = { folder: closed, texts: new Map(texts), masthead };

  const again = rooms.openArchive(open, { create: true }).value;
  for (const [id, [newest]] of [...texts].slice(0, 6).map(([id, all]) => [id, all.slice(-1)])) {
    const base = texts.get(id).length;
    const next = { ...newest, standfirst: 'Le vote est reporté au mois prochain.' };
    again.articles.save({ article: next, base }, began + 60 * minute);
    texts.set(id, [...texts.get(id), next]);
  }
  const killed = path.join(folder, 'killed');
  fs.cpSync(open, killed, { recursive: true, filter: (from) => !/-shm$|\.lock$/.test(from) });
  again.close();
  const second = { folder: killed, texts, masthead };
  const [pages, earlierPages] = [await pagesOf(second, rooms), await pagesOf(first, rooms)];
  const reducedPages = [earlierPages, ...(await pagesOfReduced(first, rooms))];
  return [
    { ...first, pages: earlierPages, reducedPages },
    { ...second, pages, reducedPages: [...reducedPages, ...(await pagesOfReduced(second, rooms))] },
  ];
}

async function pagesOfReduced(sound, rooms) {
  const nameless = withoutMasthead(sound, rooms);
  const reduced = [withoutPictures(sound), nameless, withoutPictures(nameless)];
  const pages = [];
  for (const each of reduced) pages.push(await pagesOf(each, rooms));
  return pages;
}

/** An archive whose group has no name, as one is read whose table of the group's identity is cut off. */
function withoutMasthead({ folder }, { openArchive }) {
  const copy = `${folder}-without-masthead`;
  fs.cpSync(folder, copy, { recursive: true });
  const fresh = openArchive(`${folder}-fresh`, { create: true }).value;
  const archive = openArchive(copy, { create: true }).value;
  archive.masthead.save(fresh.masthead.open(), began + 90 * minute);
  for (const each of [fresh, archive]) each.close();
  return { folder: copy };
}

function textOf(number, pictures, { newArticle }) {
  const date = { local: `2026-03-${String(number + 1).padStart(2, '0')}T09:00`, zone: 'Europe/Paris' };
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const picture = pictures[number % pictures.length];
  return {
    ...newArticle({ id, kind: 'article', language: 'fr', date }),
    status: number % 4 === 3 ? 'draft' : 'ready',
    slug: `texte-${number}`,
    headline: `Le quai nº ${number} reste ouvert`,
    standfirst: 'Les habitants ont obtenu un nouveau vote.',
    tags: ['port', `quai ${number}`],
    body: [
      paragraph(`Au quai nº ${number}, le conseil a entendu les habitants. `.repeat(number === 5 ? 300 : 6)),
      { type: 'figure', picture, caption: 'Le quai à marée basse', credit: 'Le collectif', alt: 'Un quai' },
      paragraph('La suite est connue : la rade ne sera pas vendue.'),
    ],
  };
}

function paragraph(text) {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: [] }] };
}

function withoutPictures({ folder }) {
  const copy = `${folder}-without-pictures`;
  fs.cpSync(folder, copy, { recursive: true });
  const pictures = path.join(copy, 'pictures');
  for (const entry of fs.readdirSync(pictures, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) fs.rmSync(path.join(entry.parentPath, entry.name));
  return { folder: copy };
}

async function pagesOf({ folder }, rooms) {
  const copy = `${folder}-exported`;
  fs.cpSync(folder, path.join(copy, 'archive'), { recursive: true });
  await rooms.run(['export', '--all', '--archive', 'archive', '--to', 'site', '--out', 'out'], copy);
  return readPages(path.join(copy, 'out', 'site'));
}

/**
 * The page of each text that a site has, by its path.
 * @param {string} site
 * @returns {Map<string, string>}
 */
export function readPages(site) {
  if (!fs.existsSync(site)) return new Map();
  const folders = fs.readdirSync(site).filter((name) => /^texte-\d+$/.test(name));
  return new Map(folders.map((name) => [name, fs.readFileSync(path.join(site, name, 'index.html'), 'utf8')]));
}
