import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { emptyMasthead } from '../../../src/article';
import type { Appointment, Article } from '../../../src/article';
import { renderSite } from '../../../src/render';
import { callToCongress, callToMarch, march } from '../../fixtures/appointment';

const masthead = { ...emptyMasthead(), name: 'La Petite Ligne', site: 'https://petite-ligne.example' };

function filesOf(articles: Article[], group = masthead): Map<string, string> {
  return new Map(
    [...renderSite({ now: 0, articles, masthead: group }).files].map(({ path, text }) => [path, text]),
  );
}

/** The events of a calendar, read by a program that is not ours. */
function eventsIn(calendar: string) {
  const component = new ICAL.Component(
    ICAL.parse(calendar) as ConstructorParameters<typeof ICAL.Component>[0],
  );
  return component.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

function fileOf(article: Article): string {
  const file = filesOf([article]).get(`${article.slug}/${article.slug}.ics`);
  if (file === undefined) throw new Error('no calendar file');
  return file;
}

const withMarch = (changes: Partial<Appointment>): Article => ({
  ...callToMarch,
  appointment: { ...march, ...changes },
});

describe('the calendar file of an appointment', () => {
  it('says what, when and where', () => {
    const [event] = eventsIn(fileOf(callToMarch));
    expect(event?.uid).toBe(callToMarch.id);
    expect(event?.summary).toBe('Marche pour la petite ligne');
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-06-20T08:30:00.000Z');
    expect(event?.endDate.toJSDate().toISOString()).toBe('2026-06-20T11:00:00.000Z');
    expect(event?.location).toBe('Gare de Montrelay, 2, place de la Gare, Montrelay');
    expect(event?.description.split('\n')).toEqual([
      callToMarch.headline,
      march.access,
      march.url,
      `https://petite-ligne.example/${callToMarch.slug}/`,
    ]);
    expect(event?.component.getFirstPropertyValue('url')).toBe(march.url);
  });

  it('gives whole days as days, to the day after the last', () => {
    const [event] = eventsIn(fileOf(callToCongress));
    expect([event?.startDate.isDate, event?.startDate.toString(), event?.endDate.toString()]).toEqual([
      true,
      '2026-10-03',
      '2026-10-05',
    ]);
  });

  it('gives no end that is not known, and is called as the headline where it has no name', () => {
    const file = fileOf(withMarch({ until: null, what: '' }));
    expect(file).not.toContain('DTEND');
    const [event] = eventsIn(file);
    expect(event?.summary).toBe(callToMarch.headline);
    expect(event?.description).not.toContain(callToMarch.headline);
  });

  it('is made of lines of at most 75 bytes that end by CRLF, whatever is written in it (RFC 5545 §3.1)', () => {
    const words = 'Fête de l’été ; entrée libre, « buvette » \\ et 🎺 fanfare\nsur deux lignes '.repeat(4);
    const file = fileOf(withMarch({ access: words, place: words }));
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const [event] = eventsIn(file);
    expect(event?.location.replace(/\s/g, ' ')).toContain('« buvette » \\ et 🎺 fanfare sur deux lignes');
  });

  it('has the properties that RFC 5545 asks for, each once, and is stamped by the text’s own date', () => {
    const lines = fileOf(callToMarch).split('\r\n');
    for (const name of ['VERSION:2.0', 'PRODID:', 'UID:', 'DTSTAMP:20260301T', 'DTSTART:20260620T083000Z'])
      expect(lines.filter((line) => line.startsWith(name))).toHaveLength(1);
    expect(fileOf(callToMarch)).toBe(fileOf(callToMarch));
  });

  it('cannot be made to hold a line of its own', () => {
    const file = fileOf(
      withMarch({ what: 'Marche\r\nEND:VEVENT\r\nBEGIN:VALARM', access: '\u2028X-EVIL:1' }),
    );
    expect(eventsIn(file)).toHaveLength(1);
    expect(file).not.toMatch(/^(BEGIN:VALARM|X-EVIL)/m);
  });
});

describe('a site with appointments', () => {
  const files = filesOf([callToMarch, callToCongress]);

  it('has a calendar of all of them, which its pages lead to', () => {
    expect(
      eventsIn(files.get('calendar.ics') ?? '')
        .map(({ uid }) => uid)
        .sort(),
    ).toEqual([callToMarch.id, callToCongress.id].sort());
    // Calendar programs know one property or the other (RFC 7986, and what came before it).
    const lines = (files.get('calendar.ics') ?? '').split('\r\n');
    expect(lines.filter((line) => line.includes('NAME:'))).toEqual([
      'NAME:La Petite Ligne',
      'X-WR-CALNAME:La Petite Ligne',
    ]);
    const front = files.get('index.html') ?? '';
    expect(front).toContain('<link rel="alternate" type="text/calendar"');
    expect(front).toContain('href="calendar.ics">Agenda</a>');
  });

  it('has no calendar where nothing calls to one', () => {
    const { appointment: _none, ...plain } = callToMarch;
    const paths = [...filesOf([plain]).keys()];
    expect(paths.filter((path) => path.endsWith('.ics'))).toEqual([]);
    expect(filesOf([plain]).get('index.html')).not.toContain('text/calendar');
  });

  it('says the appointment at the head of its page, in the language of the text', () => {
    const french = files.get(`${callToMarch.slug}/index.html`) ?? '';
    expect(french).toContain(
      '<time class="dt-start" datetime="2026-06-20T10:30:00+02:00">Samedi 20\u00a0juin 2026, de 10\u00a0h\u00a030 à 13\u00a0h</time><data class="dt-end" value="2026-06-20T13:00:00+02:00">',
    );
    expect(french).toContain(
      `href="../${callToMarch.slug}/${callToMarch.slug}.ics" type="text/calendar">Ajouter à l&#8217;agenda</a>`.replace(
        '&#8217;',
        '’',
      ),
    );
    expect(french.indexOf('class="appointment ')).toBeLessThan(french.indexOf('class="e-content'));
    const english = files.get('congress/index.html') ?? '';
    expect(english).toContain('datetime="2026-10-03">Saturday 3 and Sunday 4\u00a0October 2026</time>');
    expect(english).toContain('Add to your calendar');
  });

  it('describes it to search engines as an Event beside the article', () => {
    const data = [
      ...(files.get(`${callToMarch.slug}/index.html`) ?? '').matchAll(/ld\+json">(.*?)<\/script>/g),
    ];
    const [article, event] = data.map(([, json = '']) => JSON.parse(json) as Record<string, unknown>);
    expect(article?.['@type']).toBe('NewsArticle');
    expect(event).toMatchObject({
      '@type': 'Event',
      name: 'Marche pour la petite ligne',
      startDate: '2026-06-20T10:30:00+02:00',
      endDate: '2026-06-20T13:00:00+02:00',
      location: { '@type': 'Place', name: 'Gare de Montrelay', address: '2, place de la Gare, Montrelay' },
      organizer: { name: 'La Petite Ligne' },
    });
  });

  it('announces it on the front page and in the archives, and tells it in the feeds', () => {
    const told =
      'Rendez-vous\u00a0: samedi 20\u00a0juin 2026, de 10\u00a0h\u00a030 à 13\u00a0h, Gare de Montrelay';
    expect(files.get('index.html')).toContain(told);
    expect(files.get('2026/index.html')).toContain(told);
    const feed = files.get('feed.json') ?? '';
    expect(feed).toContain('Marche pour la petite ligne');
    expect(feed).toContain(`https://petite-ligne.example/${callToMarch.slug}/${callToMarch.slug}.ics`);
  });

  it('says whose clock it is where nobody comes to a place', () => {
    const page = filesOf([withMarch({ place: '', address: '' })]).get(`${callToMarch.slug}/index.html`);
    expect(page).toContain('13\u00a0h (heure de Paris)');
    expect(page).toContain('OnlineEventAttendanceMode');
  });

  it.each([
    ['de', 'Samstag, 20. Juni 2026, 10:30 bis 13:00\u00a0Uhr'],
    ['es', 'Sábado, 20 de junio de 2026, de 10:30 a 13:00\u00a0h'],
    ['it', 'Sabato 20 giugno 2026, dalle 10:30 alle 13:00'],
    ['en-US', 'Saturday, June\u00a020, 2026, 10:30\u00a0a.m. to 1:00\u00a0p.m.'],
    ['en-GB', 'Saturday 20\u00a0June 2026, 10:30 to 13:00'],
  ])('writes day and hours as %s does', (language, moment) => {
    const page = filesOf([{ ...callToMarch, language }]).get(`${callToMarch.slug}/index.html`);
    expect(page).toContain(moment);
  });
});
