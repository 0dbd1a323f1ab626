import { expect, test, vi } from 'vitest';
import { newArticle } from '../../src/article';
import type { Article, Block } from '../../src/article';
import type { EditorHandle } from '../../src/editor';
import { createDraft } from '../../src/ui/article/draft';
import { changesOutsideBody } from '../../src/ui/article/fields';
import { toPassages } from '../../src/ui/article/to-passages';
import { fieldsWith, wordsIn } from '../../src/ui/article/find/find-fields';
import { march } from '../fixtures/appointment';

const text = (words: string) => [{ type: 'text' as const, text: words, marks: [] }];
const paragraph = (words: string): Block => ({ type: 'paragraph', content: text(words) });

function article(part: Partial<Article> = {}): Article {
  const date = { local: '2026-03-03T06:00', zone: 'Europe/Paris' };
  return {
    ...newArticle({ id: '7d444840-9dc0-41d1-b245-5ffdce74fad2', kind: 'release', language: 'fr', date }),
    ...part,
  };
}

test('the slug follows the headline while nobody wrote one', () => {
  const draft = createDraft(article());
  draft.change({ headline: 'L’eau du Moulin' });
  expect(draft.fields.get().slug).toBe('l-eau-du-moulin');
  draft.change({ headline: 'L’eau reste publique' });
  expect(draft.fields.get().slug).toBe('l-eau-reste-publique');
});

test('a slug that someone wrote stays', () => {
  const draft = createDraft(article({ headline: 'Un titre', slug: 'mon-adresse' }));
  draft.change({ headline: 'Un autre titre' });
  expect(draft.fields.get().slug).toBe('mon-adresse');
});

test('the slug of a published article stays, since others link to it', () => {
  const draft = createDraft(article({ headline: 'Un titre', slug: 'un-titre', status: 'published' }));
  draft.change({ headline: 'Un titre corrigé' });
  expect(draft.fields.get().slug).toBe('un-titre');
});

test('replacing a text goes through its editor, and what is read afterwards is the editor’s', () => {
  const draft = createDraft(article());
  let held: Block[] = [];
  const editor = {
    focus: vi.fn(),
    replaceBody: (body: readonly Block[]) => void (held = [...body]),
    read: () => held,
  };
  draft.attachEditor('body', editor as unknown as EditorHandle);
  draft.replace(article({ id: 'another', headline: 'Repris', body: [paragraph('mot')] }));
  held.push(paragraph('et un autre'));
  expect(draft.article()).toMatchObject({
    id: draft.id,
    headline: 'Repris',
    body: [paragraph('mot'), paragraph('et un autre')],
  });
});

test('a draft that was left no longer reads its editor, which shows another article', () => {
  const draft = createDraft(article());
  let shown = [paragraph('mine')];
  draft.textChanged('body', () => shown);
  draft.detach();
  shown = [paragraph('of the next article')];
  expect(draft.article().body).toEqual([paragraph('mine')]);
});

test('notes to editors take any block without dropping a word', () => {
  const blocks: Block[] = [
    { type: 'crosshead', level: 1, content: text('crosshead') },
    { type: 'quotation', content: [paragraph('quoted') as never], speaker: 'Speaker', role: 'role' },
    { type: 'box', content: [paragraph('boxed') as never] },
    { type: 'table', caption: 'caption', rows: [{ cells: [{ header: false, content: text('cell') }] }] },
    { type: 'pullQuote', content: text('pulled') },
    { type: 'divider' },
    { type: 'bulletedList', items: [{ content: [paragraph('item') as never] }] },
  ];
  const passages = toPassages(blocks);
  expect(new Set(passages.map((passage) => passage.type))).toEqual(new Set(['paragraph', 'bulletedList']));
  const kept = JSON.stringify(passages);
  for (const word of ['crosshead', 'quoted', 'Speaker, role', 'boxed', 'caption', 'cell', 'pulled', 'item'])
    expect(kept).toContain(`"${word}"`);
});

test('an appointment that is taken out leaves no trace in the article, and an undone step brings it back', () => {
  const draft = createDraft(article({ appointment: march }));
  expect(draft.article().appointment).toEqual(march);
  const before = draft.fields.get();
  draft.change({ appointment: null });
  expect(draft.article()).not.toHaveProperty('appointment');
  const [step] = changesOutsideBody({ fields: draft.fields.get(), notes: [] }, { fields: before, notes: [] });
  expect(JSON.parse(step?.after ?? '')).toEqual({ appointment: march });
  draft.replace(article({ appointment: march }));
  expect(draft.article().appointment).toEqual(march);
  draft.replace(article());
  expect(draft.article()).not.toHaveProperty('appointment');
});

test('the words of an appointment are found and replaced as those of the other fields are', () => {
  const draft = createDraft(article({ appointment: march }));
  expect(wordsIn(draft.fields.get(), 'appointment-place')).toBe('Gare de Montrelay');
  draft.change(fieldsWith(draft.fields.get(), 'appointment-place', 'Gare des Aubrets'));
  expect(draft.article().appointment).toEqual({ ...march, place: 'Gare des Aubrets' });
  expect(fieldsWith(createDraft(article()).fields.get(), 'appointment-place', 'Gare')).toEqual({});
});
