import { describe, expect, it } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { callToCongress, callToMarch } from '../../fixtures/appointment';
import { lineMasthead, mediumLeaflet } from '../../fixtures/leaflet-articles';
import { plainSpaces, readPdf, readWords } from '../pdf-readers';
import { sampleArticle } from '../../article/sample';
import { job, material, proofOf, typeset } from './leaflet-fixture';
import { readCorpusText } from './proof/corpus';
import { groundFaults } from './proof/ink-checks';
import { collisionFaults } from './proof/page-checks';

describe('the appointment on a leaflet', () => {
  it('says day, hour, place and how to come, without the year that the date line gives', async () => {
    const { text } = readPdf((await proofOf(callToMarch)).pdf);
    const printed = plainSpaces(text).replace(/\s+/g, ' ');
    for (const words of [
      'Samedi 20 juin',
      'de 10 h 30 à 13 h',
      'Gare de Montrelay',
      '2, place de la Gare',
      'Tram B, arrêt Gare.',
    ])
      expect(printed).toContain(words);
    expect(printed).not.toContain('20 juin 2026');
  });

  it('keeps a day on the one line that it fills, whatever the sum of its words rounds to', async () => {
    const folder = new URL('../../../resources/templates/leaflet/appel/', import.meta.url);
    const article = await sampleArticle('sample.es.md', folder);
    const design = { format: 'a5', template: 'appel', ink: 'two' } as const;
    const set = await setLeaflet({ ...material([]), ...job(), article }, design);
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    const printed = readWords(set.value.pdf);
    const first = printed.find(({ text }) => text === 'Sábado,') ?? expect.fail('no day');
    const last = printed.find(({ text, top }) => text === 'mayo' && Math.abs(top - first.top) < 1);
    expect(last?.right).toBeGreaterThan(0.85 * 138 * (72 / 25.4));
  });

  it('leaves no word of what it calls to alone on a second line', async () => {
    const appointment = { ...callToMarch.appointment!, what: 'Rassemblement pour la petite ligne' };
    const words = readWords((await proofOf({ ...callToMarch, appointment })).pdf);
    const at = words.findIndex(({ text }) => text === 'Rassemblement');
    const [, , , , last] = words.slice(at, at + 5);
    const beside = words.slice(at, at + 5).filter(({ top }) => Math.abs(top - (last?.top ?? 0)) < 1);
    expect(last?.text).toBe('ligne');
    expect(beside.length).toBeGreaterThan(1);
  });

  it('has no letter of a place that reaches into the rule below it', async () => {
    const of = await readCorpusText('es-cartel');
    const design = { format: 'a4', template: 'appel', ink: 'black' } as const;
    const set = await setLeaflet({ ...of, typeset, cache: null }, design);
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    expect(readWords(set.value.pdf).map(({ text }) => text)).toContain('Viejo');
    expect(groundFaults(set.value.pdf).over).toEqual([]);
  });

  it('is in the language of the text', async () => {
    const { text } = readPdf((await proofOf(callToCongress)).pdf);
    expect(plainSpaces(text)).toContain('Saturday 3 and Sunday 4 October');
  });

  it('of two days names their month once, as large as one day would be, and their hours below', async () => {
    const of = await readCorpusText('fr-programme');
    const appointment = {
      ...callToMarch.appointment!,
      start: { local: '2026-06-13T10:00', zone: 'Europe/Paris' },
      until: '2026-06-14T18:00',
    };
    const order = { ...of, article: { ...of.article, appointment }, typeset, cache: null };
    const set = await setLeaflet(order, { format: 'a5', template: 'tract', ink: 'black' });
    if (!set.ok) throw new Error(set.problem.kind);
    const words = readWords(set.value.pdf).filter(({ page }) => page === 1);
    const days = words.filter(
      ({ bottom, top, text }) => bottom - top > 24 && top > 100 && /^(?:13|et|14|juin)$/.test(text),
    );
    expect(days.map(({ text }) => text)).toEqual(['13', 'et', '14', 'juin']);
    expect(new Set(days.map(({ top }) => Math.round(top))).size).toBe(1);
    const below = days[0]?.bottom ?? NaN;
    const hours = words.filter(({ top }) => top > below - 8 && top < below + 12);
    expect(plainSpaces(hours.map(({ text }) => text).join(' '))).toContain('samedi 10 h – dimanche 18 h');
  });

  it('is set larger than all but the headline, and above the text', async () => {
    const words = readWords((await proofOf(callToMarch)).pdf);
    const tall = (text: string) => {
      const word = words.find((each) => each.text === text);
      return word ? word.bottom - word.top : 0;
    };
    const day = words.find(({ text }) => text === 'juin');
    const body = words.find(({ text, top }) => text === 'région' && top > (day?.top ?? 0));
    expect(tall('juin')).toBeGreaterThan(1.8 * tall('région'));
    expect(tall('juin')).toBeLessThan(tall('guichet'));
    expect(body).toBeDefined();
  });

  it('takes its room from the text, which is set whole', async () => {
    const with_ = await proofOf({ ...mediumLeaflet, appointment: callToMarch.appointment! });
    const without = await proofOf(mediumLeaflet);
    const count = (proof: typeof without) => readWords(proof.pdf).length;
    expect(count(with_)).toBeGreaterThan(count(without));
  });

  it('grows with the page, and stands in one column on a narrow one', async () => {
    const wordsOn = async (name: 'dl' | 'a5' | 'a3') => {
      const order = {
        article: callToMarch,
        masthead: lineMasthead,
        readPicture: () => Promise.resolve(null),
        typeset,
        cache: null,
      };
      const set = await setLeaflet(order, { format: name, template: 'tract', ink: 'black' });
      if (!set.ok) throw new Error(set.problem.kind);
      const words = readWords(set.value.pdf);
      const [day, place] = ['juin', 'Montrelay'].map((text) => words.find((word) => word.text === text));
      if (!day || !place) throw new Error(`no appointment on ${name}`);
      return { day, place, height: day.bottom - day.top };
    };
    const [narrow, usual, poster] = [await wordsOn('dl'), await wordsOn('a5'), await wordsOn('a3')];
    expect(poster.height).toBeGreaterThan(1.8 * usual.height);
    expect(usual.place.left).toBeGreaterThan(usual.day.right);
    expect(narrow.place.top).toBeGreaterThan(narrow.day.bottom);
  });

  it('has its lines apart where an appeal leaves it little room', async () => {
    const given = await readCorpusText('de-mieten');
    const design = { format: 'square', template: 'appel', ink: 'black' } as const;
    const set = await setLeaflet({ ...given, typeset, cache: null }, design);
    if (!set.ok) throw new Error(set.problem.kind);
    expect(collisionFaults(set.value.pdf)).toEqual([]);
  });
});
