import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { textLink } from '../../src/article';
import type { Article } from '../../src/article';
import type { ExportProgress } from '../../src/contract';
import {
  keepArticle,
  newFolder,
  openDesk,
  paragraph,
  pictureOf,
  valueOf,
  deskWithFolder,
  ready,
} from './desk';

describe('an export from the desk', () => {
  it('writes the three outlets, reports its progress, and shows the folder', async () => {
    const desk = await deskWithFolder();
    const { picture } = valueOf(
      await desk.handlers['picture:keep']({ name: 'a.jpg', bytes: await pictureOf('red') }),
    );
    const article = await keepArticle(desk, {
      ...ready('L’eau n’est pas à vendre', 'eau'),
      lead: { type: 'figure', picture, caption: 'Vue', credit: 'Ali', alt: 'La place' },
    });
    const report = valueOf(
      await desk.handlers['export:run']({ ids: [article.id], outlets: ['press', 'site', 'leaflet'] }),
    );
    expect(report.folder).toBe(desk.out);
    expect(report.files).toEqual(
      expect.arrayContaining([
        'site/eau/index.html',
        'tracts/2026-06-01-eau-tract-A5.pdf',
        'tracts/2026-06-01-eau-tract-A5-photocopieuse.pdf',
        'presse/2026-06-01-eau-texte.eml',
        'presse/2026-06-01-eau-dossier-de-presse.zip',
      ]),
    );
    for (const file of report.files) expect(existsSync(join(desk.out, file)), file).toBe(true);
    expect(
      execFileSync('pdftotext', [join(desk.out, 'tracts/2026-06-01-eau-tract-A5.pdf'), '-']).toString(),
    ).toContain('vendre');
    const steps = desk.events.map(({ payload }) => payload as ExportProgress);
    expect(new Set(steps.map(({ outlet }) => outlet))).toEqual(new Set(['site', 'leaflet', 'press']));
    for (const { done, total } of steps) expect(done).toBeLessThanOrEqual(total);
    valueOf(await desk.handlers['export:reveal'](null));
    expect(desk.revealed).toEqual([desk.out]);
  });

  it('opens and prints what the last export wrote, and nothing else', async () => {
    const desk = await deskWithFolder();
    const article = await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
    const open = (file: string, as: 'opened' | 'printed' = 'opened') =>
      desk.handlers['export:open']({ file, as });
    const isMissing = { ok: false, problem: { kind: 'file-missing' } };
    expect(await open('presse/2026-06-01-eau-texte.eml')).toMatchObject(isMissing);
    valueOf(await desk.handlers['export:run']({ ids: [article.id], outlets: ['site', 'leaflet', 'press'] }));
    valueOf(await open('presse/2026-06-01-eau-texte.eml'));
    valueOf(await open('tracts/2026-06-01-eau-tract-A5-photocopieuse.pdf', 'printed'));
    valueOf(await open('presse/2026-06-01-eau-texte.pdf', 'printed'));
    expect(desk.opened).toEqual([join(desk.out, 'presse/2026-06-01-eau-texte.eml')]);
    expect(desk.printed).toEqual([
      {
        document: join(desk.out, 'tracts/2026-06-01-eau-tract-A5-photocopieuse.pdf'),
        paper: 'A4',
        turn: 'short-edge',
      },
      { document: join(desk.out, 'presse/2026-06-01-eau-texte.pdf'), paper: 'A4', turn: 'long-edge' },
    ]);
    await writeFile(join(desk.out, 'script.sh'), 'echo');
    await rm(join(desk.out, 'presse/2026-06-01-eau-texte.eml'));
    await symlink(join(desk.out, 'script.sh'), join(desk.out, 'presse/2026-06-01-eau-texte.eml'));
    for (const file of [
      'script.sh',
      '../secret.txt',
      'presse/2026-06-01-eau-texte.eml',
      '/etc/hostname',
      'presse/../script.sh',
    ])
      expect(await open(file), file).toMatchObject(isMissing);
    expect(desk.opened).toHaveLength(1);
  });

  it('says why a file could not be opened or printed', async () => {
    const files = {
      open: () => Promise.resolve('no application'),
      print: () => Promise.resolve('no printer'),
      visit: () => Promise.resolve(null),
    };
    const desk = await deskWithFolder((tools) => ({ ...tools, files }));
    const article = await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
    valueOf(await desk.handlers['export:run']({ ids: [article.id], outlets: ['leaflet'] }));
    expect(
      await desk.handlers['export:open']({ file: 'tracts/2026-06-01-eau-tract-A5.pdf', as: 'opened' }),
    ).toMatchObject({
      problem: { kind: 'file-unopened', why: 'no application' },
    });
    expect(
      await desk.handlers['export:open']({ file: 'tracts/2026-06-01-eau-tract-A5.pdf', as: 'printed' }),
    ).toMatchObject({
      problem: { kind: 'printing', why: 'no printer' },
    });
  });
  it('to a folder that does not answer is given up when it is cancelled, and the next one runs', async () => {
    const desk = await deskWithFolder();
    const article = await keepArticle(desk, ready('Un', 'un'));
    await mkdir(join(desk.out, 'site'));
    // Whoever reads a pipe that nobody writes to waits for ever, as on a dead network drive.
    const pipe = join(desk.out, 'site', '.roneo-files');
    execFileSync('mkfifo', [pipe]);
    const run = desk.handlers['export:run']({ ids: [article.id], outlets: ['site'] });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await desk.handlers['export:cancel'](null);
    expect(await run).toEqual({ ok: false, problem: { kind: 'not-answering', path: desk.out } });
    desk.answers.folder = await newFolder();
    valueOf(await desk.handlers['export:choose-folder'](null));
    const report = valueOf(await desk.handlers['export:run']({ ids: [article.id], outlets: ['site'] }));
    expect(report.files).toContain('site/un/index.html');
    writeFileSync(pipe, ''); // Lets the reader end.
  }, 20_000);

  it('puts every article that may be public on the site, and only those', async () => {
    const desk = await deskWithFolder();
    const one = await keepArticle(desk, ready('Un', 'un'));
    await keepArticle(desk, { ...ready('Deux', 'deux'), status: 'published' });
    const draft = await keepArticle(desk, { headline: 'Brouillon', slug: 'brouillon' });
    await keepArticle(desk, {
      ...ready('Tenu', 'tenu'),
      embargo: { local: '2026-06-01T12:01', zone: 'Europe/Paris' },
    });
    const report = valueOf(await desk.handlers['export:run']({ ids: [one.id, draft.id], outlets: ['site'] }));
    const pages = readdirSync(join(desk.out, 'site'));
    expect(pages).toEqual(expect.arrayContaining(['un', 'deux']));
    expect(pages).not.toContain('brouillon');
    expect(pages).not.toContain('tenu');
    for (const file of readdirSync(join(desk.out, 'site'), { recursive: true, withFileTypes: true })) {
      if (file.isFile())
        expect(readFileSync(join(file.parentPath, file.name), 'latin1'), file.name).not.toMatch(
          /Tenu|Brouillon/,
        );
    }
    expect(report.notices).toEqual(
      expect.arrayContaining([
        { kind: 'draft-left-out', article: 'Brouillon' },
        { kind: 'held-back', article: 'Tenu', until: { local: '2026-06-01T12:01', zone: 'Europe/Paris' } },
      ]),
    );
    desk.now += 120_000;
    valueOf(await desk.handlers['export:run']({ ids: [one.id], outlets: ['site'] }));
    expect(readdirSync(join(desk.out, 'site'))).toContain('tenu');
  });

  it('reads the other texts of the archive for the site, and for links to them, alone', async () => {
    const desk = await deskWithFolder();
    const read = vi.spyOn(desk.archive.site, 'texts');
    const other = await keepArticle(desk, ready('Le quai', 'quai'));
    const article = await keepArticle(desk, ready('L’eau n’est pas à vendre', 'eau'));
    valueOf(await desk.handlers['export:run']({ ids: [article.id], outlets: ['press'] }));
    expect(read).not.toHaveBeenCalled();
    const link = {
      type: 'text' as const,
      text: 'le quai',
      marks: [{ type: 'link' as const, href: textLink(other.id) }],
    };
    const linking = await keepArticle(desk, {
      ...ready('La suite', 'suite'),
      body: [{ type: 'paragraph', content: [link] }],
    });
    valueOf(await desk.handlers['export:run']({ ids: [linking.id], outlets: ['press'] }));
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('keeps the leaflets and mails of other articles', async () => {
    const desk = await deskWithFolder();
    const one = await keepArticle(desk, ready('Un', 'un'));
    const two = await keepArticle(desk, ready('Deux', 'deux'));
    for (const { id } of [one, two])
      valueOf(await desk.handlers['export:run']({ ids: [id], outlets: ['leaflet', 'press'] }));
    expect(readdirSync(join(desk.out, 'tracts'))).toEqual(
      expect.arrayContaining(['2026-06-01-un-tract-A5.pdf', '2026-06-01-deux-tract-A5.pdf']),
    );
    expect(readdirSync(join(desk.out, 'presse'))).toEqual(
      expect.arrayContaining(['2026-06-01-un-texte.eml', '2026-06-01-deux-texte.eml']),
    );
  });

  it('keeps no leaflet or mail of a text that was withdrawn or has another address, whatever is exported', async () => {
    const desk = await deskWithFolder();
    const texts = [
      await keepArticle(desk, ready('Un', 'un')),
      await keepArticle(desk, ready('Deux', 'deux')),
      await keepArticle(desk, { headline: 'Trois', slug: 'trois' }),
      await keepArticle(desk, ready('Quatre', 'quatre')),
    ] as const;
    const ids = texts.map(({ id }) => id);
    const files = () => [...readdirSync(join(desk.out, 'tracts')), ...readdirSync(join(desk.out, 'presse'))];
    valueOf(await desk.handlers['export:run']({ ids, outlets: ['site', 'leaflet', 'press'] }));
    const [one, two, draft, four] = texts;
    const save = async (article: Article) => {
      const { revision } = valueOf(await desk.handlers['article:open'](article.id));
      valueOf(await desk.handlers['article:save']({ article, base: revision }));
    };
    await save({ ...one, status: 'draft' });
    valueOf(await desk.handlers['article:remove'](two.id));
    const report = valueOf(await desk.handlers['export:run']({ ids: [four.id], outlets: ['site'] }));
    expect(files().filter((file) => /^2026-06-01-(un|deux)\b/.test(file))).toEqual([]);
    expect(files()).toEqual(
      expect.arrayContaining([
        '2026-06-01-trois-tract-A5.pdf',
        '2026-06-01-trois-texte.eml',
        '2026-06-01-quatre-tract-A5.pdf',
        '2026-06-01-quatre-texte.eml',
      ]),
    );
    expect(report.notices.filter(({ kind }) => kind === 'withdrawn')).toEqual([
      {
        kind: 'withdrawn',
        outlet: 'leaflet',
        files: [
          '2026-06-01-deux-tract-A5-photocopieuse.pdf',
          '2026-06-01-deux-tract-A5-plier-et-couper.pdf',
          '2026-06-01-deux-tract-A5.pdf',
          '2026-06-01-un-tract-A5-photocopieuse.pdf',
          '2026-06-01-un-tract-A5-plier-et-couper.pdf',
          '2026-06-01-un-tract-A5.pdf',
        ],
      },
      {
        kind: 'withdrawn',
        outlet: 'press',
        files: ['deux', 'un'].flatMap((text) =>
          ['dossier-de-presse.zip', 'texte.eml', 'texte.pdf'].map((name) => `2026-06-01-${text}-${name}`),
        ),
      },
    ]);
    valueOf(await desk.handlers['article:remove'](draft.id));
    await save({ ...four, slug: 'cinq' });
    valueOf(await desk.handlers['export:run']({ ids: [four.id], outlets: ['leaflet', 'press'] }));
    expect(
      files()
        .filter((file) => !file.startsWith('2026-06-01-cinq'))
        .sort(),
    ).toEqual(['.roneo-files', '.roneo-files']);
  });

  it('leaves a damaged picture out of every outlet, names it once, and makes all else', async () => {
    const desk = await deskWithFolder((tools) => ({
      ...tools,
      archive: {
        ...tools.archive,
        pictures: {
          ...tools.archive.pictures,
          read: () => Promise.resolve(new Uint8Array([1, 2, 3])),
        },
      },
    }));
    const { picture } = valueOf(
      await desk.handlers['picture:keep']({ name: 'a.jpg', bytes: await pictureOf('red') }),
    );
    const article = await keepArticle(desk, {
      ...ready('Un', 'un'),
      lead: { type: 'figure', picture, caption: 'La gare', credit: '', alt: 'x' },
    });
    const report = valueOf(
      await desk.handlers['export:run']({ ids: [article.id], outlets: ['site', 'leaflet', 'press'] }),
    );
    expect(report.files).toContain('site/un/index.html');
    expect(report.documents.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['leaflet', 'mail', 'kit']),
    );
    expect(
      report.notices.filter(({ kind }) => kind === 'picture-left-out' || kind === 'outlet-missing'),
    ).toEqual([{ kind: 'picture-left-out', article: 'Un', caption: 'La gare', place: 1 }]);
  });

  it('checks the articles before it writes anything', async () => {
    const desk = await deskWithFolder();
    const untitled = await keepArticle(desk, { status: 'ready' });
    const one = await keepArticle(desk, ready('Un', 'pareil'));
    const two = await keepArticle(desk, ready('Deux', 'pareil'));
    const run = async (ids: string[]) =>
      desk.handlers['export:run']({ ids, outlets: ['site', 'leaflet', 'press'] });
    expect(await run([untitled.id])).toMatchObject({ ok: false, problem: { kind: 'headline-missing' } });
    expect(await run(['00000000-0000-4000-8000-000000000000'])).toMatchObject({
      ok: false,
      problem: { kind: 'not-found' },
    });
    expect(readdirSync(desk.out)).toEqual([]);
    const report = valueOf(await run([one.id, untitled.id, two.id]));
    expect(report.files).toContain('site/pareil/index.html');
    expect(report.notices.slice(0, 2)).toMatchObject([
      { kind: 'text-left-out', problem: { kind: 'headline-missing' } },
      {
        kind: 'outlet-missing',
        outlet: 'site',
        article: 'Deux',
        problem: { kind: 'slug-taken', slug: 'pareil' },
      },
    ]);
    // Of two with one address, each has its mail, kit and leaflet.
    for (const end of ['.eml', '-presse.zip', 'A5.pdf'])
      expect(report.files.filter((file) => file.endsWith(end))).toHaveLength(2);
  });

  it('makes the leaflet of a text too long for it in a larger format, and writes everything else', async () => {
    const desk = await deskWithFolder();
    const long = await keepArticle(desk, {
      ...ready('Long', 'long'),
      body: Array.from({ length: 24 }, () =>
        paragraph('Un paragraphe de quelques mots qui se répète sans fin. '.repeat(6)),
      ),
    });
    const short = await keepArticle(desk, ready('Court', 'court'));
    const report = valueOf(
      await desk.handlers['export:run']({
        ids: [long.id, short.id],
        outlets: ['leaflet', 'press'],
        leaflets: { formats: ['a5', 'a4'], template: null, ink: 'two', printShop: 3 },
      }),
    );
    expect(report.files).toEqual(
      expect.arrayContaining([
        'tracts/2026-06-01-court-tract-A5.pdf',
        'tracts/2026-06-01-court-tract-A4.pdf',
        'tracts/2026-06-01-long-tract-A4-plie.pdf',
        'tracts/2026-06-01-long-tract-A4-plie-photocopieuse.pdf',
        'tracts/2026-06-01-long-tract-A4-plie-plier-et-couper.pdf',
        'tracts/2026-06-01-long-tract-A4-plie-imprimeur.pdf',
        'tracts/2026-06-01-court-tract-A4-imprimeur.pdf',
        'presse/2026-06-01-long-texte.eml',
      ]),
    );
    expect(report.files).not.toContain('tracts/2026-06-01-court-tract-A4-plier-et-couper.pdf');
    const shop = readFileSync(join(desk.out, 'tracts/2026-06-01-long-tract-A4-plie-imprimeur.pdf'));
    expect(execFileSync('pdfinfo', ['-box', '-'], { input: shop }).toString()).toMatch(/PDF\/X-4/);
    expect(report.notices).toContainEqual(
      expect.objectContaining({ kind: 'leaflet-larger', article: 'Long', asked: 'a5', made: 'a4-fold' }),
    );
    expect(report.documents).toContainEqual({
      kind: 'imposed',
      format: 'a4-fold',
      file: 'tracts/2026-06-01-long-tract-A4-plie-photocopieuse.pdf',
    });
  }, 240_000);

  it('asks for a folder when there is none or it is not there any more, and is cancelled without one', async () => {
    const desk = await openDesk();
    const article = await keepArticle(desk, ready('Un', 'un'));
    const run = async () => desk.handlers['export:run']({ ids: [article.id], outlets: ['site'] });
    expect(await run()).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    desk.answers.folder = join(desk.folder, 'out');
    await mkdir(desk.answers.folder);
    expect(valueOf(await run()).folder).toBe(desk.answers.folder);
    valueOf(await run());
    expect(desk.asked).toEqual(['folder', 'folder']);
    await rm(desk.answers.folder, { recursive: true });
    desk.answers.folder = null;
    expect(await run()).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(await desk.handlers['export:reveal'](null)).toMatchObject({
      ok: false,
      problem: { kind: 'file-missing' },
    });
  });

  it('pins the revisions that were exported', async () => {
    const desk = await deskWithFolder();
    const article = await keepArticle(desk, ready('Envoyé', 'envoye'));
    const { revision } = valueOf(await desk.handlers['article:open'](article.id));
    valueOf(await desk.handlers['export:run']({ ids: [article.id], outlets: ['press'] }));
    for (let step = 0; step < 3; step += 1)
      valueOf(
        await desk.handlers['article:save']({
          article: { ...article, headline: `Après ${step}` },
          base: revision + step,
        }),
      );
    expect(valueOf(await desk.handlers['revision:open']({ id: article.id, revision })).headline).toBe(
      'Envoyé',
    );
  });
});
