import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTracked } from '../../../electron/export';
import type { Tools } from '../../../electron/handlers';
import { usualSite } from '../../../src/article';
import type { Article } from '../../../src/article';
import type { PlannedFiles, SiteDestination } from '../../../src/contract';
import {
  keepArticle,
  newFolder,
  openDesk,
  paragraph,
  pictureOf,
  ready,
  valueOf,
  wholeMasthead,
} from '../desk';
import type { Desk } from '../desk';

/** A desk with a masthead, and a folder that its site is published to. */
async function deskWithPlace(
  change?: (tools: Tools) => Tools,
): Promise<Desk & { there: string; id: string }> {
  const desk = await openDesk(change);
  const there = join(await newFolder(), 'www');
  valueOf(await desk.handlers['masthead:save']({ ...wholeMasthead, site: 'https://exemple.org' }));
  const id = randomUUID();
  valueOf(await desk.handlers['publish:save']({ destination: folderAt(there, id) }));
  return Object.assign(desk, { there, id });
}

function folderAt(folder: string, id: string = randomUUID()): SiteDestination {
  return { id, name: 'Site du groupe', isAutomatic: false, settings: { kind: 'folder', folder } };
}

const planOf = async (desk: Desk & { id: string }, edition: 'now' | 'before' = 'now') =>
  valueOf(await desk.handlers['publish:plan']({ id: desk.id, edition }));

const publish = (
  desk: Desk & { id: string },
  accepted: string | null = null,
  edition: 'now' | 'before' = 'now',
) => desk.handlers['publish:run']({ id: desk.id, edition, accepted });

async function change(desk: Desk, article: Article, fields: Partial<Article>): Promise<void> {
  const { revision } = valueOf(await desk.handlers['article:open'](article.id));
  valueOf(await desk.handlers['article:save']({ article: { ...article, ...fields }, base: revision }));
}

const headlines = ({ texts }: PlannedFiles) => texts.map(({ headline }) => headline);

const pageOf = (desk: { there: string }, slug: string) =>
  readFile(join(desk.there, slug, 'index.html'), 'utf8');

