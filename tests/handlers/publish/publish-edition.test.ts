import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Editions } from '../../../electron/handlers/publish/editions';
import type { Edition } from '../../../electron/handlers/publish/editions';
import { lookThere, publishEdition } from '../../../electron/handlers/publish/publish-edition';
import { done } from '../../../src/contract';
import { newFolder, valueOf } from '../desk';
import { folderDestination } from './folder-destination';
import type { WatchedDestination } from './folder-destination';

/** The content of a site's files by path. */
type Site = Readonly<Record<string, string>>;

/** An archive's side of a publication: its editions, and the publications that it began. */
class Publisher {
  readonly editions: Editions;
  readonly #folder: string;
  readonly known = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.editions = new Editions(folder);
  }

  async build(site: Site): Promise<Edition> {
    const edition = [];
    for (const [path, text] of Object.entries(site)) {
      const sha256 = createHash('sha256').update(text).digest('hex');
      await mkdir(join(this.#folder, 'files'), { recursive: true });
      await writeFile(this.editions.fileOf(sha256), text);
      const article = /^texte-/.test(path) ? { article: path } : {};
      edition.push({ path, sha256, size: Buffer.byteLength(text), ...article });
    }
    return edition;
  }

  async publish(
    site: Site,
    destination: WatchedDestination,
    {
      accepted = null,
      signal = new AbortController().signal,
    }: { accepted?: string | null; signal?: AbortSignal } = {},
  ) {
    const edition = await this.build(site);
    const order = { edition, editions: this.editions, id: 'there', known: new Set(this.known) };
    const published = await publishEdition(order, destination, {
      publication: randomUUID(),
      now: 0,
      accepted,
      begins: (id) => done((this.known.add(id), null)),
      signal,
      progress: () => undefined,
    });
    if (published.ok) await this.editions.published('there', edition);
    return published;
  }

  async plan(site: Site, destination: WatchedDestination) {
    const order = {
      edition: await this.build(site),
      editions: this.editions,
      id: 'there',
      known: this.known,
    };
    return valueOf(await lookThere(order, destination)).plan;
  }
}

async function publisher() {
  return { publisher: new Publisher(await newFolder()), there: await newFolder() };
}

/** The files of a folder, but the lists that publications keep there. */
async function filesIn(folder: string): Promise<Site> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => !name.startsWith('.roneo-'));
  const found = await Promise.all(
    names.map(async (name) => ({ name, isFile: (await stat(join(folder, name))).isFile() })),
  );
  const texts = found
    .filter(({ isFile }) => isFile)
    .map(async ({ name }) => [name, await readFile(join(folder, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts)) as Site;
}

const first: Site = {
  'index.html': 'accueil: texte-un/index.html assets/site.css',
  'texte-un/index.html': 'un: pictures/a.jpg',
  'pictures/a.jpg': 'image',
  'assets/site.css': 'style',
  'feed.xml': 'fil: texte-un/index.html',
};

describe('a publication', () => {
  it('sends all files the first time, and then only those that changed', async () => {
    const { publisher: here, there } = await publisher();
    valueOf(await here.publish(first, folderDestination(there)));
    expect(await filesIn(there)).toEqual(first);
    const second = {
      ...first,
      'texte-un/index.html': 'un, corrigé: pictures/a.jpg',
      'texte-deux/index.html': 'deux',
    };
    const destination = folderDestination(there);
    const plan = await here.plan(second, destination);
    expect([plan.add, plan.change].map((files) => files.map(({ path }) => path))).toEqual([
      ['texte-deux/index.html'],
      ['texte-un/index.html'],
    ]);
    expect(plan).toMatchObject({ remove: [], unchanged: 4, question: null, bytes: 32 });
    valueOf(await here.publish(second, destination));
    expect(destination.puts).toEqual([
      '.roneo-going',
      'texte-deux/index.html',
      'texte-un/index.html',
      '.roneo-site',
    ]);
    expect(await filesIn(there)).toEqual(second);
    expect(await readdir(there)).not.toContain('.roneo-going');
  });

  it('writes nothing where nothing changed', async () => {
    const { publisher: here, there } = await publisher();
    valueOf(await here.publish(first, folderDestination(there)));
    const destination = folderDestination(there);
    valueOf(await here.publish(first, destination));
    expect([destination.puts, destination.removals]).toEqual([[], []]);
  });

  it('sends pictures and styles first, new pages before changed ones, home and feeds last, and removes after all', async () => {
    const { publisher: here, there } = await publisher();
    valueOf(await here.publish(first, folderDestination(there)));
    const destination = folderDestination(there);
    const { 'pictures/a.jpg': _gone, ...rest } = first;
    const next = {
      ...rest,
      'index.html': 'accueil: texte-deux/index.html',
      'feed.xml': 'fil: texte-deux/index.html',
      'texte-un/index.html': 'un: texte-deux/index.html',
      'texte-deux/index.html': 'deux: pictures/b.jpg',
      'archives/index.html': 'archives: texte-deux/index.html',
      'pictures/b.jpg': 'autre',
      'assets/site.css': 'style neuf',
    };
    valueOf(await here.publish(next, destination));
    expect(destination.puts).toEqual([
      '.roneo-going',
      'pictures/b.jpg',
      'assets/site.css',
      'texte-deux/index.html',
      'archives/index.html',
      'texte-un/index.html',
      'index.html',
      'feed.xml',
      '.roneo-site',
    ]);
    expect(destination.removals).toEqual(['pictures/a.jpg', '.roneo-going']);
  });

  it('leaves files of others alone, and overwrites none of them unasked', async () => {
    const { publisher: here, there } = await publisher();
    await writeFile(join(there, 'CNAME'), 'exemple.org');
    await writeFile(join(there, 'index.html'), 'page d’attente');
    const refused = await here.publish(first, folderDestination(there));
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'publish-unseen' } });
    expect(await filesIn(there)).toEqual({ CNAME: 'exemple.org', 'index.html': 'page d’attente' });
    const { strangers, question } = await here.plan(first, folderDestination(there));
    expect(strangers).toEqual(['index.html']);
    valueOf(await here.publish(first, folderDestination(there), { accepted: question }));
    expect(await filesIn(there)).toEqual({ CNAME: 'exemple.org', ...first });
    valueOf(await here.publish({ 'index.html': 'fin' }, folderDestination(there)));
    expect(await filesIn(there)).toEqual({ CNAME: 'exemple.org', 'index.html': 'fin' });
  });

  it('keeps a page that was changed there since, unless the person agrees', async () => {
    const { publisher: here, there } = await publisher();
    valueOf(await here.publish(first, folderDestination(there)));
    await writeFile(join(there, 'texte-un', 'index.html'), 'corrigée là-bas, à la main');
    const plan = await here.plan({ ...first, 'texte-un/index.html': 'neuf' }, folderDestination(there));
    expect(plan.strangers).toEqual(['texte-un/index.html']);
    const { 'texte-un/index.html': _gone, ...without } = first;
    valueOf(await here.publish(without, folderDestination(there)));
    expect(await filesIn(there)).toEqual({ ...without, 'texte-un/index.html': 'corrigée là-bas, à la main' });
  });

  it('keeps a page that was changed there after a publication was cut off, unless the person agrees', async () => {
    const { publisher: here, there } = await publisher();
    valueOf(await here.publish(first, folderDestination(there)));
    const corrected = { ...first, 'texte-un/index.html': 'neuf', 'index.html': 'accueil, corrigé' };
    await here.publish(corrected, folderDestination(there, { left: 2 }));
    await writeFile(join(there, 'texte-un', 'index.html'), 'corrigée là-bas, à la main');
    const { strangers } = await here.plan(corrected, folderDestination(there));
    expect(strangers).toEqual(['texte-un/index.html']);
  });

  it('says first that another machine published there, and overwrites nothing until the person agrees', async () => {
    const { publisher: here, there } = await publisher();
    const other = new Publisher(await newFolder());
    valueOf(await here.publish(first, folderDestination(there)));
    const theirs = { ...first, 'texte-eux/index.html': 'eux' };
    const { question: asked } = await other.plan(theirs, folderDestination(there));
    valueOf(await other.publish(theirs, folderDestination(there), { accepted: asked }));
    const mine = { ...first, 'index.html': 'accueil, corrigé' };
    expect(await here.publish(mine, folderDestination(there))).toMatchObject({
      problem: { kind: 'publish-unseen' },
    });
    expect(await filesIn(there)).toEqual(theirs);
    const plan = await here.plan(mine, folderDestination(there));
    expect(plan).toMatchObject({ otherSince: 0, strangers: [], remove: ['texte-eux/index.html'] });
    valueOf(await here.publish(mine, folderDestination(there), { accepted: plan.question }));
    expect(await filesIn(there)).toEqual(mine);
  });

  it('does not take what was agreed to for something that came there since', async () => {
    const { publisher: here, there } = await publisher();
    await writeFile(join(there, 'index.html'), 'attente');
    const { question } = await here.plan(first, folderDestination(there));
    await writeFile(join(there, 'feed.xml'), 'un autre fil');
    expect(await here.publish(first, folderDestination(there), { accepted: question })).toMatchObject({
      problem: { kind: 'publish-unseen' },
    });
  });

  it('removes no file that a stranger’s list names and no site has', async () => {
    const { publisher: here, there } = await publisher();
    valueOf(await here.publish(first, folderDestination(there)));
    await writeFile(join(there, 'CNAME'), 'x');
    await mkdir(join(there, '.git'));
    await writeFile(join(there, '.git', 'config'), 'x');
    const list = await readFile(join(there, '.roneo-site'), 'utf8');
    const hash = 'a'.repeat(64);
    await writeFile(
      join(there, '.roneo-site'),
      `${list}${hash} 1 CNAME\n${hash} 1 .git/config\n${hash} 1 ../x.html\n`,
    );
    valueOf(await here.publish({ 'index.html': 'fin' }, folderDestination(there)));
    expect(Object.keys(await filesIn(there)).sort()).toEqual(['.git/config', 'CNAME', 'index.html']);
  });

  it('is stopped by the person, and goes on where it stopped', async () => {
    const { publisher: here, there } = await publisher();
    const stop = new AbortController();
    const stopping = folderDestination(there, { after: () => stop.abort() });
    const stopped = await here.publish(first, stopping, { signal: stop.signal });
    expect(stopped).toMatchObject({ problem: { kind: 'cancelled' } });
    expect(stopping.puts.length).toBeLessThan(4);
    const again = folderDestination(there);
    valueOf(await here.publish(first, again));
    expect(await filesIn(there)).toEqual(first);
  });
});

