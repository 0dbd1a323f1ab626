import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkArticle, emptyMasthead, mastheadSchema, polish } from '../../src/article';
import { sampleArticle } from './sample';

const folder = new URL('../../resources/sample-en/', import.meta.url);
const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
const masthead = mastheadSchema.parse({
  ...emptyMasthead(),
  name: 'Tarrow Valley Rail Users',
  country: 'GB',
  language: 'en-GB',
  boilerplate: { en: 'Tarrow Valley Rail Users speaks for the passengers of the line.' },
  spokespersons: [{ name: 'Joan Ferris', role: 'spokesperson', phone: '020 7946 0127', email: '' }],
});

describe('the English sample', () => {
  it('holds two releases, an article and a leaflet, all in English and ready', async () => {
    const all = await Promise.all(names.map((name) => sampleArticle(name, folder)));
    expect(all.map(({ kind, language, status }) => `${kind} ${language} ${status}`).sort()).toEqual([
      'article en-GB ready',
      'leaflet en-GB ready',
      'release en-GB ready',
      'release en-GB ready',
    ]);
  });

  it.each(names)('%s stands up to the checks, and is set as polishing sets it', async (name) => {
    const article = await sampleArticle(name, folder);
    const found = checkArticle(article, masthead, { nowMs: Date.parse('2026-06-01T00:00Z') });
    expect(found.filter(({ kind }) => kind !== 'quotation-unapproved')).toEqual([]);
    expect(polish(article)).toEqual(article);
  });
});
