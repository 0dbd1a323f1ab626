import { readdirSync, readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import { expect, it, vi } from 'vitest';
import { zonedNow } from '../../../src/article';
import type { Article } from '../../../src/article';
import { failed } from '../../../src/contract';
import { withoutWhoHas } from '../../../electron/handlers/outbox/already-sent';
import { keepArticle, newFolder, valueOf } from '../desk';
import { confirm, goes, openSendingDesk, orderOf, person } from './sending-desk';

const three = ['a@exemple.org', 'b@exemple.org', 'c@exemple.org'];

it('says to whom, how many, what and from where before anything goes', async () => {
  const desk = await openSendingDesk(three);
  const objector = person('d@exemple.org', desk.group, { objectedOn: '2026-02-02' });
  valueOf(desk.archive.pressList.save([objector], desk.now));
  const plan = valueOf(await desk.handlers['outbox:prepare'](orderOf(desk)));
  expect(plan).toMatchObject({
    headline: 'Une gare rouverte',
    group: 'Presse nationale',
    people: 3,
    leftOut: { objected: 1 },
    from: { name: 'Gare ouverte', address: 'presse@exemple.org' },
    embargo: null,
  });
  expect(plan.first[0]).toBe('Rédaction de a (Le Journal)');
  expect(desk.server.taken).toEqual([]);
});

it('one message goes to each person, with nothing of the others and nothing of this machine', async () => {
  const desk = await openSendingDesk(three);
  await confirm(desk);
  expect(desk.server.taken).toEqual([]);
  expect(await goes(desk)).toMatchObject({ state: 'done', counts: { sent: 3, waiting: 0 } });
  expect(desk.server.taken.map(({ to }) => to)).toEqual(three);
  const [first] = desk.server.taken;
  const words = first?.words ?? '';
  const mail = await simpleParser(words);
  expect([mail.to].flat().flatMap((to) => to?.value ?? [])).toEqual([
    { name: 'Rédaction de a', address: 'a@exemple.org' },
  ]);
  expect(mail.from?.text).toBe('"Gare ouverte" <presse@exemple.org>');
  expect(mail.messageId).toMatch(/^<[-0-9a-f]{36}@exemple\.org>$/);
  expect(String(mail.headers.get('date') ?? mail.date?.toISOString())).toBeTruthy();
  expect(words).toContain('List-Unsubscribe: <mailto:presse@exemple.org?subject=unsubscribe>');
  expect(words).not.toMatch(/^(x-|bcc|cc|received|user-agent)/im);
  expect(words).not.toContain('<b@exemple.org>');
  expect(words).toMatch(/^Date: .*\+0000$/m);
  expect(mail.text).toContain('Un texte court.');
  expect(new Set(desk.server.taken.map(({ messageId }) => messageId)).size).toBe(3);
});

it('nothing goes that is not what was read', async () => {
  const desk = await openSendingDesk(three);
  const order = orderOf(desk);
  const { question } = valueOf(await desk.handlers['outbox:prepare'](order));
  valueOf(desk.archive.pressList.save([person('new@exemple.org', desk.group)], desk.now));
  expect(await desk.handlers['outbox:confirm']({ ...order, accepted: question, at: null })).toEqual({
    ok: false,
    problem: { kind: 'mailing-unseen' },
  });
});

it('somebody who objects after the order gets nothing', async () => {
  const desk = await openSendingDesk(three);
  await confirm(desk);
  const people = valueOf(desk.archive.pressList.people()).people;
  const [, second] = people;
  valueOf(desk.archive.pressList.save([{ ...second!, objectedOn: '2026-06-01' }], desk.now));
  expect(await goes(desk)).toMatchObject({ state: 'done', counts: { sent: 2, 'left-out': 1 } });
  expect(desk.server.taken.map(({ to }) => to)).toEqual(['a@exemple.org', 'c@exemple.org']);
});

it('a message that the server took is noted before the next one is begun', async () => {
  const desk = await openSendingDesk(three);
  const { id } = await confirm(desk);
  const seen: Record<string, string[]> = {};
  desk.server.behave = (to) => {
    seen[to] ??= valueOf(desk.archive.outbox.mails(id)).map(({ state }) => state);
    return 'take';
  };
  expect(await goes(desk)).toMatchObject({ state: 'done', counts: { sent: 3 } });
  expect(Object.values(seen)).toEqual([
    ['waiting', 'waiting', 'waiting'],
    ['sent', 'waiting', 'waiting'],
    ['sent', 'sent', 'waiting'],
  ]);
});

it('somebody who objects while the messages go gets nothing either', async () => {
  const desk = await openSendingDesk(three);
  await confirm(desk);
  const [, , third] = valueOf(desk.archive.pressList.people()).people;
  desk.server.behave = (to) => {
    if (to === 'b@exemple.org')
      valueOf(desk.archive.pressList.save([{ ...third!, objectedOn: '2026-06-01' }], desk.now));
    return 'take';
  };
  expect(await goes(desk)).toMatchObject({ counts: { sent: 2, 'left-out': 1 } });
});

it('who has a text, or will, gets it no second time unless that is asked for, nor at another address', async () => {
  const desk = await openSendingDesk(three);
  await confirm(desk);
  const asked = async (isAgain?: boolean) => {
    const order = { ...orderOf(desk), ...(isAgain !== undefined && { isAgain }) };
    const { people, had, first } = valueOf(await desk.handlers['outbox:prepare'](order));
    return { people, had, first };
  };
  expect(await asked()).toEqual({ people: 0, had: 3, first: [] });
  await goes(desk);
  const [, second] = valueOf(desk.archive.pressList.people()).people;
  valueOf(desk.archive.pressList.save([{ ...second!, mail: 'elsewhere@exemple.org' }], desk.now));
  valueOf(desk.archive.pressList.save([person('new@exemple.org', desk.group)], desk.now));
  expect(await asked()).toEqual({ people: 1, had: 3, first: ['Rédaction de new (Le Journal)'] });
  expect(await asked(true)).toMatchObject({ people: 4, had: 0 });
  await confirm(desk);
  await goes(desk);
  expect(desk.server.taken.map(({ to }) => to)).toEqual([...three, 'new@exemple.org']);
});

it('a correction goes once to the same people, wherever they stand in the list since, and to nobody who objected', async () => {
  const desk = await openSendingDesk(three);
  const same = { ...orderOf(desk), to: { kind: 'same' } as const };
  const whoHas = async () => valueOf(await desk.handlers['outbox:who-has'](desk.release.id));
  const change = async (part: Partial<Article>) => {
    const { article, revision } = valueOf(await desk.handlers['article:open'](desk.release.id));
    valueOf(await desk.handlers['article:save']({ article: { ...article, ...part }, base: revision }));
  };
  expect(await whoHas()).toEqual({ people: 0, behind: 0 });
  await confirm(desk);
  await goes(desk);
  const [first, , third] = valueOf(desk.archive.pressList.people()).people;
  const moved = [
    { ...first!, groups: [] },
    { ...third!, objectedOn: '2026-06-01' },
  ];
  valueOf(desk.archive.pressList.save([...moved, person('new@exemple.org', desk.group)], desk.now));
  expect(await whoHas()).toEqual({ people: 2, behind: 0 });
  expect(valueOf(await desk.handlers['outbox:prepare'](same))).toMatchObject({ people: 0, had: 2 });
  // Only its day is known, which began before the text went.
  const date = { local: `${new Date(desk.now).toISOString().slice(0, 10)}T00:00`, zone: 'UTC' };
  await change({ corrections: [{ date, words: 'Trois trains, et non quatre.' }] });
  expect(await whoHas()).toEqual({ people: 2, behind: 2 });
  const plan = valueOf(await desk.handlers['outbox:prepare'](same));
  expect(plan).toMatchObject({ people: 2, had: 0, isSame: true, group: '', leftOut: { objected: 1 } });
  valueOf(await desk.handlers['outbox:confirm']({ ...same, accepted: plan.question, at: null }));
  expect(await goes(desk)).toMatchObject({ isSame: true, group: '', counts: { sent: 2 } });
  expect(desk.server.taken.map(({ to }) => to)).toEqual([...three, ...three.slice(0, 2)]);
  expect(desk.server.taken[4]?.words).toContain('Trois trains, et non quatre.');
  expect(await whoHas()).toEqual({ people: 2, behind: 0 });
  await change({ withdrawn: { date, reason: 'Elle était fausse.' } });
  expect(await whoHas()).toEqual({ people: 2, behind: 2 });
});

it('who has a text gets it no second time either where the state that went cannot be read any more', async () => {
  const desk = await openSendingDesk(three);
  await confirm(desk);
  await goes(desk);
  const { archive } = desk;
  const id = desk.release.id;
  const { article } = valueOf(await desk.handlers['article:open'](id));
  const revisions = {
    ...archive.revisions,
    open: () => failed({ kind: 'not-found', what: 'revision', id } as const),
  };
  const people = three.map((mail) => ({ ...person(mail, desk.group), id: mail }));
  const without = { outbox: archive.outbox, pressList: archive.pressList, revisions };
  expect(valueOf(withoutWhoHas(people, article, without))).toEqual({ people: [], had: 3 });
});

it('one file has many people as hidden recipients, fifty at most, and its sender as the one to see', async () => {
  const desk = await openSendingDesk(Array.from({ length: 60 }, (_, at) => `p${at}@exemple.org`));
  desk.answers.folder = await newFolder();
  const order = orderOf(desk, 'hidden');
  const { question } = valueOf(await desk.handlers['outbox:prepare'](order));
  const folder =
    valueOf(await desk.handlers['outbox:write']({ ...order, accepted: question, at: null })) ?? '';
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  expect(names).toEqual(['1.eml', '2.eml']);
  const mails = await Promise.all(names.map(async (name) => simpleParser(readFileSync(`${folder}/${name}`))));
  const addressesOf = (field: 'to' | 'bcc', mail: (typeof mails)[number]) =>
    [mail[field]].flat().flatMap((list) => list?.value.map(({ address }) => address) ?? []);
  for (const mail of mails) expect(addressesOf('to', mail)).toEqual(['presse@exemple.org']);
  expect(mails.map((mail) => addressesOf('bcc', mail).length)).toEqual([50, 10]);
  expect(new Set(mails.flatMap((mail) => addressesOf('bcc', mail))).size).toBe(60);
  for (const mail of mails) expect([mail.cc, mail.headers.get('x-unsent')]).toEqual([undefined, '1']);
});

it('a correction goes to those who have the text', async () => {
  const desk = await openSendingDesk(three);
  await confirm(desk);
  await goes(desk);
  desk.now += 60_000;
  const { article, revision } = valueOf(await desk.handlers['article:open'](desk.release.id));
  const corrections = [{ date: zonedNow(desk.now, 'Europe/Paris'), words: 'Le train part à 7 h.' }];
  desk.now += 60_000;
  valueOf(await desk.handlers['article:save']({ article: { ...article, corrections }, base: revision }));
  expect(valueOf(await desk.handlers['outbox:prepare'](orderOf(desk)))).toMatchObject({ people: 3, had: 0 });
  await confirm(desk);
  await goes(desk);
  expect(desk.server.taken).toHaveLength(6);
  expect(valueOf(await desk.handlers['outbox:prepare'](orderOf(desk)))).toMatchObject({ people: 0, had: 3 });
});

it('a mailing can be undone while it stands in the outbox', async () => {
  const desk = await openSendingDesk(three);
  const { id } = await confirm(desk);
  valueOf(await desk.handlers['outbox:cancel'](id));
  expect(await goes(desk)).toMatchObject({ state: 'cancelled', counts: { cancelled: 3, sent: 0 } });
  expect(desk.server.taken).toEqual([]);
});

it('a mailing at its hour waits for it', async () => {
  const desk = await openSendingDesk(three);
  await confirm(desk, desk.now + 3_600_000);
  expect(await goes(desk, 3_599_000)).toMatchObject({ state: 'waiting' });
  expect(await goes(desk, 1000)).toMatchObject({ state: 'done', counts: { sent: 3 } });
});

it('refusals are kept by person, and an address that does not exist is left out the next time', async () => {
  const desk = await openSendingDesk(three);
  desk.server.behave = (to) => (to.startsWith('b') ? 'no-such' : to.startsWith('c') ? 'unwanted' : 'take');
  const { id } = await confirm(desk);
  expect(await goes(desk)).toMatchObject({ state: 'done', counts: { sent: 1, refused: 2 } });
  const mails = valueOf(await desk.handlers['outbox:mails'](id));
  expect(mails.map(({ answer }) => answer?.reason)).toEqual([null, 'no-such-address', 'unwanted']);
  expect(mails[2]?.answer?.words).toBe('554 5.7.1 this looks like spam');
  const plan = valueOf(await desk.handlers['outbox:prepare'](orderOf(desk)));
  expect(plan).toMatchObject({ people: 1, had: 1, leftOut: { bounced: 1 } });
  const deliveries = valueOf(desk.archive.pressList.deliveries.ofArticle(desk.release.id));
  expect(deliveries.map(({ state }) => state).sort()).toEqual(['bounced', 'refused', 'sent']);
});

it('five refusals in a row stop a mailing until a person has seen them', async () => {
  const desk = await openSendingDesk(Array.from({ length: 9 }, (_, at) => `p${at}@exemple.org`));
  desk.server.behave = () => 'unwanted';
  await confirm(desk);
  expect(await goes(desk)).toMatchObject({
    state: 'paused',
    why: { kind: 'refusals', count: 5 },
    counts: { refused: 5, waiting: 4 },
  });
});

it('a greylisted message goes later, by itself, under the same identifier', async () => {
  const desk = await openSendingDesk(['a@exemple.org']);
  desk.server.behave = () => 'later';
  await confirm(desk);
  const put = await goes(desk);
  expect(put).toMatchObject({ state: 'going', counts: { waiting: 1 } });
  expect(put.againAt).toBe(desk.now + 5 * 60_000);
  desk.server.behave = () => 'take';
  expect(await goes(desk, 60_000)).toMatchObject({ counts: { waiting: 1 } });
  expect(await goes(desk, 5 * 60_000)).toMatchObject({ state: 'done', counts: { sent: 1 } });
});

it('a message whose answer was lost is shown, and a person decides', async () => {
  const desk = await openSendingDesk(three);
  desk.server.behave = (to) => (to.startsWith('b') ? 'mute' : to.startsWith('c') ? 'lose' : 'take');
  const { id } = await confirm(desk);
  expect(await goes(desk)).toMatchObject({ state: 'done', counts: { sent: 1, unknown: 2 } });
  desk.server.behave = () => 'take';
  valueOf(await desk.handlers['outbox:decide']({ mailing: id, place: 1, as: 'sent' }));
  valueOf(await desk.handlers['outbox:decide']({ mailing: id, place: 2, as: 'again' }));
  expect(await goes(desk)).toMatchObject({ state: 'done', counts: { sent: 3, unknown: 0 } });
  expect(desk.server.taken.map(({ to }) => to)).toEqual(three);
});

it('a line that is away leaves the mailing in the outbox, and is tried again after five minutes', async () => {
  const desk = await openSendingDesk(three);
  const { port } = desk.server;
  await desk.server.stop();
  await confirm(desk);
  expect(await goes(desk)).toMatchObject({
    state: 'going',
    why: { kind: 'problem', problem: { kind: 'host-refused', port } },
    counts: { waiting: 3 },
  });
});

it('a pause lets nothing more go, and going on begins where it stopped', async () => {
  const desk = await openSendingDesk(three);
  const { id } = await confirm(desk);
  desk.server.behave = (to) => {
    if (to === 'a@exemple.org') void desk.handlers['outbox:pause'](id);
    return 'take';
  };
  const paused = await goes(desk);
  expect(paused).toMatchObject({ state: 'paused', why: { kind: 'asked' } });
  expect(paused.counts.sent).toBeLessThan(3);
  desk.server.behave = () => 'take';
  valueOf(await desk.handlers['outbox:resume'](id));
  expect(await goes(desk)).toMatchObject({ state: 'done', counts: { sent: 3 } });
  expect(desk.server.taken).toHaveLength(3);
});

it('a mailing that is paused and resumed at once keeps its pace, and asks no more often for what is next', async () => {
  const desk = await openSendingDesk(three, (account) => ({
    ...account,
    pace: { perMinute: 120, batch: 10, restMinutes: 0 },
  }));
  const { id } = await confirm(desk);
  const next = vi.spyOn(desk.archive.outbox, 'next');
  const gone = goes(desk);
  await vi.waitFor(() => expect(desk.server.taken).toHaveLength(1));
  valueOf(await desk.handlers['outbox:pause'](id));
  valueOf(await desk.handlers['outbox:resume'](id));
  expect(await gone).toMatchObject({ state: 'done', counts: { sent: 3 } });
  expect(next.mock.calls.length).toBeLessThan(10);
});

it('messages go in batches with rests between them', async () => {
  const desk = await openSendingDesk(three, (account) => ({
    ...account,
    pace: { perMinute: 6000, batch: 2, restMinutes: 5 },
  }));
  await confirm(desk);
  expect(await goes(desk)).toMatchObject({
    state: 'going',
    againAt: desk.now + 300_000,
    counts: { sent: 2 },
  });
  expect(await goes(desk, 299_000)).toMatchObject({ counts: { sent: 2 } });
  expect(await goes(desk, 1000)).toMatchObject({ state: 'done', counts: { sent: 3 } });
});

it('a test goes to the account itself, with a text or without', async () => {
  const desk = await openSendingDesk(three);
  expect(valueOf(await desk.handlers['outbox:test'](null))).toBe('Essai de Ronéo');
  valueOf(await desk.handlers['outbox:test']({ article: desk.release.id, attach: [] }));
  expect(desk.server.taken.map(({ to }) => to)).toEqual(['presse@exemple.org', 'presse@exemple.org']);
  expect((await simpleParser(desk.server.taken[0]?.words ?? '')).text).toContain('le compte est prêt');
  desk.server.behave = () => 'unwanted';
  expect(await desk.handlers['outbox:test'](null)).toMatchObject({ problem: { kind: 'test-refused' } });
});

it('an account that came with the archive sends nothing until it was looked through here', async () => {
  const desk = await openSendingDesk(three);
  valueOf(desk.archive.mailAccount.save({ ...desk.account, address: 'autre@exemple.org' }, desk.now));
  const plan = valueOf(await desk.handlers['outbox:prepare'](orderOf(desk)));
  const order = { ...orderOf(desk), accepted: plan.question, at: null };
  expect(await desk.handlers['outbox:confirm'](order)).toMatchObject({
    problem: { kind: 'account-foreign' },
  });
  expect(await desk.handlers['outbox:test'](null)).toMatchObject({ problem: { kind: 'account-foreign' } });
});

it('a password is kept by the system, or else until the program ends, and never in the archive', async () => {
  const desk = await openSendingDesk(three);
  const account = { ...desk.account, user: 'presse' };
  valueOf(await desk.handlers['outbox:save-account']({ account, secret: 'sésame' }));
  expect(desk.secrets.kept.get(account.id)).toBe('sésame');
  desk.secrets.isThere = false;
  const without = valueOf(await desk.handlers['outbox:list'](null));
  expect(without).toMatchObject({ keepsSecrets: false, account: { hasSecret: false } });
  const again = valueOf(await desk.handlers['outbox:save-account']({ account, secret: 'sésame' }));
  expect(again.account?.hasSecret).toBe(true);
  expect(JSON.stringify(desk.archive.mailAccount.open())).not.toContain('sésame');
});

it('writes one unsent message for each person into a folder', async () => {
  const desk = await openSendingDesk(three);
  const out = await newFolder();
  desk.answers.folder = out;
  const order = orderOf(desk, 'files');
  const plan = valueOf(await desk.handlers['outbox:prepare'](order));
  const folder = valueOf(
    await desk.handlers['outbox:write']({ ...order, accepted: plan.question, at: null }),
  );
  const files = readdirSync(folder ?? '').filter((name) => name.endsWith('.eml'));
  expect(files).toEqual(['1-redaction-de-a.eml', '2-redaction-de-b.eml', '3-redaction-de-c.eml']);
  const words = readFileSync(`${folder}/${files[1]}`, 'latin1');
  expect(words).toMatch(/^X-Unsent: 1$/m);
  expect(words).not.toMatch(/^(Message-ID|Date):/m);
  expect((await simpleParser(words)).to).toMatchObject({ value: [{ address: 'b@exemple.org' }] });
});

it('a mailing goes with its text when that is deleted for ever, and its messages with a person', async () => {
  const desk = await openSendingDesk(three);
  const { id } = await confirm(desk);
  const [first] = valueOf(desk.archive.pressList.people()).people;
  valueOf(await desk.archive.pressList.erase([first!.id], desk.now));
  expect(valueOf(await desk.handlers['outbox:mails'](id)).map(({ address }) => address)).toEqual(
    three.slice(1),
  );
  await keepArticle(desk, {});
  valueOf(desk.archive.articles.remove(desk.release.id, desk.now));
  valueOf(await desk.archive.erasing.erase([desk.release.id], desk.now));
  expect(valueOf(await desk.handlers['outbox:list'](null)).mailings).toEqual([]);
});
