import { openArchive } from '../../electron/archive';
import { linesOf, plainText } from '../../src/article';
import { expect, openDesk, test } from './desk';
import type { OpenDesk, Start } from './desk';

const times = 20;
const sentence = 'la gare de quartier reste ouverte et nous y serons chaque matin avec du café chaud ';

test(`killed ${times} times while typing, it never loses a second nor its archive`, async ({ start }) => {
  test.setTimeout(times * 15_000);
  const losses: number[] = [];
  for (let round = 0; round < times; round++) {
    const { keys, killedAt } = await typeUntilKilled(start, `Coupure ${round}`, 900 + ((round * 677) % 2600));
    const kept = readArchive(start, round + 1);
    const typed = keys.map((key) => key.letter).join('');
    expect(typed.startsWith(kept)).toBe(true);
    const firstLost = keys[kept.length];
    losses.push(firstLost ? Math.max(0, killedAt - firstLost.at) : 0);
  }
  test.info().annotations.push({ type: 'lost, in ms', description: losses.join(' ') });
  expect(Math.max(...losses)).toBeLessThan(1000);
});

interface Key {
  letter: string;
  /** When the window had taken it, milliseconds since 1970. */
  at: number;
}

/** Writes a new text without a pause, and kills every process of the program at once in the middle of it. */
async function typeUntilKilled(start: Start, headline: string, after: number) {
  const desk = await openDesk(start);
  const title = desk.page.getByRole('textbox', { name: 'Titre', exact: true });
  await desk.page.getByRole('button', { name: /Nouveau/ }).waitFor();
  await desk.page.keyboard.press('Control+n');
  await expect(title).toHaveValue('');
  await title.fill(headline);
  await desk.page.getByRole('textbox', { name: 'Texte', exact: true }).click();
  const keys: Key[] = [];
  const typing = type(desk, keys);
  await new Promise((resolve) => setTimeout(resolve, after));
  const killedAt = kill(desk);
  await typing;
  return { keys, killedAt };
}

async function type({ page }: OpenDesk, keys: Key[]): Promise<void> {
  try {
    for (let at = 0; ; at++) {
      const letter = sentence[at % sentence.length] ?? ' ';
      await page.keyboard.type(letter);
      keys.push({ letter, at: Date.now() });
    }
  } catch (error) {
    if (!/closed|crashed/i.test(String(error))) throw error;
  }
}

/** Kills the program and its helpers, which are one process group, and gives the time. */
function kill({ program }: OpenDesk): number {
  const { pid } = program.process();
  if (pid === undefined) throw new Error('the program has no process');
  process.kill(-pid, 'SIGKILL');
  return Date.now();
}

/** The text last saved, from an archive that must be sound and hold every text written so far. */
function readArchive({ archive: folder }: Start, count: number): string {
  const opened = openArchive(folder, { create: false });
  if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.problem)}`);
  const archive = opened.value;
  expect(archive.integrity()).toBe('ok');
  const page = archive.listArticles({ words: '', limit: 1, offset: 0 });
  const row = page.ok ? page.value.rows[0] : undefined;
  expect(page).toMatchObject({ ok: true, value: { total: count } });
  const article = row && archive.openArticle(row.id);
  archive.close();
  return article?.ok ? linesOf(article.value.article.body).map(plainText).join('') : '';
}
