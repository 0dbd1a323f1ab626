import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive, recoverArchive, restoreArchive } from '../../electron/archive';
import { emptyMasthead, usualSite } from '../../src/article';
import type { SiteSettings } from '../../src/article';
import { anArchiveToKeep, backedUp } from './backup/backup-fixtures';
import { aFolder, anArchive, anArticle, morning, value } from './fixtures';

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
const hashOfDot = createHash('sha256').update(dot).digest('hex');
const picture = { bytes: dot, type: 'image/png', width: 1, height: 1 } as const;

describe('the masthead and the settings', () => {
  it('are empty in a new archive', () => {
    const archive = anArchive();
    expect(archive.masthead.open()).toEqual(emptyMasthead());
    expect(archive.settings.open()).toEqual({});
  });

  it('are there at the next opening', () => {
    const folder = join(aFolder(), 'archive');
    const archive = value(openArchive(folder, { create: true }));
    const masthead = {
      ...emptyMasthead(),
      name: 'Gare ouverte',
      boilerplate: { fr: 'Un collectif d’usagers.' },
    };
    value(archive.masthead.save(masthead, morning));
    value(archive.settings.save({ theme: 'dark', library: false }, morning));
    archive.close();
    const again = anArchive(folder);
    expect(again.masthead.open()).toEqual(masthead);
    expect(again.settings.open()).toEqual({ theme: 'dark', library: false });
  });
});

describe('what a group decided of its site', () => {
  const other = '00000000-0000-4000-8000-00000000abcd';
  const site = (id: string): SiteSettings => ({
    ...usualSite(),
    look: 'poster',
    front: { pinned: id, appointment: false, sections: ['agenda'] },
    menu: [
      {
        label: { fr: 'Agir' },
        target: { kind: 'text', id },
        below: [{ label: '', target: { kind: 'text', id: other } }],
      },
    ],
  });

  it('is the usual site in a new archive, and there at the next opening', () => {
    const folder = join(aFolder(), 'archive');
    const archive = value(openArchive(folder, { create: true }));
    expect(archive.siteSettings.open()).toEqual(usualSite());
    value(archive.siteSettings.save(site(other), morning));
    archive.close();
    const again = anArchive(folder);
    expect(again.siteSettings.open()).toEqual(site(other));
    expect(again.notices()).toEqual([]);
  });

  it('comes back from a backup, and of a damaged archive', async () => {
    const { archive, folder, root, to } = await anArchiveToKeep();
    value(archive.siteSettings.save(site(other), morning));
    await backedUp({ folder, to });
    archive.close();
    const restored = join(root, 'restored');
    value(await restoreArchive({ backup: to, to: restored }));
    const recovered = join(root, 'recovered');
    value(await recoverArchive({ archive: folder, to: recovered }));
    for (const place of [restored, recovered])
      expect(anArchive(place).siteSettings.open()).toEqual(site(other));
  });

  it('names a text no more once that is deleted for ever; what stands below it goes up', async () => {
    const archive = anArchive();
    const gone = anArticle({ headline: 'Effacé' });
    value(archive.articles.create(gone, morning));
    value(archive.siteSettings.save(site(gone.id), morning));
    value(archive.articles.remove(gone.id, morning));
    value(await archive.erasing.erase([gone.id], morning));
    const { menu, front } = archive.siteSettings.open();
    expect(menu).toEqual([{ label: '', target: { kind: 'text', id: other }, below: [] }]);
    expect(front.pinned).toBeNull();
  });
});

describe('a picture', () => {
  it('is kept once, under the SHA-256 of its bytes, and read back the same', async () => {
    const folder = join(aFolder(), 'archive');
    const archive = anArchive(folder);
    const kept = value(await archive.pictures.keep(picture, morning));
    expect(kept).toEqual({ hash: hashOfDot, type: 'image/png', width: 1, height: 1 });
    expect(value(await archive.pictures.keep(picture, morning))).toEqual(kept);
    expect(readdirSync(join(folder, 'pictures', hashOfDot.slice(0, 2)))).toEqual([hashOfDot]);
    expect(readFileSync(join(folder, 'pictures', hashOfDot.slice(0, 2), hashOfDot))).toEqual(dot);
    expect(await archive.pictures.read(hashOfDot)).toEqual(dot);
    expect(archive.pictures.find(hashOfDot)).toEqual(kept);
  });

  it('whose file was lost is kept again', async () => {
    const folder = join(aFolder(), 'archive');
    const archive = anArchive(folder);
    value(await archive.pictures.keep(picture, morning));
    rmSync(join(folder, 'pictures'), { recursive: true });
    expect(await archive.pictures.read(hashOfDot)).toBeNull();
    value(await archive.pictures.keep(picture, morning));
    expect(await archive.pictures.read(hashOfDot)).toEqual(dot);
  });

  it('that is pasted twice at once is kept whole', async () => {
    const archive = anArchive();
    const bytes = Buffer.alloc(3_000_000, 7);
    const twice = Array.from({ length: 4 }, () => archive.pictures.keep({ ...picture, bytes }, morning));
    const [first, ...others] = (await Promise.all(twice)).map(value);
    expect(others).toEqual([first, first, first]);
    const read = await archive.pictures.read(first!.hash);
    expect(read && bytes.equals(read)).toBe(true);
  });

  it.each(['', '../../etc/passwd', 'f'.repeat(64)])('that is not there is null: « %s »', async (hash) => {
    const archive = anArchive();
    expect(await archive.pictures.read(hash)).toBeNull();
    expect(archive.pictures.find(hash)).toBeNull();
  });
});
