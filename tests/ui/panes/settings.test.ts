// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { paragraph, valueOf } from '../../handlers/desk';
import type { DeskInDom } from './open-desk';
import { openDesk, toast } from './open-desk';

async function openSettings(desk: DeskInDom) {
  await desk.press('{Control>},{/Control}');
  return within(await screen.findByRole('dialog'));
}

const masthead = async (desk: DeskInDom) => valueOf(await desk.call('masthead:open', null));

test('the masthead is saved as it is typed, shown in the specimen, and can be undone', async () => {
  const desk = await openDesk();
  let settings = await openSettings(desk);
  desk.fill(await settings.findByLabelText('Nom du groupe'), 'Collectif du Lavoir');
  const specimen = settings.getByRole('complementary', { name: 'Aperçu' });
  await waitFor(() => expect(specimen.textContent).toContain('Collectif du Lavoir'));
  const site = settings.getByLabelText('Adresse du site');
  desk.fill(site, 'https://lavoir.example/');
  await settings.findByText(/ne finit pas par une barre/);
  desk.fill(site, 'https://lavoir.example');
  await desk.press('{Escape}');
  await waitFor(async () =>
    expect(await masthead(desk)).toMatchObject({
      name: 'Collectif du Lavoir',
      site: 'https://lavoir.example',
    }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  settings = await openSettings(desk);
  const takeBack = await settings.findByRole('button', { name: 'Annuler mes retouches' });
  const isIdle = () => waitFor(() => expect(takeBack.getAttribute('aria-disabled')).toBe('true'));
  await isIdle();
  desk.fill(settings.getByLabelText('Nom du groupe'), 'Effacé par mégarde');
  await waitFor(() => expect(takeBack.getAttribute('aria-disabled')).not.toBe('true'));
  await desk.click(takeBack);
  await waitFor(async () => expect(await masthead(desk)).toMatchObject({ name: 'Collectif du Lavoir' }));
  await isIdle();
  await desk.click(settings.getByRole('button', { name: 'Le bureau' }));
  await waitFor(() => expect(settings.queryByRole('button', { name: 'Annuler mes retouches' })).toBeNull());
});

test('an invalid mail address is not saved, a message says so, and it does not pass to another contact', async () => {
  const desk = await openDesk();
  const settings = await openSettings(desk);
  await desk.click(await settings.findByRole('button', { name: 'Presse' }));
  for (const [place, name] of ['Ana', 'Bea'].entries()) {
    await desk.click(await settings.findByRole('button', { name: 'Ajouter un ou une porte-parole' }));
    await waitFor(() => expect(settings.getAllByLabelText('Nom')).toHaveLength(place + 1));
    desk.fill(settings.getAllByLabelText('Nom')[place] as Element, name);
  }
  const emails = () => [...document.querySelectorAll<HTMLInputElement>('.person input[type=email]')];
  desk.fill(emails()[0] as Element, 'ana chez lavoir');
  await settings.findByText(/a la forme nom@exemple.org/);
  await desk.click(document.querySelector('.person button') as Element);
  await waitFor(() => expect(emails().map(({ value }) => value)).toEqual(['']));
  await toast(/«\u202fana chez lavoir\u202f» n’a pas la forme attendue/);
  await desk.press('{Escape}');
  await waitFor(async () =>
    expect(await masthead(desk)).toMatchObject({ spokespersons: [{ name: 'Bea', email: '' }] }),
  );
});

test('the desk never opens in focus mode, whose buttons are hidden', async () => {
  const desk = await openDesk();
  await desk.keep({ headline: 'La gare', body: [paragraph('La gare ferme.')] });
  await desk.open('La gare');
  valueOf(await desk.call('settings:save', { focus: true }));
  await desk.reload();
  expect(document.querySelector('.desk')?.getAttribute('data-focus')).toBe('false');
  expect(document.querySelector('.bar')).not.toBeNull();
});
