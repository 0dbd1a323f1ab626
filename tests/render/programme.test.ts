import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../src/article';
import type { Block } from '../../src/article';
import { renderArticlePage, renderCopy, renderPressMail } from '../../src/render';
import { programme, timetable } from '../fixtures/programme';
import { sampleMasthead, sampleRelease } from './press/sample-release';
import { article, masthead } from './site/small-site';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const pageOf = (changes: object) => {
  const [page] = [...renderArticlePage(article(1, changes), masthead).files];
  return plain(page?.text ?? '');
};
const appointment = {
  what: '',
  start: { local: '2026-06-13T10:00', zone: 'Europe/Paris' },
  until: '2026-06-13T23:00',
  allDay: false,
  place: 'Place de la gare',
  address: '',
  access: '',
  url: '',
};
const eventOf = (changes: object): { subEvent?: Record<string, unknown>[] } => {
  const found = /\{"@context":"https:\/\/schema.org","@type":"Event".*?(?=<\/script>)/.exec(pageOf(changes));
  return JSON.parse(found?.[0] ?? '{}') as { subEvent?: Record<string, unknown>[] };
};

describe('a programme on the site', () => {
  it('is a list whose hours machines can read', () => {
    const page = pageOf({ body: [programme] });
    expect(page).toContain(
      '<li><time datetime="10:00"><strong>10 h</strong></time> <div>ouverture du marché</div></li>',
    );
    expect(page).toContain('<li><div>apportez une chaise</div></li>');
  });

  it('gives its entries to search engines as parts of the event', () => {
    expect(eventOf({ body: [programme], appointment }).subEvent).toEqual([
      expect.objectContaining({ name: 'ouverture du marché', startDate: '2026-06-13T10:00:00+02:00' }),
      expect.objectContaining({ endDate: '2026-06-13T14:00:00+02:00' }),
      expect.objectContaining({ name: 'Débat, puis vote' }),
      expect.objectContaining({ name: 'Bal', location: { '@type': 'Place', name: 'Place de la gare' } }),
    ]);
    expect(eventOf({ body: [{ type: 'box', content: [programme] }], appointment }).subEvent).toHaveLength(4);
  });

  it('gives none where the event lasts several days', () => {
    const days = { ...appointment, until: '2026-06-14T18:00' };
    expect(eventOf({ body: [programme], appointment: days }).subEvent).toBeUndefined();
  });
});

describe('a programme in the mail', () => {
  const mailOf = (...body: Block[]) => renderPressMail({ ...sampleRelease, body }, sampleMasthead);

  it('has its hours in a column of the plain text', () => {
    expect(plain(mailOf(programme).text)).toContain(
      [
        // A space before each line that begins with one, as RFC 3676 asks.
        '10 h         ouverture du marché',
        '12 h à 14 h  repas partagé, de grandes tables sous les platanes de la',
        '              place',
        '14 h 30      Débat[1], puis vote',
        '              apportez une chaise',
        '20 h         Bal',
      ].join('\n'),
    );
    expect(plain(mailOf(timetable).text)).toContain(
      'Ateliers\nHeure   Atelier\n10:00   Affiches\n2–4 pm  Banderoles',
    );
  });

  it('is a table that folds, of which screen readers hear the words alone', () => {
    const { html } = mailOf(programme);
    expect(String(html)).toContain('<table class="fold" role="presentation"');
    expect(String(html)).toContain('@media (max-width:480px)');
  });
});

describe('a programme as Markdown', () => {
  it('stays the list that it is', () => {
    const text = plain(renderCopy({ ...article(1, {}), body: [programme] }));
    expect(text).toContain('- <strong>10 h</strong> : ouverture du marché\n- 12 h à 14 h : repas');
    expect(articleSchema.safeParse({ ...article(1, {}), body: [programme] }).success).toBe(true);
  });
});
