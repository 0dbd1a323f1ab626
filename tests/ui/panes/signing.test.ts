// @vitest-environment happy-dom
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { newFolder, paragraph, valueOf } from '../../handlers/desk';
import { isFocused, openDesk } from './open-desk';
import type { DeskInDom } from './open-desk';

const passphrase = 'quatre mots pris au hasard';

async function openSection(desk: DeskInDom) {
  await desk.press('{Control>},{/Control}');
  const settings = within(await screen.findByRole('dialog'));
  await desk.click(await settings.findByRole('button', { name: 'Signature' }));
  return settings;
}

const keysOf = async (desk: DeskInDom) => valueOf(await desk.call('signing:list', null));

test('a key is made in the settings once the passphrase is typed twice, and its public part is shown', async () => {
  const desk = await openDesk();
  const settings = await openSection(desk);
  await desk.click(await settings.findByRole('button', { name: 'Faire une clé' }));
  const first = await settings.findByLabelText('Phrase de passe');
  await isFocused(first);
  await desk.paste('trop court');
  await desk.press('{Enter}');
  await settings.findByText('Il y faut au moins 12 caractères.');
  desk.fill(first, passphrase);
  desk.fill(settings.getByLabelText(/encore une fois/), `${passphrase}s`);
  await desk.press('{Enter}');
  await settings.findByText(/Les deux ne sont pas les mêmes/);
  expect((await keysOf(desk)).present).toBeNull();
  desk.fill(settings.getByLabelText(/encore une fois/), passphrase);
  await desk.press('{Enter}');
  await settings.findByText(/La clé est faite\./);
  const { present } = await keysOf(desk);
  expect(settings.getByText(present?.key ?? '').className).toBe('signing-public');
  expect(settings.queryByLabelText('Phrase de passe')).toBeNull();
  expect(document.body.innerHTML).not.toContain(passphrase);
  await isFocused(settings.getByRole('button', { name: 'Copier la partie publique' }));
});

test('a key is revoked after a question that keeps it when Enter is pressed, and stays in the list', async () => {
  const desk = await openDesk();
  await desk.call('signing:make', { passphrase });
  const settings = await openSection(desk);
  const ask = () => settings.findByRole('button', { name: 'Révoquer la clé' });
  await desk.click(await ask());
  await isFocused(await settings.findByRole('button', { name: 'La garder' }));
  await desk.press('{Enter}');
  await waitFor(() => expect(settings.queryByRole('alertdialog')).toBeNull());
  expect((await keysOf(desk)).present).not.toBeNull();
  await desk.click(await ask());
  const question = within(await settings.findByRole('alertdialog'));
  await desk.click(question.getByRole('button', { name: 'Révoquer la clé' }));
  await settings.findByText(/La clé est révoquée\./);
  const former = within(settings.getByRole('region', { name: 'Anciennes clés' }));
  expect(former.getByText(/^Révoquée le 1er juin 2026/)).toBeTruthy();
  expect(former.queryByRole('button')).toBeNull();
  await isFocused(settings.getByRole('button', { name: 'Faire une clé' }));
});

test('an export is signed once the passphrase was given, and says what is missing before', async () => {
  const desk = await openDesk();
  desk.answers.folder = await newFolder();
  await desk.keep({ headline: 'La gare', body: [paragraph('La gare ferme.')], status: 'ready' });
  await desk.call('signing:make', { passphrase });
  await desk.call('settings:save', { outlets: { release: ['press'] } });
  await desk.reload();
  await desk.open('La gare');
  await desk.press('{Control>}e{/Control}');
  await desk.click(await screen.findByLabelText(/^Signer les documents/));
  await desk.click(await screen.findByRole('button', { name: 'Exporter de nouveau' }));
  await screen.findByText(/La clé du groupe est encore fermée/);
  desk.fill(screen.getByLabelText('Phrase de passe'), passphrase);
  await desk.click(screen.getByRole('button', { name: 'Ouvrir la clé' }));
  await screen.findByText(/La clé reste ouverte/);
  await isFocused(screen.getByLabelText(/^Signer les documents/));
  expect(document.body.innerHTML).not.toContain(passphrase);
  await desk.click(await screen.findByRole('button', { name: 'Exporter de nouveau' }));
  await waitFor(async () =>
    expect((await readdir(desk.answers.folder ?? '', { recursive: true })).join()).toMatch(
      /\.pdf\.minisig.*\.zip\.minisig/,
    ),
  );
});

test('a publication asks for the passphrase first, then signs each text', async () => {
  const desk = await openDesk();
  const there = join(await newFolder(), 'www');
  await desk.keep({
    headline: 'La gare',
    slug: 'gare',
    body: [paragraph('La gare ferme.')],
    status: 'ready',
  });
  await desk.call('signing:make', { passphrase });
  const settings = { kind: 'folder' as const, folder: there };
  const destination = { id: randomUUID(), name: 'Site', isAutomatic: false, settings };
  valueOf(await desk.call('publish:save', { destination }));
  await desk.press('{Control>}{Shift>}d{/Shift}{/Control}');
  await desk.click(await screen.findByLabelText(/^Signer les textes/));
  await desk.click(await screen.findByRole('button', { name: 'Voir ce qui change' }));
  await screen.findByText(/La clé du groupe est encore fermée/);
  desk.fill(screen.getByLabelText('Phrase de passe'), passphrase);
  await desk.click(screen.getByRole('button', { name: 'Ouvrir la clé' }));
  await screen.findByText(/La clé reste ouverte/);
  await desk.click(screen.getByRole('button', { name: 'Regarder de nouveau' }));
  await desk.click(await screen.findByRole('button', { name: 'Publier' }));
  await waitFor(async () =>
    expect(await readdir(join(there, 'gare'))).toEqual(['gare.txt', 'gare.txt.minisig', 'index.html']),
  );
  expect(document.body.innerHTML).not.toContain(passphrase);
});
