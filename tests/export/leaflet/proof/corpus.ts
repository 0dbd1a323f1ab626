import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { readArticle, readMasthead } from '../../../../electron/import';
import type { KeepPicture } from '../../../../electron/import';
import type { Article, Masthead } from '../../../../src/article';
import { emptyMasthead } from '../../../../src/article';
import type { FindTranslation } from '../../../../electron/export';
import { done } from '../../../../src/contract';

const [fixtures, sample, templates] = [
  'tests/fixtures/leaflets',
  'resources/sample',
  'resources/templates/leaflet',
];

/** The texts of the corpus in Markdown, by their names: easy ones, and those that are hard to set. */
export function corpusTexts(): Map<string, string> {
  const own = readdirSync(fixtures).flatMap((name) =>
    textsIn(readFileSync(join(fixtures, name), 'utf8'), name.slice(0, 2)),
  );
  const samples = readdirSync(templates, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(
      ({ name }) => [`sample-${name}`, readFileSync(join(templates, name, 'sample.fr.md'), 'utf8')] as const,
    );
  const texts = new Map([...own, ...samples]);
  const ofSample = (name: string) => readFileSync(join(sample, `${name}.md`), 'utf8');
  const tract = texts.get('sample-tract') ?? '';
  texts.set('wide-picture', withLead(texts.get('sample-affiche') ?? '', 'viaduc.jpg'));
  texts.set('upright-picture', withLead(tract, 'upright.jpg'));
  texts.set('long-headline', tract.replace(/^headline: .*$/m, `headline: ${longHeadline}`));
  texts.set('bare-masthead', tract);
  texts.set('long', ofSample('quarante-et-un-kilometres'));
  texts.set('march', ofSample('tract'));
  texts.set('english', ofSample('study'));
  texts.set('two-thousand-words', longest(ofSample));
  return texts;
}

function textsIn(file: string, language: string): [string, string][] {
  return file
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return [`${language}-${part.slice(0, end).trim()}`, part.slice(end + 1)];
    });
}

/** A text with a lead picture. */
export function withLead(text: string, file: string): string {
  const lead = `lead:\n  file: ${file}\n  alt: Dessin en deux couleurs\n  caption: Un dimanche de printemps, vu du chemin.\n  credit: La Petite Ligne`;
  return text.replace(/^slug: /m, `${lead}\nslug: `);
}

const longHeadline =
  'Après trois ans de réunions, deux enquêtes publiques et quatre mille signatures, la mairie refuse toujours de dire aux familles qui cuisinera pour leurs enfants';

/** What the sample's group has written about its line, one text after the other. */
function longest(ofSample: (name: string) => string): string {
  const [first, ...others] = ['quarante-et-un-kilometres', 'etude', 'petition'].map(ofSample);
  const bodies = others.map((text) => text.split(/^---$/m).slice(2).join('---'));
  // Each text counts its notes from one.
  const apart = bodies.map((body, at) => body.replace(/\[\^(\w+)\]/g, `[^${'ab'[at] ?? ''}$1]`));
  return [first, ...apart].join('\n\n');
}

/** A text of the corpus as the exports take it: with its pictures, and its group. */
export interface CorpusText {
  article: Article;
  masthead: Masthead;
  readPicture: (hash: string) => Promise<Uint8Array | null>;
  /** The texts that follow it in a newsletter. */
  others?: readonly Article[];
  /** The translation on its back. */
  translationIn?: FindTranslation;
}

/** Reads a text of the corpus as the command line reads it. */
export function readCorpusText(name: string): Promise<CorpusText> {
  return readMarkdown(name, corpusTexts().get(name) ?? '');
}

/** Reads a text in Markdown as the command line reads it, with its pictures and its group; each name has an identifier of its own. */
export async function readMarkdown(name: string, markdown: string): Promise<CorpusText> {
  const pictures = new Map<string, Uint8Array>();
  const keep: KeepPicture = async (bytes, path) => {
    const { width = 1, height = 1 } = await sharp(bytes).metadata();
    const hash = createHash('sha256').update(bytes).digest('hex');
    pictures.set(hash, bytes);
    const type = path.endsWith('.svg') ? 'image/svg+xml' : 'image/jpeg';
    return done({ picture: { hash, type, width, height }, caption: '', credit: '' });
  };
  const file = { name: `${name}.md`, bytes: Buffer.from(markdown), sibling: readBeside };
  const id = '5f0c7f0e-5a43-4b0a-9a54-0d9d2b7c6a11';
  const date = { local: '2026-01-01T00:00', zone: 'Europe/Paris' };
  const read = await readArticle(file, { id, date, language: 'fr', zone: date.zone, status: 'ready' }, keep);
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problem)}`);
  const { article } = read.value;
  const masthead =
    name === 'bare-masthead' ? { ...emptyMasthead(), name: 'Les Casseroles' } : await groupOf(keep);
  return { article, masthead, readPicture: (hash) => Promise.resolve(pictures.get(hash) ?? null) };
}

async function groupOf(keep: KeepPicture): Promise<Masthead> {
  const bytes = await readFile(join(sample, 'masthead.yaml'));
  const read = await readMasthead({ name: 'masthead.yaml', bytes, sibling: readBeside }, keep);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

async function readBeside(name: string): Promise<Uint8Array> {
  if (name !== 'upright.jpg') return readFile(join(sample, name));
  return sharp(join(sample, 'quai.jpg')).resize(900, 1200, { fit: 'cover' }).jpeg().toBuffer();
}
