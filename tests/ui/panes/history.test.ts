// @vitest-environment happy-dom
import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { newArticle } from '../../../src/article';
import { paragraph } from '../../handlers/desk';
import { openDesk } from './open-desk';

const recours = 'Le collectif a déposé un recours devant le tribunal administratif de Rennes.';

const first = {
  ...newArticle({
    id: '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2b11',
    kind: 'release',
    language: 'fr',
    date: { local: '2026-05-12T11:30', zone: 'Europe/Paris' },
  }),
  headline: 'Trains supprimés : la vallée répond',
  body: [paragraph(recours)],
};

test('the only version of a text is read, there is nothing to compare it with', async () => {
  const desk = await openDesk(({ archive }) => {
    archive.articles.create(first, Date.UTC(2026, 4, 12, 9));
    archive.settings.save({ lastArticle: first.id, proof: 'none' }, 0);
  });
  await desk.click(await screen.findByRole('button', { name: 'Autres commandes' }));
  await desk.click(await screen.findByRole('menuitem', { name: 'Versions…' }));
  const dialog = within(await screen.findByRole('dialog', { name: /Versions/ }));
  await dialog.findByText(recours);
  expect(dialog.queryByRole('button', { name: 'Côte à côte' })).toBeNull();
});
