import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, p95, timed } from './ratios.mjs';
import { room } from './rooms.mjs';

const today = '2026-06-01';
const none = { text: '', outlets: [], beats: [], languages: [], areas: [], groups: [] };

/**
 * A press list of 10,000 people: filtered as one types (what the desk does), and asked for the addressees of a filter (what sending does: each
 * address is compared with those who objected); and read from the disk for the first time. There is no counterpart.
 */
export async function benchPressList() {
  const folder = join(tmpdir(), `roneo-bench-press-list-${process.pid}`);
  try {
    const { openArchive } = await room('electron/archive/index.ts');
    const { foldPerson, peopleIn } = await room('src/contract/index.ts');
    const people = Array.from({ length: 10_000 }, (_, at) => personOf(at));
    const filling = openArchive(folder, { create: true }).value;
    filling.pressList.save(people, 1);
    await filling.end();
    const archive = openArchive(folder, { create: false }).value;
    const first = await timed(() => archive.pressList.people());
    const folded = people.map(foldPerson);
    const filters = ['g', 'gaz', 'gazette', 'redaction 77', 'climat bretagne', 'nobody at all'].flatMap(
      (text) => [
        { ...none, text },
        { ...none, text, beats: ['climat'], areas: ['Bretagne'] },
      ],
    );
    const typed = [];
    const addressed = [];
    for (let round = 0; round < 10; round++)
      for (const filter of filters) {
        typed.push(await timed(() => peopleIn(folded, filter)));
        addressed.push(await timed(() => archive.pressList.addressees({ kind: 'filter', filter }, today)));
      }
    const all = [];
    for (let round = 0; round < 20; round++)
      all.push(await timed(() => archive.pressList.addressees({ kind: 'all' }, today)));
    await archive.end();
    return [
      line('press list of 10,000 filtered', median(typed)),
      line('press list of 10,000 filtered, p95', p95(typed)),
      line('addressees of a filter of 10,000', median(addressed)),
      line('addressees of a filter of 10,000, p95', p95(addressed)),
      line('addressees of all 10,000', median(all)),
      line('press list of 10,000 read for the first time', first),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(what, ms) {
  console.log(`${what.padEnd(52)} ${ms.toFixed(2)} ms`);
  return { what, oursMs: ms };
}

function personOf(at) {
  return {
    id: randomUUID(),
    name: `Rédaction ${at}`,
    outlet: ['La Gazette', 'L’Écho du soir', 'Radio des Monts'][at % 3],
    role: 'rédaction',
    beats: at % 2 ? ['climat', 'transports'] : ['social'],
    language: 'fr',
    area: at % 4 ? 'Bretagne' : 'Normandie',
    mail: `redaction${at}@example.org`,
    telephone: '+33 2 99 00 00 00',
    notes: 'préfère être appelée le matin, avant la conférence de rédaction de dix heures',
    contacts: [],
    groups: [],
    source: 'annuaire public',
    enteredOn: '2026-01-01',
    ground: 'legitimate-interest',
    objectedOn: at % 50 ? null : '2026-02-01',
    keepUntil: '2029-01-01',
    bouncedOn: null,
  };
}
