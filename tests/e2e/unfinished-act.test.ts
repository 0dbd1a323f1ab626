import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { keepYearsOfTexts } from '../fixtures/years-of-texts';
import { expect, openDesk, test } from './desk';

/** Waits for an act on many texts to begin, as the archive says. */
async function untilActing(archive: string): Promise<void> {
  const database = new Database(join(archive, 'archive.sqlite'), { readonly: true });
  const acting = database
    .prepare<[], number>("SELECT content ->> 'acting' FROM document WHERE name = 'settings'")
    .pluck();
  while (!acting.get()) await nextTurn();
  database.close();
}

test('after a kill in the midst of an act on many texts, the next start says once that it is not whole', async ({
  start,
}) => {
  const archive = await keepYearsOfTexts(start.archive, 300);
  archive.settings.save({ proof: 'none', welcomed: true }, Date.now());
  archive.close();
  const killed = await openDesk(start);
  await killed.page.locator('#library-list').focus();
  await killed.page.keyboard.press('Control+a');
  await expect(killed.page.getByRole('button', { name: /300\schoisis/ })).toBeVisible();
  const ended = new Promise((end) => killed.program.process().once('exit', end));
  const kill = untilActing(start.archive).then(() => killed.program.process().kill('SIGKILL'));
  await killed.page.keyboard.press('Delete').catch(() => undefined); // The kill may come before the key is answered.
  await kill;
  await ended;
  const desk = await openDesk(start);
  const notice = desk.page.getByText(/Le programme s’est arrêté pendant une action sur 300\stextes/);
  await expect(notice).toBeVisible();
  await desk.page.reload();
  await desk.page.getByRole('main').waitFor();
  await expect(desk.page.locator('.library-line').first()).toBeVisible();
  await expect(notice).toHaveCount(0);
  await desk.quit();
});
