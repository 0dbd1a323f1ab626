import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import sharp from 'sharp';
import { parse } from 'yaml';
import { inRoot } from '../../setup/root.mjs';
import { loadSources } from '../leaflets/load-sources.mjs';

/** The sample's texts. */
export const sampleTexts = fs
  .readdirSync(inRoot('resources/sample'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => inRoot('resources/sample', name));

/** Runs a command of the built program. */
export function commandLine(...words) {
  execFileSync(process.execPath, [inRoot('out/main/cli.js'), ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Opens the desk on the sample, kept in a folder, with a window of this size in CSS pixels. */
export async function openSampleDesk(folder, { language, width, height }) {
  commandLine('import', ...sampleTexts, '--keep-status', '--archive', path.join(folder, 'archive'));
  const { load, close } = await loadSources();
  const { asProgram } = await load('tests/e2e/program.ts');
  await close();
  const electron = await _electron.launch({
    executablePath: process.env.ELECTRON_EXEC_PATH,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      inRoot('.'),
      `--user-data-dir=${folder}/profile`,
      `--lang=${language}`,
      `--archive=${folder}/archive`,
    ],
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: '/dev/null' },
  });
  const page = await electron.firstWindow();
  const program = asProgram(electron); // Asks again for an answer that Playwright lost.
  await program.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0].setContentSize(size.width, size.height),
    { width, height },
  );
  const given = parse(fs.readFileSync(inRoot('resources/sample/masthead.yaml'), 'utf8'));
  await page.evaluate(async (sample) => {
    const empty = await window.roneo.call('masthead:open', null);
    const masthead = { ...(empty.ok ? empty.value : {}), ...sample, logo: null };
    const saved = await window.roneo.call('masthead:save', masthead);
    if (saved.ok === false) throw new Error(`the sample's masthead is refused: ${saved.problem.kind}`);
  }, given);
  await page.reload();
  return { program, page };
}

/** Saves a screenshot with a palette, which makes it smaller. */
export async function savePicture(bytes, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await sharp(bytes).png({ palette: true, effort: 10 }).toFile(file);
}
