import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPdf, readWords } from '../export/pdf-readers';
import { deskWithFolder, keepArticle, paragraph, ready, valueOf } from './desk';

it('a leaflet’s sheets say by their title that they are to be printed, the pages to read do not', async () => {
  const desk = await deskWithFolder();
  const article = await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
  valueOf(await desk.handlers['export:run']({ ids: [article.id], outlets: ['leaflet'] }));
  const titleOf = (file: string) =>
    /^Title:\s*(.*)$/m.exec(readPdf(readFileSync(join(desk.out, 'tracts', file))).info)?.[1];
  expect(titleOf('2026-06-01-eau-tract-A5.pdf')).toBe('L’eau n’est pas à vendre');
  expect(titleOf('2026-06-01-eau-tract-A5-photocopieuse.pdf')).toMatch(
    /^L’eau n’est pas à vendre – Imprimer et couper\s: A5$/,
  );
});

it('a leaflet’s sheets are laid out for the edge on which the machine turns them, and printed so', async () => {
  const desk = await deskWithFolder();
  const body = [...Array(9)].map(() =>
    paragraph('Nous irons compter les voyageurs, dès la première semaine. '.repeat(6)),
  );
  const article = await keepArticle(desk, { ...ready('Eau', 'eau'), body });
  const sheet = 'tracts/2026-06-01-eau-tract-A5-photocopieuse.pdf';
  const exported = async (turn?: 'long-edge') => {
    const leaflets = { formats: ['a5'], template: null, ink: 'black', ...(turn && { turn }) } as const;
    const order = { ids: [article.id], outlets: ['leaflet' as const], leaflets };
    const report = valueOf(await desk.handlers['export:run'](order));
    await desk.handlers['export:open']({ file: sheet, as: 'printed' });
    return { report, pdf: readFileSync(join(desk.out, sheet)) };
  };
  const [usual, other] = [await exported(), await exported('long-edge')];
  expect([usual.report.turn, other.report.turn]).toEqual([undefined, 'long-edge']);
  expect(desk.printed.map(({ turn }) => turn)).toEqual(['short-edge', 'long-edge']);
  const back = (pdf: Uint8Array) => readWords(pdf).filter(({ page }) => page === 2);
  const place = (left: number, top: number) => `${Math.round(left)} ${Math.round(top)}`;
  const [width, height] = [297, 210].map((millimetres) => (millimetres / 25.4) * 72);
  const turned = back(usual.pdf).map(({ right, bottom }) =>
    place((width ?? 0) - right, (height ?? 0) - bottom),
  );
  expect(back(other.pdf).map(({ left, top }) => place(left, top))).toEqual(expect.arrayContaining(turned));
  expect(turned.length).toBeGreaterThan(50);
  const front = (pdf: Uint8Array) => readWords(pdf).filter(({ page }) => page === 1);
  expect(front(other.pdf)).toEqual(front(usual.pdf));
}, 60_000);
