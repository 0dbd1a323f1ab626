import fs from 'node:fs';
import path from 'node:path';
import { room } from '../../tests/bench/rooms.mjs';

const { openArchive, verify } = await room('electron/archive/index.ts');

/**
 * Inspects the archive that a killed program left: its faults, and all texts in it. A copy is opened, with the archive's own
 * code, so that the next start finds the original as the kill left it.
 */
export async function inspectArchive(folder) {
  if (!fs.existsSync(path.join(folder, 'archive.sqlite'))) return { faults: [], text: '' };
  const copy = fs.mkdtempSync(`${folder}-`);
  try {
    fs.cpSync(folder, copy, { recursive: true, filter: (from) => !/-shm$|\.lock$/.test(from) });
    return await readArchive(copy);
  } catch (error) {
    return { faults: [String(error)], text: '' };
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}

/** Opens the archive and reads each article as the desk would, then has texts, pictures and the database checked. */
async function readArchive(folder) {
  const opened = openArchive(folder, { create: false });
  if (!opened.ok) return { faults: [`not opened: ${JSON.stringify(opened.problem)}`], text: '' };
  const archive = opened.value;
  const query = { words: '', filters: {}, sort: 'relevance', limit: 100_000, offset: 0 };
  const articles = archive.library.list(query).value.rows.map(({ id }) => archive.articles.open(id));
  archive.close();
  const verified = await verify(folder);
  const faults = [
    ...articles.filter(({ ok }) => !ok).map(({ problem }) => problem),
    ...(verified.ok ? verified.value.flatMap((each) => each.faults) : [verified.problem]),
  ];
  return {
    faults: faults.map((fault) => JSON.stringify(fault)),
    text: articles.map((answer) => JSON.stringify(answer.value?.article)).join('\n'),
  };
}

/**
 * How much typing is not in the archive: the longest time in milliseconds from the first missing letter of a text to the
 * kill; 0 when nothing is missing.
 */
export function typingLost({ bursts, killedAt }, text) {
  const losses = bursts.map((burst) => {
    const missing = burst[countKept(burst, text)];
    return missing ? Math.max(0, killedAt - missing.at) : 0;
  });
  return Math.max(0, ...losses);
}

/** How many letters of a text the archive holds, counted from the first. */
export function countKept(burst, text) {
  const holds = (count) =>
    text.includes(
      burst
        .slice(0, count)
        .map(({ wrote }) => wrote)
        .join('')
        .trimEnd(),
    );
  let [low, high] = [0, burst.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Imported files that are incomplete, or were reported as imported and are missing. */
export function tornImports({ imports, imported }, text) {
  const begun = imports.filter((mark) => text.includes(`${mark}importé`));
  const torn = begun.filter((mark) => !text.includes(`fin de ${mark.trim()}`));
  return [...torn, ...imported.filter((mark) => !begun.includes(mark))];
}
