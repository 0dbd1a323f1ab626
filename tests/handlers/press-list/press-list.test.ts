import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { PressPerson, PressTakeIn } from '../../../src/contract';
import { aPerson } from '../../archive/press-list/people';
import { openDesk, valueOf } from '../desk';
import type { Desk } from '../desk';

const facts: Omit<PressTakeIn, 'fields' | 'hasHeader'> = {
  source: 'annuaire public',
  enteredOn: '2026-06-01',
  ground: 'legitimate-interest',
  keepUntil: '2029-06-01',
  groups: [],
  winning: [],
};

const people = async (desk: Desk) => valueOf(await desk.handlers['press-list:open'](null)).people;

const save = async (desk: Desk, ...all: PressPerson[]) =>
  valueOf(await desk.handlers['press-list:save'](all));

/** Reads some words and takes them in, as a person does who corrects nothing. */
async function importText(desk: Desk, text: string, more: Partial<PressTakeIn> = {}) {
  const table = valueOf(await desk.handlers['press-list:read']({ text }));
  const as = { fields: table.columns.map(({ field }) => field), hasHeader: table.hasHeader };
  const lines = valueOf(await desk.handlers['press-list:preview'](as));
  const taken = valueOf(await desk.handlers['press-list:take-in']({ ...as, ...facts, ...more }));
  return { lines, ...taken };
}

it('keeps nothing before it was seen, then all of it as one act, which can be undone', async () => {
  const desk = await openDesk();
  const group = { id: crypto.randomUUID(), name: 'Presse locale', filter: null };
  const text =
    'Nom;Média;Courriel;Langue\nDesk;Echo;desk@echo.example.org;français\nPôle;Ouest;pole@ouest.example.org;EN\n';
  const table = valueOf(await desk.handlers['press-list:read']({ text }));
  expect(table).toMatchObject({
    rows: 3,
    columns: [{ header: 'Nom', field: 'name', samples: ['Desk', 'Pôle'] }, {}, {}, {}],
  });
  expect(await people(desk)).toEqual([]);
  const { counts, undo } = await importText(desk, text, { groups: [group] });
  expect(counts).toEqual({ new: 2, merged: 0, same: 0, objected: 0, invalid: 0 });
  expect(await people(desk)).toMatchObject([
    { name: 'Desk', language: 'fr', source: 'annuaire public', keepUntil: '2029-06-01', groups: [group.id] },
    { name: 'Pôle', language: 'en' },
  ]);
  expect(valueOf(await desk.handlers['press-list:undo'](undo))).toEqual({ restored: 2, left: 0 });
  expect(valueOf(await desk.handlers['press-list:open'](null))).toMatchObject({ people: [], groups: [] });
});

it('a second take-in of the same list says that it was taken already', async () => {
  const desk = await openDesk();
  const text = 'a@echo.example.org, b@echo.example.org';
  await importText(desk, text);
  const again = await desk.handlers['press-list:take-in']({
    ...facts,
    groups: [],
    winning: [],
    fields: [],
    hasHeader: false,
  });
  expect(again).toMatchObject({ ok: false, problem: { kind: 'press-list-none' } });
  expect((await importText(desk, text)).counts).toMatchObject({ new: 0, same: 2 });
});

it('completes who is known by the same address in other letters, and says what differs', async () => {
  const desk = await openDesk();
  await save(
    desk,
    aPerson({ name: 'Desk', outlet: 'Echo', role: '', beats: ['eau'], mail: 'desk@echo.example.org' }),
  );
  const text = 'Nom;Média;Fonction;Rubriques;Courriel\nDesk;L’Écho;chef;climat, Eau;DESK@Echo.example.org\n';
  const first = await importText(desk, text);
  expect(first.lines).toMatchObject([
    {
      outcome: 'merged',
      added: ['role', 'beats'],
      differences: [{ field: 'outlet', kept: 'Echo', given: 'L’Écho' }],
    },
  ]);
  expect(await people(desk)).toMatchObject([
    { outlet: 'Echo', role: 'chef', mail: 'desk@echo.example.org', beats: ['Eau', 'climat'] },
  ]);
  await importText(desk, text, { winning: [0] });
  expect(await people(desk)).toMatchObject([{ outlet: 'L’Écho' }]);
});

it('merges lines of one list, takes the first of two addresses, and leaves out what is no address', async () => {
  const desk = await openDesk();
  const { counts, lines } = await importText(
    desk,
    'Nom,Courriel,Tel\nDesk,a@echo.example.org; b@echo.example.org,\n,A@echo.example.org,02 99\nX,pas une adresse,\nSans adresse,,02\n',
  );
  expect(counts).toEqual({ new: 2, merged: 1, same: 0, objected: 0, invalid: 1 });
  expect(lines.map(({ outcome }) => outcome)).toEqual(['new', 'merged', 'invalid', 'new']);
  expect(await people(desk)).toMatchObject([
    { name: 'Desk', mail: 'a@echo.example.org', telephone: '02 99', notes: 'b@echo.example.org' },
    { name: 'Sans adresse', mail: '' },
  ]);
});

