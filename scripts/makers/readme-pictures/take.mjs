import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import sharp from 'sharp';
import { parse } from 'yaml';
import { electronEnvironment } from '../../setup/run-electron.mjs';
import { inRoot } from '../../setup/root.mjs';

// Takes the README's pictures of the real program and of the leaflet, the mail and the site of the sample texts.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-pictures-'));
const pictures = inRoot('docs/pictures');
const sample = fs.readdirSync(inRoot('resources/sample')).filter((name) => name.endsWith('.md'));
const texts = sample.map((name) => inRoot(`resources/sample/${name}`));
const shown = { headline: /pétition/, slug: 'petition-trains-lorsanne' };

fs.mkdirSync(pictures, { recursive: true });
commandLine('export', ...texts, '--out', folder);
commandLine('import', ...texts, '--archive', path.join(folder, 'archive'));
await takeDesk();
takeLeaflet();
await takePage('site', `file://${folder}/site/${shown.slug}/index.html`, 1180, 1180);
fs.writeFileSync(path.join(folder, 'mail.html'), mailBody());
await takePage('mail', `file://${folder}/mail.html`, 680, 900);
fs.rmSync(folder, { recursive: true, force: true });

function commandLine(...words) {
  execFileSync(process.execPath, [inRoot('out/main/cli.js'), ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function takeDesk() {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = await _electron.launch({
    executablePath: process.env.ELECTRON_EXEC_PATH ?? electronEnvironment().ELECTRON_EXEC_PATH,
    args: [
      ...root,
      inRoot('.'),
      `--user-data-dir=${folder}/profile`,
      '--lang=fr',
      `--archive=${folder}/archive`,
    ],
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: '/dev/null' },
  });
  const page = await program.firstWindow();
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].setContentSize(1440, 900));
  const masthead = {
    ...parse(fs.readFileSync(inRoot('resources/sample/masthead.yaml'), 'utf8')),
    logo: null,
  };
  await page.evaluate((kept) => window.roneo.call('masthead:save', kept), masthead);
  await page.getByRole('option', { name: shown.headline }).click();
  await page.locator('.lead-figure img').waitFor();
  await page.getByRole('button', { name: 'Tract', exact: true }).click();
  await page.locator('canvas').first().waitFor();
  await page.waitForTimeout(1500);
  await page.evaluate(() => document.querySelector('.sheet-place')?.scrollTo(0, 0));
  fs.writeFileSync(path.join(folder, 'desk.png'), await page.screenshot());
  await savePalette('desk');
  await program.close();
}

function takeLeaflet() {
  const leaflet = path.join(folder, 'leaflet', `${shown.slug}-a5.pdf`);
  execFileSync(
    'pdftoppm',
    ['-r', '110', '-f', '1', '-l', '1', '-png', '-singlefile', leaflet, path.join(pictures, 'leaflet')],
    { stdio: 'ignore' },
  );
}

/** The mail's HTML, with its pictures inlined as a mail program shows them. */
function mailBody() {
  const script = `import email, email.policy, sys
mail = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
html = mail.get_body(('html',)).get_content()
import base64
for part in mail.walk():
    if part.get_content_maintype() == 'image':
        data = 'data:%s;base64,%s' % (part.get_content_type(), base64.b64encode(part.get_content()).decode())
        html = html.replace('cid:' + part['Content-ID'].strip('<>'), data)
print(html)`;
  return execFileSync('python3', ['-c', script, path.join(folder, 'press', `${shown.slug}.eml`)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
}

async function takePage(name, address, width, height) {
  const file = path.join(folder, `${name}.png`);
  execFileSync(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      `--window-size=${width},${height}`,
      `--screenshot=${file}`,
      address,
    ],
    { stdio: 'ignore' },
  );
  await sharp(file)
    .png({ palette: true })
    .toFile(path.join(pictures, `${name}.png`));
}

/** Saves a screenshot with a palette, which makes it smaller. */
async function savePalette(name) {
  await sharp(path.join(folder, `${name}.png`))
    .png({ palette: true, effort: 10 })
    .toFile(path.join(pictures, `${name}.png`));
}
