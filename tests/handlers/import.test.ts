import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openChosen } from '../../electron/handlers';
import { plainText } from '../../src/article';
import { failed } from '../../src/contract';
import { drop, newFolder, openDesk, pictureOf, valueOf } from './desk';
import type { Desk } from './desk';

/** Runs as a user without permissions when the tests run as root, who may read everything. */
async function asPlainUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.('nobody');
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** A folder of files, as it lies on a disk. */
async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await newFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** The report of importing a folder that is chosen in the system's dialog. */
async function choose(desk: Desk, folder: string) {
  desk.answers.texts = [await openChosen(folder, 'dossier')];
  return valueOf(await desk.handlers['import:choose']('folder'));
}

const opened = async (desk: Desk, id = '') => valueOf(await desk.handlers['article:open'](id)).article;

describe('texts dropped on the desk', () => {
  it('become drafts, with the pictures dropped beside them', async () => {
    const desk = await openDesk();
    const report = await drop(desk, {
      'a.md': '# Titre\n\n![La place](img/p.jpg)\n',
      'p.jpg': await pictureOf('red'),
    });
    expect(report).toMatchObject({
      imported: [{ headline: 'Titre', name: 'a.md' }],
      refused: [],
      remaining: null,
    });
    expect(await opened(desk, report.imported[0]?.id)).toMatchObject({
      status: 'draft',
      slug: 'titre',
      language: 'fr',
      body: [{ type: 'figure', alt: 'La place' }],
    });
  });

  it('come with their folder, whose pictures are found where the texts say', async () => {
    const desk = await openDesk();
    const report = await drop(desk, {
      'site/content/eau/index.md': '---\ntitle: L’eau\n---\n![a](vue.jpg) ![b](/img/p.jpg)',
      'site/content/eau/vue.jpg': await pictureOf('red'),
      'site/static/img/p.jpg': await pictureOf('blue'),
      'site/static/img/autre.jpg': await pictureOf('green'),
    });
    expect(report.imported[0]?.conversion).toMatchObject({ kept: { pictures: 2 }, missing: [] });
    expect(report.skipped).toEqual([{ name: 'static/img/autre.jpg', why: 'not-shown' }]);
  });

  it('are requested one by one, and refused by name when the window cannot read them', async () => {
    const desk = await openDesk();
    desk.dropped = new Map([['b.md', new TextEncoder().encode('# B')]]);
    const files = [
      { name: 'a.md', size: 3 },
      { name: 'b.md', size: 3 },
    ];
    const report = valueOf(await desk.handlers['import:files'](files));
    expect(report.imported.map(({ headline }) => headline)).toEqual(['B']);
    expect(report.refused).toEqual([
      { name: 'a.md', problem: { kind: 'file-unreadable', path: 'a.md', why: 'it was not given' } },
    ]);
  });
});

describe('texts that are chosen', () => {
  it('that cannot be read stop no other', async () => {
    const desk = await openDesk();
    const folder = await folderOf({ 'a.pdf': '%PDF', 'b.md': '# B', 'c.md': '---\na: [\n---\n' });
    const names = ['a.pdf', 'b.md', 'c.md', 'nulle-part.md'];
    desk.answers.texts = await Promise.all(names.map((name) => openChosen(join(folder, name), name)));
    const report = valueOf(await desk.handlers['import:choose']('files'));
    expect(report.imported.map(({ headline }) => headline)).toEqual(['B']);
    expect(report.refused.map(({ name, problem }) => [name, problem.kind])).toEqual([
      ['a.pdf', 'format-foreign'],
      ['c.md', 'invalid'],
      ['nulle-part.md', 'file-missing'],
    ]);
  });

  it('change nothing when the dialog is cancelled', async () => {
    const { handlers } = await openDesk();
    expect(valueOf(await handlers['import:choose']('files'))).toEqual({
      imported: [],
      known: [],
      refused: [],
      skipped: [],
      remaining: null,
    });
  });

  it('are not imported without words, as they would have no headline', async () => {
    const desk = await openDesk();
    const report = await drop(desk, {
      'vide.md': '',
      'blanc.md': '---\ntags: [trains]\n---\n \n',
      'a.md': 'Mot.',
      'chapo.md': '---\nstandfirst: La ligne reste ouverte.\n---\n',
    });
    expect(report.imported.map(({ name }) => name)).toEqual(['a.md', 'chapo.md']);
    expect(report.skipped).toEqual([
      { name: 'vide.md', why: 'no-words' },
      { name: 'blanc.md', why: 'no-words' },
    ]);
  });

  it('keep their identifier unless it is taken', async () => {
    const desk = await openDesk();
    const id = '7b0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2b22';
    expect((await drop(desk, { 'a.md': `---\nid: ${id}\n---\n# Titre` })).imported[0]?.id).toBe(id);
    const second = await drop(desk, { 'a.md': `---\nid: ${id}\n---\n# Titre\n\nAutre.` });
    expect(second.imported[0]).toMatchObject({
      earlier: id,
      conversion: { changed: [{ what: 'slug', words: ['titre → titre-2'] }] },
    });
    expect((await opened(desk, second.imported[0]?.id)).slug).toBe('titre-2');
  });
});