/** A generator of numbers below a limit, the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** A site whose pages link to one another and to pictures, at random: its home leads to some texts, these to others. */
function randomSite(random: (below: number) => number): Site {
  const texts = ['a', 'b', 'c', 'd', 'e', 'f']
    .filter(() => random(3) > 0)
    .map((name) => `texte-${name}/index.html`);
  const lists = ['un', 'deux'].filter(() => random(2) > 0).map((name) => `tags/${name}/index.html`);
  const pictures = ['p', 'q', 'r'].map((name) => `pictures/${name}-${random(3)}.jpg`);
  const pages = [...texts, ...lists, 'index.html', 'feed.xml'];
  const some = (of: readonly string[]) => of.filter(() => random(2) > 0);
  // One letter of the content changes and its length stays, as in most corrections.
  const drawn = (path: string) => [
    path,
    `${random(4)} ${[...some(path === 'feed.xml' ? texts : pages), ...some(pictures), 'assets/site.css'].join(' ')}`,
  ];
  return Object.fromEntries([
    ...pages.map(drawn),
    ...pictures.map((path) => [path, path]),
    ['assets/site.css', `${random(3)}`],
  ]) as Site;
}

/** What the pages of the list that lies there, and all pages that they lead to, link to in vain. */
function deadLinks(there: ReadonlyMap<string, string>): string[] {
  const seen = new Set(
    (there.get('.roneo-site') ?? '')
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(' ').slice(2).join(' ')),
  );
  for (const path of seen)
    if (/\.(html|xml)$/.test(path))
      for (const link of (there.get(path) ?? '').split(' ').slice(1)) seen.add(link);
  return [...seen].filter((path) => !there.has(path));
}

