import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Article, Masthead } from '../../../src/article';
import { makeReleasePdf } from '../../../electron/export';
import { lineArticle, lineMasthead } from '../../fixtures/leaflet-articles';
import { figure, paragraphOf, proofOf, typeset } from '../leaflet/leaflet-fixture';
import { readPdf, readWords } from '../pdf-readers';

const masthead: Masthead = { ...lineMasthead, name: 'Collectif du 3e quai' };

/** An article with an ordinal in each of its plain fields. */
async function articleIn(language: string): Promise<Article> {
  return lineArticle({
    language,
    dateline: 'Paris 2e',
    date: { local: '2026-03-05T06:00', zone: 'Europe/Paris' },
    kicker: 'Dès le 1er mars',
    headline: 'Le 1er mai, tout le monde à la gare',
    standfirst: 'Le 1er train part à l’aube sur une ligne du XIXe siècle.',
    lead: { ...(await figure()), caption: 'La halte, le 1er avril' },
    body: [
      paragraphOf('Les guichets ferment.'),
      { type: 'table', caption: 'Horaires du 1er semestre', rows: [{ cells: [cell('Matin'), cell('7 h')] }] },
      {
        type: 'quotation',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nous y serons.', marks: [] }] }],
        speaker: 'Alan Guérin',
        role: '1er adjoint',
      },
    ],
  });
}

function cell(text: string) {
  return { header: false, content: [{ type: 'text' as const, text, marks: [] }] };
}

async function releaseOf(article: Article): Promise<Uint8Array> {
  const made = await makeReleasePdf({ article, masthead, readPicture: () => photo, typeset, cache: null });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value.pdf;
}

const photo = sharp({ create: { width: 600, height: 400, channels: 3, background: '#777' } })
  .jpeg()
  .toBuffer();

/** The ordinals of a PDF's first page in reading order (the next ones repeat its head), with their widths for their heights: raised letters are narrower. */
function ordinalsIn(pdf: Uint8Array): { text: string; width: number }[] {
  return readWords(pdf)
    .filter(({ page, text }) => page === 1 && /^(1er|1ER|2e|3e|XIXe)$/.test(text.replace(/,$/, '')))
    .map(({ text, left, right, top, bottom }) => ({ text, width: (right - left) / (bottom - top) }));
}

describe.each([
  ['leaflet', async (article: Article) => (await proofOf(article, masthead)).pdf],
  ['release', releaseOf],
])('the ordinals in the plain words of a %s', (_, pdfOf) => {
  test('are raised in French and read as they were typed, and stay as typed in English', async () => {
    const [french, english] = [await pdfOf(await articleIn('fr')), await pdfOf(await articleIn('en'))];
    const typed = ordinalsIn(english);
    expect(typed.map(({ text }) => text).sort()).toEqual(
      ['1ER', '1er', '1er', '1er', '1er', '1er', '3e', 'XIXe'].sort(),
    );
    for (const { text, width } of ordinalsIn(french)) {
      const least = typed.filter((each) => each.text === text).map((each) => each.width);
      expect(width, text).toBeLessThan(Math.min(...least));
    }
    const { text } = readPdf(french);
    for (const words of [
      'Collectif du 3e quai',
      'Paris 2e',
      'DÈS LE 1ER MARS',
      'Le 1er mai, tout le monde',
      'Le 1er train part à l’aube sur une ligne du XIXe siècle.',
      'La halte, le 1er avril',
      'Horaires du 1er semestre',
      'Alan Guérin, 1er adjoint',
    ])
      expect(text).toContain(words);
  });
});
