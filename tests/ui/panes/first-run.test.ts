// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { isFocused, openDesk } from './open-desk';

test('the questions are answered by keyboard alone, and an incomplete address holds them', async () => {
  const desk = await openDesk();
  const name = await screen.findByLabelText('Nom du groupe');
  desk.fill(name, 'Gare ouverte');
  name.focus();
  await desk.press('{Enter}');
  await isFocused(screen.getByLabelText('Qui la presse peut joindre'));
  const address = screen.getByLabelText<HTMLInputElement>('Adresse électronique');
  desk.fill(address, 'presse@gare');
  await desk.click(screen.getByRole('button', { name: 'C’est fait' }));
  await isFocused(address);
  expect(address.value).toBe('presse@gare');
  await screen.findByText('Une adresse électronique a la forme nom@exemple.org.');
  desk.fill(address, 'presse@gare.example');
  const country = screen.getByRole<HTMLInputElement>('combobox', { name: 'Pays' });
  country.focus();
  desk.fill(country, 'fra');
  await desk.press('{Enter}');
  await waitFor(() => expect(country.value).toBe('France'));
  const zone = screen.getByRole<HTMLInputElement>('combobox', { name: 'Fuseau horaire' });
  await isFocused(zone);
  desk.fill(zone, 'lisbon');
  await desk.press('{Tab}');
  await waitFor(() => expect(zone.value).toBe('Europe/Lisbon'));
  await isFocused(screen.getByRole('button', { name: 'C’est fait' }));
});
