import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive, recoverArchive } from '../../../electron/archive';
import type { Archive } from '../../../electron/archive';
import type { PressPerson, PressTarget } from '../../../src/contract';
import { aFolder, alter, anArchive, anArticle, morning, value } from '../fixtures';
import { aFilter, aPerson, today } from './people';

const everyone: PressTarget = { kind: 'all' };

const people = (archive: Archive) => value(archive.pressList.people()).people;

const mails = (archive: Archive, target: PressTarget = everyone) =>
  value(archive.pressList.addressees(target, today)).people.map(({ mail }) => mail);

const save = (archive: Archive, ...all: PressPerson[]) => value(archive.pressList.save(all, morning));

it('keeps people and groups until the archive is opened again', () => {
  const folder = join(aFolder(), 'archive');
  const first = value(openArchive(folder, { create: true }));
  const group = { id: randomUUID(), name: 'Presse locale', filter: null };
  const person = aPerson({ groups: [group.id] });
  value(first.pressList.save([person], morning, [group]));
  first.close();
  const again = anArchive(folder);
  expect(value(again.pressList.people())).toEqual({ people: [person], groups: [group], damaged: 0 });
  expect(mails(again, { kind: 'group', id: group.id })).toEqual([person.mail]);
});

it('answers the people of a group, of a saved filter, of a filter and of a choice', () => {
  const archive = anArchive();
  const byHand = { id: randomUUID(), name: 'Amis', filter: null };
  const saved = { id: randomUUID(), name: 'Climat', filter: aFilter({ beats: ['Climat'] }) };
  const [one, two, three] = [
    aPerson({ groups: [byHand.id] }),
    aPerson({ beats: ['climat'], outlet: 'Ouest' }),
    aPerson({ name: 'Émilie, pôle éco', language: 'en' }),
  ];
  value(archive.pressList.save([one, two, three], morning, [byHand, saved]));
  expect(mails(archive, { kind: 'group', id: byHand.id })).toEqual([one.mail]);
  expect(mails(archive, { kind: 'group', id: saved.id })).toEqual([two.mail]);
  expect(mails(archive, { kind: 'filter', filter: aFilter({ text: 'emilie eco' }) })).toEqual([three.mail]);
  expect(
    mails(archive, { kind: 'filter', filter: aFilter({ outlets: ['OUEST'], languages: ['fr'] }) }),
  ).toEqual([two.mail]);
  expect(mails(archive, { kind: 'people', ids: [three.id, randomUUID()] })).toEqual([three.mail]);
  expect(mails(archive, { kind: 'group', id: randomUUID() })).toEqual([]);
});

it('says whom a message does not go to: objected, no address, bounced, over; and takes an address once', () => {
  const archive = anArchive();
  const fine = aPerson({ mail: 'Desk@gazette.example.org' });
  save(
    archive,
    fine,
    aPerson({ mail: 'desk@GAZETTE.example.org' }),
    aPerson({ objectedOn: '2025-01-02' }),
    aPerson({ mail: '' }),
    aPerson({ bouncedOn: '2025-02-02' }),
    aPerson({ keepUntil: '2025-03-02' }),
    aPerson({ keepUntil: '2025-03-03', mail: 'dernier@gazette.example.org' }),
  );
  expect(value(archive.pressList.addressees(everyone, today))).toEqual({
    people: [
      expect.objectContaining({ mail: fine.mail }),
      expect.objectContaining({ mail: 'dernier@gazette.example.org' }),
    ],
    leftOut: { objected: 1, 'no-mail': 1, bounced: 1, over: 1, damaged: 0 },
  });
});

it('an objection holds for every spelling and tag of an address, by whatever way it comes again', () => {
  const archive = anArchive();
  const person = aPerson({ mail: 'pol@café.example.org', objectedOn: '2025-01-02' });
  save(archive, person);
  for (const mail of ['POL@Café.example.org', 'pol+presse@xn--caf-dma.example.org']) {
    expect(value(archive.pressList.objectedOn(mail))).toBe('2025-01-02');
    save(archive, aPerson({ mail }));
  }
  save(archive, { ...person, mail: 'autre@gazette.example.org', objectedOn: null });
  expect(mails(archive)).toEqual([]);
});

it('an objection is withdrawn only by the person, or by undoing it', () => {
  const archive = anArchive();
  const person = aPerson();
  save(archive, person);
  const objected = save(archive, { ...person, objectedOn: today });
  expect(mails(archive)).toEqual([]);
  value(archive.pressList.undo(objected, morning));
  expect(mails(archive)).toEqual([person.mail]);
  save(archive, { ...person, objectedOn: today });
  const lifted = value(archive.pressList.liftObjection([person.id], morning));
  expect(people(archive)).toEqual([{ ...person, ground: 'consent' }]);
  expect(mails(archive)).toEqual([person.mail]);
  value(archive.pressList.undo(lifted, morning));
  expect(mails(archive)).toEqual([]);
});

it('undoes a whole act, but leaves who was changed since', () => {
  const archive = anArchive();
  const [kept, changed, added] = [aPerson(), aPerson(), aPerson()];
  save(archive, kept, changed);
  const act = save(archive, { ...kept, area: 'Alsace' }, { ...changed, area: 'Alsace' }, added);
  save(archive, { ...changed, area: 'Corse' });
  expect(value(archive.pressList.undo(act, morning))).toEqual({ restored: 2, left: 1 });
  expect(people(archive)).toEqual([kept, { ...changed, area: 'Corse' }]);
  expect(value(archive.pressList.undo(act, morning))).toBeNull();
});

