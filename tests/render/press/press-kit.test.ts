import { describe, expect, it } from 'vitest';
import type { Figure, Masthead } from '../../../src/article';
import { renderPressKit } from '../../../src/render';
import { embargoedRelease, sampleMasthead, sampleRelease } from './sample-release';

const lead = sampleRelease.lead as Figure;
const photo = { name: 'photos/a-1.jpg', figure: lead, width: 2400, height: 1600 };
const kitOf = (masthead: Masthead, article = sampleRelease, figures = [photo]) =>
  renderPressKit(article, masthead, 'dernier-train', figures, []);
const cardsOf = (masthead: Masthead) => kitOf(masthead).texts.get('contacts.vcf') ?? '';

/** The properties of each card, folded lines put together again (RFC 2425, 5.8.1). */
function unfolded(vcf: string): string[][] {
  return vcf
    .replaceAll('\r\n ', '')
    .split('BEGIN:VCARD\r\n')
    .slice(1)
    .map((card) => card.split('\r\n').slice(0, -2));
}

describe('the contacts of a press kit', () => {
  it('are one card for each person, then one for the group', () => {
    expect(unfolded(cardsOf(sampleMasthead))).toEqual([
      [
        'VERSION:3.0',
        'N:Kerbrat;Maud;;;',
        'FN:Maud Kerbrat',
        'ORG;CHARSET=UTF-8:Collectif de la ligne d’Ourche',
        'TITLE:porte-parole',
        'TEL;TYPE=WORK,VOICE:+33639984120',
        'EMAIL;TYPE=INTERNET,WORK:presse@ligne-ourche.example',
      ],
      [
        'VERSION:3.0',
        'N;CHARSET=UTF-8:Feuillâtre;Yannis;;;',
        'FN;CHARSET=UTF-8:Yannis Feuillâtre',
        'ORG;CHARSET=UTF-8:Collectif de la ligne d’Ourche',
        'TITLE:dossier technique',
        'TEL;TYPE=WORK,VOICE:+33639984121',
      ],
      [
        'VERSION:3.0',
        'N;CHARSET=UTF-8:Collectif de la ligne d’Ourche;;;;',
        'FN;CHARSET=UTF-8:Collectif de la ligne d’Ourche',
        'ORG;CHARSET=UTF-8:Collectif de la ligne d’Ourche',
        'EMAIL;TYPE=INTERNET,WORK:bonjour@ligne-ourche.example',
        'URL:https://ligne-ourche.example',
        'X-ABShowAs:COMPANY',
      ],
    ]);
  });

  it('are none without a name, and the kit then names no such file', () => {
    const nameless = { ...sampleMasthead, name: '', shortName: ' ' };
    const people = [{ name: '', role: 'permanence', phone: '06 39 98 41 20', email: '' }];
    expect(
      unfolded(cardsOf(nameless))
        .flat()
        .filter((line) => line.startsWith('FN')),
    ).toEqual(['FN:Maud Kerbrat', 'FN;CHARSET=UTF-8:Yannis Feuillâtre']);
    const kit = kitOf({ ...nameless, spokespersons: people });
    expect([...kit.texts.keys()]).not.toContain('contacts.vcf');
    expect(kit.texts.get('LISEZ-MOI.txt')).not.toContain('contacts.vcf');
    expect(unfolded(cardsOf({ ...sampleMasthead, spokespersons: people }))[0]?.slice(1, 3)).toEqual([
      'N;CHARSET=UTF-8:Collectif de la ligne d’Ourche;;;;',
      'FN;CHARSET=UTF-8:Collectif de la ligne d’Ourche',
    ]);
  });

  it('keep lines within 75 bytes without cutting a character', () => {
    const name = 'Éloïse 🚆 de la Très-Longue-Dénomination-à-Traits-d’Union '.repeat(3).trim();
    const vcf = cardsOf({ ...sampleMasthead, name });
    const encoder = new TextEncoder();
    for (const line of vcf.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
    expect(unfolded(vcf).at(-1)).toContain(`FN;CHARSET=UTF-8:${name}`);
  });

  it('do not part the name of a desk, which is no person', () => {
    const namesOf = (name: string) =>
      unfolded(
        cardsOf({ ...sampleMasthead, spokespersons: [{ name, role: '', phone: '12', email: '' }] }),
      )[0]?.[1];
    expect(namesOf('La permanence')).toBe('N:La permanence;;;;');
    expect(namesOf('Maud de Terrien')).toBe('N:de Terrien;Maud;;;');
  });

  it('let no name add a line or a field of its own', () => {
    const person = {
      name: 'Ève;Dupont,\r\nEND:VCARD\\',
      role: 'a;b',
      phone: '12',
      email: 'x@y.example\r\nNOTE:z',
    };
    const [card = []] = unfolded(cardsOf({ ...sampleMasthead, spokespersons: [person] }));
    expect(card).toContain('FN;CHARSET=UTF-8:Ève\\;Dupont\\, END:VCARD\\\\');
    expect(card).toContain('TITLE:a\\;b');
    expect(card.join('\n')).not.toMatch(/^(NOTE|TEL|EMAIL)/m);
  });

  it('leave out the postal address', () => {
    expect(cardsOf(sampleMasthead)).not.toContain('Lavoir');
  });
});

describe('the captions of a press kit', () => {
  it('cannot become a formula or another column', () => {
    const figure = {
      ...lead,
      caption: '=HYPERLINK("https://exemple.org";"oui")',
      credit: '@credit',
      alt: 'un, deux\n"trois"',
    };
    const table = kitOf(sampleMasthead, sampleRelease, [{ ...photo, figure }]).texts.get(
      'photos/legendes.csv',
    );
    expect(table).toBe(
      '\ufeffFichier;Légende;Crédit;Description;Largeur (px);Hauteur (px)\r\n' +
        `a-1.jpg;"'=HYPERLINK(""https://exemple.org"";""oui"")";'@credit;"un, deux ""trois""";2400;1600\r\n`,
    );
  });
});

describe('the read-me of a press kit', () => {
  it('reads well in French', async () => {
    await expect(
      kitOf(sampleMasthead, embargoedRelease).texts.get('LISEZ-MOI.txt')?.replaceAll('\r\n', '\n'),
    ).toMatchFileSnapshot('golden/kit-read-me.fr.txt');
  });

  it('reads well in English', async () => {
    const article = {
      ...embargoedRelease,
      language: 'en-GB',
      headline: 'Ourche line loses its last morning train',
    };
    await expect(
      kitOf(sampleMasthead, article).texts.get('README.txt')?.replaceAll('\r\n', '\n'),
    ).toMatchFileSnapshot('golden/kit-read-me.en.txt');
  });
});
