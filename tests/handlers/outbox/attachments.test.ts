import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Attachment } from 'mailparser';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { heavyMail } from '../../../src/contract';
import type { MailAttachment, MailingWay } from '../../../src/contract';
import type { LeafletFormatName } from '../../../src/leaflet';
import { messagesIn } from '../../../src/messages';
import { readPdf } from '../../export/pdf-readers';
import { machineSecrets } from '../../export/press/press-fixture';
import { newFolder, paragraph, valueOf } from '../desk';
import { goes, openSendingDesk, orderOf } from './sending-desk';
import type { SendingDesk } from './sending-desk';

const two = ['a@exemple.org', 'b@exemple.org'];
const every: MailAttachment[] = ['pdf', 'leaflet', 'kit'];

async function planOf(desk: SendingDesk, attach: MailAttachment[], way: MailingWay = 'send') {
  const order = orderOf(desk, way, attach);
  return { order, plan: valueOf(await desk.handlers['outbox:prepare'](order)) };
}

/** Reads the sentence and confirms it. */
async function confirms(desk: SendingDesk, attach: MailAttachment[]): Promise<void> {
  const { order, plan } = await planOf(desk, attach);
  valueOf(await desk.handlers['outbox:confirm']({ ...order, accepted: plan.question, at: null }));
}

/** The text of the desk with other fields. */
async function change(desk: SendingDesk, fields: Partial<SendingDesk['release']>): Promise<void> {
  const { article, revision } = valueOf(await desk.handlers['article:open'](desk.release.id));
  valueOf(await desk.handlers['article:save']({ article: { ...article, ...fields }, base: revision }));
}

/** Gives the text a leaflet of its own. */
async function chooseLeaflet(desk: SendingDesk, format: LeafletFormatName): Promise<void> {
  const settings = valueOf(await desk.handlers['settings:open'](null));
  const choice = { formats: [format], template: null, ink: 'black' as const };
  const textLeaflets = { ...settings.textLeaflets, [desk.release.id]: choice };
  valueOf(await desk.handlers['settings:save']({ textLeaflets }));
}

const named = (attachments: readonly Attachment[], ending: string) => {
  const found = attachments.find(({ filename }) => filename?.endsWith(ending));
  if (!found) throw new Error(`nothing ends in ${ending}`);
  return found;
};

it('nothing is attached unless it was chosen', async () => {
  const desk = await openSendingDesk(two);
  const { plan } = await planOf(desk, []);
  expect(plan).toMatchObject({ attached: [], withheld: null });
  expect(plan.bytes).toBeLessThan(50_000);
  await confirms(desk, []);
  await goes(desk);
  const mail = await simpleParser(desk.server.taken[0]?.words ?? '');
  expect(mail.attachments).toEqual([]);
  expect(mail.text).toContain('Dossier de presse\u00a0: sur demande');
});

it('cards arrive as square pictures, by the names of the export, and one word names them all', async () => {
  const desk = await openSendingDesk(two);
  await change(desk, { embargo: null, status: 'ready' });
  const { plan } = await planOf(desk, ['pdf', 'cards']);
  const cards = plan.attached.filter(({ kind }) => kind === 'cards');
  expect(cards.length).toBeGreaterThan(0);
  expect(plan.kind).toBe('release');
  await confirms(desk, ['pdf', 'cards']);
  await goes(desk);
  const { attachments } = await simpleParser(desk.server.taken[0]?.words ?? '');
  const pictures = attachments.filter(({ contentType }) => contentType.startsWith('image/'));
  expect(pictures.map(({ filename, size }) => [filename, size])).toEqual(
    cards.map(({ name, bytes }) => [name, bytes]),
  );
  for (const { content, filename } of pictures) {
    expect(await sharp(content).metadata()).toMatchObject({ width: 1080, height: 1080 });
    expect(filename).toMatch(/-carte-carre(-\d)?\.(png|jpg)$/);
  }
  const words = messagesIn('fr').outbox.plan.attachedOf(
    new Set(plan.attached.map(({ kind }) => kind)),
    'release',
  );
  expect(words).toBe('le communiqué en PDF et les cartes');
  expect(messagesIn('fr').outbox.plan.attachedOf(['pdf'], 'leaflet')).toBe('le texte en PDF');
});

it('stops making a mail at once when it is asked to, and says what it makes', async () => {
  const desk = await openSendingDesk(two);
  const making = desk.handlers['outbox:prepare'](orderOf(desk, 'send', every));
  await expect
    .poll(() => desk.events.filter(({ name }) => name === 'outbox:preparing').length)
    .toBeGreaterThan(0);
  valueOf(await desk.handlers['outbox:stop-preparing'](null));
  expect(await making).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  const { plan } = await planOf(desk, every);
  expect(plan.attached).toHaveLength(3);
  const steps = desk.events.flatMap(({ name, payload }) => (name === 'outbox:preparing' ? [payload] : []));
  expect(steps.slice(-3)).toEqual([
    { making: 'kit', at: 1, of: 3 },
    { making: 'pdf', at: 2, of: 3 },
    { making: 'leaflet', at: 3, of: 3 },
  ]);
});

