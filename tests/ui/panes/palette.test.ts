// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/article';
import { paragraph } from '../../handlers/desk';
import { fieldOf, isFocused, openDesk, toast } from './open-desk';

const crosshead: Block = {
  type: 'crosshead',
  level: 1,
  content: [{ type: 'text', text: 'Et maintenant', marks: [] }],
};
const body = [paragraph('La ligne ferme.'), crosshead, paragraph('Rendez-vous samedi devant la gare.')];
const article = { headline: 'La ligne fermera le 1er juin', body };

const field = () => screen.findByRole('combobox', { name: /^Aller à un texte/ });
const text = () => screen.getByRole('textbox', { name: /^(Texte|Text)$/ });

test('any text is found by its words and opened, and Escape gives the caret back', async () => {
  const desk = await openDesk();
  await desk.keep({ headline: 'Le marché couvert', body: [paragraph('Il rouvre près de l’église.')] });
  await desk.keep(article);
  await desk.open(article.headline);
  await isFocused(text());
  await desk.press('{Control>}k{/Control}');
  await isFocused(await field());
  await desk.press('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await isFocused(text());

  await desk.press('{Control>}k{/Control}');
  await isFocused(await field());
  await desk.paste('eglise');
  const findText = () =>
    within(screen.getByRole('dialog')).getByRole('option', { name: /Le marché couvert/ });
  await waitFor(() => expect(findText().querySelector('mark')?.textContent).toBe('église'));
  const found = findText();
  await waitFor(() => expect(found.getAttribute('aria-selected')).toBe('true'));
  expect((await field()).getAttribute('aria-activedescendant')).toBe(found.id);
  await desk.press('{Enter}');
  await waitFor(() => expect(fieldOf('headline').value).toBe('Le marché couvert'));
  await isFocused(text());
});

test('Enter that comes before the texts do opens the first of them', async () => {
  const desk = await openDesk();
  await desk.keep({ headline: 'Le marché couvert' });
  await desk.keep(article);
  await desk.open(article.headline);
  await desk.press('{Control>}k{/Control}');
  await isFocused(await field());
  await desk.paste('couvert');
  await desk.press('{Enter}');
  await waitFor(() => expect(fieldOf('headline').value).toBe('Le marché couvert'));
});

test('what is typed with Enter before the palette is there is searched and run', async () => {
  const desk = await openDesk();
  await desk.keep({ headline: 'Le marché couvert' });
  await desk.keep(article);
  await desk.open(article.headline);
  const ahead = (key: string, ctrlKey = false) => fireEvent.keyDown(document.body, { key, ctrlKey });
  ahead('k', true);
  for (const key of [...'marche', 'Enter']) ahead(key);
  await waitFor(() => expect(fieldOf('headline').value).toBe('Le marché couvert'));
});

test('the last commands come first, and every command shows its keys', async () => {
  const desk = await openDesk();
  await desk.keep(article);
  await desk.open(article.headline);
  await desk.act('plan du texte');
  await desk.act('plein ecran');
  await desk.act('plein ecran');
  await desk.reload();
  await waitFor(() => expect(fieldOf('headline').value).toBe(article.headline));
  await desk.press('{Control>}k{/Control}');
  const recent = within(await screen.findByRole('group', { name: 'Dernières commandes' }));
  const lines = recent.getAllByRole('option');
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/Plein écran\s*F11/),
    expect.stringMatching(/Plan du texte\s*Ctrl\+Maj\+O/),
  ]);
  const all = within(screen.getByRole('dialog'));
  await all.findByRole('option', { name: new RegExp(article.headline) }); // Texts come after the commands.
  await desk.press('{ArrowUp}');
  const last = () => all.getAllByRole('option').at(-1);
  await waitFor(() => expect(last()?.getAttribute('aria-selected')).toBe('true'));
  await desk.press('{ArrowDown}');
  await waitFor(() => expect(recent.getAllByRole('option')[0]?.getAttribute('aria-selected')).toBe('true'));
});

test('a text that was removed is found in the palette, however long ago it was', async () => {
  const desk = await openDesk();
  await desk.keep({ headline: 'À retirer' });
  await desk.open('À retirer');
  await desk.act('mettre ce texte a la corbeille');
  const removed = within(await toast(/corbeille/));
  await desk.click(removed.getByRole('button', { name: 'Masquer ce message' }));
  await desk.press('{Control>}k{/Control}');
  await isFocused(await field());
  await desk.paste('corbeille');
  await desk.click(
    await screen.findByRole('option', { name: /Remettre dans la bibliothèque «\sÀ retirer\s»/ }),
  );
  await waitFor(() => expect(fieldOf('headline').value).toBe('À retirer'));
  await desk.press('{Control>}k{/Control}');
  await isFocused(await field());
  await desk.paste('corbeille');
  const palette = within(screen.getByRole('dialog'));
  await palette.findByRole('option', { name: /Mettre ce texte à la corbeille/ });
  expect(palette.queryByRole('option', { name: /Remettre/ })).toBeNull();
});