describe('texts imported again', () => {
  const texts = { 'posts/a.md': '# Un\n\nMot.', 'posts/b.md': '# Deux\n\nMot.' };

  it('are not added a second time, and reported as known', async () => {
    const desk = await openDesk();
    const folder = await folderOf(texts);
    const first = await choose(desk, folder);
    expect(first.imported).toHaveLength(2);
    const second = await choose(desk, folder);
    expect(second.imported).toEqual([]);
    expect(second.known).toEqual([
      { id: first.imported[0]?.id, headline: 'Un', name: 'posts/a.md' },
      { id: first.imported[1]?.id, headline: 'Deux', name: 'posts/b.md' },
    ]);
    expect(
      valueOf(
        await desk.handlers['library:list']({
          words: '',
          filters: {},
          sort: 'relevance',
          limit: 9,
          offset: 0,
        }),
      ).total,
    ).toBe(2);
  });

  it('are added again on request, and only those', async () => {
    const desk = await openDesk();
    await choose(desk, await folderOf({ 'posts/a.md': texts['posts/a.md'] }));
    await choose(desk, await folderOf(texts));
    const again = valueOf(await desk.handlers['import:again'](null));
    expect(again.imported.map(({ headline }) => headline)).toEqual(['Un']);
    expect(
      valueOf(
        await desk.handlers['library:list']({
          words: '',
          filters: {},
          sort: 'relevance',
          limit: 9,
          offset: 0,
        }),
      ).total,
    ).toBe(3);
  });

  it('are added when their article was removed', async () => {
    const desk = await openDesk();
    const first = await choose(desk, await folderOf(texts));
    valueOf(await desk.handlers['article:remove'](first.imported[0]?.id ?? ''));
    const again = await choose(desk, await folderOf(texts));
    expect(again.imported.map(({ headline }) => headline)).toEqual(['Un']);
  });

  it('become a revision of the first when a person says so, and are known by it from then on', async () => {
    const desk = await openDesk();
    const first = await drop(desk, { 'a.md': '---\ntitle: Un\nkicker: Eau\nstatus: ready\n---\nUn.\n' });
    const earlier = first.imported[0]?.id ?? '';
    const before = valueOf(await desk.handlers['article:open'](earlier));
    const withdrawn = { date: before.article.date, reason: 'Le chiffre était faux.' };
    valueOf(
      await desk.handlers['article:save']({
        article: { ...before.article, status: 'published', byline: 'Maud Kerbrat', withdrawn },
        base: before.revision,
      }),
    );
    const changed = { 'a.md': '---\ntitle: Un\nstatus: published\n---\nUn, et deux.\n' };
    const second = (await drop(desk, changed)).imported[0];
    expect(second).toMatchObject({ earlier });
    expect(await opened(desk, second?.id)).toMatchObject({ status: 'draft' });
    valueOf(await desk.handlers['import:revise']({ text: second?.id ?? '', earlier }));
    expect(await opened(desk, earlier)).toMatchObject({
      ...{ kicker: 'Eau', byline: 'Maud Kerbrat', slug: 'un', status: 'published', withdrawn },
      body: [{ content: [{ text: 'Un, et deux.' }] }],
    });
    expect((await desk.handlers['article:open'](second?.id ?? '')).ok).toBe(false);
    const [newest, older] = valueOf(await desk.handlers['revision:list'](earlier));
    expect(newest?.revision).toBeGreaterThan(older?.revision ?? 0);
    expect((await drop(desk, changed)).known).toMatchObject([{ id: earlier }]);
  });

  it('are another article when they changed, which names the earlier one and leaves it as it is', async () => {
    const desk = await openDesk();
    const first = await drop(desk, { 'site/posts/b.md': '# Deux\n\nMot.' });
    const second = await drop(desk, { 'site/posts/b.md': '# Deux\n\nAutre mot.' });
    expect(second.imported).toMatchObject([{ headline: 'Deux', earlier: first.imported[0]?.id }]);
    expect((await opened(desk, first.imported[0]?.id)).body).toMatchObject([{ content: [{ text: 'Mot.' }] }]);
  });

  it('name the earlier state that came just before them in one import', async () => {
    const item = (words: string) =>
      `<item><title>Deux</title><link>https://une.example/deux/</link><wp:post_id>2</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[<p>${words}</p>]]></content:encoded></item>`;
    const xml = `<?xml version="1.0"?><rss xmlns:content="c" xmlns:wp="http://wordpress.org/export/1.2/"><channel>${item('Mot.')}${item('Autre mot.')}</channel></rss>`;
    const { imported } = await drop(await openDesk(), { 'export.xml': xml });
    expect(imported).toMatchObject([{ earlier: null }, { earlier: imported[0]?.id }]);
  });

  it('are recognized within one import too', async () => {
    const report = await choose(await openDesk(), await folderOf({ 'a.md': '# Un', 'copie/a.md': '# Un' }));
    expect(report.imported.map(({ name }) => name)).toEqual(['a.md']);
    expect(report.known.map(({ name }) => name)).toEqual(['copie/a.md']);
  });
});