it('PDF, leaflet and kit arrive whole, by the names of the export, and are packed once for everybody', async () => {
  const desk = await openSendingDesk(two);
  const { plan } = await planOf(desk, every);
  await confirms(desk, every);
  await change(desk, { body: [paragraph('Autre chose.')] }); // What goes was packed when it was confirmed.
  await goes(desk);
  const [first, second] = await Promise.all(desk.server.taken.map(({ words }) => simpleParser(words)));
  const attachments = first?.attachments ?? [];
  const stem = `${desk.release.date.local.slice(0, 10)}-une-gare`;
  expect(attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    [`${stem}-communique.pdf`, 'application/pdf'],
    [`${stem}-tract-A5.pdf`, 'application/pdf'],
    [`${stem}-dossier-de-presse.zip`, 'application/zip'],
  ]);
  expect(plan.attached).toEqual(
    attachments.map(({ filename, size }, at) => ({ kind: every[at], name: filename, bytes: size })),
  );
  expect(plan.bytes).toBeGreaterThan(attachments.reduce((all, { size }) => all + size, 0));
  expect(second?.attachments.map(({ checksum }) => checksum)).toEqual(
    attachments.map(({ checksum }) => checksum),
  );
  expect(readPdf(named(attachments, 'communique.pdf').content).text).toContain('Un texte court.');
  expect(readPdf(named(attachments, 'tract-A5.pdf').content).text).toContain('Un texte court.');
  const zip = join(await newFolder(), 'kit.zip');
  writeFileSync(zip, named(attachments, '.zip').content);
  expect(execFileSync('unzip', ['-t', zip], { encoding: 'utf8' })).toContain('No errors detected');
  expect(first?.text).toContain('Dossier de presse\u00a0: en pièce jointe');
  const bytes = attachments.map(({ content }) => content.toString('latin1')).join('\n');
  for (const secret of machineSecrets()) expect(bytes).not.toContain(secret);
});

it('a test to oneself and the files that are written carry the same', async () => {
  const desk = await openSendingDesk(two);
  valueOf(await desk.handlers['outbox:test']({ article: desk.release.id, attach: ['pdf'] }));
  const tested = await simpleParser(desk.server.taken[0]?.words ?? '');
  const { order, plan } = await planOf(desk, ['pdf'], 'files');
  desk.answers.folder = await newFolder();
  const folder = valueOf(
    await desk.handlers['outbox:write']({ ...order, accepted: plan.question, at: null }),
  );
  const names = readdirSync(folder ?? '').filter((name) => name.endsWith('.eml'));
  expect(names).toHaveLength(2);
  for (const name of names) {
    const { attachments } = await simpleParser(readFileSync(join(folder ?? '', name)));
    expect(attachments.map(({ checksum }) => checksum)).toEqual(
      tested.attachments.map(({ checksum }) => checksum),
    );
    expect(attachments).toHaveLength(1);
  }
});

it('nothing goes with other attachments than those that were read', async () => {
  const desk = await openSendingDesk(two);
  const { order, plan } = await planOf(desk, ['leaflet']);
  const refused = { ok: false, problem: { kind: 'mailing-unseen' } };
  const confirm = (attach: MailAttachment[]) =>
    desk.handlers['outbox:confirm']({ ...order, attach, accepted: plan.question, at: null });
  expect(await confirm(['leaflet', 'pdf'])).toEqual(refused);
  expect(await confirm([])).toEqual(refused);
  // The mail's own words stay the same: only the leaflet is another.
  await chooseLeaflet(desk, 'a4');
  expect(await confirm(['leaflet'])).toEqual(refused);
  expect((await planOf(desk, ['leaflet'])).plan.attached[0]?.name).toMatch(/-tract-A4\.pdf$/);
  expect(desk.server.taken).toEqual([]);
});

it('the leaflet of a text under embargo, withdrawn or too long stays here, and why is said', async () => {
  const desk = await openSendingDesk(two);
  await change(desk, { embargo: { local: '2026-06-05T06:00', zone: 'Europe/Paris' } });
  const held = (await planOf(desk, every)).plan;
  expect(held).toMatchObject({ withheld: 'embargo', attached: [{ kind: 'pdf' }, { kind: 'kit' }] });
  desk.now = Date.parse('2026-06-05T04:00:01Z');
  expect((await planOf(desk, ['leaflet'])).plan).toMatchObject({ withheld: null, attached: [{}] });
  const long = 'Un long paragraphe qui ne finit pas et que personne ne lira sur un trottoir. '.repeat(10);
  await chooseLeaflet(desk, 'letter');
  await change(desk, { body: Array.from({ length: 40 }, () => paragraph(long)) });
  expect((await planOf(desk, ['leaflet'])).plan).toMatchObject({ withheld: 'too-long', attached: [] });
  const reason = 'Une erreur.';
  const withdrawn = { date: { local: '2026-06-05T08:00', zone: 'Europe/Paris' }, reason };
  await change(desk, { withdrawn });
  expect((await planOf(desk, ['leaflet'])).plan).toMatchObject({ withheld: 'withdrawn', attached: [] });
});

it('a message that many servers refuse is known by its size before it goes', async () => {
  const desk = await openSendingDesk(two);
  const [width, height] = [2400, 1800];
  const noise = sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
  const bytes = await noise.jpeg({ quality: 100 }).toBuffer();
  const { picture } = valueOf(await desk.handlers['picture:keep']({ name: 'a.jpg', bytes }));
  await change(desk, { lead: { type: 'figure', picture, caption: 'Vue', credit: 'Ali', alt: 'La place' } });
  expect((await planOf(desk, [])).plan.bytes).toBeLessThan(heavyMail);
  expect((await planOf(desk, ['kit'])).plan.bytes).toBeGreaterThan(heavyMail);
});