describe('publishing from the desk', () => {
  it('says by headlines what it would add, change and remove, and then does that', async () => {
    const desk = await deskWithPlace();
    const eau = await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
    const gare = await keepArticle(desk, ready('La gare reste ouverte', 'gare'));
    await keepArticle(desk, { headline: 'Un brouillon', slug: 'brouillon' });
    const first = await planOf(desk);
    expect(headlines(first.add)).toEqual(['L’eau n’est pas à vendre', 'La gare reste ouverte']);
    expect(await readdir(desk.there)).toEqual([]);
    const published = valueOf(await publish(desk));
    expect(published).toMatchObject({ address: 'https://exemple.org', changed: 0, removed: 0 });
    expect(published.pages).toContainEqual({
      headline: 'La gare reste ouverte',
      address: 'https://exemple.org/gare/',
    });
    const onLine = async (id: string) => valueOf(await desk.handlers['publish:of-text'](id));
    const there = { name: 'Site du groupe', address: 'https://exemple.org/gare/', since: desk.now };
    expect(await onLine(gare.id)).toEqual([{ ...there, until: null }]);
    await change(desk, eau, { body: [paragraph('Un texte corrigé.')] });
    valueOf(await desk.handlers['article:remove'](gare.id));
    const second = await planOf(desk);
    expect([second.add, second.change, second.remove].map(headlines)).toEqual([
      [],
      ['L’eau n’est pas à vendre'],
      ['La gare reste ouverte'],
    ]);
    valueOf(await publish(desk));
    expect(await pageOf(desk, 'eau')).toContain('Un texte corrigé.');
    expect(await readdir(desk.there)).not.toContain('gare');
    expect(await onLine(gare.id)).toEqual([{ ...there, until: desk.now }]);
    expect(valueOf(await desk.handlers['publish:list'](null)).destinations).toMatchObject([
      { name: 'Site du groupe', publishedAt: desk.now, isUnfinished: false, canUndo: true, isOwn: true },
    ]);
  });

  it('leads from each address that a text was published at to the one that it has now', async () => {
    const desk = await deskWithPlace();
    const march = await keepArticle(desk, ready('Samedi, marche', 'marche'));
    valueOf(await publish(desk));
    await change(desk, march, { slug: 'grande-marche' });
    const plan = await planOf(desk);
    expect(plan.remove.texts).toEqual([]);
    valueOf(await publish(desk));
    expect(await pageOf(desk, 'marche')).toContain('content="0; url=../grande-marche/"');
    await change(desk, march, { slug: 'marche-du-samedi' });
    valueOf(await publish(desk));
    expect(await pageOf(desk, 'marche')).toContain('content="0; url=../marche-du-samedi/"');
    expect(await pageOf(desk, 'grande-marche')).toContain('content="0; url=../marche-du-samedi/"');
    expect(await readFile(join(desk.there, 'redirects/nginx-map.conf'), 'utf8')).toContain(
      '"/grande-marche" "/marche-du-samedi/"',
    );
    await change(desk, march, { slug: 'marche' });
    valueOf(await publish(desk));
    expect(await pageOf(desk, 'marche')).toContain('<h1');
    expect(await pageOf(desk, 'grande-marche')).toContain('content="0; url=../marche/"');
    await change(desk, march, { status: 'draft' });
    valueOf(await publish(desk));
    expect(await readdir(desk.there)).not.toContain('grande-marche');
  });

  it('sends only the files that a correction changes', async () => {
    const desk = await deskWithPlace();
    const eau = await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
    for (const name of ['un', 'deux', 'trois']) await keepArticle(desk, ready(`Le texte ${name}`, name));
    valueOf(await publish(desk));
    const times = async () =>
      Object.fromEntries(
        await Promise.all(
          (await readdir(desk.there, { recursive: true })).map(async (name) => {
            const found = await stat(join(desk.there, name));
            return [name, found.isFile() ? found.ino : 0] as const;
          }),
        ),
      );
    const before = await times();
    await change(desk, eau, { body: [paragraph('Corrigé.')] });
    const { added, changed, removed } = valueOf(await publish(desk));
    expect([added, removed]).toEqual([0, 0]);
    const after = await times();
    const written = Object.keys(after).filter(
      (name) => after[name] !== before[name] && name !== '.roneo-site',
    );
    expect(written).toHaveLength(changed);
    expect(written).toContain(join('eau', 'index.html'));
    expect(written).not.toContain(join('un', 'index.html'));
  });

  it('never publishes what is held: not a word, not a picture', async () => {
    const desk = await deskWithPlace();
    await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
    await keepArticle(desk, {
      ...ready('Le rapport secret', 'rapport'),
      embargo: { local: '2026-06-02T06:00', zone: 'Europe/Paris' },
    });
    const plan = await planOf(desk);
    expect(headlines(plan.add)).toEqual(['L’eau n’est pas à vendre']);
    expect(plan.notices).toContainEqual(
      expect.objectContaining({ kind: 'held-back', article: 'Le rapport secret' }),
    );
    valueOf(await publish(desk));
    const names = await readdir(desk.there, { recursive: true });
    for (const name of names.filter((each) => /\.(html|xml|json|txt)$|roneo/.test(each)))
      expect(await readFile(join(desk.there, name), 'utf8')).not.toMatch(/secret|rapport/i);
    expect(names.join()).not.toContain('rapport');
  });

  it('publishes the site as the group has set it', async () => {
    const desk = await deskWithPlace();
    await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
    valueOf(await publish(desk));
    valueOf(
      desk.archive.siteSettings.save({ ...usualSite(), styles: '.du-groupe { color: red }' }, desk.now),
    );
    valueOf(await publish(desk));
    const styles = (await readdir(join(desk.there, 'assets'))).filter((name) => name.endsWith('.css'));
    const all = styles.map((name) => readFile(join(desk.there, 'assets', name), 'utf8'));
    expect((await Promise.all(all)).join()).toContain('.du-groupe');
  });

  it('publishes every file of the site, the search of its readers too, and none of it twice', async () => {
    const desk = await deskWithPlace();
    await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
    valueOf(desk.archive.siteSettings.save({ ...usualSite(), search: true }, desk.now));
    const { added } = valueOf(await publish(desk));
    const built = await readTracked(join(desk.archive.cache ?? '', 'published'));
    const files = built.map((file) => file.path);
    expect(added).toBe(files.length);
    for (const name of files) expect((await stat(join(desk.there, name))).isFile(), name).toBe(true);
    expect(files.some((name) => name.startsWith('pagefind'))).toBe(true);
    expect(valueOf(await publish(desk))).toMatchObject({ added: 0, changed: 0, removed: 0 });
  });

  it('publishes the edition before again, and then the last one', async () => {
    const desk = await deskWithPlace();
    const eau = await keepArticle(desk, {
      ...ready('L’eau n’est pas à vendre', 'eau'),
      body: [paragraph('Les premiers mots.')],
    });
    valueOf(await publish(desk));
    expect(await desk.handlers['publish:plan']({ id: desk.id, edition: 'before' })).toMatchObject({
      problem: { kind: 'no-edition-before' },
    });
    await change(desk, eau, { body: [paragraph('Une faute grave.')] });
    valueOf(await publish(desk));
    expect(headlines((await planOf(desk, 'before')).change)).toEqual(['L’eau n’est pas à vendre']);
    valueOf(await publish(desk, null, 'before'));
    expect(await pageOf(desk, 'eau')).toContain('Les premiers mots.');
    valueOf(await publish(desk, null, 'before'));
    expect(await pageOf(desk, 'eau')).toContain('Une faute grave.');
  });

  it('leaves out of the edition before what a key signed that was revoked since, and the links to it', async () => {
    const desk = await deskWithPlace();
    const passphrase = 'une phrase de passe assez longue';
    const { present } = valueOf(await desk.handlers['signing:make']({ passphrase }));
    valueOf(await desk.handlers['signing:unlock']({ passphrase }));
    const eau = await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
    const signed = { id: desk.id, edition: 'now' as const, isSigned: true, accepted: null };
    valueOf(await desk.handlers['publish:run'](signed));
    expect(await readdir(join(desk.there, 'eau'))).toContain('eau.txt.minisig');
    expect(await pageOf(desk, 'eau')).toContain('eau.txt.minisig');
    valueOf(await desk.handlers['signing:revoke']({ number: present?.number ?? '' }));
    await change(desk, eau, { body: [paragraph('Corrigé.')] });
    valueOf(await publish(desk));
    const plan = await planOf(desk, 'before');
    expect(plan.notices).toEqual([{ kind: 'revoked-left-out', signatures: 1 }]);
    valueOf(await publish(desk, null, 'before'));
    expect(await readdir(join(desk.there, 'eau'))).not.toContain('eau.txt.minisig');
    const page = await pageOf(desk, 'eau');
    expect(page).not.toContain('Corrigé.');
    expect(page).not.toContain('minisig');
    expect(page).toContain('eau.txt');
  });

  it('keeps of each text when it was published where, and forgets a text that is deleted for ever', async () => {
    const desk = await deskWithPlace();
    const eau = await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
    const gare = await keepArticle(desk, ready('La gare reste ouverte', 'gare'));
    const first = desk.now;
    valueOf(await publish(desk));
    desk.now += 3_600_000;
    await change(desk, eau, { body: [paragraph('Corrigé.')] });
    valueOf(await desk.handlers['article:remove'](gare.id));
    valueOf(await publish(desk));
    const texts = () => desk.archive.publishing.published.open()[desk.id]?.texts ?? {};
    expect(texts()).toEqual({
      [eau.id]: { path: 'eau/index.html', since: first, until: null, revision: 3 },
      [gare.id]: { path: 'gare/index.html', since: first, until: desk.now, revision: 2 },
    });
    valueOf(await desk.handlers['article:erase']([gare.id]));
    expect(Object.keys(texts())).toEqual([eau.id]);
    // Nothing of its page is left in the archive's folder, not even for an undo.
    expect(await readdir(desk.archive.cache ?? '').catch(() => [])).not.toContain('published');
    expect(valueOf(await desk.handlers['publish:list'](null)).destinations).toMatchObject([
      { canUndo: false },
    ]);
    expect((await planOf(desk)).change.files).toEqual([]);
  });

  it('asks before it overwrites what another archive published there', async () => {
    const desk = await deskWithPlace();
    await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
    valueOf(await publish(desk));
    const other = await deskWithPlace();
    valueOf(await other.handlers['publish:save']({ destination: folderAt(desk.there, other.id) }));
    await keepArticle(other, ready('Un autre groupe', 'autre'));
    const plan = await planOf(other);
    expect(plan).toMatchObject({ otherSince: desk.now, strangers: [] });
    expect(await publish(other)).toMatchObject({ problem: { kind: 'publish-unseen' } });
    expect(await readdir(desk.there)).toContain('eau');
    valueOf(await publish(other, plan.question));
    expect(await readdir(desk.there)).not.toContain('eau');
  });

  it('sends nothing to a destination that only the archive knows, until the person saves it here', async () => {
    const desk = await deskWithPlace();
    await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
    const foreign = folderAt(join(desk.folder, 'ailleurs'));
    valueOf(desk.archive.publishing.destinations.save([foreign], desk.now));
    expect(await desk.handlers['publish:plan']({ id: foreign.id, edition: 'now' })).toEqual({
      ok: false,
      problem: { kind: 'destination-foreign', name: 'Site du groupe' },
    });
    valueOf(await desk.handlers['publish:save']({ destination: foreign }));
    expect((await planOf({ ...desk, id: foreign.id })).add.texts).toHaveLength(1);
  });

  it('keeps a secret in the system’s key store and nowhere else, or asks for it each time', async () => {
    const asked: (string | null)[] = [];
    const desk = await deskWithPlace((tools) => ({
      ...tools,
      openDestination: (_settings, secret) => {
        asked.push(secret);
        return tools.openDestination(
          { kind: 'folder', folder: join(tools.archive.folder, '..', 'host') },
          null,
        );
      },
    }));
    const settings = {
      kind: 'ftps' as const,
      host: 'ftp.exemple.org',
      port: 21,
      user: 'groupe',
      folder: 'www',
      isPlain: false,
      pin: null,
      proxy: null,
    };
    const destination = { ...folderAt(''), settings };
    await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
    desk.secrets.isThere = false;
    valueOf(await desk.handlers['publish:save']({ destination, secret: 'sésame-ouvre-toi' }));
    expect(desk.secrets.kept.size).toBe(0);
    const order = { id: destination.id, edition: 'now' as const };
    expect(await desk.handlers['publish:plan'](order)).toMatchObject({ problem: { kind: 'secret-missing' } });
    valueOf(await desk.handlers['publish:plan']({ ...order, secret: 'sésame-ouvre-toi' }));
    desk.secrets.isThere = true;
    valueOf(await desk.handlers['publish:save']({ destination, secret: 'sésame-ouvre-toi' }));
    valueOf(await desk.handlers['publish:run']({ ...order, accepted: null }));
    expect(asked).toEqual(['sésame-ouvre-toi', 'sésame-ouvre-toi']);
    desk.archive.close();
    const names = await readdir(desk.folder, { recursive: true });
    for (const name of names)
      if ((await stat(join(desk.folder, name))).isFile())
        expect(await readFile(join(desk.folder, name), 'latin1'), name).not.toContain('ouvre-toi');
  });

  it('tells how far it is, and is cancelled between two files', async () => {
    const desk = await deskWithPlace();
    const picture = await pictureOf('green');
    valueOf(await desk.handlers['picture:keep']({ bytes: picture, name: 'vert.jpg' }));
    await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
    const running = publish(desk);
    await desk.handlers['publish:cancel'](null);
    expect(await running).toMatchObject({ problem: { kind: 'cancelled' } });
    valueOf(await publish(desk));
    const steps = desk.events.filter(({ name }) => name === 'publish:progress').map(({ payload }) => payload);
    expect(steps.at(0)).toMatchObject({ step: 'building' });
    const last = steps.at(-1) as { done: number; total: number; bytes: number; ofBytes: number };
    expect([last.done, last.bytes]).toEqual([last.total, last.ofBytes]);
  });

  it('tries a connection and changes nothing there', async () => {
    const desk = await deskWithPlace();
    await mkdir(desk.there);
    await writeFile(join(desk.there, 'notes.txt'), 'x');
    valueOf(await desk.handlers['publish:try']({ destination: folderAt(desk.there) }));
    expect(await readdir(desk.there)).toEqual(['notes.txt']);
    expect(await desk.handlers['publish:try']({ destination: folderAt('/nulle/part/ici') })).toMatchObject({
      problem: { kind: 'folder-absent' },
    });
  });
});
