// @vitest-environment happy-dom
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { openChosen } from '../../../electron/import';
import { newSignatory } from '../../../src/article';
import { valueOf } from '../../handlers/desk';
import { isFocused, openDesk } from './open-desk';
import type { DeskInDom } from './open-desk';

const quays = {
  ...newSignatory('Ligue des quais'),
  site: 'https://ligue-des-quais.example',
  contact: { name: 'La permanence', phone: '06 39 98 41 22', email: '' },
};

const logo = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>',
);

const add = async (desk: DeskInDom) =>
  desk.click(await screen.findByRole('button', { name: 'Ajouter un groupe signataire' }));
const savedIn = async (desk: DeskInDom, id: string) =>
  valueOf(await desk.call('article:open', id)).article.signatories;

test('a group that signed another text is added by its name, with what was said of it there', async () => {
  const desk = await openDesk();
  await desk.keep({ headline: 'Le quai fermé', signatories: { groups: [quays], isRelayed: false } });
  const { id } = await desk.keep({ headline: 'Le pont fermé' });
  await desk.open('Le pont fermé');
  await add(desk);
  const name = await screen.findByLabelText('Nom du groupe', { selector: 'input' });
  await isFocused(name);
  await waitFor(() => {
    desk.fill(name, '');
    desk.fill(name, 'ligue des quais');
    expect(screen.getByLabelText<HTMLInputElement>('Téléphone').value).toBe('06 39 98 41 22');
  });
  await waitFor(async () =>
    expect(await savedIn(desk, id)).toEqual({
      groups: [{ ...quays, name: 'ligue des quais' }],
      isRelayed: false,
    }),
  );
});

test('a group gets its logo, changes it and loses it, each with one undo', async () => {
  const desk = await openDesk();
  const { id } = await desk.keep({
    headline: 'Le quai fermé',
    signatories: { groups: [quays], isRelayed: false },
  });
  await desk.open('Le quai fermé');
  const logoOf = async () => (await savedIn(desk, id))?.groups[0]?.logo?.type;
  const field = within(await screen.findByRole('group', { name: 'Ligue des quais' }));
  await writeFile(join(desk.folder, 'ligue.svg'), logo);
  desk.answers.picture = await openChosen(join(desk.folder, 'ligue.svg'), 'ligue.svg');
  await desk.click(field.getByRole('button', { name: 'Choisir un logo' }));
  expect((await field.findByAltText<HTMLImageElement>('Logo : Ligue des quais')).src).toContain(
    'app://picture/',
  );
  await waitFor(async () => expect(await logoOf()).toBe('image/svg+xml'));
  await desk.click(field.getByRole('button', { name: 'Retirer le logo' }));
  await field.findByRole('button', { name: 'Choisir un logo' });
  await waitFor(async () => expect(await logoOf()).toBeUndefined());
  await desk.press('{Control>}z{/Control}');
  await field.findByAltText('Logo : Ligue des quais');
  await waitFor(async () => expect(await logoOf()).toBe('image/svg+xml'));
});

test('an address that is none is said and not kept, and a group that is removed comes back by undo', async () => {
  const desk = await openDesk();
  const { id } = await desk.keep({
    headline: 'Le quai fermé',
    signatories: { groups: [quays, newSignatory('Union')], isRelayed: true },
  });
  await desk.open('Le quai fermé');
  const group = within(await screen.findByRole('group', { name: 'Ligue des quais' }));
  await desk.click(group.getByLabelText('Site'));
  desk.fill(group.getByLabelText('Site'), 'les quais');
  await desk.click(group.getByLabelText('Courriel'));
  await group.findByText(/Écrivez une adresse comme/);
  await desk.click(group.getByRole('button', { name: 'Retirer ce groupe' }));
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Ligue des quais' })).toBeNull());
  await waitFor(async () =>
    expect(await savedIn(desk, id)).toEqual({ groups: [newSignatory('Union')], isRelayed: true }),
  );
  await isFocused(screen.getByRole('button', { name: 'Ajouter un groupe signataire' }));
  await desk.press('{Control>}z{/Control}');
  await screen.findByRole('group', { name: 'Ligue des quais' });
  await waitFor(async () => expect((await savedIn(desk, id))?.groups).toHaveLength(2));
});
