import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openToRead } from '../../../electron/archive';
import type { PressList } from '../../../electron/archive';
import { run } from '../../cli/terminal';
import { aPerson } from '../../archive/press-list/people';
import { deskWithFolder, keepArticle, newFolder, ready, valueOf, wholeMasthead } from '../desk';
import type { Desk } from '../desk';

const canary = 'Zibeline';
const group = { id: crypto.randomUUID(), name: `${canary} amis`, filter: null };
const person = aPerson({
  name: `${canary} Canari`,
  mail: 'zibeline@canari.example.org',
  notes: `${canary} le matin`,
  groups: [group.id],
});
const gone = aPerson({ mail: 'non@canari.example.org', objectedOn: '2026-01-02' });

/** A desk with a text of each kind, and a list that nobody else is to read; `list` is what the handlers get of it. */
async function deskWithList(list: (real: PressList) => PressList = (real) => real) {
  const desk = await deskWithFolder((tools) => ({
    ...tools,
    archive: { ...tools.archive, pressList: list(tools.archive.pressList) },
  }));
  valueOf(await desk.handlers['masthead:save'](wholeMasthead));
  valueOf(desk.archive.pressList.save([person, gone], desk.now, [group]));
  const texts = [
    await keepArticle(desk, { ...ready('La gare', 'la-gare'), kind: 'release' }),
    await keepArticle(desk, { ...ready('La halte', 'la-halte'), kind: 'leaflet' }),
  ];
  const [text] = texts;
  const delivery = {
    id: crypto.randomUUID(),
    person: person.id,
    article: text?.id ?? '',
    revision: 1,
    at: desk.now,
    state: 'sent',
  } as const;
  valueOf(desk.archive.pressList.deliveries.note([delivery]));
  return { desk, ids: texts.map(({ id }) => id) };
}

/** Everything in a folder, as letters. */
function lettersIn(folder: string): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => `${file}\n${readFileSync(file).toString('latin1')}`)
    .join('\n');
}

/** A list that must not be asked. */
const asked: string[] = [];
const watched = (real: PressList): PressList =>
  new Proxy(real, {
    get(target, name: keyof PressList) {
      asked.push(name);
      return target[name];
    },
  });

it(
  'no export asks the list, and none holds a word of it: site, leaflets, mails, kits',
  { timeout: 120_000 },
  async () => {
    const { desk, ids } = await deskWithList(watched);
    asked.length = 0;
    valueOf(await desk.handlers['export:run']({ ids, outlets: ['site', 'leaflet', 'press'] }));
    expect(asked).toEqual([]);
    const letters = lettersIn(desk.out);
    expect(letters).toContain('la-gare');
    expect(letters.toLowerCase()).not.toMatch(/zibeline|canari/);
  },
);

it('the export of everything holds nothing of the list', async () => {
  const { desk } = await deskWithList(watched);
  asked.length = 0;
  const to = await newFolder();
  await writeAll(desk, to);
  expect(asked).toEqual([]);
  expect(lettersIn(to)).toContain('La gare');
  expect(lettersIn(to).toLowerCase()).not.toMatch(/zibeline|canari/);
});

it('a backup in the second place leaves the list out until the person asks for it; the one beside the archive holds it', async () => {
  const { desk } = await deskWithList();
  const second = join(await newFolder(), 'partage');
  desk.answers.backups = second;
  const placed = valueOf(await desk.handlers['backup:choose-place'](null));
  const folderOf = (kind: string) => placed.places.find((place) => place.kind === kind)?.folder ?? '';
  expect(placed.peopleInSecond).toBe(false);
  expect(lettersIn(folderOf('own')).toLowerCase()).toContain('zibeline');
  const left = lettersIn(folderOf('second'));
  expect(left).toContain('La gare');
  expect(left.toLowerCase()).not.toMatch(/zibeline|canari/);
  valueOf(await desk.handlers['backup:people'](true));
  valueOf(await desk.handlers['backup:now'](null));
  expect(lettersIn(folderOf('second')).toLowerCase()).toContain('zibeline');
});

it('a backup without the list still knows who objected, and is proved again while no text changes', async () => {
  const { desk } = await deskWithList();
  const to = join(await newFolder(), 'sauvegardes');
  const folder = await newFolder();
  const order = ['backup', '--archive', desk.archive.folder, '--to', to];
  expect((await run([...order, '--with-press-list'], { folder })).code).toBe(2);
  expect((await run(order, { folder })).code).toBe(0);
  expect(lettersIn(to).toLowerCase()).not.toMatch(/zibeline|canari/);
  const again = await run(order, { folder, now: Date.parse('2026-07-01T10:00:00Z') });
  expect(again.err).toContain('Rien n’a changé');
  const [name = ''] = readdirSync(to).filter((each) => each.endsWith('.sqlite'));
  expect((await run(['verify', '--archive', to], { folder })).code).toBe(0);
  const restored = join(folder, 'reprise');
  expect(await run(['restore', join(to, name), '--archive', restored], { folder })).toMatchObject({
    code: 0,
  });
  const archive = valueOf(openToRead(restored));
  expect(valueOf(archive.pressList.people()).people).toEqual([]);
  expect(valueOf(archive.pressList.objectedOn(gone.mail))).toBe('2026-01-02');
  archive.close();
  expect(
    (
      await run([...order, '--with-press-list', '--agreed'], {
        folder,
        now: Date.parse('2026-07-02T10:00:00Z'),
      })
    ).code,
  ).toBe(0);
  expect(lettersIn(to).toLowerCase()).toContain('zibeline');
});

async function writeAll(desk: Desk, to: string): Promise<void> {
  desk.answers.folder = to;
  valueOf(await desk.handlers['export:all-texts'](null));
}
