import { expect, it } from 'vitest';
import { linkedPages, withPublicCalls } from '../../../electron/export';
import { emptyMasthead, textLink } from '../../../src/article';
import { article } from '../../render/site/small-site';

const join = article(40, { kind: 'page', headline: 'Nous rejoindre', slug: 'rejoindre' });
const masthead = {
  ...emptyMasthead(),
  site: 'https://vallee.example',
  join: { label: 'Venir', url: textLink(join.id) },
  newsletter: { label: 'La lettre', url: 'https://lettre.example/' },
};

it('a leaflet or mail calls to the public address of a page, and to none that is not public', () => {
  const shown = withPublicCalls(masthead, linkedPages([join], Date.UTC(2030, 0, 1)));
  expect([shown.join.url, shown.newsletter.url]).toEqual([
    'https://vallee.example/rejoindre/',
    'https://lettre.example/',
  ]);
  const draft = withPublicCalls(masthead, linkedPages([{ ...join, status: 'draft' }], Date.UTC(2030, 0, 1)));
  expect(draft.join.url).toBe('');
});
