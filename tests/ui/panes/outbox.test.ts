// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/dom';
import { simpleParser } from 'mailparser';
import { expect, onTestFinished, test } from 'vitest';
import { startSmtpServer } from '../../delivery/servers/smtp-server';
import type { SmtpServer } from '../../delivery/servers/smtp-server';
import { valueOf } from '../../handlers/desk';
import { person } from '../../handlers/outbox/sending-desk';
import { returnedMails } from '../../fixtures/returned-mails';
import { openDesk, toast } from './open-desk';
import type { DeskInDom } from './open-desk';

const people = ['a@exemple.org', 'b@exemple.org'];

interface Opened {
  desk: DeskInDom;
  server: SmtpServer;
}

/** A desk with a release on the sheet, a press list, and the panel open. */
async function openOutbox(mails: readonly string[] = people): Promise<Opened> {
  const server = await startSmtpServer();
  onTestFinished(() => server.stop());
  const group = crypto.randomUUID();
  const desk = await openDesk(({ archive }) => {
    const named = { id: group, name: 'Radios', filter: null };
    valueOf(
      archive.pressList.save(
        mails.map((mail) => person(mail, group)),
        0,
        [named],
      ),
    );
  });
  await desk.keep({ headline: 'Une gare rouverte', slug: 'une-gare', status: 'ready' });
  await desk.reload();
  await desk.open('Une gare rouverte');
  await desk.act('envoyer à la presse');
  return { desk, server };
}

const dialog = async () => within(await screen.findByRole('dialog', { name: 'Presse' }));

async function enterAccount({ desk, server }: Opened): Promise<void> {
  const panel = await dialog();
  await desk.click(await panel.findByRole('tab', { name: 'Compte' }));
  desk.fill(await panel.findByLabelText('Adresse électronique du groupe'), 'presse@exemple.org');
  desk.fill(panel.getByLabelText('Nom de l’expéditeur'), 'Gare ouverte');
  const sending = within(panel.getByRole('group', { name: 'Serveur d’envoi (SMTP)' }));
  desk.fill(sending.getByLabelText('Serveur'), '127.0.0.1');
  desk.fill(sending.getByLabelText('Port'), String(server.port));
  const security = sending.getByLabelText<HTMLSelectElement>('Chiffrement');
  security.value = 'plain';
  security.dispatchEvent(new Event('change', { bubbles: true }));
  desk.fill(panel.getByLabelText(/^Nom d’utilisateur/), '');
}

/** Saves the account and goes to the releases. */
async function keepAccount(desk: DeskInDom): Promise<void> {
  const panel = await dialog();
  await desk.click(panel.getByRole('button', { name: 'Enregistrer' }));
  await toast(/Compte enregistré/);
  await desk.click(panel.getByRole('tab', { name: 'Communiqués et envois' }));
}

test('a newcomer enters the account, whose servers are guessed, and gets a test', async () => {
  const opened = await openOutbox();
  const { desk, server } = opened;
  const panel = await dialog();
  await desk.click(await panel.findByRole('button', { name: 'Saisir le compte' }));
  const address = await panel.findByLabelText('Adresse électronique du groupe');
  desk.fill(address, 'groupe@riseup.net');
  await panel.findByText(/Réglages connus de Riseup/);
  const host = within(panel.getByRole('group', { name: 'Serveur d’envoi (SMTP)' })).getByLabelText('Serveur');
  expect((host as HTMLInputElement).value).toBe('mail.riseup.net');
  desk.fill(address, 'groupe@gmail.com');
  await panel.findByText(/mot de passe d’application/);
  desk.fill(address, 'groupe@hotmail.co.uk');
  await panel.findByText(/^Microsoft .* refuse le mot de passe .* autre hébergeur/);
  await enterAccount(opened);
  await desk.click(panel.getByRole('button', { name: 'Enregistrer et m’envoyer un essai' }));
  await panel.findByText(/Essai envoyé à presse@exemple\.org/);
  expect(server.taken.map(({ to }) => to)).toEqual(['presse@exemple.org']);
});

