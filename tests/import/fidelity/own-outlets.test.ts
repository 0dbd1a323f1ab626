import { expect, it } from 'vitest';
import { footnotesOf, plainText } from '../../../src/article';
import type { Article, Footnote } from '../../../src/article';
import { renderPressKit, renderSite } from '../../../src/render';
import { article, line, masthead, smallSite } from '../../render/site/small-site';
import { folderOf, readAll } from '../support/read-source';
import { read, sketch } from '../support/read-fixture';

const noted = (text: string): Footnote => ({
  type: 'footnote',
  content: [{ type: 'text', text, marks: [] }],
});

const withNotes = article(9, {
  kind: 'release',
  body: [
    {
      type: 'paragraph',
      content: [line('La ligne a perdu six trains'), noted('Relevé du 3 mars.'), line(' sur huit.')],
    },
    {
      type: 'paragraph',
      content: [line('Le conseil a voté'), noted('Séance du 28 avril, par 12 voix.'), line('.')],
    },
  ],
});

it('the page of a press kit keeps its notes', async () => {
  const page = renderPressKit(withNotes, masthead, 'a', [], []).page(new Map()).toString();
  const back = await read('a.html', page);
  const words = (of: Article) => footnotesOf(of).map(({ content }) => plainText(content));
  expect(words(back.article)).toEqual(words(withNotes));
});

it('a site comes back as its texts, and as nothing else', async () => {
  const site = renderSite({ now: 0, articles: smallSite, masthead });
  const files: Record<string, string> = {
    'assets/fonts/source-serif-4-OFL.txt': 'This Font Software is licensed under the SIL Open Font License.',
    '.roneo-files': 'index.html\n',
  };
  for (const { path, text } of site.files) files[path] = text;
  for (const { path } of site.pictures) files[path] = path;
  const back = await readAll(folderOf(files, 'site'));
  expect(back.refused).toEqual([]);
  expect(back.skipped).toContain('archives/index.html (list-page)');
  const told = ({ slug, headline, kicker, standfirst, date, kind, language }: Article) => {
    const plain = headline.replace(/[\u00a0\u202f]/g, ' '); // A site sets its headlines by the rules of typography.
    return { slug, headline: plain, kicker, standfirst, date: date.local, kind, language };
  };
  const texts = [...back.texts.values()].map((text) => text.article).sort(bySlug);
  expect(texts.map(told)).toEqual([...smallSite].sort(bySlug).map(told));
  expect(texts.map(({ byline }) => byline)).toContain('Maud Kerbrat et S. C.');
  expect(texts.every(({ status }) => status === 'published')).toBe(true);
  const [plain] = texts.filter(({ slug }) => slug === 'la-vallee-compte-ses-trains-2');
  expect([plain?.tags, sketch(plain?.body ?? [])]).toEqual([
    ['Transports'],
    ['p Depuis le début du mois, la ligne n’a plus que deux allers-retours par jour.'],
  ]);
});

it('a page that leads on from a former address is no text', async () => {
  const site = renderSite({ now: 0, articles: [article(2, { formerPaths: ['2024/eau.html'] })], masthead });
  const files = Object.fromEntries([...site.files].map(({ path, text }) => [path, text]));
  const back = await readAll(folderOf(files, 'site'));
  expect(back.skipped).toContain('2024/eau.html (list-page)');
  expect(back.texts.size).toBe(1);
});

const bySlug = (one: Article, other: Article) => one.slug.localeCompare(other.slug);
