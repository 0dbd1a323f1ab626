// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { paragraph } from '../../handlers/desk';
import { isFocused, openDesk } from './open-desk';

// Pages are drawn by a worker, which a DOM lacks.
vi.mock('../../../src/ui/proof/leaflet/pdf-pages', () => ({
  openPages: () => new Promise(() => undefined),
}));

test('a newsletter is put in order by the keyboard, whose focus follows the text, and goes on to the export with the number after the last one', async () => {
  const desk = await openDesk((behind) =>
    behind.archive.settings.save({ proof: 'none', lastIssue: { name: 'La Voie', number: 12 } }, 0),
  );
  const body = [paragraph('La gare ferme.')];
  for (const headline of ['La gare', 'Le quai', 'Le pont'])
    await desk.keep({ headline, body, status: 'ready', slug: headline.slice(3) });
  await desk.reload();
  await desk.open('La gare');
  (await screen.findByRole('listbox', { name: 'Textes' })).focus(); // The rail is filled after the text is shown.
  await desk.press('{Control>}a{/Control}');
  await desk.click(await screen.findByRole('button', { name: /3\schoisis/ }));
  await desk.click(await screen.findByRole('menuitem', { name: 'Faire un bulletin…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Bulletin' }));
  const order = () => dialog.getAllByRole('listitem').map(({ textContent }) => textContent);
  const [first, second, third] = order();
  await isFocused(dialog.getByRole('button', { name: 'Continuer vers l’export' }));
  dialog.getByRole('button', { name: new RegExp(`^Descendre.*${first}`) }).focus();
  await desk.press('{Enter}');
  expect(order()).toEqual([second, first, third]);
  await isFocused(dialog.getByRole('button', { name: new RegExp(`^Descendre.*${first}`) }));
  dialog.getByText(/place 2$/);
  await desk.press('{Enter}');
  expect(order()).toEqual([second, third, first]);
  await isFocused(dialog.getByRole('button', { name: new RegExp(`^Monter.*${first}`) }));
  const value = (name: string) => dialog.getByRole<HTMLInputElement>('textbox', { name }).value;
  expect([value('Nom du bulletin'), value('Numéro')]).toEqual(['La Voie', '13']);
  desk.fill(dialog.getByRole('textbox', { name: 'Nom du bulletin' }), 'Le Rail');
  desk.fill(dialog.getByRole('textbox', { name: 'Numéro' }), 'nº 12');
  await desk.click(dialog.getByRole('button', { name: 'Continuer vers l’export' }));
  await screen.findByText(/3\stextes dans un seul bulletin/);
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Bulletin' })).toBeNull());
});

test('a leaflet offers the translation of its text for its back by its language, keeps it, and offers none to a text without one', async () => {
  const desk = await openDesk((behind) => behind.archive.settings.save({ proof: 'leaflet' }, 0));
  const translationKey = '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2c32';
  await desk.keep({ headline: 'La gare', translationKey });
  await desk.keep({ headline: 'The station', language: 'en', translationKey });
  await desk.keep({ headline: 'Le quai' });
  await desk.open('Le quai');
  const controls = async () =>
    within(await screen.findByRole('group', { name: 'Comment le tract est fait' }));
  await controls();
  expect((await controls()).queryByRole('button', { name: /^Autre langue au verso/ })).toBeNull();
  await desk.open('La gare');
  await desk.click(await (await controls()).findByRole('button', { name: /^Autre langue au verso/ }));
  await desk.click(await screen.findByRole('menuitemradio', { name: 'Anglais' }));
  await (await controls()).findByRole('button', { name: /^Autre langue au verso.*Anglais/ });
});
