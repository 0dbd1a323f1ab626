import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Archive } from '../../../electron/archive';
import { linkedPages, linkNotices } from '../../../electron/export/order/linked-pages';
import { altMissingNotices } from '../../../electron/export/order/notices';
import { emptyMasthead, textLink } from '../../../src/article';
import type { Article, Block } from '../../../src/article';
import { renderSite } from '../../../src/render';
import { aFolder, anArticle, morning, paragraph, value } from '../../archive/fixtures';
import { everyBlock, specimenPicture } from '../../fixtures/every-block';
import { keepYearsOfTexts } from '../../fixtures/years-of-texts';

const longAgo = Date.UTC(2021, 0, 4, 9);
const figure: Block = { type: 'figure', picture: specimenPicture, caption: 'Le quai', credit: '', alt: '' };

function linked(words: string, to: string): Block {
  return {
    type: 'paragraph',
    content: [{ type: 'text', text: words, marks: [{ type: 'link', href: textLink(to) }] }],
  };
}

/** Years of texts, of which some have what an outline must keep: pictures, links, translations, no standfirst, earlier addresses. */
async function groupWithSite(): Promise<Archive> {
  const archive = await keepYearsOfTexts(join(aFolder(), 'archive'), 60, longAgo);
  onTestFinished(() => archive.close());
  const date = { local: '2021-01-05T09:00', zone: 'Europe/Paris' };
  const given = { status: 'published' as const, date };
  const nowhere = anArticle().id;
  const original = anArticle({ ...given, headline: 'La gare', slug: 'la-gare', translationKey: 'gare' });
  const texts: Partial<Article>[] = [
    { headline: 'Tout', slug: 'tout', body: everyBlock, formerPaths: ['blog/tout.html'] },
    {
      headline: 'Sans chapeau',
      slug: 'sans-chapeau',
      body: [everyBlock[1] ?? figure, paragraph('D’abord.'), figure],
    },
    {
      headline: 'The station',
      slug: 'the-station',
      language: 'en',
      translationKey: 'gare',
      standfirst: 'Open.',
    },
    {
      headline: 'Des liens',
      slug: 'des-liens',
      body: [
        paragraph('Un.'),
        linked('la gare', original.id),
        { type: 'box', content: [linked('rien', nowhere)] },
      ],
      notesToEditors: [linked('la note', nowhere), paragraph('Pour la presse.')],
    } as Partial<Article>,
  ];
  value(archive.articles.create(original, morning));
  for (const text of texts) value(archive.articles.create(anArticle({ ...given, ...text }), morning));
  return archive;
}

const masthead = { ...emptyMasthead(), name: 'La Petite Ligne', site: 'https://ligne.example' };

it('a site made from outlines, with each text read for its page, has the same bytes as one of whole texts', async () => {
  const archive = await groupWithSite();
  const site = value(await archive.site.texts());
  const whole = (article: Article) => value(site.whole(article));
  const texts = site.articles.map(whole);
  expect(texts.length).toBeGreaterThan(40);
  const ofOutlines = renderSite({ now: 0, articles: site.articles, masthead, whole });
  const ofTexts = renderSite({ now: 0, articles: texts, masthead });
  expect([...ofOutlines.files]).toEqual([...ofTexts.files]);
  expect(ofOutlines.pictures).toEqual(ofTexts.pictures);
  site.close();
});

it('its notices are the same', async () => {
  const archive = await groupWithSite();
  const site = value(await archive.site.texts());
  const texts = site.articles.map((article) => value(site.whole(article)));
  site.close();
  const noticesOf = async (articles: readonly Article[]) => [
    ...(await linkNotices(articles, linkedPages(articles, morning))),
    ...articles.flatMap(altMissingNotices),
  ];
  const notices = await noticesOf(site.articles);
  expect(new Set(notices.map(({ kind }) => kind))).toEqual(new Set(['link-without-page', 'alt-missing']));
  expect(notices).toEqual(await noticesOf(texts));
});

it('an outline holds little of a long text', async () => {
  const archive = await groupWithSite();
  const body = Array.from({ length: 50 }, (_, at) => paragraph(`Paragraphe ${at}, `.repeat(20)));
  const long = anArticle({ status: 'ready', standfirst: 'En bref.', body });
  value(archive.articles.create(long, morning));
  const site = value(await archive.site.texts());
  const outline = site.articles.find(({ id }) => id === long.id);
  expect(outline?.body).toEqual([]);
  expect(outline && value(site.whole(outline)).body).toHaveLength(50);
  site.close();
});
