// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { isFocused, openDesk, toast } from './open-desk';

const month = new Date().toLocaleDateString('sv').slice(0, 7);
const at = (day: string, hour: string) => ({ local: `${month}-${day}T${hour}`, zone: 'Europe/Paris' });

test('the month is saved for another calendar', async () => {
  const desk = await openDesk();
  await desk.keep({
    headline: 'Le guichet reste',
    status: 'ready',
    date: at('12', '09:00'),
    embargo: at('14', '06:00'),
  });
  await desk.keep({
    headline: 'Tous au quai',
    date: at('05', '09:00'),
    appointment: {
      what: 'Réunion publique',
      start: at('20', '18:30'),
      until: null,
      allDay: false,
      place: 'Salle des fêtes',
      address: '',
      access: '',
      url: '',
    },
  });
  await desk.reload();
  await desk.act('calendrier');
  const dialog = within(await screen.findByRole('dialog', { name: /Calendrier/ }));
  desk.answers.copy = `${desk.folder}/calendrier.ics`;
  await desk.click(await dialog.findByRole('button', { name: /\.ics/ }));
  await toast(/Le mois est dans «\s?calendrier\.ics\s?»\./);
  const ics = readFileSync(desk.answers.copy, 'utf8');
  expect(ics).toContain('SUMMARY:Fin d’embargo\u00a0: Le guichet reste\r\n');
  expect(ics).toMatch(/UID:appointment-[0-9a-f-]{36}/);
  expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(4);
});

test('a busy day of the list is opened where it stands', async () => {
  const desk = await openDesk();
  for (let number = 10; number < 24; number += 1)
    await desk.keep({
      headline: `Communiqué ${number}`,
      date: at('12', `09:${number}`),
    });
  await desk.reload();
  await desk.act('calendrier');
  const dialog = within(await screen.findByRole('dialog', { name: /Calendrier/ }));
  await desk.click(await dialog.findByText('Liste'));
  const ofDay = () => within(dialog.getAllByRole('listitem')[0] as HTMLElement).getAllByRole('button');
  await waitFor(() => expect(ofDay()).toHaveLength(10));
  ofDay().at(-1)?.focus();
  await desk.press('{Enter}');
  await waitFor(() => expect(ofDay()).toHaveLength(14));
  await isFocused(ofDay()[9] as Element);
});
