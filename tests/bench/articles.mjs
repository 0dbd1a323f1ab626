import { createHash } from 'node:crypto';
import { paragraphs } from './texts.mjs';

/** A made-up article of about so many words; the same number gives the same article. */
export function articleOf(number, words) {
  const [headline = '', ...body] = paragraphs(words, number + 1);
  const id = createHash('sha256').update(`bench ${number}`).digest('hex');
  return {
    id: `${id.slice(0, 8)}-${id.slice(8, 12)}-4${id.slice(13, 16)}-a${id.slice(17, 20)}-${id.slice(20, 32)}`,
    kind: 'article',
    language: 'fr',
    kicker: 'Trains',
    headline: headline.slice(0, 70),
    standfirst: body[0]?.slice(0, 200) ?? '',
    byline: '',
    dateline: 'Rennes',
    date: {
      local: `20${10 + (number % 16)}-0${1 + (number % 9)}-1${number % 10}T08:30`,
      zone: 'Europe/Paris',
    },
    embargo: null,
    status: 'published',
    slug: `texte-${number}`,
    tags: [`rubrique ${number % 30}`],
    lead: null,
    body: body.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] })),
    notesToEditors: [],
  };
}

/** The same article as it is typed in: a crosshead every 900 words, and bold, a link and italic in each paragraph. */
export function markedUp(article) {
  let words = 0;
  const body = article.body.flatMap((block) => {
    const before = Math.floor(words / 900);
    const text = block.content[0].text.split(' ');
    words += text.length;
    const paragraph = { ...block, content: markedWords(text) };
    return Math.floor(words / 900) > before ? [crosshead, paragraph] : [paragraph];
  });
  return { ...article, body };
}

function markedWords(words) {
  const run = (from, to, marks) => ({ type: 'text', text: words.slice(from, to).join(' '), marks });
  const space = { type: 'text', text: ' ', marks: [] };
  const runs = [
    run(0, 3, []),
    run(3, 4, [{ type: 'bold' }]),
    run(4, 8, []),
    run(8, 9, [{ type: 'link', href: 'https://example.org/gares' }]),
    run(9, 10, []),
    run(10, 11, [{ type: 'italic' }]),
    run(11, undefined, []),
  ];
  return runs.flatMap((each, at) => (at === 0 ? [each] : [space, each])).filter(({ text }) => text !== '');
}

/** The same blocks for a bare Tiptap: its starter kit's, a number for each note, and of a figure the picture alone. */
export function bareBlocks(article) {
  let pictures = 0;
  return article.body.map(({ type, content }) => {
    if (type === 'figure') return { type: 'picture', attrs: { src: `${pictures++}.jpg` } };
    if (type === 'crosshead')
      return { type: 'heading', attrs: { level: 2 }, content: content.map(bareInline) };
    return { type: 'paragraph', content: content.map(bareInline) };
  });
}

function bareInline({ type, text, marks }) {
  if (type === 'footnote') return { type: 'note' };
  return {
    type: 'text',
    text,
    marks: marks.map(({ type, ...attrs }) => (type === 'link' ? { type, attrs } : { type })),
  };
}

/** The words of such an article, for a baseline that knows no blocks. */
export function wordsOf(article) {
  return article.body.map((block) => block.content[0].text).join('\n');
}

/** The same article with notes and pictures spread over its text; the archive gives each figure its picture. */
export function withNotesAndPictures(article, notes, pictures) {
  const paragraphs = article.body.length;
  const share = (all, at) => Math.floor(((at + 1) * all) / paragraphs) - Math.floor((at * all) / paragraphs);
  const body = article.body.flatMap((block, at) => [
    { ...block, content: [...block.content, ...Array.from({ length: share(notes, at) }, () => note)] },
    ...Array.from({ length: share(pictures, at) }, () => figure),
  ]);
  return { ...article, body };
}

const crosshead = {
  type: 'crosshead',
  level: 1,
  content: [{ type: 'text', text: 'Ce que nous demandons', marks: [] }],
};
const note = {
  type: 'footnote',
  content: [{ type: 'text', text: 'Comptage du collectif, mars 2026.', marks: [] }],
};
const figure = {
  type: 'figure',
  picture: null,
  caption: 'La halte un matin de marché',
  credit: 'Le collectif',
  alt: 'Un quai',
};
