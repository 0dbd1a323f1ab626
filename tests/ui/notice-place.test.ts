import { describe, expect, it } from 'vitest';
import { newArticle } from '../../src/article';
import type { Article, Figure } from '../../src/article';
import { openingsOf } from '../../src/ui/export/export-openings';
import { placeOfNotice } from '../../src/ui/article/notice-place';

const figure: Figure = {
  type: 'figure',
  picture: { hash: '1'.repeat(64), type: 'image/jpeg', width: 900, height: 600 },
  caption: 'Le quai',
  credit: 'Collectif',
  alt: '',
};
const article: Article = {
  ...newArticle({
    id: '3d1c8a52-9f0e-4d57-8a55-0b1f5c6d7e80',
    kind: 'release',
    language: 'fr',
    date: { local: '2026-02-24T09:30', zone: 'Europe/Paris' },
  }),
  headline: 'La gare ferme',
  lead: figure,
  body: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Le docteur 漢 écrit.', marks: [] }] },
    figure,
    { type: 'divider' },
    figure,
  ],
};
const alt = (place: number) =>
  ({ kind: 'alt-missing', article: 'La gare ferme', caption: '', place }) as const;

describe('a notice of an export', () => {
  it('about the masthead leads to its section of the settings', () => {
    expect(placeOfNotice({ kind: 'contact-missing' }, article)).toEqual({ settings: 'contacts' });
    expect(placeOfNotice({ kind: 'group-name-missing' }, article)).toEqual({ settings: 'identity' });
    expect(placeOfNotice({ kind: 'site-address-missing' }, article)).toEqual({ settings: 'identity' });
    const missing = {
      kind: 'imprint-missing',
      article: 'Autre',
      country: 'FR',
      missing: ['printer'],
    } as const;
    expect(placeOfNotice({ ...missing, missing: [...missing.missing] }, article)).toEqual({
      settings: 'print',
    });
  });

  it('about a picture leads to that picture, the lead picture being the first', () => {
    expect(placeOfNotice(alt(1), article)).toEqual({ sheet: { part: 'lead', field: 'alt' } });
    expect(placeOfNotice(alt(3), article)).toEqual({ sheet: { part: 'body', block: 3 } });
    expect(placeOfNotice(alt(1), { ...article, lead: null })).toEqual({ sheet: { part: 'body', block: 1 } });
    expect(placeOfNotice(alt(9), article)).toBeNull();
  });

  it('about letters that no face has leads to the first of them', () => {
    const notice = { kind: 'characters-unprintable', article: 'La gare ferme', characters: '漢' } as const;
    expect(placeOfNotice(notice, article)).toEqual({ sheet: { part: 'body', block: 0 } });
    expect(placeOfNotice(notice, { ...article, standfirst: '漢' })).toEqual({
      sheet: { part: 'standfirst' },
    });
  });

  it('about another text than the one on the sheet leads nowhere', () => {
    expect(placeOfNotice(alt(1), { ...article, headline: 'Une autre' })).toBeNull();
  });
});

describe('what an export offers to open', () => {
  it('is each thing that it made, once, and every leaflet with its sheets', () => {
    const documents = [
      { kind: 'site', file: 'site/index.html' },
      { kind: 'leaflet', format: 'a5', file: 'tracts/2026-02-24-gare-tract-A5.pdf' },
      { kind: 'imposed', format: 'a5', file: 'tracts/2026-02-24-gare-tract-A5-photocopieuse.pdf' },
      { kind: 'leaflet', format: 'a3', file: 'tracts/2026-02-24-gare-tract-A3.pdf' },
      { kind: 'leaflet', format: 'a4-fold', file: 'tracts/2026-02-24-gare-tract-A4-plie.pdf' },
      { kind: 'imposed', format: 'a4-fold', file: 'tracts/2026-02-24-gare-tract-A4-plie-photocopieuse.pdf' },
      { kind: 'guide', file: 'tracts/2026-02-24-gare-tract-A5-plier-et-couper.pdf' },
      { kind: 'release', file: 'presse/2026-02-24-gare-communique.pdf' },
      { kind: 'mail', file: 'presse/2026-02-24-gare-communique.eml' },
      { kind: 'kit', file: 'presse/2026-02-24-gare-dossier-de-presse.zip' },
      { kind: 'mail', file: 'presse/2026-02-25-quai-communique.eml' },
    ] as const;
    const [site, leaflet, imposed, poster, folded, sheets, guide, release, mail, kit] = documents;
    expect(openingsOf(documents)).toEqual([
      { opened: leaflet, printed: imposed },
      { opened: poster, printed: poster },
      { opened: folded, printed: sheets },
      { opened: guide, printed: guide },
      { opened: release, printed: release },
      { opened: mail, printed: undefined },
      { opened: kit, printed: undefined },
      { opened: site, printed: undefined },
    ]);
    expect(openingsOf([mail]).map(({ opened }) => opened.kind)).toEqual(['mail']);
  });
});
