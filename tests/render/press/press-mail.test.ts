import { describe, expect, it } from 'vitest';
import type { Article, Block, Masthead } from '../../../src/article';
import { renderPressMail } from '../../../src/render';
import { sampleMasthead, sampleRelease } from './sample-release';

const embargo = { local: '2026-12-07T06:00', zone: 'Europe/Paris' };
const short = 'La Région supprime le dernier train';
const mailOf = (changes: Partial<Article>, masthead: Partial<Masthead> = {}) =>
  renderPressMail({ ...sampleRelease, headline: short, ...changes }, { ...sampleMasthead, ...masthead });

describe('the subject of a press mail', () => {
  it.each([
    ['fr', 'EMBARGO 7/12\u00a06\u00a0h – '],
    ['en', 'EMBARGO 7\u00a0Dec\u00a006:00 – '],
    ['en-US', 'EMBARGO Dec\u00a07\u00a06:00\u00a0a.m. – '],
    ['de', 'SPERRFRIST 7.12.\u00a006:00 – '],
  ])(
    'says an embargo in few characters, so that the news begins on every telephone: %s',
    (language, start) => {
      const { subject } = mailOf({ language, embargo });
      expect(subject).toBe(start + short);
      expect(start.length).toBeLessThan(30);
    },
  );

  it('calls a release one where there is room, and nothing else', () => {
    expect(mailOf({}).subject).toBe(`${short} – Communiqué de presse`);
    const long = `${short} du matin, et 312\u202flycéens restent à quai`;
    expect(mailOf({ headline: long }).subject).toBe(long);
    expect(mailOf({ kind: 'leaflet' }).subject).toBe(short);
  });
});

describe('the letterhead of a press mail', () => {
  it.each([
    ['release', 'Communiqué de presse'],
    ['leaflet', 'Tract'],
    ['article', 'Article'],
  ] as const)('says what the text is: %s', (kind, label) => {
    const { html, text } = mailOf({ kind });
    expect(text).toContain(`${label} – Collectif de la ligne d’Ourche`);
    expect(String(html)).toContain(`>${label} · Rennes`);
    if (kind !== 'release') expect(text + String(html)).not.toContain('Communiqué');
  });

  it('says it once, where the kicker says the same', () => {
    const { text } = mailOf({ kicker: 'COMMUNIQUÉ DE PRESSE' });
    expect(text.match(/communiqué de presse/gi)).toHaveLength(1);
  });
});

describe('a release that is sent again', () => {
  const day = (local: string) => ({ local, zone: 'Europe/Paris' });

  it('says first what was corrected, the last correction before the others', () => {
    const corrections = [
      { date: day('2026-02-25T09:00'), words: 'Il y a 312 abonnements, non 321.' },
      { date: day('2026-02-26T09:00'), words: 'Le train part à 7 h 41.' },
      { date: day('2026-02-27T09:00'), words: ' ' },
    ];
    const { subject, text, html } = mailOf({ corrections });
    expect(subject).toBe(`Rectificatif du 26\u00a0février 2026 – ${short}`);
    const said = text.replaceAll(' \n', ' ');
    const places = [
      'Rectificatif du 26',
      'Le train part',
      'Rectificatif du 25',
      '312 abonnements, non',
      'À partir',
    ];
    expect(places.map((words) => said.indexOf(words))).toEqual(
      places.map((words) => said.indexOf(words)).toSorted((one, other) => one - other),
    );
    expect(String(html)).toContain('Le train part à 7 h 41.');
    expect(said).not.toContain('27');
  });

  it('says that it is withdrawn and why, and repeats nothing of it', () => {
    const withdrawn = { date: day('2026-02-25T09:00'), reason: 'Les chiffres étaient faux.' };
    const { subject, text, html, pictures } = mailOf({ withdrawn, embargo });
    expect(subject).toBe(`Texte retiré le 25\u00a0février 2026 – ${short}`);
    expect(text).toMatch(/^TEXTE RETIRÉ LE 25\u00a0FÉVRIER 2026\n/);
    for (const part of [text, String(html)]) {
      expect(part).toContain('Les chiffres étaient faux.');
      expect(part).toContain('Maud Kerbrat');
      expect(part).not.toContain('nouveau service annuel');
      expect(part).not.toContain('EMBARGO');
      expect(part).not.toContain('Saint-Aubrin');
    }
    expect(pictures).toEqual([]);
  });
});

