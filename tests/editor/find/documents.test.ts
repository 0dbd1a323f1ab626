import { history, redo, undo } from '@tiptap/pm/history';
import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { OutsideStep } from '../../../src/editor/document/outside-step';
import { defaultHouseStyle, hitsIn, patternOf, replaceWords, wordChanges } from '../../../src/article';
import { replaceMatches } from '../../../src/editor/find/replace-matches';
import { searchInThread } from '../../../src/editor/find/search';
import { searchDocuments } from '../../../src/editor/find/text-match';
import type { Searcher, TextMatch } from '../../../src/editor/find/text-match';
import { fromDocument } from '../../../src/editor/document/from-document';
import { toDocument } from '../../../src/editor/document/to-document';
import type { Block, Inline } from '../../../src/article';
import { everyBlock } from '../../fixtures/every-block';
import { releaseWith } from '../../article/release';
import { schema } from '../editing';

const text = (words: string, ...types: ('bold' | 'italic')[]): Extract<Inline, { type: 'text' }> => ({
  type: 'text',
  text: words,
  marks: types.map((type) => ({ type })),
});
const note = (words: string): Inline => ({ type: 'footnote', content: [text(words)] });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });

function stateOf(blocks: readonly Block[]): EditorState {
  return EditorState.create({ doc: Node.fromJSON(schema, toDocument(blocks)), plugins: [history()] });
}

function searcherFor(sought: string): Searcher {
  const pattern = patternOf({
    sought,
    matchCase: false,
    matchAccents: false,
    wholeWord: false,
    expression: false,
  });
  if (!pattern) throw new Error('no pattern');
  return searchInThread(pattern);
}

async function find(state: EditorState, sought: string): Promise<TextMatch[]> {
  const found = await searchDocuments(searcherFor(sought))(state.doc);
  if (found === 'too-slow') throw new Error(found);
  return found;
}

async function replaceAll(state: EditorState, sought: string, by: string): Promise<EditorState> {
  return state.apply(replaceMatches(state.tr, await find(state, sought), () => by));
}

describe('matches that contain a note', () => {
  const around = (inNote: string): Block[] => [
    paragraph(text('La gare'), note(inNote), text(' de Rennes ferme à 20 h, puis rouvre.')),
  ];
  it.each(['halte', '', 'grande station ferroviaire de la ville'])(
    'are replaced with those in the note, and no word beside them, by "%s"',
    async (by) => {
      const state = stateOf(around('La gare de Rennes date de 1857, dit la gare de Rennes.'));
      const after = await replaceAll(state, 'gare de Rennes', by);
      after.doc.check();
      const inNote = note(`La ${by} date de 1857, dit la ${by}.`);
      const first = paragraph(text(`La ${by}`), inNote, text(' ferme à 20 h, puis rouvre.'));
      expect(fromDocument(after.doc)).toEqual([first]);
    },
  );

  it('are replaced at the end of a text', async () => {
    const state = stateOf([paragraph(text('Visite de la gare'), note('gare de Rennes'), text(' de Rennes'))]);
    const after = await replaceAll(state, 'gare de Rennes', 'halte');
    expect(fromDocument(after.doc)).toEqual([paragraph(text('Visite de la halte'), note('halte'))]);
  });
});

it('a line break that an expression matched is kept', () => {
  const state = stateOf([paragraph(text('Rue du '), text('Port Redon'))]);
  const at = 'Rue du '.length + 1;
  const found = { from: at, to: at + 'Port Redon'.length, text: 'Port Redon' } as TextMatch;
  const after = state.apply(replaceMatches(state.tr, [found], () => 'Quai\nRedon'));
  expect(fromDocument(after.doc)).toEqual([
    paragraph(text('Rue du Quai'), { type: 'lineBreak' }, text('Redon')),
  ]);
});

