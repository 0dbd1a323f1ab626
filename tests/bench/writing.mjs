import { EditorState } from '@tiptap/pm/state';
import { Node, Schema } from '@tiptap/pm/model';
import { diffWordsWithSpace } from 'diff';
import { articleOf } from './articles.mjs';
import { byTurns, report } from './ratios.mjs';
import { room } from './rooms.mjs';

const rounds = 15;

/**
 * The work on a text while it is written: typography, checks, find, comparison. "Again" is after one changed paragraph.
 * Baselines in the same run: one regular expression that finds every word of the same text, and for the comparison jsdiff
 * over the two texts as wholes.
 */
export async function benchWriting() {
  const article = await room('src/article/index.ts');
  return [
    ...(await typography(article)),
    ...(await checks(article)),
    ...(await find()),
    ...(await comparison()),
  ];
}

async function typography({ polish, polishChanges, polishTyping }) {
  const short = untidy(articleOf(42, 10_000));
  const long = untidy(articleOf(43, 50_000));
  const known = new Map();
  const changes = polishChanges(long, undefined, known);
  if (changes.length < 1_000) throw new Error('no changes were found');
  const before = linesOf(long).join(' ').slice(0, 1_000);
  const keys = ['"', "'", '?', ':', '.', ' ', 'e'];
  return [
    await besideWords('polish, 10,000 words', short, () => polish(short)),
    await besideWords('list of changes, 50,000 words', long, () => polishChanges(long)),
    await besideWords('list of changes, 50,000 words, again', long, (round) =>
      polishChanges(withOneChanged(long, round), undefined, known),
    ),
    report(
      '1,000 keys behind 1,000 characters',
      'finding the words before each',
      await byTurns(
        rounds,
        () => times(1_000, (key) => polishTyping(before, keys[key % keys.length], 'fr')),
        () => times(1_000, () => before.match(words)),
      ),
    ),
  ];
}

async function checks({ checkArticle, emptyMasthead }) {
  const article = articleOf(44, 50_000);
  const masthead = emptyMasthead();
  const unread = Array.from({ length: rounds + 1 }, () => structuredClone(article));
  checkArticle(article, masthead);
  return [
    await besideWords('checks, 50,000 words', article, (round) => checkArticle(unread[round + 1], masthead)),
    await besideWords('checks, 50,000 words, again', article, (round) =>
      checkArticle(withOneChanged(article, round), masthead),
    ),
  ];
}

async function find() {
  const { toDocument } = await room('src/editor/document/to-document.ts');
  const { searchFor } = await room('src/editor/find/search.ts');
  const article = articleOf(45, 50_000);
  const state = EditorState.create({ doc: Node.fromJSON(schema, toDocument(article.body)) });
  const query = {
    sought: 'mot',
    matchCase: false,
    matchAccents: false,
    wholeWord: false,
    expression: false,
  };
  const known = searchFor(query);
  const found = await known.documents(state.doc);
  if (found.length < 2_500) throw new Error('the words were not found');
  const changed = Array.from(
    { length: rounds + 1 },
    (_, at) => state.apply(state.tr.insertText('Vallée ', at + 1)).doc,
  );
  return [
    await besideWords('find, 50,000 words', article, () => searchFor(query).documents(state.doc)),
    await besideWords('find, 50,000 words, again', article, (round) => known.documents(changed[round + 1])),
  ];
}

async function comparison() {
  const { compareArticles } = await room('src/ui/history/compare/compare-articles.ts');
  const before = articleOf(46, 10_000);
  const body = before.body.map((block, at) =>
    at % 3 === 0 ? paragraph(block.content[0].text.replaceAll('mot', 'nom')) : block,
  );
  const after = { ...before, body };
  const wholes = [before, after].map((article) => linesOf(article).join('\n'));
  const turns = await byTurns(
    rounds,
    () => compareArticles(before, after),
    () => diffWordsWithSpace(...wholes),
  );
  return [report('word difference, 10,000 words', 'jsdiff over the whole', turns)];
}

const words = /[\p{L}\p{N}]+/gu;

async function besideWords(what, article, ours) {
  const lines = linesOf(article);
  const turns = await byTurns(rounds, ours, () => lines.map((line) => line.match(words)));
  return report(what, 'finding its words', turns);
}

function linesOf({ body }) {
  return body.map((block) => block.content[0].text);
}

function paragraph(text) {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: [] }] };
}

/** The article as it is typed: straight apostrophes and quotation marks, common spaces. */
function untidy(article) {
  const body = linesOf(article).map((line) =>
    paragraph(line.replaceAll('’', "'").replace(/, dit (\w+)\./g, ' : "$1" !')),
  );
  return { ...article, body };
}

function withOneChanged(article, round) {
  const at = Math.floor(article.body.length / 2);
  return { ...article, body: article.body.with(at, paragraph(`Relecture ${round}, "en cours".`)) };
}

/** All that the bench's texts need of the editor's schema. */
const schema = new Schema({
  nodes: { doc: { content: 'paragraph+' }, paragraph: { content: 'text*' }, text: {} },
});

function times(count, work) {
  for (let at = 0; at < count; at++) work(at);
}
