import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleId } from '../../src/article';
import { deskWithFolder, keepArticle, paragraph, ready, valueOf } from './desk';
import type { Desk } from './desk';

const long = 'Le guichet reste ouvert toute la semaine, été comme hiver, du lundi au samedi.';

/** A desk with a published release, and its translation into English that was begun. */
async function aTranslation() {
  const desk = await deskWithFolder();
  const masthead = valueOf(await desk.handlers['masthead:open'](null));
  valueOf(
    await desk.handlers['masthead:save']({
      ...masthead,
      name: 'La Petite Ligne',
      site: 'https://exemple.org',
    }),
  );
  const { id } = await keepArticle(desk, {
    ...ready('Le guichet reste', 'guichet'),
    body: [paragraph(long)],
  });
  const done = valueOf(await desk.handlers['batch:run']({ kind: 'translate', id, language: 'en-GB' }));
  const english = done.created[0] ?? '';
  await change(desk, english, { headline: 'The ticket office stays', slug: 'ticket-office' });
  return { desk, original: id, english };
}

async function change(desk: Desk, id: ArticleId, part: Partial<Article>): Promise<void> {
  const { article, revision } = valueOf(await desk.handlers['article:open'](id));
  valueOf(await desk.handlers['article:save']({ article: { ...article, ...part }, base: revision }));
}

async function exportSite(desk: Desk & { out: string }, id: ArticleId) {
  const { leaving } = valueOf(await desk.handlers['export:run']({ ids: [id], outlets: ['site'] }));
  const notices = leaving.flatMap((point) => (point.kind === 'notice' ? [point.notice] : []));
  const page = (slug: string) => readFileSync(join(desk.out, 'site', slug, 'index.html'), 'utf8');
  return { page, notices: notices.filter(({ kind }) => kind.startsWith('translation')) };
}

const alternates = (page: string) =>
  [...page.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, to]) => `${language} ${to}`);

describe('the site of a family of translations', () => {
  it('leads from each page to the other, for readers and for search engines', async () => {
    const { desk, original, english } = await aTranslation();
    await change(desk, english, { status: 'ready', body: [paragraph('The ticket office stays open.')] });
    const { page, notices } = await exportSite(desk, original);
    const both = [
      'en-GB https://exemple.org/ticket-office/',
      'fr https://exemple.org/guichet/',
      'x-default https://exemple.org/ticket-office/',
    ];
    expect(alternates(page('guichet')).toSorted()).toEqual(both);
    expect(alternates(page('ticket-office')).toSorted()).toEqual(both);
    expect(page('guichet')).toContain('href="../ticket-office/index.html" hreflang="en-GB"');
    expect(page('ticket-office')).toContain('href="../guichet/index.html" hreflang="fr"');
    expect(page('guichet')).not.toContain(english);
    expect(notices).toEqual([]);
  });

  it('leads to no text that is a draft or held, and says that the same words leave before their time', async () => {
    const { desk, original, english } = await aTranslation();
    expect(alternates((await exportSite(desk, original)).page('guichet'))).toEqual([]);
    const until = { local: '2031-03-04T06:00', zone: 'Europe/Paris' };
    await change(desk, english, { status: 'ready', embargo: until });
    const { page, notices } = await exportSite(desk, original);
    expect(page('guichet')).not.toContain('ticket-office');
    expect(notices[0]).toEqual({
      kind: 'translation-held',
      article: 'Le guichet reste',
      language: 'en-GB',
      until,
    });
  });
});

it('an export names a translation that is older than its original, or still in its words', async () => {
  const { desk, original, english } = await aTranslation();
  await change(desk, english, { status: 'ready' });
  const article = 'The ticket office stays';
  expect((await exportSite(desk, original)).notices).toEqual([
    { kind: 'translation-unfinished', article, passages: 1 },
  ]);
  await change(desk, english, { body: [paragraph('The ticket office stays open.')] });
  await change(desk, original, { body: [paragraph(`${long} Même le dimanche.`)] });
  expect((await exportSite(desk, english)).notices).toEqual([
    { kind: 'translation-behind', article, original: 'Le guichet reste', language: 'fr' },
  ]);
  valueOf(await desk.handlers['batch:run']({ kind: 'up-to-date', ids: [english] }));
  expect((await exportSite(desk, english)).notices).toEqual([]);
});
