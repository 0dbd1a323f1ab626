import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../setup/root.mjs';
import { openSampleDesk, savePicture } from './sample-desk.mjs';

// Takes the guide's pictures of the real program, in each language of the interface.
const labels = {
  fr: {
    text: /pétition/,
    leaflet: 'Tract',
    press: 'Courriel',
    crop: 'Recadrer',
    version: 'Envoyé à la presse',
    added: ' Toute la vallée en dépend.',
    more: 'Autres commandes',
    versions: 'Versions…',
  },
  en: {
    text: /^Study kept/,
    leaflet: 'Leaflet',
    press: 'Mail',
    crop: 'Crop',
    version: 'Sent to the press',
    added: ' The whole valley depends on it.',
    more: 'More commands',
    versions: 'Versions…',
  },
};

for (const language of Object.keys(labels)) await takeGuide(language);

async function takeGuide(language) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-guide-'));
  const label = labels[language];
  const { program, page } = await openSampleDesk(folder, { language, width: 1280, height: 800 });
  /** @param {string} name @param {{ screenshot(): Promise<Buffer> }} [place] */
  const take = async (name, place = page) => {
    await page.waitForTimeout(1200); // Proofs and transitions come to rest.
    await savePicture(await place.screenshot(), inRoot('docs/guide', language, 'pictures', `${name}.png`));
  };
  const showProof = (outlet) => page.getByRole('button', { name: outlet, exact: true }).click();
  const dialog = page.getByRole('dialog').last();

  await page.getByRole('option', { name: label.text }).click();
  await page.locator('.lead-figure img').waitFor();
  await take('sheet');
  await showProof(label.leaflet);
  await page.locator('canvas').first().waitFor();
  await take('leaflet');
  await showProof(label.press);
  await take('mail');
  await page.keyboard.press('F7');
  await take('checks');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  await take('masthead', dialog);
  await page.keyboard.press('Escape');
  await page.locator('.lead-figure').getByRole('button', { name: label.crop }).click();
  await take('crop', dialog);
  await page.keyboard.press('Escape');
  await nameVersion(page, label.version);
  await page.locator('[data-field="standfirst"]').press('Control+End');
  await page.keyboard.type(label.added); // A second version, to compare.
  await page.waitForTimeout(1500);
  await page.getByRole('button', { name: label.more }).click();
  await page.getByRole('menuitem', { name: label.versions }).click();
  await take('versions', dialog);
  await page.keyboard.press('Escape');
  await chooseExportFolder(program, path.join(os.tmpdir(), 'La Petite Ligne'));
  await page.keyboard.press('Control+e');
  await page.locator('.export-files').waitFor({ timeout: 180_000 });
  await take('export');
  await program.close();
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Names the version on the sheet, so that it is kept beside the next one. */
async function nameVersion(page, name) {
  await page.evaluate(async (given) => {
    const settings = await window.roneo.call('settings:open', null);
    const id = settings.ok ? settings.value.lastArticle : null;
    const kept = id === null ? null : await window.roneo.call('article:open', id);
    if (kept?.ok)
      await window.roneo.call('revision:name', { id, revision: kept.value.revision, name: given });
  }, name);
}

/** Answers the system's dialog, which cannot be seen here. */
async function chooseExportFolder(program, folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  await program.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}
