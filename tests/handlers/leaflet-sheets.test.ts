import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPdf } from '../export/pdf-readers';
import { deskWithFolder, keepArticle, ready, valueOf } from './desk';

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
