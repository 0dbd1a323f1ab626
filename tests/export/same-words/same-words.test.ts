import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { simpleParser } from 'mailparser';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportLeaflets, exportPress, exportSite, plainNames } from '../../../electron/export';
import type { Job, Material } from '../../../electron/export';
import { compareCard, compareWords } from '../../../electron/export/order/same-words';
import { emptyMasthead } from '../../../src/article';
import type { Article } from '../../../src/article';
import {
  cardExtracts,
  cardFields,
  chooseCards,
  renderCard,
  renderLeaflet,
  renderPressMail,
  renderRelease,
} from '../../../src/render';
import { everyBlock } from '../../fixtures/every-block';
import { cardArticle, longCardArticle } from '../../render/cards/card-articles';
import { newFolder, run } from '../../cli/terminal';
import { typeset } from '../leaflet/leaflet-fixture';
import { readPdf } from '../pdf-readers';
import { generatedArticles } from './generated-articles';
import type { GeneratedArticle } from './generated-articles';

const masthead = {
  ...emptyMasthead(),
  name: 'Gare ouverte',
  site: 'https://exemple.org',
  email: 'presse@exemple.org',
};
const all = generatedArticles(200);

const job: Job = {
  now: Date.parse('2026-06-01T00:00:00Z'),
  signal: new AbortController().signal,
  progress: () => undefined,
  resources: 'resources',
  cache: null,
  typeset,
};

const material = (articles: readonly Article[]): Material => ({
  articles,
  masthead,
  names: plainNames,
  draftWords: { draft: 'Projet', tooMany: '' },
  readPicture: () => Promise.resolve(null),
});

/** What a browser shows of a page. */
function shown(html: string, part = 'body'): string {
  const { document } = new Window({
    settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  document.write(html);
  for (const unseen of document.querySelectorAll('script, style, head')) unseen.remove();
  return (document.querySelector(part) ?? document.body).textContent;
}

/** The generated words in a text; nothing else begins so. */
function wordsIn(text: string, of: readonly string[]): string[] {
  const wanted = new Set(of);
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/zo(?:[bcdfgklmnprst]u?){5}/g) ?? []
  ).filter((word) => wanted.has(word));
}

/** Each word once, running text in its order. */
function isSame(text: string, { running, cells, notes }: GeneratedArticle): boolean {
  const others = [...cells, ...notes];
  return (
    wordsIn(text, running).join() === running.join() &&
    wordsIn(text, others).sort().join() === [...others].sort().join()
  );
}

const unlike = (texts: ReadonlyMap<string, string>, articles = all) =>
  articles
    .filter((each) => !isSame(texts.get(each.article.slug) ?? '', each))
    .map(({ article }) => article.slug);

describe('the words of 200 generated articles', () => {
  const read = {
    page: new Map<string, string>(),
    mail: new Map<string, string>(),
    'mail-text': new Map<string, string>(),
    pdf: new Map<string, string>(),
    docx: new Map<string, string>(),
    'kit-page': new Map<string, string>(),
    'kit-text': new Map<string, string>(),
  };
  const told: unknown[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'roneo-words-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(async () => {
    const articles = all.map(({ article }) => article);
    const site = await exportSite(material(articles), join(folder, 'site'), job);
    const press = await exportPress(material(articles), join(folder, 'press'), job);
    if (!site.ok || !press.ok) throw new Error('not written');
    for (const { notices, compared } of [site.value, press.value])
      told.push(
        compared,
        ...notices.filter(({ kind }) => kind === 'words-missing' || kind === 'outlet-missing'),
      );
    for (const { slug } of articles) {
      read.page.set(slug, shown(readFileSync(join(folder, 'site', slug, 'index.html'), 'utf8'), 'article'));
      await readPress(join(folder, 'press'), slug);
    }
  }, 600_000);

  async function readPress(press: string, slug: string): Promise<void> {
    const mail = await simpleParser(readFileSync(join(press, `${slug}.eml`)));
    read.mail.set(slug, shown(mail.html || ''));
    read['mail-text'].set(slug, mail.text ?? '');
    const kit = join(press, `kit-of-${slug}`);
    mkdirSync(kit);
    execFileSync('unzip', ['-q', join(press, `${slug}-press-kit.zip`), '-d', kit]);
    const files = readdirSync(kit, { recursive: true, encoding: 'utf8' });
    const named = (ending: string) =>
      join(kit, files.find((file) => file.endsWith(`${slug}${ending}`)) ?? '');
    read.pdf.set(slug, readPdf(readFileSync(named('.pdf'))).text);
    const { value } = await mammoth.convertToHtml({ path: named('.docx') });
    read.docx.set(slug, shown(`<body>${value}</body>`));
    read['kit-page'].set(slug, shown(readFileSync(named('.html'), 'utf8')));
    read['kit-text'].set(slug, readFileSync(named('.txt'), 'utf8'));
  }

  it.each(Object.keys(read) as (keyof typeof read)[])(
    'are in its %s once, and in their order',
    (document) => {
      expect(unlike(read[document])).toEqual([]);
    },
  );

  it('are what the export itself compared, without finding a difference', () => {
    expect(told).toEqual([200, 1200]);
  });
});

