import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from './desk';
import { asked, filesOf, htmlFaults, readFonts, readMail, readPdf, readZip } from './outputs';

test.use({ electron: 'shared' });

const sample = readdirSync('resources/sample').filter((name) => name.endsWith('.md'));
const embargoed = readFileSync('tests/fixtures/sample/embargo.md', 'utf8');

test('the sample goes from the command line to outlets that other programs read', async ({ folder }) => {
  test.setTimeout(180_000);
  const held = join(folder, 'embargo.md');
  writeFileSync(held, embargoed.replace(/^embargo: .*$/m, 'embargo: 2099-07-09 06:00'));
  const out = join(folder, 'out');
  mkdirSync(out);
  const texts = [...sample.map((name) => join('resources/sample', name)), held];
  const words = ['export', ...texts, '--masthead', 'resources/sample/masthead.yaml', '--out', out];
  execFileSync(process.execPath, [resolve('out/main/cli.js'), ...words], { stdio: 'pipe' });
  const files = filesOf(out);
  const ending = (end: string) => [...files.keys()].filter((path) => path.endsWith(end));

  for (const page of ending('.html')) expect(htmlFaults(files.get(page)?.toString() ?? ''), page).toEqual([]);
  asked('xmllint', '--noout', ...ending('.xml').map((path) => join(out, path)));
  for (const path of ending('.pdf')) expectPrint(join(out, path));
  expect(ending('.eml')).toHaveLength(texts.length);
  for (const path of ending('.eml')) await expectMail(join(out, path));
  for (const path of ending('-press-kit.zip'))
    expect(readZip(join(out, path)).length, path).toBeGreaterThan(6);
  expectHeld(out, files);
});

function expectPrint(path: string): void {
  const { pages, tagged, title, size } = readPdf(path);
  expect({ tagged, hasTitle: title.length > 5 }, path).toEqual({
    tagged: !path.includes('2up'),
    hasTitle: true,
  });
  expect(pages, path).toBeLessThanOrEqual(2);
  expect(size, path).toContain(path.includes('2up') ? 'A4' : '419.5');
  expect(
    readFonts(path).filter((font) => !font.embedded),
    path,
  ).toEqual([]);
}

async function expectMail(path: string): Promise<void> {
  const mail = await readMail(path);
  expect(mail.headers.get('x-unsent'), path).toBe('1');
  expect(mail.text?.length, path).toBeGreaterThan(500);
  expect(mail.html, path).toContain('</html>');
}

/** A text under embargo is in no byte of the site, and says its embargo first of all to the press. */
function expectHeld(folder: string, files: Map<string, Buffer>): void {
  const headline = /^headline: *['"]?(.*?)['"]?$/m.exec(embargoed)?.[1] ?? '';
  const part = headline.slice(0, 24);
  const site = [...files].filter(([path]) => path.startsWith('site/'));
  expect(site.length).toBeGreaterThan(20);
  expect(site.filter(([, bytes]) => bytes.includes(part)).map(([path]) => path)).toEqual([]);
  const mails = [...files.keys()].filter((path) => path.endsWith('.eml'));
  expect(mails.some((path) => /^Subject: .*EMBARGO/im.test(readFileSync(join(folder, path), 'utf8')))).toBe(
    true,
  );
}