describe('a document is searched in', () => {
  const places: [string, string][] = [
    ['its paragraphs', 'timetable'],
    ['its crossheads', 'Tout de suite'],
    ['lists in lists', 'en semaine'],
    ['what was said', 'ferme pas une vallée'],
    ['who said it', 'Kerbrat, usagère'],
    ['who approved it', 'le 2 mars'],
    ['pull quotes', 'Douze minutes'],
    ['captions', 'matin de marché'],
    ['credits', 'Collectif de la ligne'],
    ['alternative texts', 'autorail rouge'],
    ['licences', 'CC BY'],
    ['the titles of tables', 'Trains par jour'],
    ['cells', '2005'],
    ['boxes', 'Samedi à 14 h'],
    ['footnotes', 'région, page 12'],
  ];
  it.each(places)('%s', async (_place, sought) => {
    const found = await find(stateOf(everyBlock), sought);
    expect(found.map((match) => match.text)).toEqual([sought]);
  });

  it('across marks, line breaks and calls of notes, with the document’s positions', async () => {
    const state = stateOf([
      paragraph(
        text('le chiffre'),
        note('Insee'),
        text(' '),
        text('officiel', 'bold'),
        { type: 'lineBreak' },
        text('du mois'),
      ),
    ]);
    const [match] = await find(state, 'chiffre officiel du');
    expect(match && state.doc.textBetween(match.from, match.to, '\n', ' ')).toContain('officiel');
    const [after] = await find(state, 'officiel');
    expect(after && state.doc.textBetween(after.from, after.to)).toBe('officiel');
    const [inNote] = await find(state, 'insee');
    expect(inNote?.call).toBe((inNote?.from ?? 0) - 1);
  });

  it('in reading order, with notes where they are called', async () => {
    const state = stateOf([
      paragraph(text('un mot, '), note('un mot'), text(' et un mot')),
      paragraph(text('mot')),
    ]);
    const found = await find(state, 'mot');
    expect(found.map(({ from }) => from)).toEqual(found.map(({ from }) => from).sort((a, b) => a - b));
    expect(found.map(({ call }) => call !== null)).toEqual([false, true, false, false]);
  });

  it('again only in blocks that changed', async () => {
    const asked: number[] = [];
    const search = searcherFor('vallée');
    const documents = searchDocuments((texts) => {
      asked.push(texts.length);
      return search(texts);
    });
    const state = stateOf([paragraph(text('vallée')), paragraph(text('colline')), paragraph(text('vallée'))]);
    await documents(state.doc);
    const next = state.apply(state.tr.insertText('La ', 1));
    const found = await documents(next.doc);
    expect(asked).toEqual([3, 1]);
    expect(found).not.toBe('too-slow');
    if (found !== 'too-slow')
      expect(found.map(({ from, to }) => next.doc.textBetween(from, to))).toEqual(['vallée', 'vallée']);
  });
});

describe('replaced matches', () => {
  it('keep the marks of their first character', async () => {
    const state = stateOf([
      paragraph(text('la '), text('loi', 'bold'), text(' du '), text('mois', 'italic')),
    ]);
    const next = await replaceAll(state, 'loi du mois', 'règle');
    expect(fromDocument(next.doc)).toEqual([paragraph(text('la '), text('règle', 'bold'))]);
  });

  it('keep the marks of the rest of the line', async () => {
    const state = stateOf([paragraph(text('une loi', 'bold'), text(' et une loi'))]);
    const next = await replaceAll(state, 'une loi', 'un décret');
    expect(fromDocument(next.doc)).toEqual([paragraph(text('un décret', 'bold'), text(' et un décret'))]);
  });

  it('keep the notes called in them', async () => {
    const state = stateOf([paragraph(text('le chiffre'), note('Insee'), text(' officiel.'))]);
    const next = await replaceAll(state, 'chiffre officiel', 'compte');
    expect(fromDocument(next.doc)).toEqual([paragraph(text('le compte'), note('Insee'), text('.'))]);
  });

  it('are replaced in notes, captions, tables and speakers, more than once in each', async () => {
    const state = stateOf([
      paragraph(text('Vallée'), note('vallée, vallée')),
      {
        type: 'quotation',
        content: [paragraph(text('Non.')) as never],
        speaker: 'Val de Vallée',
        role: 'vallée',
      },
      {
        type: 'figure',
        picture: { hash: 'a'.repeat(64), type: 'image/jpeg', width: 10, height: 10 },
        caption: 'La vallée, toute la vallée',
        credit: 'vallée',
        alt: '',
      },
    ]);
    const next = await replaceAll(state, 'vallée', 'gorge');
    const words = JSON.stringify(fromDocument(next.doc));
    expect(words).not.toMatch(/vallée/i);
    expect(words.match(/gorge/g)).toHaveLength(8);
    next.doc.check();
  });

  it('are restored by one undo, with changes elsewhere, and replaced again by one redo', async () => {
    const state = stateOf([paragraph(text('vallée')), paragraph(text('vallée'))]);
    const heard: string[] = [];
    const apply = (from: EditorState, tr: EditorState['tr']): EditorState => {
      for (const step of tr.steps)
        if (step instanceof OutsideStep) heard.push(step.changes.map(({ after }) => after).join());
      return from.apply(tr);
    };
    const tr = state.tr.step(
      new OutsideStep([{ place: 'headline', before: 'La vallée', after: 'La gorge' }]),
    );
    const replaced = apply(
      state,
      replaceMatches(tr, await find(state, 'vallée'), () => 'gorge'),
    );
    expect(replaced.doc.textContent).toBe('gorgegorge');
    let undone = replaced;
    undo(replaced, (back) => (undone = apply(replaced, back)));
    expect(undone.doc.eq(state.doc)).toBe(true);
    redo(undone, (again) => apply(undone, again));
    expect(heard).toEqual(['La gorge', 'La vallée', 'La gorge']);
  });
});

