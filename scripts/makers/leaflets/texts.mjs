import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { inRoot } from '../../setup/root.mjs';

const sample = inRoot('resources/sample');
const templates = inRoot('resources/templates/leaflet');

/**
 * Writes the texts of the contact sheets into a folder, with their pictures and a masthead: the sample of each template, longer
 * ones, and what is hard to set. Returns the names of their files.
 */
export async function writeTexts(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of ['masthead.yaml', 'logo.svg', 'quai.jpg', 'viaduc.jpg'])
    copyFileSync(join(sample, name), join(folder, name));
  await sharp(join(sample, 'quai.jpg'))
    .resize(900, 1200, { fit: 'cover' })
    .toFile(join(folder, 'upright.jpg'));
  const samples = readdirSync(templates, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [`sample-${name}.md`, readFileSync(join(templates, name, 'sample.fr.md'), 'utf8')]);
  const named = Object.fromEntries(samples);
  const abroad = [
    ['lettre', 'de'],
    ['appel', 'en'],
    ['depliant', 'es'],
    ['tract', 'it'],
  ].map(([name, language]) => [
    `${language}-${name}.md`,
    readFileSync(join(templates, name, `sample.${language}.md`), 'utf8'),
  ]);
  const texts = {
    ...named,
    ...Object.fromEntries(abroad),
    'wide-picture.md': withLead(named['sample-affiche.md'], 'viaduc.jpg', 'wide-picture'),
    'upright-picture.md': withLead(named['sample-tract.md'], 'upright.jpg', 'upright-picture'),
    'long.md': readFileSync(join(sample, 'quarante-et-un-kilometres.md'), 'utf8'),
    'long-headline.md': longHeadline(named['sample-tract.md']),
    'english.md': readFileSync(join(sample, 'study.md'), 'utf8'),
    'german.md': german,
    'march.md': readFileSync(join(sample, 'tract.md'), 'utf8'),
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  return Object.keys(texts);
}

function withLead(text, file, slug) {
  const lead = `lead:\n  file: ${file}\n  alt: Dessin en deux couleurs\n  caption: Un dimanche de printemps, vu du chemin.\n  credit: La Petite Ligne`;
  return text.replace(/^slug: .*$/m, `slug: ${slug}\n${lead}`);
}

const headline =
  'Après trois ans de réunions, deux enquêtes publiques et quatre mille signatures, la mairie refuse toujours de dire aux familles qui cuisinera pour leurs enfants';

function longHeadline(text) {
  return text
    .replace(/^headline: .*$/m, `headline: ${headline}`)
    .replace(/^slug: .*$/m, 'slug: long-headline');
}

const german = `---
kind: tract
language: de
kicker: Mieten
headline: Unsere Straßenbahnhaltestelle bleibt, wo sie gebraucht wird
standfirst: Die Verkehrsbetriebe wollen die Haltestelle Lindenmarkt nach zweiundachtzig Jahren aufgeben. Am Montag entscheidet der Stadtrat.
dateline: Lindenau
date: 2026-03-02 09:00
zone: Europe/Berlin
slug: haltestelle-lindenmarkt
---

Täglich steigen am Lindenmarkt 2 300 Menschen ein und aus: Schulkinder, Pflegekräfte, die Händlerinnen vom Wochenmarkt. Die nächste Haltestelle liegt 640 Meter entfernt, hinter einer Steigung, die im Winter nicht geräumt wird.

## Was die Verkehrsbetriebe sagen

Ein barrierefreier Umbau koste zu viel, heißt es. Das Gutachten nennt 410 000 Euro, von denen das Land vier Fünftel übernimmt. Der Eigenanteil der Stadt entspricht der Neugestaltung des Rathausvorplatzes, die niemand verlangt hat.

## Was wir fordern

- den Umbau noch in diesem Jahr;
- eine Anhörung der Anwohnerinnen und Anwohner vor jedem Beschluss;
- die Veröffentlichung aller Verkehrszählungen.

Kommen Sie am Montag um 17 Uhr vor das Rathaus. Bringen Sie Klingeln mit: Wer uns nicht sieht, soll uns hören.
`;
