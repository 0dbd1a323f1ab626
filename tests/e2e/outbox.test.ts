import type { Page } from '@playwright/test';
import { openArchive } from '../../electron/archive';
import { newArticle } from '../../src/article';
import { returnedMails } from '../fixtures/returned-mails';
import { startSmtpServer } from '../delivery/servers/smtp-server';
import { person } from '../handlers/outbox/sending-desk';
import { axeFaultsDayAndNight } from './axe';
import { expect, test } from './desk';
import { text } from './new-text';
import { paragraph } from './seeded';

test.use({ electron: 'shared' });

const began = Date.UTC(2026, 4, 12, 9);
const id = '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2c31';
const group = '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2c32';

const panel = (page: Page) => page.getByRole('dialog', { name: 'Presse' });

/** An archive of a group with a release on the sheet and a press list of three newsrooms, one of which wants no more mail. */
function prepare(folder: string): void {
  const opened = openArchive(folder, { create: true });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const archive = opened.value;
  const date = { local: '2026-05-02T09:00', zone: 'Europe/Paris' };
  const article = newArticle({ id, kind: 'release', language: 'fr', date });
  const fields = { headline: 'La ligne rouvre lundi', slug: 'ligne', status: 'ready' as const };
  archive.articles.create({ ...article, ...fields, body: [paragraph('Le premier train part.')] }, began);
  const people = ['redaction', 'locale', 'radio'].map((name) => person(`${name}@gazette.example.org`, group));
  people[2] = { ...people[2]!, objectedOn: '2026-01-01' };
  archive.pressList.save(people, began, [{ id: group, name: 'Presse locale', filter: null }]);
  const masthead = archive.masthead.open();
  archive.masthead.save({ ...masthead, name: 'Gare ouverte', email: 'presse@gare.example.org' }, began);
  archive.settings.save({ proof: 'none', welcomed: true, lastArticle: id }, began);
  archive.close();
}

test('a newcomer enters the account, sends themselves a test, then a release to a group, by the keyboard', async ({
  open,
  start,
}) => {
  const server = await startSmtpServer();
  try {
    prepare(start.archive);
    const { page } = await open();
    await expect(text(page)).toContainText('premier train');
    const since = Date.now();
    await page.keyboard.press('Control+Shift+J');
    await expect(panel(page).getByRole('button', { name: 'Saisir le compte' })).toBeFocused();
    expect(await axeFaultsDayAndNight(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const address = panel(page).getByLabel('Adresse électronique du groupe');
    await expect(address).toBeFocused();
    await expect(address).toHaveValue('presse@gare.example.org');
    await panel(page).getByText('Serveurs et cadence').press('Enter');
    const sending = panel(page).getByRole('group', { name: 'Serveur d’envoi (SMTP)' });
    await expect(sending.getByLabel('Serveur')).toHaveValue('smtp.gare.example.org');
    await sending.getByLabel('Serveur').fill('127.0.0.1');
    await sending.getByLabel('Port').fill(String(server.port));
    await sending.getByLabel('Chiffrement').selectOption('plain');
    await expect(sending.getByText('sans chiffrement')).toBeVisible();
    await panel(page)
      .getByLabel(/^Nom d’utilisateur/)
      .fill('');
    expect(await axeFaultsDayAndNight(page)).toEqual([]);
    await address.press('Enter');
    await expect(panel(page).getByText('Essai envoyé à presse@gare.example.org.')).toBeVisible();
    expect(Date.now() - since).toBeLessThan(120_000);
    expect(server.taken).toHaveLength(1);

    await panel(page).getByRole('button', { name: 'Aller aux communiqués' }).press('Enter');
    await panel(page).getByLabel('À qui').selectOption(group);
    await panel(page).getByRole('radio', { name: 'Envoyer d’ici' }).check();
    await panel(page).getByRole('button', { name: 'Voir ce qui partirait' }).press('Enter');
    await expect(panel(page).getByText('part à 2 personnes du groupe')).toBeVisible();
    await expect(panel(page).getByText('1 personne ne veut plus de courriel')).toBeVisible();
    await expect(panel(page).getByRole('heading', { name: 'Avant d’envoyer' })).toBeInViewport({ ratio: 1 });
    const confirm = panel(page).getByRole('button', { name: 'Envoyer à 2 personnes' });
    await expect(confirm).toBeFocused();
    expect(await axeFaultsDayAndNight(page)).toEqual([]);
    server.behave = (to) => (to.startsWith('locale') ? 'no-such' : 'take');
    await page.keyboard.press('Enter');
    await expect(panel(page).getByText('Part dans quelques secondes.')).toBeVisible();
    expect(server.taken).toHaveLength(1);
    await panel(page).getByRole('button', { name: 'Envoyer maintenant' }).press('Enter');
    await expect(panel(page).getByText('terminé')).toBeVisible();
    await expect(page.getByText('Vous pouvez encore')).toBeHidden();
    const who = panel(page).getByRole('region', { name: 'Qui l’a reçu' });
    await expect(who.getByRole('listitem')).toHaveText([
      /^Rédaction de locale.*Revenu/,
      /^Rédaction de redaction.*version 1.*Envoyé/,
    ]);
    await panel(page).getByText('Envoyer encore, ou à d’autres').press('Enter');
    await expect(panel(page).getByLabel('À qui')).toHaveValue(group);
    await expect(panel(page).getByText('Cette adresse n’existe pas.')).toBeVisible();
    expect(await axeFaultsDayAndNight(page)).toEqual([]);
    expect(server.taken.map(({ to }) => to).slice(1)).toEqual(['redaction@gazette.example.org']);

    // One that was taken comes back later: the person decides of its address.
    const messageId = /^Message-ID: (<[^>]+>)/im.exec(server.taken[1]?.words ?? '')?.[1] ?? '';
    const notice = returnedMails.exchange({ messageId, to: 'redaction@gazette.example.org' });
    const file = { name: 'avis.eml', mimeType: 'message/rfc822', buffer: Buffer.from(notice) };
    await panel(page).locator('input[accept*=".eml"]').setInputFiles(file);
    await expect(panel(page).getByRole('status').getByText('1 courriel revenu')).toBeVisible();
    await expect(panel(page).getByRole('option', { name: /1 courriel revenu/ })).toBeVisible();
    expect(await axeFaultsDayAndNight(page)).toEqual([]);
    await panel(page).getByRole('button', { name: 'Écarter cette adresse' }).press('Enter');
    await expect(page.getByText('Adresse écartée.')).toBeVisible();
    await expect(panel(page).getByText('plus rien ne lui est envoyé')).toHaveCount(2);

    // By person: the record says what was sent, and leads back to the release.
    await who.getByRole('button', { name: 'Rédaction de locale' }).press('Enter');
    await expect(panel(page).getByRole('tab', { name: 'Liste de presse' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(panel(page).getByLabel('Nom complet')).toHaveValue('Rédaction de locale');
    await panel(page).getByRole('button', { name: 'La ligne rouvre lundi' }).press('Enter');
    await expect(panel(page).getByRole('option', { name: /^La ligne rouvre lundi/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(await axeFaultsDayAndNight(page)).toEqual([]);
  } finally {
    await server.stop();
  }
});
