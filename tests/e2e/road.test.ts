import { readdirSync, readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { axeFaults } from './axe';
import { expect, openDesk, test } from './desk';
import type { OpenDesk } from './desk';
import { asked, filesNaming, filesOf, htmlFaults, readFonts, readMail, readPdf, readZip } from './outputs';

const headline = 'Éléphants de pierre : qui paiera le chantier ?';

test('a communiqué goes from the keyboard to the site, the leaflet and the press', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000);
  const out = join(folder, 'out');
  const picture = await photographWithGps(join(folder, 'chantier.jpg'));

  let desk = await openDesk(start);
  await answerDialogs(desk, picture, out);
  await fillMasthead(desk.page);
  await writeCommunique(desk.page);
  await expect(desk.page.getByText(/Enregistré à/)).toBeVisible();
  await noAxeFault(desk.page);
  await desk.quit();

  desk = await openDesk(start);
  await answerDialogs(desk, picture, out);
  await findAgain(desk.page);
  await exportAll(desk.page);
  await noAxeFault(desk.page);
  expect(desk.log()).not.toContain('refused request');
  await desk.quit();

  const slug = 'elephants-de-pierre-qui-paiera-le-chantier';
  await siteIsRight(join(out, 'site'), slug);
  const stem = stemIn(join(out, 'tracts'));
  leafletIsRight(join(out, 'tracts'), stem);
  await pressIsRight(join(out, 'presse'), stem);
  expect(filesNaming(out, secrets(folder))).toEqual([]);
});

async function fillMasthead(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByLabel('Nom du groupe').fill('Collectif des Éléphants');
  await page.getByLabel('Adresse du site').fill('https://elephants.example');
  await page.getByLabel('Adresse électronique').fill('presse@elephants.example');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function writeCommunique(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Titre', exact: true }).click();
  await page.keyboard.type('Éléphants de pierre: qui paiera le chantier?');
  await page.getByRole('textbox', { name: 'Chapô', exact: true }).click();
  await page.keyboard.type('La mairie promet une statue. Les habitants attendent un toit pour l’école.');
  await page.getByRole('textbox', { name: 'Lieu', exact: true }).click();
  await page.keyboard.type('Rennes');
  const body = page.getByRole('textbox', { name: 'Texte', exact: true });
  await body.click();
  await page.keyboard.type('"Un toit d\'abord", disent les parents! Le devis atteint 12 000 €');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('Devis communiqué le 3 mars.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('. Qui paiera?');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/image');
  await page.keyboard.press('Enter');
  await expect(body.locator('figure img')).toBeVisible();
  await body.getByLabel('Légende').fill('Le chantier arrêté, rue des Écoles');
  await body.getByLabel('Crédit').fill('Collectif des Éléphants');
  await body.getByLabel(/ne la voit pas/).fill('Une palissade devant une cour d’école');
  await expect(body).toContainText('«\u202fUn toit d’abord\u202f», disent les parents\u202f!');
  await page.getByRole('button', { name: 'Statut' }).click();
  await page
    .getByRole('menuitem', { name: /^Prêt/ })
    .or(page.getByRole('menuitemradio', { name: /^Prêt/ }))
    .click();
}

async function findAgain(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('elephant');
  await page.getByRole('option', { name: /Éléphants de pierre/ }).click();
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue(
    headline.replace(' :', '\u00a0:').replace(' ?', '\u202f?'),
  );
  await expect(page.getByRole('textbox', { name: 'Texte', exact: true })).toContainText('Qui paiera\u202f?');
}

async function exportAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Ouvrir le dossier', exact: true })).toBeVisible({
    timeout: 60_000,
  });
}