test('a text goes to a group after its sentence was read, and each person is shown', async () => {
  const opened = await openOutbox();
  const { desk, server } = opened;
  await enterAccount(opened);
  const panel = await dialog();
  await keepAccount(desk);
  expect(
    await panel.findByRole<HTMLButtonElement>('button', { name: 'Voir ce qui partirait' }),
  ).toHaveProperty(
    'disabled',
    true, // Nobody is written to by default.
  );
  await chooseGroup(panel, 'Radios');
  await desk.click(panel.getByRole('radio', { name: /^Envoyer d’ici/ }));
  await desk.click(panel.getByRole('button', { name: 'Voir ce qui partirait' }));
  await panel.findByText(
    /Une gare rouverte.* part à 2 personnes du groupe .*Radios.*, un courriel chacune, depuis Gare ouverte <presse@exemple\.org>, sans embargo\./,
  );
  expect(server.taken).toEqual([]);
  server.behave = (to) => (to === 'b@exemple.org' ? 'no-such' : 'take');
  await desk.click(panel.getByRole('button', { name: 'Envoyer à 2\u00a0personnes' }));
  await panel.findByText('Part dans quelques secondes.');
  await desk.click(panel.getByRole('button', { name: 'Envoyer maintenant' }));
  await panel.findByText('terminé');
  await panel.findByText('1 refus');
  await panel.findByText(/Cette adresse n’existe pas/);
  expect(server.taken.map(({ to }) => to)).toEqual(['a@exemple.org']);
  await desk.click(panel.getByText('Envoyer encore, ou à d’autres'));
  const leaveOut = panel.getByRole('checkbox', { name: 'Laisser de côté qui a déjà ce texte' });
  expect(leaveOut).toHaveProperty('checked', true);
  await desk.click(panel.getByRole('button', { name: 'Voir ce qui partirait' }));
  await panel.findByText(/^Tout ce groupe a déjà ce texte/);
  await panel.findByText(/^1.personne a déjà ce texte/);
  await desk.click(panel.getByRole('button', { name: 'Changer' }));
  await desk.click(panel.getByText('Envoyer encore, ou à d’autres'));
  await desk.click(panel.getByRole('checkbox', { name: 'Laisser de côté qui a déjà ce texte' }));
  await desk.click(panel.getByRole('button', { name: 'Voir ce qui partirait' }));
  await panel.findByText(/part à 1.personne du groupe/);
});

test('a text that was corrected since it went is offered to those who have it', async () => {
  const opened = await openOutbox();
  const { desk, server } = opened;
  await enterAccount(opened);
  const panel = await dialog();
  await keepAccount(desk);
  await chooseGroup(panel, 'Radios');
  await desk.click(panel.getByRole('button', { name: 'Voir ce qui partirait' }));
  await desk.click(await panel.findByRole('button', { name: 'Envoyer à 2\u00a0personnes' }));
  await panel.findByText('Part dans quelques secondes.');
  await desk.click(panel.getByRole('button', { name: 'Envoyer maintenant' }));
  await panel.findByText('terminé');
  expect(panel.queryByText(/avant d’être rectifié/)).toBeNull();

  const { rows } = valueOf(
    await desk.call('library:list', { words: '', filters: {}, sort: 'date', limit: 1, offset: 0 }),
  );
  const { article, revision } = valueOf(await desk.call('article:open', rows[0]?.id ?? ''));
  const corrections = [{ date: article.date, words: 'Trois trains, et non quatre.' }];
  valueOf(await desk.handlers['article:save']({ article: { ...article, corrections }, base: revision }));
  await desk.reload();
  await desk.act('envoyer à la presse');
  const again = await dialog();
  await again.findByText(/^2.personnes ont ce texte tel qu’il était avant d’être rectifié ou retiré/);
  const to = again.getByLabelText<HTMLSelectElement>('À qui');
  expect(to.selectedOptions[0]?.text).toBe('Qui a déjà ce texte (2)');
  await desk.click(again.getByRole('button', { name: 'Voir ce qui partirait' }));
  await again.findByText(/part à 2.personnes qui ont déjà ce texte, un courriel chacune/);
  await desk.click(again.getByRole('button', { name: 'Envoyer à 2\u00a0personnes' }));
  await again.findByText('Part dans quelques secondes.');
  await desk.click(again.getByRole('button', { name: 'Envoyer maintenant' }));
  await waitFor(() => expect(server.taken).toHaveLength(4));
  await waitFor(() => expect(again.queryByText(/avant d’être rectifié/)).toBeNull());
});

