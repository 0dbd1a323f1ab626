import { describe, expect } from 'vitest';
import { couponNames, designFor, leafletFormats } from '../../../src/leaflet';
import type { LeafletChoice } from '../../../src/leaflet';
import { proofLeaflet } from '../../../electron/export';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { callToMarch } from '../../fixtures/appointment';
import { lineMasthead, mediumLeaflet, shortLeaflet } from '../../fixtures/leaflet-articles';
import { readPdf } from '../pdf-readers';
import { exported, readPicture, typeset, whenSetWhole as test } from './leaflet-fixture';
import { readCorpusText } from './proof/corpus';
import { collisionFaults } from './proof/page-checks';

const choice = (format: LeafletChoice['formats'][number], rest: Partial<LeafletChoice>): LeafletChoice => ({
  formats: [format],
  template: null,
  ink: 'black',
  ...rest,
});

async function made(article: typeof shortLeaflet, chosen: LeafletChoice, masthead = lineMasthead) {
  const [format] = chosen.formats;
  if (!format) throw new Error('no format');
  const order = { article, masthead, readPicture, typeset, cache: null };
  const proof = await proofLeaflet(order, designFor(chosen, format), { now: 0 });
  if (!proof.ok) throw new Error(JSON.stringify(proof.problem));
  return { ...proof.value, ...readPdf(proof.value.pdf) };
}

const flat = (text: string) => text.replace(/\s+/gu, ' ');

describe('a coupon at the foot of a leaflet', () => {
  test('asks one person for what is needed, says where to send it and what becomes of it', async () => {
    const { text, pages, wordsTooMany } = await made(shortLeaflet, choice('a5', { coupon: 'join' }));
    expect([pages, wordsTooMany]).toEqual([1, 0]);
    for (const said of [
      'À découper',
      'Je vous rejoins',
      'Nom et prénom',
      'Adresse',
      'Courriel',
      'Téléphone',
      'À renvoyer à : Collectif pour la ligne de la Vilaine, 4, place de la Gare, 35580 Guichen',
      'ne les transmettons à personne',
      'Pour les voir ou les faire effacer : contact@ligne-vilaine.exemple.org',
    ])
      expect(flat(text)).toContain(said);
  });

  test('gives lines to sign the room that the text leaves', async () => {
    const roomy = await made(shortLeaflet, choice('a4', { coupon: 'petition' }));
    expect(roomy.pages).toBe(1);
    expect(flat(roomy.text)).toMatch(/Nom et prénom Commune Signature/);
    const full = await made(mediumLeaflet, choice('a4', { coupon: 'petition' }));
    expect([full.pages, full.wordsTooMany]).toEqual([1, 0]);
  });

  test('tells each strip who calls, to what and where to learn more, and is read aloud once', async () => {
    const chosen = choice('a4', { coupon: 'strips', template: 'affiche' });
    const { text, pages, structure } = await made(callToMarch, chosen);
    expect(pages).toBe(1);
    expect(flat(text)).toContain('Gare de Montrelay');
    expect(flat(text)).not.toContain('À découper');
    expect(text.split('Ligne de la Vilaine').length).toBeGreaterThan(6);
    expect(structure.split('Ligne de la Vilaine')).toHaveLength(2);
  });

  test.each([
    ['a5', 'lettre'],
    ['a5', 'appel'],
    ['dl', 'tract'],
    ['square', 'tract'],
    ['a4-fold', 'depliant'],
    ['a4-roll', 'depliant'],
    ['a4-accordion', 'depliant'],
    ['a5-booklet', 'brochure'],
    ['a3', 'affiche'],
  ] as const)(
    'keeps %s to its pages, whatever it is, in the template %s',
    async (format, template) => {
      const article = template === 'appel' ? callToMarch : shortLeaflet;
      for (const coupon of couponNames) {
        const cut = await made(article, choice(format, { template, coupon }));
        expect(cut.wordsTooMany).toBe(0);
        expect(leafletFormats[format].pageCounts).toContain(cut.pages);
      }
    },
    180_000,
  );

  test('that a back has no room for goes to the foot of the plainer template, on no more pages', async () => {
    const address = `${'Maison des associations et des syndicats de la vallée, bâtiment C, escalier 2, '.repeat(6)}35580 Guichen`;
    const chosen = choice('a4-accordion', { template: 'depliant', coupon: 'join' });
    const { pages, text } = await made(shortLeaflet, chosen, { ...lineMasthead, address });
    expect(pages).toBeLessThanOrEqual(6);
    expect(flat(text)).toContain('À découper');
  });

  test('is left out of a format that has no room for it, and one that leads nowhere is named', async () => {
    const bare = { ...lineMasthead, address: '', email: '' };
    const leaflets = { ...choice('a6', { coupon: 'join' }), formats: ['a6', 'a5'] as const };
    const { notices } = await exported(shortLeaflet, bare, leaflets);
    expect(notices).toEqual(
      expect.arrayContaining([
        { kind: 'coupon-left-out', article: shortLeaflet.headline, format: 'a6' },
        { kind: 'coupon-without-address', article: shortLeaflet.headline },
      ]),
    );
  });

  test('leaves a poster its words apart, and is left out where that has no room', async () => {
    const given = await readCorpusText('es-cartel');
    const set = async (format: 'a5' | 'a6') => {
      const order = { ...given, typeset, cache: null };
      const poster = await setLeaflet(order, { format, template: 'affiche', ink: 'black', coupon: 'join' });
      if (!poster.ok) throw new Error(JSON.stringify(poster.problem));
      expect(collisionFaults(poster.value.pdf)).toEqual([]);
      expect([poster.value.pages, poster.value.wordsTooMany]).toEqual([1, 0]);
      return { text: readPdf(poster.value.pdf).text, kinds: poster.value.notices.map(({ kind }) => kind) };
    };
    const large = await set('a5');
    expect(large.text).toContain('Nombre y apellidos');
    expect(large.kinds).not.toContain('coupon-left-out');
    const small = await set('a6');
    expect(small.text).not.toContain('Nombre y apellidos');
    expect(small.kinds).toContain('coupon-left-out');
  });
});
