import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { readHere } from '../../../electron/import';
import type { ReadPressList } from '../../../electron/import';
import { valueOf } from '../../handlers/desk';

const file = async (content: string | Uint8Array, name = 'liste.csv') =>
  readHere.pressList({
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  });

const list = async (content: string | Uint8Array): Promise<ReadPressList> => valueOf(await file(content));

const problem = async (content: string | Uint8Array) => {
  const read = await file(content);
  return read.ok ? null : read.problem;
};

const french =
  'Nom;Prénom;Média;Adresse e-mail;Tél.;Rubriques\nMorin;Ada;"L’Écho; du soir";ada@echo.example.org;02 99;climat, eau\n';

it('recognises French columns between semicolons, with a quoted separator', async () => {
  expect(await list(french)).toMatchObject({
    format: 'csv',
    hasHeader: true,
    fields: ['family-name', 'given-name', 'outlet', 'mail', 'telephone', 'beats'],
    rows: [
      expect.any(Array),
      ['Morin', 'Ada', 'L’Écho; du soir', 'ada@echo.example.org', '02 99', 'climat, eau'],
    ],
  });
});

it('recognises the short names of telephones, and an outlet by its name', async () => {
  const cells =
    'Nom du média;Contact;Tél. portable;Tél. fixe;Mél\nLe Fil;Desk;06 00;02 99;a@fil.example.org\n';
  expect((await list(cells)).fields).toEqual(['outlet', 'name', 'telephone', 'telephone', 'mail']);
});

it.each(['windows-1252', 'utf-16le', 'utf-16be'])('reads the same list in %s', async (encoding) => {
  const bytes = iconv.encode(french.replace('’', "'"), encoding, {
    addBOM: encoding.startsWith('utf-16'),
  });
  const read = await list(bytes);
  expect(read.fields.slice(0, 4)).toEqual(['family-name', 'given-name', 'outlet', 'mail']);
  expect(read.rows[1]?.[2]).toBe("L'Écho; du soir");
});

it('reads what Google and Outlook write, and Excel’s "sep=" line', async () => {
  const google =
    'First Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Value,Phone 1 - Value\nAda,Morin,Echo,Editor,climate,ada@echo.example.org,+33 2\n';
  expect((await list(google)).fields).toEqual([
    'given-name',
    'family-name',
    'outlet',
    'role',
    'beats',
    'mail',
    'telephone',
  ]);
  const excel = await list(
    '\ufeffsep=;\r\nName;Job Title;E-mail Address\r\nDesk;Editor;desk@echo.example.org\r\n',
  );
  expect(excel.fields).toEqual(['name', 'role', 'mail']);
});

it('guesses columns without names by what stands in them', async () => {
  const read = await list(
    'Rédaction,Echo,desk@echo.example.org,02 99 00 00 00\nPôle,Ouest,pole@ouest.example.org,02 99 11 11 11\n',
  );
  expect(read).toMatchObject({ hasHeader: false, fields: ['name', 'outlet', 'mail', 'telephone'] });
});

it('reads cells copied from a spreadsheet, with a line break in one', async () => {
  const read = valueOf(
    await readHere.pressList({ text: 'Nom\tCourriel\tNotes\nDesk\tdesk@echo.example.org\t"un\ndeux"\n' }),
  );
  expect(read).toMatchObject({
    format: 'tabs',
    fields: ['name', 'mail', 'notes'],
    rows: [[], ['Desk', 'desk@echo.example.org', 'un\ndeux']].map((row) =>
      row.length ? row : expect.any(Array),
    ),
  });
});

it('reads addresses one after the other, with names that hold commas', async () => {
  const text =
    '"Morin, Ada" <ada@echo.example.org>, Desk <desk@echo.example.org>;\nbare@ouest.example.org\nsecond@ouest.example.org (Pôle éco)';
  const read = valueOf(await readHere.pressList({ text }));
  expect(read).toMatchObject({ format: 'addresses', fields: ['name', 'mail'] });
  expect(read.rows).toEqual([
    ['Morin, Ada', 'ada@echo.example.org'],
    ['Desk', 'desk@echo.example.org'],
    ['', 'bare@ouest.example.org'],
    ['Pôle éco', 'second@ouest.example.org'],
  ]);
});