it('are in a leaflet too', async () => {
  const some = all.slice(0, 24);
  const folder = await newFolder();
  const written = await exportLeaflets(material(some.map(({ article }) => article)), folder, job);
  if (!written.ok) throw new Error(written.problem.kind);
  expect(written.value.notices.filter(({ kind }) => kind === 'words-missing')).toEqual([]);
  expect(written.value.compared).toBe(24);
  const leaflets = written.value.documents.filter(({ kind }) => kind === 'leaflet');
  const texts = new Map(
    some.map(({ article: { slug } }) => {
      const { file } = leaflets.find((each) => each.file.startsWith(`${slug}-a`)) ?? { file: '' };
      return [slug, readPdf(readFileSync(join(folder, file))).text];
    }),
  );
  expect(unlike(texts, some)).toEqual([]);
}, 300_000);

it('are found in all that is drawn of every kind of block', () => {
  const [{ article }] = all as [GeneratedArticle];
  const every = { ...article, body: everyBlock };
  const { html, text } = renderPressMail(every, masthead);
  const { notices } = compareWords(every, [
    { document: 'mail', drawn: String(html), share: 'press' },
    { document: 'mail-text', drawn: text, share: 'press' },
    { document: 'leaflet', drawn: renderLeaflet(every, masthead), share: 'public' },
    { document: 'pdf', drawn: renderRelease(every, masthead), share: 'press' },
  ]);
  expect(notices).toEqual([]);
});

describe('a document that lacks words', () => {
  const [{ article }] = all as [GeneratedArticle];

  it('is named with them', () => {
    const { html, text } = renderPressMail(article, masthead);
    const [word = ''] = all[0]?.running ?? [];
    const drawn = [
      { document: 'mail', drawn: String(html), share: 'press' },
      { document: 'mail-text', drawn: text.replace(word, ''), share: 'press' },
    ] as const;
    const { compared, notices } = compareWords(article, drawn);
    expect(compared).toBe(2);
    expect(notices).toMatchObject([{ kind: 'words-missing', document: 'mail-text' }]);
  });

  it('is also named where the words are in another order', () => {
    const longer = { ...article, body: [...article.body, ...(all[1]?.article.body ?? [])] };
    const drawn = renderLeaflet(longer, masthead);
    expect(compareWords(longer, [{ document: 'leaflet', drawn, share: 'public' }]).notices).toEqual([]);
    const reversed = { ...drawn, body: [...drawn.body].reverse() };
    expect(
      compareWords(longer, [{ document: 'leaflet', drawn: reversed, share: 'public' }]).notices,
    ).toHaveLength(1);
  });
});

it('are those of every text of the sample, in all that an export makes of them', async () => {
  const folder = await newFolder();
  const sample = readdirSync('resources/sample').filter((name) => name.endsWith('.md'));
  const files = sample.map((name) => join('resources/sample', name));
  const { out, err } = await run(['export', ...files, '--out', join(folder, 'out'), '--json'], {
    folder: process.cwd(),
  });
  const report = JSON.parse(out) as { compared: number; notices: { kind: string }[] };
  expect(report.notices.filter(({ kind }) => kind === 'words-missing')).toEqual([]);
  expect(report.compared).toBeGreaterThan(5 * sample.length);
  expect(err.replace(/[\u00a0\u202f]/g, ' ')).toContain(`Les ${report.compared} documents faits du texte`);
});

describe('the words of cards', () => {
  const text = cardArticle();
  const extractsOf = (article: Article) =>
    chooseCards(article).map((card) => cardExtracts(renderCard(article, masthead, { card, size: 'square' })));

  it('stand in the text that they are made of', () => {
    for (const article of [text, longCardArticle(), ...all.map((each) => each.article)])
      for (const extracts of extractsOf(article))
        expect(compareCard(article, extracts, cardFields(article))).toEqual({ compared: 1, notices: [] });
  });

  it('are told of where the text says something else', () => {
    // The last is the appointment, which is no part of the body.
    const [, ...inner] = extractsOf(text);
    const emptied = { ...text, body: [] };
    for (const extracts of inner.slice(0, -1))
      expect(compareCard(emptied, extracts, cardFields(emptied)).notices).toMatchObject([
        { kind: 'card-words-foreign', article: text.headline },
      ]);
    const renamed = { ...text, headline: 'Autre chose' };
    const [first = []] = extractsOf(text);
    expect(compareCard(renamed, first, cardFields(renamed)).notices).toHaveLength(1);
  });

  it('are compared at an export, and counted in its line', async () => {
    const folder = await newFolder();
    const sample = readdirSync('resources/sample')
      .filter((name) => name.endsWith('.md'))
      .slice(0, 3);
    const files = sample.map((name) => join('resources/sample', name));
    const order = ['export', ...files, '--to', 'cards', '--out', join(folder, 'out'), '--json'];
    const { out, err } = await run(order, { folder: process.cwd() });
    const report = JSON.parse(out) as { compared: number; files: string[]; notices: { kind: string }[] };
    expect(report.notices.filter(({ kind }) => kind === 'card-words-foreign')).toEqual([]);
    expect(report.compared).toBe(report.files.filter((file) => !file.endsWith('.txt')).length);
    expect(err.replace(/[\u00a0\u202f]/g, ' ')).toContain(`${report.compared}`);
  });
});
