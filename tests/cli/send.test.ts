import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from '../../electron/archive';
import { emptyMasthead } from '../../src/article';
import { value } from '../archive/fixtures';
import { person } from '../handlers/outbox/sending-desk';
import { newFolder, run } from './terminal';

const text = `---\ntitle: L’eau est à nous\ndate: 2026-05-02\nstatus: ready\n---\n\nDes mots publics.\n`;

async function withList(): Promise<string> {
  const folder = await newFolder();
  await writeFile(join(folder, 'eau.md'), text);
  await run(['import', 'eau.md', '--archive', 'archive', '--keep-status'], { folder });
  const archive = value(openArchive(join(folder, 'archive'), { create: false }));
  const group = crypto.randomUUID();
  const people = ['a@exemple.org', 'b@exemple.org', 'c@exemple.org'].map((mail) => person(mail, group));
  people[2] = { ...people[2]!, objectedOn: '2026-01-01' };
  value(archive.pressList.save(people, 0, [{ id: group, name: 'Radios', filter: null }]));
  value(archive.masthead.save({ ...emptyMasthead(), name: 'Eau libre', email: 'presse@exemple.org' }, 0));
  archive.close();
  return folder;
}

const send = ['send', '--archive', 'archive', '--to', 'radios', '--dry-run'];

it.each(['eau.md', 'l-eau-est-a-nous'])('says what would go, and to how many: %s', async (name) => {
  const folder = await withList();
  const told = await run([...send, name], { folder });
  expect(told.code).toBe(0);
  const plain = told.out.replace(/[\u00a0\u202f]/g, ' ');
  expect(plain).toContain('« L’eau est à nous » part à 2 personnes du groupe « Radios »');
  expect(plain).toContain('depuis Eau libre <presse@exemple.org>, sans embargo.');
  expect(plain).toContain('1 personne ne veut plus de courriel');
  const same = send.map((word) => (word === 'radios' ? 'same' : word));
  expect((await run([...same, name], { folder })).out).toContain('Personne');
  const json = JSON.parse((await run([...send, name, '--json'], { folder })).out) as object;
  expect(json).toMatchObject({ people: 2, group: 'Radios', leftOut: { objected: 1 }, way: 'send' });
});

it('says what would be attached, and how large a mail is with it', async () => {
  const folder = await withList();
  const bare = JSON.parse((await run([...send, 'eau.md', '--json'], { folder })).out) as { bytes: number };
  const told = await run([...send, 'eau.md', '--attach', 'kit,pdf,leaflet', '--json'], { folder });
  const plan = JSON.parse(told.out) as { bytes: number; attached: { kind: string; bytes: number }[] };
  expect(plan.attached.map(({ kind }) => kind)).toEqual(['pdf', 'leaflet', 'kit']);
  expect(plan.bytes).toBeGreaterThan(
    plan.attached.reduce((all, { bytes }) => all + (bytes * 4) / 3, bare.bytes),
  );
  const plain = (await run([...send, 'eau.md', '--attach', 'pdf'], { folder })).out.replace(/\s/g, ' ');
  expect(plain).toContain('un courriel chacune avec le texte en PDF, depuis');
  expect(plain).toMatch(/Joint : 2026-05-02-l-eau-est-a-nous-texte\.pdf \(\d+ ko\)/);
  expect(await run([...send, 'eau.md', '--attach', 'photo'], { folder })).toMatchObject({ code: 2 });
});

it('sends nothing without the desk, and says what it does not know', async () => {
  const folder = await withList();
  const dry = send.filter((word) => word !== '--dry-run');
  expect(await run([...dry, 'eau.md'], { folder })).toMatchObject({ code: 2 });
  expect((await run([...send, 'rien.md'], { folder })).err).toContain('rien.md');
  const unknown = await run([...send.map((word) => (word === 'radios' ? 'Nulle' : word)), 'eau.md'], {
    folder,
  });
  expect(unknown.err).toContain('Radios');
  expect(unknown.code).toBe(1);
});
