import { expect, it } from 'vitest';
import type { Article, Block, Figure } from '../../../src/article';
import { renderCopy } from '../../../src/render';
import { callToMarch } from '../../fixtures/appointment';
import { closingStations } from '../../fixtures/closing-stations';
import { everyBlock, specimenPicture } from '../../fixtures/every-block';

const figure: Figure = {
  type: 'figure',
  picture: specimenPicture,
  caption: 'Le quai',
  credit: 'Ada Morin',
  licence: 'CC BY',
  alt: 'Un <quai> & un train.',
};
const asWords = [
  '# pas un titre',
  '1. pas une liste',
  '- ni celle-ci',
  '> ni cela',
  'une * étoile et [un crochet]',
];
const spoken: Block = {
  type: 'quotation',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nous restons.', marks: [] }] }],
  speaker: '',
  role: '',
};

const article: Article = {
  ...callToMarch,
  status: 'ready',
  slug: 'la-marche',
  tags: ['transports', 'petite ligne'],
  embargo: { local: '2026-05-13T06:00', zone: 'Europe/Paris' },
  formerPaths: ['2024/05/marche'],
  lead: figure,
  body: [
    ...everyBlock,
    spoken,
    closingStations,
    ...asWords.map((text): Block => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] })),
  ],
  notesToEditors: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Joindre Maud avant 20 h.', marks: [] }] },
  ],
};

it('the copy of a text has all its fields, blocks and notes, its pictures in words', async () => {
  await expect(renderCopy(article)).toMatchFileSnapshot('golden/every-block.md');
});

it('the copy of a text shows the pictures that lie beside it, with what is said of them', () => {
  expect(renderCopy({ ...article, body: [] }, ({ hash }) => `pictures/${hash.slice(0, 4)}.jpg`)).toContain(
    `<figure><img src="pictures/${specimenPicture.hash.slice(0, 4)}.jpg" alt="Un &#60;quai&#62; &#38; un train."><figcaption>Le quai <small>Ada Morin, CC BY</small></figcaption></figure>`,
  );
});