describe('whom to call', () => {
  it('stands under the headline, before the text', () => {
    const { html, text } = mailOf({});
    const line = `${short}\n${'='.repeat(short.length)}\n\nContact presse\u00a0: Maud Kerbrat, 06 39 98 41 20\nDossier de presse et photos en pleine taille\u00a0: sur demande\n\nÀ partir`;
    expect(text).toContain(line);
    expect(String(html)).toMatch(
      /<\/h1>\s*<p [^>]+>Contact presse\u00a0: <strong>Maud Kerbrat<\/strong>, <a href="tel:\+33639984120">/,
    );
  });

  it('is the first who has a telephone, else whoever has an address', () => {
    const [maud, yannis] = sampleMasthead.spokespersons;
    if (!maud || !yannis) throw new Error('the sample has two contacts');
    const people = [{ ...maud, phone: '' }, yannis];
    expect(mailOf({}, { spokespersons: people }).text).toContain('presse\u00a0: Yannis Feuillâtre, +33');
    const { text } = mailOf({}, { spokespersons: people.slice(0, 1) });
    expect(text).toContain('presse\u00a0: Maud Kerbrat, presse@ligne-ourche.example');
  });

  it('stands there too where the writer put the whole block in the text', () => {
    const { text } = mailOf({ body: [...sampleRelease.body, { type: 'contacts' }] });
    expect(text.indexOf('Maud Kerbrat, 06')).toBeLessThan(text.indexOf('À partir'));
  });
});

describe('kit and full-size pictures', () => {
  it('are where the site has them once the text is on line, and nowhere before or under embargo', () => {
    const offered = { ...sampleRelease, downloads: ['kit' as const] };
    const url = `https://ligne-ourche.example/${offered.slug}/${offered.slug}-dossier-de-presse.zip`;
    const of = (article: Article, isOnLine: boolean) => {
      const { html, text } = renderPressMail(article, sampleMasthead, { isOnLine });
      return [String(html).includes(`href="${url}"`), text.includes('sur demande')];
    };
    expect(of(offered, true)).toEqual([true, false]);
    expect(of(offered, false)).toEqual([false, true]);
    expect(of({ ...offered, embargo }, true)).toEqual([false, true]);
    expect(of(sampleRelease, true)).toEqual([false, true]);
  });

  it('are said to be attached where they are, though the site has them too', () => {
    const offered = { ...sampleRelease, downloads: ['kit' as const] };
    const { html, text } = renderPressMail(offered, sampleMasthead, { isAttached: true, isOnLine: true });
    expect(text).toContain('Dossier de presse et photos en pleine taille\u00a0: en pièce jointe');
    expect(String(html)).toContain('\u00a0: en pièce jointe');
  });

  it('are said to be had on request, by mail', () => {
    const { html, text } = mailOf({ lead: null, body: [] });
    expect(text).toContain('Dossier de presse\u00a0: sur demande');
    expect(String(html)).toContain(
      'Dossier de presse\u00a0: <a href="mailto:presse@ligne-ourche.example">sur demande</a>',
    );
    expect(mailOf({ language: 'en' }).text).toContain('Press kit and full-size pictures: on request');
  });
});

describe('a table in a press mail', () => {
  const row = (header: boolean, ...words: string[]) => ({
    cells: words.map((text) => ({ header, content: [{ type: 'text' as const, text, marks: [] }] })),
  });
  const table = (...columns: string[]): Block => ({
    type: 'table',
    caption: '',
    rows: [row(true, ...columns), row(false, ...columns.map((_, at) => (at === 2 ? '' : `${at}\u202f000`)))],
  });

  it('names each value of a wide one where it is folded, but for the empty ones', () => {
    const wide = table('Gare', 'Voyageurs', 'Trains', 'Suppressions', 'Guichets', 'Correspondances');
    const html = String(mailOf({ body: [wide] }).html);
    expect(html).toContain('@media (max-width:480px)');
    expect(html).toMatch(/<span class="named"[^>]+>Voyageurs\u00a0: <\/span>1\u202f000</);
    expect(html).toMatch(/<td class="void"[^>]+><span/);
    expect(html.match(/class="named"/g)).toHaveLength(5);
  });

  it('stays as it is where it has room on a telephone', () => {
    const html = String(mailOf({ body: [table('Gare', 'Voyageurs')] }).html);
    expect(html).not.toContain('@media');
    expect(html).not.toContain('class="fold"');
  });
});
