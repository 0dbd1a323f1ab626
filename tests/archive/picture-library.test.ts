import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newSignatory } from '../../src/article';
import type { Picture } from '../../src/article';
import type { PictureFilter, PictureList } from '../../src/contract';
import { makeBackup, openArchive, putText, recoverArchive, takeText } from '../../electron/archive';
import type { Archive } from '../../electron/archive';
import { aFolder, alter, anArchive, anArticle, morning, paragraph, value } from './fixtures';

const enough = { lead: 1000, column: 500 };
const ada = { caption: 'Le quai', credit: 'Ada Morin', alt: 'Un quai vide', licence: 'CC BY 4.0' };

const figure = (picture: Picture, words: Partial<typeof ada> = ada) =>
  ({ type: 'figure', picture, caption: '', credit: '', alt: '', ...words }) as const;

let kept = 0;

/** Keeps a picture of some width under the name of a file, each a minute after the last. */
async function keep(archive: Archive, name: string, width = 2000): Promise<Picture> {
  const bytes = new TextEncoder().encode(name);
  const picture = { bytes, type: 'image/png', width, height: 1000, facts: { name } } as const;
  return value(await archive.pictures.keep(picture, morning + (kept += 1) * 60_000));
}

async function list(archive: Archive, filters: PictureFilter[] = [], words = ''): Promise<PictureList> {
  return value(await archive.pictures.list({ words, filters, sort: 'added' }, enough));
}

const names = ({ pictures }: PictureList): string[] => pictures.map(({ name }) => name);

it('lists pictures, the last that came first, with the texts that show them', async () => {
  const archive = anArchive();
  const quay = await keep(archive, 'quai.png');
  await keep(archive, 'affiche.png');
  for (const headline of ['La gare', 'La halte'])
    value(
      archive.articles.create(anArticle({ headline, lead: figure(quay), body: [figure(quay)] }), morning),
    );
  const all = await list(archive);
  expect(names(all)).toEqual(['affiche.png', 'quai.png']);
  expect(all.pictures.map(({ texts }) => texts)).toEqual([0, 2]);
  expect(all.pictures.map(({ words }) => words)).toEqual([
    { caption: '', credit: '', alt: '', licence: '' },
    ada,
  ]);
  expect(all.total).toBe(2);
});

it('does not list the part that a text shows of another picture, nor one that no text shows any more', async () => {
  const archive = anArchive();
  const whole = await keep(archive, 'foule.jpg');
  const keepPart = async (name: string, facts: { name: string; cutOf?: string }) => {
    const picture = {
      bytes: new TextEncoder().encode(name),
      type: 'image/png',
      width: 30,
      height: 30,
    } as const;
    return value(await archive.pictures.keep({ ...picture, facts }, morning));
  };
  await keepPart('a', { name: 'no longer shown', cutOf: whole.hash });
  await keepPart('b', { name: 'its whole is gone', cutOf: 'f'.repeat(64) });
  const shown = await keepPart('c', { name: 'shown by a text alone' });
  const crop = { of: whole, left: 0, top: 0, width: 0.5, height: 0.5 };
  value(archive.articles.create(anArticle({ headline: 'Un', lead: { ...figure(shown), crop } }), morning));
  expect(names(await list(archive)).sort()).toEqual(['foule.jpg', 'its whole is gone']);
});

it('finds a picture by what is said of it, its file, and the headlines and tags of its texts', async () => {
  const archive = anArchive();
  const quay = await keep(archive, 'img_2041.jpg');
  await keep(archive, 'affiche.png');
  value(
    archive.articles.create(
      anArticle({ headline: 'La gare d’Évreux', tags: ['Rail'], lead: figure(quay) }),
      morning,
    ),
  );
  for (const words of ['ada mor', 'quai vide', 'IMG_20', 'evreux', 'rail', 'quai ada'])
    expect([words, names(await list(archive, [], words))]).toEqual([words, ['img_2041.jpg']]);
  expect(names(await list(archive, [], 'quai affiche'))).toEqual([]);
});

it('narrows the list to what lacks a description, a credit, terms, or pixels for print', async () => {
  const archive = anArchive();
  const whole = await keep(archive, 'entière.png', 3000);
  const small = await keep(archive, 'petite.png', 700);
  const tiny = await keep(archive, 'minuscule.png', 100);
  const body = [figure(small), figure(whole, { ...ada, alt: '', licence: '' })];
  value(archive.articles.create(anArticle({ headline: 'Un', lead: figure(whole), body }), morning));
  value(
    archive.articles.create(
      anArticle({ headline: 'Deux', lead: figure(small, { ...ada, credit: '' }) }),
      morning,
    ),
  );
  expect(names(await list(archive, ['undescribed', 'used']))).toEqual(['entière.png']);
  expect(names(await list(archive, ['uncredited', 'used']))).toEqual(['petite.png']);
  expect(names(await list(archive, ['unlicensed', 'used']))).toEqual(['entière.png']);
  expect(names(await list(archive, ['coarse']))).toEqual(['minuscule.png', 'petite.png']);
  expect(names(await list(archive, ['unused']))).toEqual(['minuscule.png']);
  expect((await list(archive)).counts).toMatchObject({ used: 2, unused: 1, coarse: 2, unasked: 3 });
  expect(tiny.width).toBe(100);
});

