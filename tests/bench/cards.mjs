import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import { articleOf } from './articles.mjs';
import { byTurns, p95, report } from './ratios.mjs';
import { openRooms } from './rooms.mjs';

/**
 * Cards from the open program, whose typesetter is warm: one with a headline, and a row of five. Baseline in the same run: one line of
 * bare Typst, warm too, as large, made into pixels and a PNG by sharp.
 */
export async function benchCards() {
  const { room, close } = await openRooms();
  try {
    const { proofCards, createTypesetter } = await room('electron/export/index.ts');
    const { setCard } = await room('electron/export/cards/set-card.ts');
    const { emptyMasthead } = await room('src/article/index.ts');
    const typesetter = createTypesetter('resources');
    const order = (article) => ({
      article,
      masthead: { ...emptyMasthead(), name: 'Collectif', colour: '#b23a1e', site: 'https://exemple.org' },
      readPicture: async () => null,
      typeset: (request) => Promise.resolve(typesetter.typeset(request)),
      cache: null,
    });
    const bare = bareCard();
    const one = await byTurns(
      15,
      (round) => setCard(order(textOf(round)), { design: 'headline', place: null }, 'square'),
      (round) => bare(textOf(round).headline),
    );
    const row = await byTurns(
      7,
      async (round) => {
        const shown = await proofCards(order(textOf(round)), 'square', { now: 0, isInRow: true });
        if (!shown.ok || shown.value.cards.length !== 5) throw new Error('the row has no five cards');
      },
      (round) => bare(textOf(round).headline),
    );
    return [
      report('card 1080 × 1080, open program', 'bare Typst and sharp, warm', one),
      report('card 1080 × 1080, p95', 'bare Typst and sharp, warm, p95', one, p95),
      report('cards, a row of five', 'bare Typst and sharp, warm, one', row),
    ];
  } finally {
    await close();
  }
}

/** A text with a figure, a quotation and crossheads, other words in each round. */
function textOf(round) {
  const line = (text) => [{ type: 'text', text, marks: [] }];
  const paragraph = (text) => ({ type: 'paragraph', content: line(text) });
  const { body, ...article } = articleOf(round + 2, 400);
  return {
    ...article,
    headline: `Le train numéro ${round} ne partira plus, sauf si nous y montons tous`,
    body: [
      paragraph(`Nous avons compté ${1200 + round} voyageurs sur tous les quais de la vallée.`),
      {
        type: 'quotation',
        content: [paragraph(`On nous parle de trains vides, et je voyage debout depuis ${round} ans.`)],
        speaker: 'Une usagère',
        role: '',
      },
      ...['Des trains qu’on dit vides', 'Des factures qu’on reporte'].flatMap((title) => [
        { type: 'crosshead', level: 1, content: line(title) },
        paragraph(`Le mot est revenu ${round} fois dans le discours. Alors nous avons compté.`),
      ]),
      ...body,
    ],
  };
}

function bareCard() {
  const folder = 'resources/fonts/print';
  const fonts = readdirSync(folder).filter((name) => name.endsWith('.ttf'));
  const compiler = NodeCompiler.create({
    workspace: '.',
    fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(join(folder, name))) }],
  });
  return async (words) => {
    const main = `#set page(width: 1080pt, height: 1080pt, margin: 72pt, fill: rgb("#b23a1e"))
#set text(font: "Barlow", size: 120pt, fill: white)
#sys.inputs.words`;
    const compiled = compiler.compile({ mainFileContent: main, inputs: { words } });
    const drawing = compiler.plainSvg(compiled.result);
    compiler.evictCache(0);
    await sharp(Buffer.from(drawing)).png().toBuffer();
  };
}