it('reads vCards of versions 2.1, 3 and 4, and counts one with a fault', async () => {
  const cards = [
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Morin\r\nitem1.EMAIL;type=INTERNET:autre@echo.example.org\r\nEMAIL;TYPE=pref:ada@echo.example.org\r\nORG:L’Écho;Pôle éco\r\nTITLE:cheffe\r\nCATEGORIES:climat,eau\r\nADR;TYPE=WORK:;;1 rue;Rennes;Bretagne;35000;France\r\nNOTE:un\\ndeux plis\r\n  et plus\r\nEND:VCARD\r\n',
    'BEGIN:VCARD\r\nVERSION:4.0\r\nN:Roux;Bo;;;\r\nEMAIL:bo@echo.example.org\r\nTEL;VALUE=uri:tel:+33-2\r\nLANG:fr\r\nEND:VCARD\r\n',
    'BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=89mile =\r\nRoux\r\nEMAIL:emile@echo.example.org\r\nEND:VCARD\r\n',
    'BEGIN:VCARD\r\nVERSION:4.0\r\nno property at all\r\nEND:VCARD\r\n',
  ];
  const read = await list(cards.join(''));
  expect(read).toMatchObject({ format: 'vcard', unread: 1 });
  expect(read.rows).toEqual([
    [
      'Ada Morin',
      'L’Écho',
      'cheffe',
      'climat, eau',
      '',
      'Rennes',
      'ada@echo.example.org',
      '',
      'un\ndeux plis et plus',
    ],
    ['Bo Roux', '', '', '', 'fr', '', 'bo@echo.example.org', '+33-2', ''],
    ['Émile Roux', '', '', '', '', '', 'emile@echo.example.org', '', ''],
  ]);
});

it('says in a problem what cannot be read: nothing, words, NULs, a spreadsheet’s own file, too much, an open quotation mark', async () => {
  expect(await problem('')).toMatchObject({ kind: 'press-list-none' });
  expect(await problem(new Uint8Array([0x61, 0, 0x62, 0, 0, 0, 0x63]))).toMatchObject({
    kind: 'press-list-none',
  });
  expect(await problem(new Uint8Array([0x50, 0x4b, 3, 4]))).toMatchObject({
    kind: 'format-foreign',
    format: 'sheet',
  });
  expect(await problem(new Uint8Array(10 * 2 ** 20 + 1))).toMatchObject({ kind: 'press-list-large' });
  expect(await problem(`Nom;Courriel\n"Desk;desk@echo.example.org\n${'x;y\n'.repeat(50)}`)).toMatchObject({
    kind: 'press-list-broken',
  });
  expect(await problem(`Nom,Courriel\n${'a,b@example.org\n'.repeat(20_001)}`)).toMatchObject({
    kind: 'press-list-long',
    people: 20_002,
  });
});

it(
  'takes hostile bytes without falling: control signs leave the cells, and 10 MB are read within seconds',
  { timeout: 20_000 },
  async () => {
    const read = await list(
      'Nom;Courriel;Notes\nDe\u0007sk\u001b[31m;desk@echo.example.org;=HYPERLINK("x")\n',
    );
    expect(read.rows[1]).toEqual(['De sk [31m', 'desk@echo.example.org', '=HYPERLINK("x")']);
    const large = `Nom,Courriel,Notes\n${Array.from({ length: 19_000 }, (_, at) => `P ${at},p${at}@example.org,${'n'.repeat(500)}\n`).join('')}`;
    expect((await list(large)).rows).toHaveLength(19_001);
    await expect(problem(`${'"'.repeat(300_000)}`)).resolves.not.toBeUndefined();
    await expect(problem(`${'a@b.example.org,'.repeat(100_000)}`)).resolves.toMatchObject({
      kind: 'press-list-long',
    });
  },
);