async function siteIsRight(site: string, slug: string): Promise<void> {
  const page = readFileSync(join(site, slug, 'index.html'), 'utf8');
  expect(htmlFaults(page)).toEqual([]);
  expect(page).toContain('Une palissade devant une cour d’école');
  expect(page).not.toContain('<script src');
  asked(
    'xmllint',
    '--noout',
    ...[...filesOf(site).keys()].filter((path) => /\.(atom|xml)$/.test(path)).map((path) => join(site, path)),
  );
  const feed = JSON.parse(readFileSync(join(site, 'feed.json'), 'utf8')) as {
    version: string;
    items: { title: string }[];
  };
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.items.map((item) => item.title.replace(/\s/gu, ' '))).toEqual([headline]);
}

/** What the names of the text's files begin with: the day it was written, and the first words of its headline. */
function stemIn(leaflet: string): string {
  const name = readdirSync(leaflet).find((each) => each.endsWith('-tract-A5.pdf')) ?? '';
  expect(name).toMatch(/^\d{4}-\d\d-\d\d-elephants-de-pierre-qui-paiera-tract-A5\.pdf$/);
  return name.replace('-tract-A5.pdf', '');
}

function leafletIsRight(leaflet: string, stem: string): void {
  const single = readPdf(join(leaflet, `${stem}-tract-A5.pdf`));
  expect(single.size).toMatch(/A5|419\.5\d* x 595\.2\d*/);
  expect(single.pages).toBeLessThanOrEqual(2);
  expect(single.tagged).toBe(true);
  expect(single.text.replace(/\s+/gu, ' ')).toContain('Qui paiera');
  expect(readFonts(join(leaflet, `${stem}-tract-A5.pdf`)).filter((font) => !font.embedded)).toEqual([]);
  expect(readPdf(join(leaflet, `${stem}-tract-A5-photocopieuse.pdf`)).size).toMatch(/A4/);
}

async function pressIsRight(press: string, stem: string): Promise<void> {
  const raw = readFileSync(join(press, `${stem}-communique.eml`), 'utf8');
  const mail = await readMail(join(press, `${stem}-communique.eml`));
  expect(mail.subject?.replace(/\s/gu, ' ')).toContain(headline);
  expect(mail.headers.get('x-unsent')).toBe('1');
  expect(raw).not.toMatch(/^(Date|Message-ID):/im);
  expect(mail.text).toContain('Qui paiera');
  expect(mail.html).toContain('Qui paiera');
  expect(readPdf(join(press, `${stem}-communique.pdf`)).size).toMatch(/A4/);
  const names = readZip(join(press, `${stem}-dossier-de-presse.zip`));
  for (const ending of ['.pdf', '.docx', '.html', '.txt', '.vcf', 'manifest.json', '.jpg'])
    expect(
      names.some((name) => name.endsWith(ending)),
      `${ending} in ${names.join(', ')}`,
    ).toBe(true);
}

/** What must stand in no file: the machine, where things lie and whose they are, and what took the photo. */
function secrets(folder: string): string[] {
  return [hostname(), folder, `${homedir()}/`, process.cwd(), 'Serial-4711'];
}

async function photographWithGps(path: string): Promise<string> {
  await sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#8a7a5c' } })
    .withExif({
      IFD0: { Artist: 'Collectif des Éléphants' },
      IFD2: { BodySerialNumber: 'Serial-4711' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '48/1 6/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '1/1 40/1 0/1',
      },
    })
    .jpeg()
    .toFile(path);
  return path;
}

/** The system's dialogs cannot be clicked by a test: they answer as a person would who chose these. */
async function answerDialogs(desk: OpenDesk, picture: string, out: string): Promise<void> {
  await desk.program.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = (...words: unknown[]) => {
        const options = words.at(-1) as { properties?: string[] };
        const path = options.properties?.includes('openDirectory') ? chosen.out : chosen.picture;
        return Promise.resolve({ canceled: false, filePaths: [path] });
      };
    },
    { picture, out },
  );
}

async function noAxeFault(page: Page): Promise<void> {
  await expect(page.getByRole('menu')).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
}