it('tells where one picture is used, whole and cut, and what each text says of it', async () => {
  const archive = anArchive();
  const whole = await keep(archive, 'foule.jpg');
  const part = value(
    await archive.pictures.keep(
      {
        bytes: new Uint8Array([1]),
        type: 'image/png',
        width: 300,
        height: 300,
        facts: { cutOf: whole.hash },
      },
      morning,
    ),
  );
  const crop = { of: whole, left: 0, top: 0, width: 0.5, height: 0.5 };
  const cut = { ...figure(part, { ...ada, caption: 'Au premier rang' }), crop };
  const embargo = { local: '2025-03-05T06:00', zone: 'Europe/Paris' };
  const { article } = value(
    archive.articles.create(
      anArticle({
        headline: 'Un',
        status: 'published',
        embargo,
        lead: figure(whole),
        body: [paragraph('x'), cut],
      }),
      morning,
    ),
  );
  expect(names(await list(archive))).toEqual(['foule.jpg']);
  const details = value(await archive.pictures.open(whole.hash, enough));
  expect(details?.uses).toMatchObject([
    {
      id: article.id,
      status: 'published',
      embargo,
      place: 0,
      isLead: true,
      isCut: false,
      caption: 'Le quai',
    },
    {
      place: 1,
      figure: expect.stringMatching(/^[a-z0-9]{12}$/) as string,
      isCut: true,
      caption: 'Au premier rang',
    },
  ]);
  expect(value(await archive.pictures.open(part.hash, enough))?.hash).toBe(whole.hash);
});

it('keeps what is known of the people’s consent, through a close and an alteration that the checks name', async () => {
  const folder = join(aFolder(), 'archive');
  const first = value(openArchive(folder, { create: true }));
  const { hash } = await keep(first, 'foule.jpg');
  const consent = { kind: 'refused', by: 'la mère', on: '2025-03-02', note: 'Ne pas publier.' } as const;
  value(first.pictures.note(hash, { ...first.pictures.facts(hash), consent }, morning));
  first.close();
  const again = value(openArchive(folder, { create: false }));
  expect(again.pictures.facts(hash)).toEqual({ name: 'foule.jpg', consent });
  expect(names(await list(again, ['refused']))).toEqual(['foule.jpg']);
  again.close();
  alter(
    folder,
    'UPDATE picture_facts SET content = ?',
    '{"consent":{"kind":"given","by":"","on":"","note":""}}',
  );
  const altered = anArchive(folder);
  expect(altered.pictures.facts(hash)).toEqual({});
});

it('moves only pictures to the trash that no text, version, trash or masthead uses, and restores them', async () => {
  const archive = anArchive();
  const [used, before, logo, theirs, removed, orphan] = [
    await keep(archive, 'montrée.png'),
    await keep(archive, 'avant.png'),
    await keep(archive, 'logo.png'),
    await keep(archive, 'ligue.png'),
    await keep(archive, 'retirée.png'),
    await keep(archive, 'seule.png'),
  ];
  const { article } = value(
    archive.articles.create(anArticle({ headline: 'Un', lead: figure(before) }), morning),
  );
  value(archive.revisions.pin({ id: article.id, revision: 1 }));
  const signatories = { groups: [{ ...newSignatory('Ligue'), logo: theirs }], isRelayed: false };
  value(
    archive.articles.save({ article: { ...article, lead: figure(used), signatories }, base: 1 }, morning + 1),
  );
  const trashed = value(
    archive.articles.create(anArticle({ headline: 'Deux', lead: figure(removed) }), morning),
  ).article;
  value(archive.articles.remove(trashed.id, morning));
  value(archive.masthead.save({ ...archive.masthead.open(), logo }, morning));
  const all = [used, before, logo, theirs, removed, orphan].map(({ hash }) => hash);
  const unused = await list(archive, ['unused']);
  expect(unused.pictures.map(({ name, heldBy }) => [name, heldBy])).toEqual([
    ['seule.png', null],
    ['ligue.png', 'signatory'],
    ['logo.png', 'masthead'],
    ['avant.png', 'earlier'],
  ]);
  expect(value(archive.pictures.remove(all, morning))).toEqual([orphan.hash]);
  expect(names(await list(archive, ['removed']))).toEqual(['seule.png']);
  expect(names(await list(archive))).not.toContain('seule.png');
  value(archive.pictures.restore([orphan.hash]));
  expect(names(await list(archive))).toContain('seule.png');
  expect(value(archive.pictures.remove([orphan.hash], morning))).toEqual([orphan.hash]);
  expect(await archive.pictures.read(orphan.hash)).not.toBeNull();
});