describe('a long import', () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `t${String(index).padStart(2, '0')}.md`,
      `# Texte ${index}\n\nMot ${index}.`,
    ]),
  );

  it('reports its progress', async () => {
    const desk = await openDesk();
    await choose(desk, await folderOf(many));
    const steps = desk.events.filter(({ name }) => name === 'import:progress').map(({ payload }) => payload);
    expect(steps[0]).toEqual({ name: 't00.md', done: 0, total: 60 });
  });

  it('is cancelled between two texts; those imported stay, and the others are counted', async () => {
    const desk = await openDesk((tools) => ({
      ...tools,
      emit: (name, payload) => {
        tools.emit(name, payload);
        if (name === 'import:progress') void stop();
      },
    }));
    const stop = () => desk.handlers['import:cancel'](null);
    const report = await choose(desk, await folderOf(many));
    expect(report.remaining).toBeGreaterThan(50);
    expect(report.imported.length + (report.remaining ?? 0)).toBe(60);
    const { total } = valueOf(
      await desk.handlers['library:list']({ words: '', filters: {}, sort: 'relevance', limit: 9, offset: 0 }),
    );
    expect(total).toBe(report.imported.length);
    expect((await choose(desk, await folderOf(many))).known).toHaveLength(report.imported.length);
  });
});

it('a full disk ends an import at the text that found it; the others are counted as not reached', async () => {
  let kept = 0;
  const desk = await openDesk((tools) => {
    const create: typeof tools.archive.articles.create = (...text) =>
      (kept += 1) === 2 ? failed({ kind: 'disk-full', path: 'clé' }) : tools.archive.articles.create(...text);
    return { ...tools, archive: { ...tools.archive, articles: { ...tools.archive.articles, create } } };
  });
  const report = await drop(desk, { 'a.md': '# A', 'b.md': '# B', 'c.md': '# C', 'd.md': '# D' });
  expect(report).toMatchObject({ imported: [{ headline: 'A' }], refused: [{ name: 'b.md' }], remaining: 2 });
  expect(kept).toBe(2);
});

it('a fault of our own at a text leaves the one before it kept', async () => {
  const desk = await openDesk((tools) => {
    const find: typeof tools.archive.origins.find = (origin) => {
      if (origin.place === 'b.md') throw new Error('our own');
      return tools.archive.origins.find(origin);
    };
    return { ...tools, archive: { ...tools.archive, origins: { ...tools.archive.origins, find } } };
  });
  await expect(drop(desk, { 'a.md': '# Avant', 'b.md': '# B' })).rejects.toThrow('our own');
  expect(desk.archive.articles.slugTaken('avant', '')).toBe(true);
});

