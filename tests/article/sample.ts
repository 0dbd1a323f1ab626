import { readFile, readdir } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { readArticle } from '../../electron/import';
import type { KeepPicture } from '../../electron/import';
import type { Article } from '../../src/article';
import { done } from '../../src/contract';

const folder = new URL('../../resources/sample/', import.meta.url);

/** Where the text that must not be out yet is kept, apart from what people may publish. */
export const heldFolder = new URL('../fixtures/sample/', import.meta.url);

/** The names of the sample's texts, as they stand in resources/sample. */
export async function sampleNames(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
}

/** One of the sample's texts, read as the command line reads it. */
export async function sampleArticle(name: string, from = folder): Promise<Article> {
  const at = (path: string) => readFile(new URL(path, from));
  const file = { name, bytes: await at(name), sibling: at };
  const id = '5f0c7f0e-5a43-4b0a-9a54-0d9d2b7c6a11';
  const date = { local: '2026-01-01T00:00', zone: 'Europe/Paris' };
  const read = await readArticle(file, { id, date, language: 'fr', zone: date.zone }, keep);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  if (read.value.notices.length > 0) throw new Error(JSON.stringify(read.value.notices));
  return read.value.article;
}

const keep: KeepPicture = async (bytes) => {
  const { width, height } = await sharp(bytes).metadata();
  const hash = createHash('sha256').update(bytes).digest('hex');
  return done({ picture: { hash, type: 'image/jpeg', width, height }, caption: '', credit: '' });
};
