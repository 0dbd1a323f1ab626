import { expect, it } from 'vitest';
import { figuresOf } from '../../src/article';
import type { Article, Figure, Picture } from '../../src/article';
import type { Archive } from '../../electron/archive';
import { anArchive, anArticle, morning, paragraph, value } from './fixtures';

const figure = (picture: Picture, more: Partial<Figure> = {}): Figure => ({
  type: 'figure',
  picture,
  caption: 'Le quai',
  credit: 'Ada',
  alt: 'Un quai',
  ...more,
});

const keep = async (archive: Archive, words: string): Promise<Picture> =>
  value(
    await archive.pictures.keep(
      { bytes: new TextEncoder().encode(words), type: 'image/png', width: 800, height: 600 },
      morning,
    ),
  );

/** Two texts that show a picture, one of them twice and once cut, and one in the trash. */
async function texts() {
  const archive = anArchive();
  const [quay, other, cut] = [
    await keep(archive, 'quai'),
    await keep(archive, 'autre'),
    await keep(archive, 'part'),
  ];
  const crop = { of: quay, left: 0, top: 0, width: 0.5, height: 0.5 };
  const make = (headline: string, given: Partial<Article>) =>
    value(archive.articles.create(anArticle({ headline, ...given }), morning)).article;
  const one = make('Un', {
    lead: figure(quay),
    body: [paragraph('x'), figure(cut, { crop }), figure(other)],
  });
  const two = make('Deux', { body: [figure(quay, { credit: 'Ada M.', licence: 'CC BY' })] });
  const three = make('Trois', { lead: figure(quay) });
  value(archive.articles.remove(three.id, morning));
  const now = (id: string) => value(archive.articles.open(id)).article;
  return { archive, quay, other, cut, one, two, three, now };
}

const credits = (article: Article) => figuresOf(article).map(({ credit }) => credit);

it('changes a credit in some of the texts that show a picture, where they are named', async () => {
  const { archive, quay, other, one, two, now } = await texts();
  const act = { picture: quay.hash, ids: [two.id] };
  value(
    archive.acts.run(
      { ...act, kind: 'picture-words', words: { credit: 'Ada Morin' }, use: null },
      morning + 1,
    ),
  );
  const replaced = value(
    archive.acts.run({ ...act, kind: 'picture-replace', by: other.hash }, morning + 2, {
      picture: other,
      cuts: new Map(),
    }),
  );
  expect(replaced.changed.map(({ id }) => id)).toEqual([two.id]);
  expect(now(one.id)).toEqual(one);
  expect(figuresOf(now(two.id))).toMatchObject([{ credit: 'Ada Morin', picture: other }]);
});

it('changes a credit in every text on the desk that shows a picture, whole or cut, and undoes that at once', async () => {
  const { archive, quay, one, two, three, now } = await texts();
  const words = { credit: 'Ada Morin', licence: 'CC BY-SA 4.0' };
  const done = value(
    archive.acts.run({ kind: 'picture-words', picture: quay.hash, words, use: null }, morning + 1),
  );
  expect(done.changed.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
  expect(credits(now(one.id))).toEqual(['Ada Morin', 'Ada Morin', 'Ada']);
  expect(figuresOf(now(two.id))).toMatchObject([{ ...words, caption: 'Le quai', alt: 'Un quai' }]);
  value(archive.acts.undo(done, morning + 2));
  expect([now(one.id), now(two.id)]).toEqual([one, two]);
  value(archive.articles.restore(three.id, 1e6));
  expect(credits(now(three.id))).toEqual(['Ada']);
});

it('changes one figure alone, and empties a licence', async () => {
  const { archive, quay, one, two, now } = await texts();
  const block = one.body[1];
  const use = { id: one.id, figure: block?.id ?? '' };
  value(
    archive.acts.run(
      { kind: 'picture-words', picture: quay.hash, words: { alt: 'Une part' }, use },
      morning + 1,
    ),
  );
  expect(figuresOf(now(one.id)).map(({ alt }) => alt)).toEqual(['Un quai', 'Une part', 'Un quai']);
  const act = { kind: 'picture-words', picture: quay.hash, words: { licence: '' } } as const;
  value(archive.acts.run({ ...act, use: { id: two.id, figure: null } }, morning + 2));
  expect(figuresOf(now(two.id))[0]).not.toHaveProperty('licence');
});

it('leaves words that were written since when it is undone', async () => {
  const { archive, quay, two, now } = await texts();
  const words = { credit: 'Ada Morin', caption: 'La gare' };
  const done = value(
    archive.acts.run({ kind: 'picture-words', picture: quay.hash, words, use: null }, morning + 1),
  );
  const opened = value(archive.articles.open(two.id));
  const body = opened.article.body.map((block) =>
    block.type === 'figure' ? { ...block, caption: 'La gare, hier' } : block,
  );
  value(archive.articles.save({ article: { ...opened.article, body }, base: opened.revision }, morning + 2));
  value(archive.acts.undo(done, morning + 3));
  expect(figuresOf(now(two.id))[0]).toMatchObject({ credit: 'Ada M.', caption: 'La gare, hier' });
});

it('replaces a picture by another, cropped the same way, and undoes that', async () => {
  const { archive, quay, other, cut, one, two, now } = await texts();
  const again = await keep(archive, 'part de l’autre');
  const replacement = { picture: other, cuts: new Map([[cut.hash, again]]) };
  const act = { kind: 'picture-replace', picture: quay.hash, by: other.hash } as const;
  const done = value(archive.acts.run(act, morning + 1, replacement));
  expect(figuresOf(now(one.id)).map(({ picture }) => picture.hash)).toEqual([
    other.hash,
    again.hash,
    other.hash,
  ]);
  expect(figuresOf(now(one.id))[1]?.crop).toMatchObject({ of: other, width: 0.5 });
  expect(figuresOf(now(two.id))[0]).toMatchObject({ picture: other, caption: 'Le quai' });
  expect(archive.pictures.textsShowing(quay.hash)).toEqual([]);
  value(archive.acts.undo(done, morning + 2));
  expect([now(one.id), now(two.id)]).toEqual([one, two]);
});
