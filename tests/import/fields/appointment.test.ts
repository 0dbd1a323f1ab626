import { describe, expect, it } from 'vitest';
import { emptyMasthead } from '../../../src/article';
import type { Article } from '../../../src/article';
import { renderCopy, renderSite } from '../../../src/render';
import { callToCongress, callToMarch, march } from '../../fixtures/appointment';
import { read } from '../support/read-fixture';

const markdown = (...lines: string[]) =>
  read('t.md', ['---', 'title: Marche', ...lines, '---', 'Venez.', ''].join('\n'));
const of = async (...lines: string[]) => (await markdown(...lines)).article.appointment;
const page = (head: string, body = '<h1>Marche</h1><p>Venez.</p>') =>
  read('p.html', `<html><head><title>Marche</title>${head}</head><body>${body}</body></html>`);
const linked = (...items: object[]) =>
  items.map((item) => `<script type="application/ld+json">${JSON.stringify(item)}</script>`).join('');

describe('the appointment in front matter', () => {
  it('is read by its French names', async () => {
    expect(
      await of(
        'rendez-vous:',
        '  quoi: Marche pour la petite ligne',
        '  début: 2026-06-20 10:30',
        '  fin: 13 h',
        '  lieu: Gare de Montrelay',
        '  adresse: 2, place de la Gare, Montrelay',
        '  accès: "Tram B, arrêt Gare. Quai de plain-pied, accessible en fauteuil."',
        '  web: https://petite-ligne.example/marche',
      ),
    ).toEqual(march);
  });

  it('is read by its English names, with a zone of its own and a last day', async () => {
    const read = await of(
      'appointment:',
      '  what: Congress',
      '  start: 2026-10-03',
      '  end: 2026-10-04',
      '  zone: Europe/London',
      '  place: Assembly Rooms',
    );
    expect(read).toMatchObject({
      what: 'Congress',
      start: { local: '2026-10-03T00:00', zone: 'Europe/London' },
      until: '2026-10-04T00:00',
      allDay: true,
      place: 'Assembly Rooms',
    });
  });

  it('is on the clock of the text where it names none', async () => {
    const read = await of('zone: America/Montreal', 'event: { name: Assemblée, start: "2026-06-20 10:30" }');
    expect(read?.start).toEqual({ local: '2026-06-20T10:30', zone: 'America/Montreal' });
  });

  it('is read of the flat fields of SPIP, whose place is where to come', async () => {
    const { article, notices } = await markdown(
      'date_debut: 2026-06-20 10:30:00',
      'date_fin: 2026-06-20 13:00:00',
      'horaire: oui',
      'lieu: Gare de Montrelay',
      'adresse: 2, place de la Gare',
    );
    expect(article.appointment).toMatchObject({
      until: '2026-06-20T13:00',
      place: 'Gare de Montrelay',
      address: '2, place de la Gare',
      allDay: false,
    });
    expect([article.dateline, notices]).toEqual(['', []]);
    const day = await of('date_debut: 2026-06-20 00:00:00', 'date_fin: 2026-06-20 00:00:00', 'horaire: non');
    expect(day).toMatchObject({ allDay: true, until: null });
  });

  it('is read of an event’s fields beside the others, and the place of a release stays its own', async () => {
    const { article } = await markdown(
      'start: 2026-06-20T10:30:00+02:00',
      'location: Salle des fêtes',
      'lieu: Rennes',
    );
    expect(article.appointment).toMatchObject({
      start: { local: '2026-06-20T10:30' },
      place: 'Salle des fêtes',
    });
    expect(article.dateline).toBe('Rennes');
  });

  it('is none where nothing says when, and the fields are reported', async () => {
    const { article, notices } = await markdown('start: left', 'location: Rennes', 'event: fête');
    expect(article).not.toHaveProperty('appointment');
    expect(notices.map((notice) => 'what' in notice && notice.what)).toEqual([
      'front matter: start',
      'front matter: location',
      'front matter: event',
    ]);
  });

  it('is refused by name where its beginning is no date', async () => {
    await expect(markdown('appointment: { start: samedi }')).rejects.toThrow(/appointment\.start/);
  });

  it('loses an end that comes before its beginning and an address that leads nowhere, and says so', async () => {
    const { article, notices } = await markdown(
      'appointment: { start: "2026-06-20 10:30", end: "2026-06-19 10:00", url: "javascript:alert(1)" }',
    );
    expect(article.appointment).toMatchObject({ until: null, url: '' });
    expect(notices.map((notice) => 'what' in notice && notice.what)).toEqual([
      'front matter: appointment.url',
      'front matter: appointment.end',
    ]);
  });

  it('comes back from the copy of a text as it was', async () => {
    for (const article of [callToMarch, callToCongress]) {
      const copy = await read('copy.md', renderCopy(article));
      expect(copy.article.appointment).toEqual(article.appointment);
      expect(copy.notices).toEqual([]);
    }
  });
});

describe('the event that a page describes', () => {
  const event = {
    '@type': 'Event',
    name: 'Marche',
    startDate: '2026-06-20T10:30:00+02:00',
    endDate: '2026-06-20T13:00:00+02:00',
    location: {
      '@type': 'Place',
      name: 'Gare de Montrelay',
      address: {
        '@type': 'PostalAddress',
        streetAddress: '2, place de la Gare',
        postalCode: '00000',
        addressLocality: 'Montrelay',
      },
    },
  };

  it('is its appointment, said in the report, without a name that repeats the headline', async () => {
    const { article, notices } = await page(linked(event));
    expect(article.appointment).toEqual({
      ...march,
      what: '',
      address: '2, place de la Gare, 00000 Montrelay',
      access: '',
      url: '',
    });
    expect(notices).toContainEqual({
      kind: 'changed',
      file: 'p.html',
      what: 'appointment-from-page',
      count: 1,
    });
  });

  it('is none where the page lists several', async () => {
    const { article } = await page(linked([event, { ...event, name: 'Fête' }]));
    expect(article).not.toHaveProperty('appointment');
  });

  it('is read of hCalendar', async () => {
    const { article } = await page(
      '',
      '<h1>Marche</h1><div class="vevent"><p class="summary">Grande marche</p><abbr class="dtstart" title="2026-06-20T10:30">samedi</abbr> <span class="location">Gare</span></div><p>Venez.</p>',
    );
    expect(article.appointment).toMatchObject({
      what: 'Grande marche',
      start: { local: '2026-06-20T10:30' },
      place: 'Gare',
    });
  });

  it('comes back from a page of our own site, and its frame is no part of the text', async () => {
    const article: Article = { ...callToMarch, appointment: { ...march, access: '' } };
    const group = { ...emptyMasthead(), name: 'La Petite Ligne', site: 'https://petite-ligne.example' };
    const [own] = renderSite({ now: 0, articles: [article], masthead: group }).files;
    const again = await read('own.html', own?.text ?? '');
    expect(again.article.appointment).toMatchObject({
      start: march.start,
      until: march.until,
      place: march.place,
      what: march.what,
    });
    expect(JSON.stringify(again.article.body)).not.toContain('Gare de Montrelay');
    expect(JSON.stringify(again.article.body)).not.toContain('agenda');
  });
});
