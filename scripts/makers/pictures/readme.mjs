import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { inRoot } from '../../setup/root.mjs';
import { commandLine, openSampleDesk, sampleTexts, savePicture } from './sample-desk.mjs';

// Takes the README's pictures of the real program and of the leaflet, the mail and the site of the sample texts.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-pictures-'));
const pictures = inRoot('docs/pictures');
const shown = { headline: /pétition/, slug: 'petition-trains-lorsanne' };

fs.mkdirSync(pictures, { recursive: true });
commandLine('export', ...sampleTexts, '--out', folder);
await takeDesk();
takeLeaflet();
await takePage('site', `file://${folder}/site/${shown.slug}/index.html`, 1180, 1180);
fs.writeFileSync(path.join(folder, 'mail.html'), mailBody());
await takePage('mail', `file://${folder}/mail.html`, 680, 900);
fs.rmSync(folder, { recursive: true, force: true });

async function takeDesk() {
  const { program, page } = await openSampleDesk(folder, { language: 'fr', width: 1440, height: 900 });
  await page.getByRole('option', { name: shown.headline }).click();
  await page.locator('.lead-figure img').waitFor();
  await page.getByRole('button', { name: 'Tract', exact: true }).click();
  await page.locator('canvas').first().waitFor();
  await page.waitForTimeout(1500);
  await page.evaluate(() => document.querySelector('.sheet-place')?.scrollTo(0, 0));
  await savePicture(await page.screenshot(), path.join(pictures, 'desk.png'));
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

/** A picture of a page in Chromium, once its own pictures are drawn. */
async function takePage(name, address, width, height) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(address);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await savePicture(await page.screenshot(), path.join(pictures, `${name}.png`));
  await browser.close();
}