describe('an unusual folder', () => {
  it('imports nothing when it is empty', async () => {
    expect(await choose(await openDesk(), await newFolder())).toMatchObject({
      imported: [],
      refused: [],
      skipped: [],
    });
  });

  it('reports files and folders that may not be read', async () => {
    const folder = await folderOf({ 'a.md': '# A', 'b.md': '# B', 'c/d.md': '# D' });
    await chmod(folder, 0o755);
    await chmod(join(folder, 'b.md'), 0);
    await chmod(join(folder, 'c'), 0);
    const desk = await openDesk();
    const report = await asPlainUser(() => choose(desk, folder));
    await chmod(join(folder, 'c'), 0o700);
    expect(report.imported.map(({ headline }) => headline)).toEqual(['A']);
    expect(report.refused.map(({ name, problem }) => [name, 'why' in problem && problem.why])).toEqual([
      ['b.md', 'EACCES'],
      ['c/', 'EACCES'],
    ]);
  });

  it('follows no link that leads out of it', async () => {
    const outside = await folderOf({ 'secret.md': '# Secret' });
    const folder = await folderOf({ 'a.md': '# A' });
    const { symlink } = await import('node:fs/promises');
    await symlink(join(outside, 'secret.md'), join(folder, 'b.md'));
    await symlink(outside, join(folder, 'c'));
    await symlink(join(folder, 'a.md'), join(folder, 'd.md'));
    const report = await choose(await openDesk(), folder);
    expect(report.imported.map(({ headline }) => headline)).toEqual(['A']);
    expect(report.known.map(({ name }) => name)).toEqual(['d.md']);
  });
});

describe('the typography of imported texts', () => {
  const written = `---\nlang: fr\n---\n# L'objet : "rien" !\n\nIls l'ont dit : "Non" !\n`;
  const plain = '# Titre\n\nRien à composer.\n';
  const wordsOf = async (desk: Desk, id = '') => {
    const { headline, body } = await opened(desk, id);
    return `${headline} / ${body.map((block) => (block.type === 'paragraph' ? plainText(block.content) : '')).join('')}`;
  };
  const asSet = 'L’objet\u00a0: «\u202frien\u202f»\u202f! / Ils l’ont dit\u00a0: «\u202fNon\u202f»\u202f!';
  const asWritten = `L'objet : "rien" ! / Ils l'ont dit : "Non" !`;

  it('is set by their language, and the report says in how many places', async () => {
    const desk = await openDesk();
    const { imported } = await drop(desk, { 'a.md': written, 'b.md': plain });
    expect(imported.map(({ conversion }) => conversion.changed.map(({ what }) => what))).toEqual([
      ['typography'],
      [],
    ]);
    expect(imported[0]?.conversion.changed[0]?.count).toBeGreaterThan(4);
    expect(await wordsOf(desk, imported[0]?.id)).toBe(asSet);
  });

  it('can be left as in their files, and set again, but for a text that was edited since', async () => {
    const desk = await openDesk();
    const { imported } = await drop(desk, {
      'a.md': written,
      'b.md': plain,
      'c.md': written.replace('rien', 'tout'),
    });
    const ids = imported.map(({ id }) => id);
    const [first = '', , third = ''] = ids;
    const edited = await opened(desk, third);
    valueOf(await desk.handlers['article:save']({ article: { ...edited, headline: 'Mon titre' }, base: 2 }));
    const left = valueOf(await desk.handlers['import:typography']({ ids, typeset: false }));
    expect(left).toEqual({ changed: 1, edited: 1 });
    expect(await wordsOf(desk, first)).toBe(asWritten);
    expect((await opened(desk, third)).headline).toBe('Mon titre');
    expect(valueOf(await desk.handlers['import:typography']({ ids: [first], typeset: true }))).toEqual({
      changed: 1,
      edited: 0,
    });
    expect(await wordsOf(desk, first)).toBe(asSet);
  });

  it('keeps the text as it was written as its first revision', async () => {
    const desk = await openDesk();
    const { imported } = await drop(desk, { 'a.md': written });
    const id = imported[0]?.id ?? '';
    expect(valueOf(await desk.handlers['revision:open']({ id, revision: 1 })).headline).toBe(
      `L'objet : "rien" !`,
    );
  });
});
