import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { articleOf } from './articles.mjs';
import { byTurns, p95, report } from './ratios.mjs';
import { room } from './rooms.mjs';
import { paragraphs } from './texts.mjs';

/**
 * Leaflets from the open program, whose typesetter is warm. Baseline in the same run: the same words set once by bare Typst, warm
 * too, in columns on pages of the same size.
 */
export async function benchLeaflets() {
  const { proofLeaflet, createTypesetter } = await room('electron/export/index.ts');
  const { emptyMasthead } = await room('src/article/index.ts');
  const { formatFor, leafletTemplateNames, leafletTemplates } = await room('src/leaflet/index.ts');
  const typesetter = createTypesetter('resources');
  const masthead = { ...emptyMasthead(), name: 'Collectif pour la gare', site: 'https://exemple.org' };
  const order = (article) => ({
    article,
    masthead,
    readPicture: async () => null,
    typeset: (request) => Promise.resolve(typesetter.typeset(request)),
    cache: null,
  });
  const set = async (article, format, template) => {
    const proof = await proofLeaflet(order(article), { format, template, ink: 'black' }, { now: 0 });
    if (!proof.ok || proof.value.wordsTooMany > 0)
      throw new Error(
        `${template} on ${format}: ${JSON.stringify(proof.ok ? proof.value.wordsTooMany : proof.problem)}`,
      );
    return proof.value;
  };
  const bare = bareTypst();
  const short = (round) => textOf(round, 300);
  const one = await byTurns(
    9,
    (round) => set(short(round), 'a5', 'tract'),
    (round) => bare(wordsOf(short(round)), 'a5', 2),
  );
  const all = await byTurns(
    5,
    async (round) => {
      // Each in the format that the desk shows it in beside A4.
      for (const name of leafletTemplateNames)
        await set(short(round), formatFor(leafletTemplates[name], 'a4'), name);
    },
    (round) => bare(wordsOf(short(round)), 'a4', 2),
  );
  const long = (round) => textOf(round, 10_500);
  const pages = (await set(long(0), 'a5-booklet', 'brochure')).pages;
  const booklet = await byTurns(
    3,
    (round) => set(long(round), 'a5-booklet', 'brochure'),
    (round) => bare(wordsOf(long(round)), 'a5', 1),
  );
  return [
    report('leaflet A5, open program', 'bare Typst, warm', one),
    report('leaflet A5, preview after an edit, p95', 'bare Typst, warm, p95', one, p95),
    report('leaflets, every template', 'bare Typst, warm, one', all),
    report(`booklet of ${pages} pages, open program`, 'bare Typst, warm', booklet),
  ];
}

/** A text of about some words, another in each round. */
function textOf(round, words) {
  const body = paragraphs(words, 5).map((text, at) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: at === 0 ? `${round}. ${text}` : text, marks: [] }],
  }));
  return { ...articleOf(1, 50), lead: null, body };
}

function wordsOf({ body }) {
  return body.map(({ content }) => content[0].text);
}

function bareTypst() {
  const folder = 'resources/fonts/print';
  const fonts = readdirSync(folder).filter((name) => name.endsWith('.ttf'));
  const compiler = NodeCompiler.create({
    workspace: '.',
    fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(join(folder, name))) }],
  });
  return (texts, paper, columns) => {
    const main = `#set page("${paper}", columns: ${columns}, margin: 10mm)
#set text(font: "Source Serif 4", size: 9pt, lang: "fr", hyphenate: true)
#set par(justify: true)
#for text in json(bytes(sys.inputs.data)) [#par(text)]`;
    const compiled = compiler.compile({ mainFileContent: main, inputs: { data: JSON.stringify(texts) } });
    compiler.pdf(compiled.result);
    compiler.evictCache(0);
  };
}