describe('at 50,000 words', () => {
  const line =
    'Le conseil a voté la fermeture de la ligne, et la vallée demande que le train revienne avant l’été. ';
  const blocks = Array.from({ length: 1000 }, () => paragraph(text(line.repeat(3).trim())));
  const state = stateOf(blocks);

  it('a word is found everywhere and replaced everywhere', async () => {
    const found = await find(state, 'ete');
    expect(found).toHaveLength(3000);
    const next = state.apply(replaceMatches(state.tr, found, () => 'automne'));
    expect(next.doc.textContent.match(/automne/g)).toHaveLength(3000);
  });
});

it.each(['e', 'la ligne', 'gare', 'a', 'Kerbrat, usagère', 'matin de marché', 'région, page 12'])(
  'replacing “%s” on the sheet does what replacing it in the archive does',
  async (sought) => {
    const blocks = everyBlock.map((block) => (block.type === 'quotation' ? withoutApproval(block) : block));
    const article = releaseWith({ body: fromDocument(stateOf(blocks).doc) });
    const query = { sought, matchCase: false, matchAccents: false, wholeWord: false, expression: false };
    const pattern = patternOf(query) ?? /(?!)/gu;
    const found = wordChanges(article, (texts) => texts.map((each) => hitsIn(each, pattern)), {
      by: 'Halte',
      expression: false,
      keepCase: false,
      house: defaultHouseStyle,
    });
    const onSheet = await replaceAll(stateOf(article.body), sought, 'Halte');
    expect(replaceWords(article, found).article.body).toEqual(fromDocument(onSheet.doc));
  },
);

function withoutApproval({ approvedBy: _by, ...others }: Extract<Block, { type: 'quotation' }>): Block {
  return others;
}

it.each([
  ['exemple', 'ailleurs'],
  ['12', '13'],
  ['quai', 'gare'],
])('a link that follows its words on the sheet does so in the archive: “%s”', async (sought, by) => {
  const linked = (words: string, href: string): Inline => ({
    type: 'text',
    text: words,
    marks: [{ type: 'link', href }],
  });
  const blocks = [
    paragraph(linked('exemple.org/quai', 'https://exemple.org/quai'), text(' et le quai')),
    paragraph(
      text('Au '),
      linked('06 12 34 56 12', 'tel:+33612345612'),
      text(' ou '),
      linked('le quai', 'tel:+33612345612'),
    ),
    paragraph(
      linked('quai@exemple.org', 'mailto:quai@exemple.org'),
      linked(' du quai', 'https://exemple.org'),
    ),
  ];
  const article = releaseWith({ body: fromDocument(stateOf(blocks).doc) });
  const query = { sought, matchCase: false, matchAccents: false, wholeWord: false, expression: false };
  const pattern = patternOf(query) ?? /(?!)/gu;
  const found = wordChanges(article, (texts) => texts.map((each) => hitsIn(each, pattern)), {
    by,
    expression: false,
    keepCase: false,
    house: defaultHouseStyle,
  });
  expect(found.some(({ link }) => link)).toBe(true);
  const onSheet = await replaceAll(stateOf(article.body), sought, by);
  expect(replaceWords(article, found).article.body).toEqual(fromDocument(onSheet.doc));
});