it('does not take in who objected, known or erased, and says so', async () => {
  const desk = await openDesk();
  const [known, erased] = [
    aPerson({ mail: 'a@echo.example.org', objectedOn: '2026-01-02', outlet: '' }),
    aPerson({ mail: 'b@echo.example.org', objectedOn: '2026-01-02' }),
  ];
  await save(desk, known, erased);
  valueOf(await desk.handlers['press-list:erase']([erased.id]));
  const { counts } = await importText(
    desk,
    'Nom,Média,Courriel\nA,Echo,A@echo.example.org\nB,Echo,b+x@echo.example.org\nC,Echo,c@echo.example.org\n',
  );
  expect(counts).toEqual({ new: 1, merged: 0, same: 0, objected: 2, invalid: 0 });
  expect(await people(desk)).toMatchObject([known, { name: 'C' }]);
});

it('refuses by hand an address that another has, and one whose owner objected', async () => {
  const desk = await openDesk();
  const [one, gone] = [
    aPerson({ mail: 'a@echo.example.org' }),
    aPerson({ mail: 'b@echo.example.org', objectedOn: '2026-01-02' }),
  ];
  await save(desk, one, gone);
  valueOf(await desk.handlers['press-list:erase']([gone.id]));
  expect(await desk.handlers['press-list:save']([aPerson({ mail: 'A@echo.example.org' })])).toEqual({
    ok: false,
    problem: { kind: 'press-mail-taken', mail: 'A@echo.example.org', name: one.name },
  });
  expect(await desk.handlers['press-list:save']([aPerson({ mail: 'b@echo.example.org' })])).toEqual({
    ok: false,
    problem: { kind: 'press-objected', mail: 'b@echo.example.org', on: '2026-01-02' },
  });
});

it('writes a list that a spreadsheet cannot run, without those who objected, and reads it again', async () => {
  const desk = await openDesk();
  const evil = aPerson({
    name: '=HYPERLINK("http://x.invalid")',
    role: '@SUM(A1)',
    notes: '-2+3',
    telephone: '+33 2 99',
  });
  await save(desk, evil, aPerson({ mail: 'non@echo.example.org', objectedOn: '2026-01-02' }));
  const path = join(desk.folder, 'liste.csv');
  desk.answers.copy = path;
  expect(valueOf(await desk.handlers['press-list:export']({ ids: null, format: 'csv' }))).toEqual({
    name: 'liste.csv',
    objected: 1,
  });
  const written = await readFile(path, 'utf8');
  expect(written).toContain(`"'=HYPERLINK(""http://x.invalid"")"`);
  expect(written).toContain(`"'@SUM(A1)"`);
  expect(written).toContain(`"'-2+3"`);
  expect(written).toContain('"+33 2 99"');
  expect(written).not.toContain('non@echo');
  const again = valueOf(
    await desk.handlers['press-list:read']({ name: 'liste.csv', bytes: await readFile(path) }),
  );
  const as = { fields: again.columns.map(({ field }) => field), hasHeader: again.hasHeader };
  expect(valueOf(await desk.handlers['press-list:preview'](as))).toMatchObject([
    { outcome: 'same', name: evil.name },
  ]);
});

it('hands over all that is kept of one person, what was sent included, though they objected', async () => {
  const desk = await openDesk();
  const article = valueOf(await desk.handlers['article:create']({ kind: 'release', language: 'fr' })).article;
  valueOf(await desk.handlers['article:save']({ article: { ...article, headline: 'La gare' }, base: 1 }));
  const person = aPerson({ objectedOn: '2026-01-02', notes: 'préfère le matin' });
  await save(desk, person);
  const delivery = {
    id: crypto.randomUUID(),
    person: person.id,
    article: article.id,
    revision: 1,
    at: desk.now,
    state: 'sent',
  } as const;
  valueOf(desk.archive.pressList.deliveries.note([delivery]));
  desk.answers.copy = join(desk.folder, 'donnees.json');
  valueOf(await desk.handlers['press-list:export']({ ids: [person.id], format: 'json' }));
  expect(JSON.parse(await readFile(desk.answers.copy, 'utf8'))).toEqual({
    people: [
      {
        ...person,
        groups: [],
        deliveries: [{ headline: 'La gare', revision: 1, at: '2026-06-01T10:00:00.000Z', state: 'sent' }],
      },
    ],
  });
  expect(valueOf(await desk.handlers['press-list:deliveries']({ article: article.id }))).toMatchObject([
    { name: person.name, headline: 'La gare' },
  ]);
  valueOf(await desk.handlers['press-list:mark-delivery']({ id: delivery.id, state: 'bounced' }));
  expect(await people(desk)).toMatchObject([{ bouncedOn: '2026-06-01' }]);
  expect(valueOf(await desk.handlers['press-list:open'](null)).lastSent).toEqual({ [person.id]: desk.now });
});