it('deletes for ever what is in the trash and still unused, with its file', async () => {
  const archive = anArchive();
  const [gone, back] = [await keep(archive, 'seule.png'), await keep(archive, 'reprise.png')];
  const consent = { kind: 'refused', by: 'Zibeline', on: '', note: '' } as const;
  value(archive.pictures.note(gone.hash, { consent }, morning));
  value(archive.pictures.remove([gone.hash, back.hash], morning));
  const prepared = join(archive.folder, 'prepared');
  mkdirSync(prepared);
  value(archive.articles.create(anArticle({ headline: 'Un', lead: figure(back) }), morning));
  const kept = await keep(archive, 'gardee.png'); // Unused too, and nobody put it in the trash.
  const asked = [gone.hash, back.hash, kept.hash];
  expect(value(await archive.pictures.erase(asked))).toEqual([gone.hash]);
  expect(existsSync(join(archive.folder, 'pictures', gone.hash.slice(0, 2), gone.hash))).toBe(false);
  expect(existsSync(prepared)).toBe(false);
  expect(readFileSync(join(archive.folder, 'archive.sqlite'), 'latin1')).not.toContain('Zibeline');
  expect(names(await list(archive)).sort()).toEqual(['gardee.png', 'reprise.png']);
  expect(names(await list(archive, ['removed']))).toEqual([]);
});

it('groups pictures of the same pixels, and those that look alike', async () => {
  const archive = anArchive();
  const pictures = await Promise.all(['a.png', 'b.png', 'c.png', 'd.png'].map((name) => keep(archive, name)));
  const [bright, dark] = ['e0'.repeat(48), '20'.repeat(48)];
  const steps = ['0f'.repeat(32), '0f'.repeat(32), `1f${'0f'.repeat(31)}`, '0f'.repeat(32)];
  for (const [index, { hash }] of pictures.entries()) {
    const look = (steps[index] ?? '') + (index === 3 ? dark : bright);
    value(archive.pictures.keepLook(hash, { pixels: index < 2 ? 'same' : `own ${index}`, look }));
  }
  const { counts } = await list(archive);
  expect([counts.duplicate, counts.similar]).toEqual([2, 3]);
  expect(names(await list(archive, ['duplicate'])).sort()).toEqual(['a.png', 'b.png']);
  expect(new Set((await list(archive, ['similar'])).pictures.map(({ group }) => group)).size).toBe(1);
  const details = value(await archive.pictures.open(pictures[0]?.hash ?? '', enough));
  expect([details?.duplicates.map(({ name }) => name), details?.similar.map(({ name }) => name)]).toEqual([
    ['b.png'],
    ['c.png'],
  ]);
});

it('a backup, a text restored from one, and a recovery keep what is known of pictures', async () => {
  const folder = aFolder();
  const archive = value(openArchive(join(folder, 'archive'), { create: true }));
  const picture = await keep(archive, 'foule.jpg');
  const consent = { kind: 'parents', by: 'Ada Morin', on: '2025-02-01', note: 'Pour le tract.' } as const;
  const facts = { name: 'foule.jpg', consent };
  value(archive.pictures.note(picture.hash, facts, morning));
  const { article } = value(
    archive.articles.create(anArticle({ headline: 'Un', lead: figure(picture) }), morning),
  );
  archive.close();
  const backups = join(folder, 'sauvegardes');
  const order = { archive: join(folder, 'archive'), to: backups, now: morning, zone: 'Europe/Paris' };
  value(await makeBackup(order));
  const other = anArchive();
  value(await putText(other, value(await takeText(backups, article.id)), morning));
  expect(other.pictures.facts(picture.hash)).toEqual(facts);
  const to = join(folder, 'reprise');
  value(await recoverArchive({ archive: join(folder, 'archive'), to }));
  const recovered = anArchive(to);
  expect(recovered.pictures.facts(picture.hash)).toEqual(facts);
  expect((await list(recovered)).pictures.map(({ texts }) => texts)).toEqual([1]);
});

it('sorts pictures by the last save of a text that shows them, and the unused ones by when they came', async () => {
  const archive = anArchive();
  const [first, second] = [await keep(archive, 'quai.png'), await keep(archive, 'gare.png')];
  await keep(archive, 'affiche.png');
  await keep(archive, 'tract.png');
  const show = (picture: Picture, now: number) =>
    value(archive.articles.create(anArticle({ headline: 'Un', lead: figure(picture) }), now));
  show(second, morning);
  show(first, morning + 1);
  const sorted = async () =>
    names(value(await archive.pictures.list({ words: '', filters: [], sort: 'used' }, enough)));
  expect(await sorted()).toEqual(['quai.png', 'gare.png', 'tract.png', 'affiche.png']);
  show(second, morning + 2);
  expect(await sorted()).toEqual(['gare.png', 'quai.png', 'tract.png', 'affiche.png']);
});