it('a group that goes leaves its people, and comes back with them', () => {
  const archive = anArchive();
  const group = { id: randomUUID(), name: 'Amis', filter: null };
  const person = aPerson({ groups: [group.id] });
  value(archive.pressList.save([person], morning, [group]));
  const removed = value(archive.pressList.removeGroup(group.id, morning));
  expect(value(archive.pressList.people())).toMatchObject({ people: [{ groups: [] }], groups: [] });
  value(archive.pressList.undo(removed, morning));
  expect(value(archive.pressList.people())).toMatchObject({ people: [person], groups: [group] });
});

it('leaves nothing of an erased person in the folder but the hash of an objection and the hour of a delivery', async () => {
  const folder = join(aFolder(), 'archive');
  const archive = anArchive(folder);
  const article = value(archive.articles.create(anArticle({ headline: 'La gare' }), morning)).article;
  const person = aPerson({
    name: 'Zibeline Canari',
    mail: 'zibeline@canari.example.org',
    notes: 'préfère le matin',
  });
  save(archive, person, aPerson());
  save(archive, { ...person, notes: 'préfère le soir', objectedOn: today });
  const delivery = {
    id: randomUUID(),
    person: person.id,
    article: article.id,
    revision: 1,
    at: morning,
    state: 'sent',
  } as const;
  value(archive.pressList.deliveries.note([delivery]));
  expect(await archive.pressList.erase([person.id, randomUUID()], morning)).toEqual({ ok: true, value: 1 });
  const bytes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name)).toString('latin1'))
    .join('\n');
  expect(bytes).toContain('redaction');
  expect(bytes).not.toMatch(/[Zz]ibeline|soir|matin/);
  expect(bytes).not.toContain(person.id);
  expect(value(archive.pressList.deliveries.ofArticle(article.id))).toEqual([{ ...delivery, person: '' }]);
  expect(value(archive.pressList.objectedOn('Zibeline+x@canari.example.org'))).toBe(today);
  save(archive, aPerson({ mail: person.mail }));
  expect(mails(archive)).toHaveLength(1);
});

it('forgets what was sent of a text that is deleted for ever', async () => {
  const archive = anArchive();
  const article = value(archive.articles.create(anArticle({ headline: 'La gare' }), morning)).article;
  const person = aPerson();
  save(archive, person);
  const delivery = {
    id: randomUUID(),
    person: person.id,
    article: article.id,
    revision: 1,
    at: morning,
    state: 'sent',
  } as const;
  value(archive.pressList.deliveries.note([delivery]));
  value(archive.articles.remove(article.id, morning));
  value(await archive.erasing.erase([article.id], morning));
  expect(value(archive.pressList.deliveries.ofPerson(person.id))).toEqual([{ ...delivery, article: '' }]);
});

it('a bounce leaves its person out until the address is another one', () => {
  const archive = anArchive();
  const person = aPerson();
  save(archive, person);
  const delivery = {
    id: randomUUID(),
    person: person.id,
    article: randomUUID(),
    revision: 1,
    at: morning,
    state: 'sent',
  } as const;
  value(archive.pressList.deliveries.note([delivery]));
  expect(value(archive.pressList.deliveries.lastTimes())).toEqual(new Map([[person.id, morning]]));
  value(archive.pressList.deliveries.mark(delivery.id, 'bounced', today, morning));
  expect(value(archive.pressList.deliveries.ofPerson(person.id))).toEqual([
    { ...delivery, state: 'bounced' },
  ]);
  expect(value(archive.pressList.addressee(person.id, today))).toBeNull();
  save(archive, { ...person, bouncedOn: today, mail: 'neuve@gazette.example.org' });
  expect(value(archive.pressList.addressee(person.id, today))?.mail).toBe('neuve@gazette.example.org');
});

it('somebody whose row the disk altered is not read, not written to, and counted; an altered objection holds', () => {
  const folder = join(aFolder(), 'archive');
  const archive = value(openArchive(folder, { create: true }));
  const [one, two] = [aPerson(), aPerson()];
  value(
    archive.pressList.save(
      [one, two, aPerson({ objectedOn: today, mail: 'non@gazette.example.org' })],
      morning,
    ),
  );
  archive.close();
  alter(
    folder,
    "UPDATE press_person SET content = replace(content, 'Gazette', 'Gazatte') WHERE id = ?",
    one.id,
  );
  alter(folder, 'DELETE FROM press_person WHERE content LIKE ?', '%non@gazette%');
  alter(folder, "UPDATE press_objection SET objected_on = '2025-01-01'");
  const again = anArchive(folder);
  expect(value(again.pressList.addressees(everyone, today))).toMatchObject({
    people: [{ mail: two.mail }],
    leftOut: { damaged: 1 },
  });
  save(again, aPerson({ mail: 'non@gazette.example.org' }));
  expect(mails(again)).toEqual([two.mail]);
});

it('comes back from a damaged archive, row by row', async () => {
  const folder = join(aFolder(), 'archive');
  const archive = value(openArchive(folder, { create: true }));
  const group = { id: randomUUID(), name: 'Amis', filter: null };
  const [person, objected] = [aPerson({ groups: [group.id] }), aPerson({ objectedOn: today })];
  value(archive.pressList.save([person, objected], morning, [group]));
  const delivery = {
    id: randomUUID(),
    person: person.id,
    article: randomUUID(),
    revision: 1,
    at: morning,
    state: 'sent',
  } as const;
  value(archive.pressList.deliveries.note([delivery]));
  archive.close();
  const to = `${folder}-recovered`;
  value(await recoverArchive({ archive: folder, to }));
  const recovered = anArchive(to);
  expect(value(recovered.pressList.people())).toEqual({
    people: [person, objected],
    groups: [group],
    damaged: 0,
  });
  expect(value(recovered.pressList.objectedOn(objected.mail))).toBe(today);
  expect(value(recovered.pressList.deliveries.ofPerson(person.id))).toEqual([delivery]);
});
