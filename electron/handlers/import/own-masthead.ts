import { isDeepStrictEqual } from 'node:util';
import {
  emptyMasthead,
  exactFolder,
  pictureFactsByHash,
  pictureFactsFile,
  leafletsFile,
  usualSite,
} from '../../../src/article';
import { leafletsOfTexts } from '../../../src/contract';
import type { Archive } from '../../archive';
import { mastheadFile, siteFile } from '../../export';
import type { KeepPicture, ChosenFiles } from '../../import';

/** The largest masthead in bytes that is read. */
const maxBytes = 1_000_000;

/**
 * Takes the masthead of an export of everything into an archive that has none yet; answers whether it did. One that cannot be read is
 * left out, and the texts are imported all the same.
 */
export async function takeMasthead(
  chosen: readonly ChosenFiles[],
  archive: Archive,
  clock: () => number,
  keep: KeepPicture,
): Promise<boolean> {
  const { readMasthead } = await import('../../import');
  for (const { folder, files } of chosen) {
    if (folder === null || !files.some(({ path }) => path.startsWith(`${exactFolder}/`))) continue;
    if (!isDeepStrictEqual(archive.masthead.open(), emptyMasthead())) return false;
    const file = files.find(({ path, size }) => path === mastheadFile && size <= maxBytes);
    const bytes = await file?.read();
    if (!bytes?.ok) continue;
    const sibling = async (place: string) => {
      const read = await files.find(({ path }) => path === place)?.read();
      return read?.ok ? read.value : null;
    };
    const masthead = await readMasthead({ name: mastheadFile, bytes: bytes.value, sibling }, keep);
    if (masthead.ok) return archive.masthead.save(masthead.value, clock()).ok;
  }
  return false;
}

/**
 * Takes the settings of the site of an export of everything into an archive that has none yet; answers whether it did. Those that cannot
 * be read are left out.
 */
export async function takeSite(
  chosen: readonly ChosenFiles[],
  archive: Archive,
  clock: () => number,
): Promise<boolean> {
  const { readSite } = await import('../../import');
  for (const { folder, files } of chosen) {
    if (folder === null || !files.some(({ path }) => path.startsWith(`${exactFolder}/`))) continue;
    if (!isDeepStrictEqual(archive.siteSettings.open(), usualSite())) return false;
    const file = files.find(({ path, size }) => path === siteFile && size <= maxBytes);
    const bytes = await file?.read();
    if (!bytes?.ok) continue;
    const site = await readSite({ name: siteFile, bytes: bytes.value }, () => undefined);
    if (site.ok) return archive.siteSettings.save(site.value, clock()).ok;
  }
  return false;
}

/**
 * Takes what an export of everything has set of leaflets, once its texts are there: what is set of others is not kept. A template or a text
 * that the archive has set already stays as it is there.
 */
export async function takeLeaflets(
  chosen: readonly ChosenFiles[],
  archive: Archive,
  clock: () => number,
): Promise<void> {
  for (const { folder, files } of chosen) {
    const file = folder === null ? undefined : files.find(({ path }) => path === leafletsFile);
    const bytes = file && file.size <= maxBytes ? await file.read() : null;
    const taken = bytes?.ok ? leafletsOfTexts.safeParse(parsed(bytes.value)).data : null;
    if (!taken) continue;
    const settings = archive.settings.open();
    const { namedTemplates: kept = [], textLeaflets = {} } = settings;
    const added = taken.templates.filter(({ name }) => !kept.some((each) => each.name === name));
    const namedTemplates = [...kept, ...added].slice(0, 100);
    const next = { ...settings, namedTemplates, textLeaflets: { ...taken.texts, ...textLeaflets } };
    archive.settings.save(next, clock());
  }
}

/** Takes what an export of everything says of the pictures that came in with its texts; what the archive already says stays. */
export async function takePictureFacts(
  chosen: readonly ChosenFiles[],
  archive: Archive,
  clock: () => number,
): Promise<void> {
  for (const { folder, files } of chosen) {
    const file = folder === null ? undefined : files.find(({ path }) => path === pictureFactsFile);
    const bytes = file && file.size <= maxFacts ? await file.read() : null;
    const facts = bytes?.ok ? pictureFactsByHash.safeParse(parsed(bytes.value)).data : null;
    if (facts) archive.pictures.complete(facts, clock());
  }
}

/** The largest file of them in bytes that is read. */
const maxFacts = 50_000_000;

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
