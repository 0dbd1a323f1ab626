import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardArticle, longCardArticle } from '../render/cards/card-articles';
import { deskWithFolder, keepArticle, pictureOf, ready, valueOf } from './desk';

const { kicker, standfirst, body, appointment } = cardArticle();
const words = { kicker, standfirst, body, ...(appointment && { appointment }) };

async function deskWithText(changes = {}) {
  const desk = await deskWithFolder();
  const article = await keepArticle(desk, {
    ...ready('Ce train est à nous', 'ce-train'),
    ...words,
    ...changes,
  });
  return { desk, article };
}

describe('the proof of cards', () => {
  it('shows the cards of a text in a size, with what they say and the words of posts', async () => {
    const { desk, article } = await deskWithText();
    const proof = valueOf(await desk.handlers['proof:cards']({ article, size: 'square', isInRow: true }));
    expect(proof.cards.map(({ design }) => design)).toEqual([
      'headline',
      'figure',
      'quotation',
      'appointment',
    ]);
    for (const { bytes, width, height } of proof.cards)
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width, height });
    expect(proof.cards[2]?.alternative).toContain('vienne compter avec nous');
    expect(proof.posts.map(({ place }) => place)).toEqual(['mastodon', 'bluesky', 'messenger']);
    expect(proof).toMatchObject({ size: 'square', hasRow: false, notices: [] });
  });

  it('numbers the cards of a long text, unless they are to stand alone', async () => {
    const { desk, article } = await deskWithText({ body: longCardArticle().body });
    const ask = async (isInRow: boolean) =>
      valueOf(await desk.handlers['proof:cards']({ article, size: 'link', isInRow }));
    const row = await ask(true);
    expect(row.hasRow).toBe(true);
    expect(row.cards.map(({ place }) => place?.at)).toEqual([1, 2, 3, 4, 5]);
    expect((await ask(false)).cards.every(({ place }) => place === null)).toBe(true);
  });

  it('puts a card on the clipboard, and words; a card that is no more shown is not', async () => {
    const { desk, article } = await deskWithText();
    const { cards } = valueOf(await desk.handlers['proof:cards']({ article, size: 'square', isInRow: true }));
    const [first] = cards;
    expect(valueOf(await desk.handlers['proof:copy']({ card: first?.id ?? '' }))).toBe(true);
    expect(valueOf(await desk.handlers['proof:copy']({ words: 'Ce train' }))).toBe(true);
    expect(desk.copied).toEqual([first?.bytes, 'Ce train']);
    expect(valueOf(await desk.handlers['proof:copy']({ card: 'f'.repeat(64) }))).toBe(false);
    expect(desk.copied).toHaveLength(2);
  });

  it('says on the cards of a draft that it is one, and has none of a withdrawn text', async () => {
    const { desk, article } = await deskWithText();
    const draft = { ...article, status: 'draft' as const };
    const drawn = valueOf(
      await desk.handlers['proof:cards']({ article: draft, size: 'square', isInRow: true }),
    );
    expect(drawn.notices).toMatchObject([{ kind: 'cards-marked', band: 'PROJET – NE PAS DIFFUSER' }]);
    expect(drawn.cards[0]?.alternative).toMatch(/^PROJET/);
    const date = { local: '2026-05-30T10:00', zone: 'Europe/Paris' };
    const withdrawn = { ...article, withdrawn: { date, reason: 'Faux.' } };
    const none = valueOf(
      await desk.handlers['proof:cards']({ article: withdrawn, size: 'square', isInRow: true }),
    );
    expect(none).toMatchObject({ cards: [], posts: [], notices: [{ kind: 'cards-withdrawn' }] });
  });

  it('prints no embargo that is over', async () => {
    const embargo = { local: '2026-05-31T06:00', zone: 'Europe/Paris' };
    const { desk, article } = await deskWithText({ embargo });
    const proof = valueOf(await desk.handlers['proof:cards']({ article, size: 'square', isInRow: true }));
    expect(proof.notices).toEqual([]);
  });
});

describe('an export of cards', () => {
  it('writes each card in every size, and what they say in a text beside them', async () => {
    const { desk, article } = await deskWithText();
    const report = valueOf(await desk.handlers['export:run']({ ids: [article.id], outlets: ['cards'] }));
    const names = readdirSync(join(desk.out, 'cartes')).filter((name) => !name.startsWith('.'));
    const stem = '2026-06-01-ce-train';
    expect(names.sort()).toEqual(
      [
        `${stem}-carte-lien.png`,
        ...['carre', 'portrait', 'story'].flatMap((size) =>
          [1, 2, 3, 4].map((at) => `${stem}-carte-${size}-${at}.png`),
        ),
        `${stem}-cartes.txt`,
      ].sort(),
    );
    expect(report.files).toHaveLength(names.length);
    const text = readFileSync(join(desk.out, 'cartes', `${stem}-cartes.txt`), 'utf8');
    for (const name of names.filter((each) => !each.endsWith('.txt'))) expect(text).toContain(name);
    expect(text).toContain('# Mastodon (');
  });

  it('makes the card of a lead picture as JPEG, and the headline alone beside it', async () => {
    const { desk } = await deskWithText();
    const { picture } = valueOf(
      await desk.handlers['picture:keep']({ name: 'a.jpg', bytes: await pictureOf('red') }),
    );
    const lead = { type: 'figure' as const, picture, caption: '', credit: '', alt: 'Un quai' };
    const article = await keepArticle(desk, { ...ready('Avec image', 'avec-image'), lead });
    valueOf(await desk.handlers['export:run']({ ids: [article.id], outlets: ['cards'] }));
    const names = readdirSync(join(desk.out, 'cartes')).filter((name) => /carre|lien/.test(name));
    expect(names.sort()).toEqual([
      '2026-06-01-avec-image-carte-carre-1.jpg',
      '2026-06-01-avec-image-carte-carre-titre.png',
      '2026-06-01-avec-image-carte-lien.jpg',
    ]);
  });

  it('removes the cards of a text that was withdrawn since', async () => {
    const { desk, article } = await deskWithText();
    valueOf(await desk.handlers['export:run']({ ids: [article.id], outlets: ['cards'] }));
    const date = { local: '2026-05-30T10:00', zone: 'Europe/Paris' };
    const { revision } = valueOf(await desk.handlers['article:open'](article.id));
    const withdrawn = { ...article, withdrawn: { date, reason: 'Faux.' } };
    valueOf(await desk.handlers['article:save']({ article: withdrawn, base: revision }));
    const report = valueOf(await desk.handlers['export:run']({ ids: [article.id], outlets: ['cards'] }));
    expect(report.notices.map(({ kind }) => kind)).toContain('cards-withdrawn');
    expect(readdirSync(join(desk.out, 'cartes')).filter((name) => !name.startsWith('.'))).toEqual([]);
  });
});
