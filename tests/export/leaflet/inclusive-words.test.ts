import { expect, test } from 'vitest';
import { lineArticle } from '../../fixtures/leaflet-articles';
import { paragraphOf, proofOf } from './leaflet-fixture';
import { readPdf } from '../pdf-readers';

const words =
  'militant·es adhérent·e·s usager·ères étudiant·es agriculteur·rices travailleur·euses habitant·es élu·e·s';

test('no line of a leaflet ends or begins at the middle dot of an inclusive word', async () => {
  const shifts = ['', 'Les ', 'Avec les ', 'Toutes et tous, ', 'Manifestation des '];
  const body = shifts.map((shift) =>
    paragraphOf(`${shift}${words.split(' ').join(' et les ')} rassemblé·es.`),
  );
  const { raw } = readPdf((await proofOf(lineArticle({ headline: 'Rendez-vous', body }))).pdf);
  const lines = raw.split('\n').map((line) => line.trim());
  expect(lines.filter((line) => line.includes('·')).length).toBeGreaterThan(10);
  expect(lines.filter((line) => /^·|·\u00ad?$/.test(line))).toEqual([]);
  // Justification widens the spaces of a line, but does not divide a word at its dot.
  expect(lines.filter((line) => /\p{L}· /u.test(line))).toEqual([]);
});