test('a notice that is dropped on the releases is read as one, and imported as no text', async () => {
  const opened = await openOutbox(['a@exemple.org']);
  const { desk, server } = opened;
  await enterAccount(opened);
  const panel = await dialog();
  await keepAccount(desk);
  await chooseGroup(panel, 'Toute la liste');
  await desk.click(panel.getByRole('radio', { name: /^Envoyer d’ici/ }));
  await desk.click(panel.getByRole('button', { name: 'Voir ce qui partirait' }));
  await desk.click(await panel.findByRole('button', { name: 'Envoyer à 1\u00a0personne' }));
  await panel.findByText('Part dans quelques secondes.');
  await desk.click(panel.getByRole('button', { name: 'Envoyer maintenant' }));
  await panel.findByText('terminé');
  const [, messageId = ''] = /^Message-ID: (<[^>]+>)/im.exec(server.taken[0]?.words ?? '') ?? [];
  const notice = returnedMails.postfix({ messageId, to: 'a@exemple.org' });
  const files = [new File([notice], 'retour.eml', { type: 'message/rfc822' })];
  const items = files.map((file) => ({
    kind: 'file',
    getAsFile: () => file,
    webkitGetAsEntry: () => ({ isFile: true, isDirectory: false, name: file.name }),
  }));
  fireEvent.drop(panel.getByRole('heading', { name: 'Une gare rouverte' }), {
    dataTransfer: { files, items, types: ['Files'] },
  });
  await panel.findByText(/^1 courriel revenu.*l’envoi dit lesquels/);
  expect(screen.queryByText(/import/i)).toBeNull();
});

test('what is attached is chosen, stands in the sentence with its size, and goes', async () => {
  const opened = await openOutbox(['a@exemple.org']);
  const { desk, server } = opened;
  await enterAccount(opened);
  const panel = await dialog();
  await keepAccount(desk);
  await chooseGroup(panel, 'Toute la liste');
  const attachments = within(await panel.findByRole('group', { name: 'Pièces jointes' }));
  for (const box of attachments.getAllByRole<HTMLInputElement>('checkbox')) expect(box.checked).toBe(false);
  await desk.click(attachments.getByRole('checkbox', { name: 'Le communiqué en PDF' }));
  await desk.click(attachments.getByRole('checkbox', { name: 'Le dossier de presse (zip)' }));
  await desk.click(panel.getByRole('button', { name: 'Voir ce qui partirait' }));
  await panel.findByText(/un courriel chacune avec le communiqué en PDF et le dossier de presse, depuis/);
  await panel.findByText(/^Joint\s: .*-communique\.pdf \(\d+\sko\)$/);
  expect(panel.queryByText(/beaucoup de serveurs refusent/)).toBeNull();
  await desk.click(panel.getByRole('button', { name: 'M’envoyer d’abord ce texte' }));
  await waitFor(() => expect(server.taken).toHaveLength(1));
  const { attachments: arrived } = await simpleParser(server.taken[0]?.words ?? '');
  expect(arrived.map(({ contentType }) => contentType)).toEqual(['application/pdf', 'application/zip']);
  await desk.click(panel.getByRole('button', { name: 'Changer' }));
  expect(panel.getByRole('checkbox', { name: 'Le communiqué en PDF' })).toHaveProperty('checked', true);
});

test('what was typed of a person stays while another part is shown', async () => {
  const { desk } = await openOutbox();
  const panel = await dialog();
  await desk.click(await panel.findByRole('tab', { name: 'Liste de presse' }));
  await desk.click(await panel.findByRole('button', { name: 'Ajouter' }));
  desk.fill(await panel.findByLabelText('Nom complet'), 'Rédaction du soir');
  await desk.click(panel.getByRole('tab', { name: 'Communiqués et envois' }));
  await desk.press('{Escape}');
  await desk.click((await dialog()).getByRole('tab', { name: 'Liste de presse' }));
  expect(panel.getByLabelText('Nom complet')).toHaveProperty('value', 'Rédaction du soir');
});

test('a message whose answer was lost is decided by the person', async () => {
  const opened = await openOutbox(['a@exemple.org']);
  const { desk, server } = opened;
  await enterAccount(opened);
  const panel = await dialog();
  await keepAccount(desk);
  server.behave = () => 'mute';
  await chooseGroup(panel, 'Toute la liste');
  await desk.click(await panel.findByRole('radio', { name: /^Envoyer d’ici/ }));
  await desk.click(panel.getByRole('button', { name: 'Voir ce qui partirait' }));
  await desk.click(await panel.findByRole('button', { name: 'Envoyer à 1\u00a0personne' }));
  await panel.findByText('Part dans quelques secondes.');
  await desk.click(panel.getByRole('button', { name: 'Envoyer maintenant' }));
  await panel.findByText(/1 réponse s’est perdue/);
  await desk.click(await panel.findByRole('button', { name: 'Compter comme envoyé' }));
  await waitFor(() => expect(panel.queryByText(/réponse s’est perdue/)).toBeNull());
  await panel.findByText('Partis : 1 sur 1');
});

async function chooseGroup(panel: Awaited<ReturnType<typeof dialog>>, name: string): Promise<void> {
  const group = await panel.findByLabelText<HTMLSelectElement>('À qui');
  group.value = [...group.options].find(({ text }) => text.startsWith(name))?.value ?? '';
  group.dispatchEvent(new Event('change', { bubbles: true }));
}