describe('a publication that is cut off, at random, again and again', () => {
  it('never leaves a page that leads nowhere, and ends as the built site, with nothing sent twice', async () => {
    let cuts = 0;
    let looks = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = numbers(seed);
      const { publisher: here, there } = await publisher();
      const mirror = new Map<string, string>();
      const after = (path: string, content: string | null) => {
        looks += 1;
        if (content === null) mirror.delete(path);
        else mirror.set(path, content);
        expect(deadLinks(mirror), `seed ${seed}`).toEqual([]);
      };
      valueOf(await here.publish(randomSite(random), folderDestination(there, { after })));
      for (let round = 0; round < 3; round += 1) {
        let site = randomSite(random);
        let isCorrected = false;
        const sent: string[] = [];
        for (;;) {
          const left = random(5) === 0 ? Infinity : 1 + random(14);
          const destination = folderDestination(there, { left, after });
          const answer = await here.publish(site, destination);
          sent.push(...destination.puts.map((path) => `${path}: ${site[path] ?? ''}`));
          if (answer.ok) break;
          expect(answer.problem.kind).toBe('host-lost');
          cuts += 1;
          if (isCorrected || random(4) > 0) continue;
          site = randomSite(random); // Corrected between the cut and the next run.
          isCorrected = true;
        }
        expect(await filesIn(there), `seed ${seed}`).toEqual(site);
        const ofSite = sent.filter((line) => !line.startsWith('.roneo-'));
        expect(new Set(ofSite).size, `seed ${seed}`).toBe(ofSite.length);
      }
    }
    expect(cuts).toBeGreaterThan(50);
    expect(looks).toBeGreaterThan(800);
  }, 120_000);
});
