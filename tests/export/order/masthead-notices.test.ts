import { describe, expect, it } from 'vitest';
import { printLawNotices } from '../../../electron/export/order/masthead-notices';
import { emptyMasthead } from '../../../src/article';
import type { Masthead } from '../../../src/article';
import { lineMasthead, shortLeaflet } from '../../fixtures/leaflet-articles';

const article = shortLeaflet.headline;
const leaflet = { format: 'a5', template: 'tract', ink: 'black' } as const;
const poster = { format: 'a3', template: 'tract', ink: 'black' } as const;

describe('before it is printed, a leaflet', () => {
  it('is said to lack what the law of the group’s country asks for', () => {
    const german: Masthead = { ...lineMasthead, country: 'DE', address: '' };
    expect(printLawNotices(shortLeaflet, german, leaflet)).toEqual([
      { kind: 'imprint-missing', article, country: 'DE', missing: ['group-address'] },
    ]);
    expect(printLawNotices(shortLeaflet, { ...lineMasthead, country: 'FR' }, leaflet)).toEqual([]);
  });

  it('is never silently without an imprint where the law is not known', () => {
    const group: Masthead = { ...emptyMasthead(), name: 'Gare ouverte', country: 'LU' };
    expect(printLawNotices(shortLeaflet, group, leaflet)).toEqual([
      { kind: 'imprint-unverified', article, country: 'LU' },
    ]);
    const named = { ...group, imprint: { ...group.imprint, printedBy: 'group' as const } };
    expect(printLawNotices(shortLeaflet, named, leaflet)).toEqual([]);
    expect(printLawNotices(shortLeaflet, { ...group, country: 'GB' }, leaflet)).toEqual([]);
  });

  it('is said to bear an address that looks like a home', () => {
    const address = '3 rue du Lac, appartement 4, 35600 Redon';
    const group = { ...lineMasthead, imprint: { ...lineMasthead.imprint, address } };
    expect(printLawNotices(shortLeaflet, group, leaflet)).toEqual([
      { kind: 'home-printed', article, addresses: [address] },
    ]);
  });

  it('is said to be in the black of official notices where it is a French poster, and no other', () => {
    const notice = { kind: 'black-poster', article, country: 'FR' };
    expect(printLawNotices(shortLeaflet, { ...lineMasthead, country: 'FR' }, poster)).toEqual([notice]);
    const small = { ...leaflet, format: 'a4', template: 'affiche' } as const;
    expect(printLawNotices(shortLeaflet, lineMasthead, small)).toEqual([notice]);
    expect(printLawNotices(shortLeaflet, { ...lineMasthead, country: 'BE' }, poster)).toEqual([]);
    expect(printLawNotices(shortLeaflet, lineMasthead, { ...poster, ink: 'colour' })).toEqual([]);
    expect(printLawNotices(shortLeaflet, lineMasthead, leaflet)).toEqual([]);
  });
});
