import { describe, expect, it } from 'vitest';
import { interfaceLanguages, outlets } from '../../../src/contract';
import { deskNaming } from '../../../electron/handlers/export/naming';
import { lineArticle } from '../../fixtures/leaflet-articles';
import { plainNaming, shortStems, textDocuments } from '../../../electron/export/naming/naming';

const date = { local: '2026-05-04T09:30', zone: 'Europe/Paris' };
const stems = (slug: string, count: number) => {
  const all = shortStems({ date, slug });
  return Array.from({ length: count }, () => all.next().value as string);
};

describe('the short name of a text', () => {
  it('is its date and its whole address where that is short', () => {
    expect(stems('gare-de-saint-jean', 1)).toEqual(['2026-05-04-gare-de-saint-jean']);
  });

  it('is cut at a word, and not behind one that says nothing', () => {
    expect(stems('la-gare-de-saint-jean-ouverte-a-la-nuit', 1)).toEqual([
      '2026-05-04-la-gare-de-saint-jean-ouverte',
    ]);
    expect(stems('non-a-la-fermeture-du-guichet-de-la-gare', 1)).toEqual([
      '2026-05-04-non-a-la-fermeture-du-guichet',
    ]);
    expect(stems(`${'x'.repeat(60)}-et-la-suite`, 1)).toEqual([`2026-05-04-${'x'.repeat(60)}`]);
  });

  it('has a word more, then a number, for when another text has it', () => {
    expect(stems('non-a-la-fermeture-du-guichet-de-guichen', 4)).toEqual([
      '2026-05-04-non-a-la-fermeture-du-guichet',
      '2026-05-04-non-a-la-fermeture-du-guichet-de-guichen',
      '2026-05-04-non-a-la-fermeture-du-guichet-de-guichen-2',
      '2026-05-04-non-a-la-fermeture-du-guichet-de-guichen-3',
    ]);
  });

  it('can be written on any system, whatever the address is', () => {
    for (const slug of ['con', 'nul', 'x'.repeat(100), 'un-'.repeat(33).slice(0, -1)])
      for (const stem of stems(slug, 3)) {
        expect(stem).toMatch(/^\d{4}-\d\d-\d\d(-[a-z0-9]+)+$/);
        for (const ending of endings('fr')) expect(`${stem}${ending ?? ''}`.length).toBeLessThan(160);
      }
  });
});

/** What the names of everything that is made of one text end in. */
function endings(language: Parameters<typeof deskNaming>[0]): string[] {
  const all = textDocuments.map(deskNaming(language).endingOf);
  expect(new Set(all).size).toBe(all.length);
  return all.filter((ending) => ending !== null);
}

describe('the names of the command line', () => {
  const plain = (slug: string, count: number) => {
    const all = plainNaming.stems({ ...lineArticle({ headline: 'x' }), slug })[Symbol.iterator]();
    return Array.from({ length: count }, () => all.next().value as string);
  };

  it('are short too, and of two texts with one address the second has a number', () => {
    const long = 'le-gouvernement-retire-son-projet-apres-trois-semaines-de-mobilisation-dans-les-vallees';
    expect(plain(long, 1)).toEqual(['le-gouvernement-retire']);
    expect(plain('une-gare', 2)).toEqual(['une-gare', 'une-gare-2']);
  });
});

describe('the names of the desk', () => {
  it('are in the language of the interface', () => {
    const french = deskNaming('fr');
    expect(french.folders).toEqual({ site: 'site', leaflet: 'tracts', press: 'presse', cards: 'cartes' });
    expect(endings('fr')).toEqual(
      expect.arrayContaining([
        '-tract-A5.pdf',
        '-tract-A5-photocopieuse.pdf',
        '-tract-A4-plie.pdf',
        '-tract-A3.pdf',
        '-communique.pdf',
        '-communique.eml',
        '-texte.pdf',
        '-texte.eml',
        '-dossier-de-presse.zip',
      ]),
    );
    expect(endings('fr')).toContain('-tract-A3-photocopieuse.pdf');
    expect(endings('fr')).not.toContain('-tract-A3-plier-et-couper.pdf');
    expect(endings('fr')).toContain('-tract-A5-plier-et-couper.pdf');
    const english = deskNaming('en');
    expect(english.folders).toEqual({ site: 'site', leaflet: 'leaflets', press: 'press', cards: 'cards' });
    expect(endings('en')).toEqual(
      expect.arrayContaining(['-leaflet-A5-photocopier.pdf', '-leaflet-booklet.pdf', '-press-kit.zip']),
    );
  });

  it('know every other name of each folder, and no folder has the name of another outlet’s', () => {
    const namings = [plainNaming, ...interfaceLanguages.map(deskNaming)];
    for (const outlet of outlets) {
      const names = new Set(namings.map(({ folders }) => folders[outlet]));
      for (const { folders, otherFolders } of interfaceLanguages.map(deskNaming))
        expect(new Set([folders[outlet], ...otherFolders[outlet]])).toEqual(names);
      const others = outlets.filter((each) => each !== outlet);
      for (const name of namings.flatMap(({ folders }) => others.map((each) => folders[each])))
        expect(names).not.toContain(name);
    }
  });

  it('hold no letter that a system may write in two ways', () => {
    for (const language of interfaceLanguages)
      for (const name of [...Object.values(deskNaming(language).folders), ...endings(language)])
        expect(name).toMatch(/^[A-Za-z0-9.-]+$/);
  });
});
