import { describe, expect, test } from 'vitest';
import { isChoice } from '../../src/contract/settings';
import {
  designFor,
  namedTemplate,
  templateOfSettings,
  withNamedTemplate,
  withTemplate,
} from '../../src/leaflet';
import type { LeafletChoice } from '../../src/leaflet';

const choice: LeafletChoice = {
  formats: ['a5', 'a3'],
  template: 'appel',
  ink: 'two',
  leftOut: ['a1'],
  coupon: 'join',
  adjusted: { display: 'serif', columns: 2, slogan: 'À lundi !' },
  printShop: 3,
};
const monday = namedTemplate('Tract du lundi', designFor(choice, 'a5'));

describe('a template of settings', () => {
  test('has all that was set by hand, and nothing of the text that it was made with', () => {
    expect(monday).toEqual({
      name: 'Tract du lundi',
      template: 'appel',
      ink: 'two',
      coupon: 'join',
      adjusted: { display: 'serif', columns: 2, slogan: 'À lundi !' },
    });
    expect(isChoice('namedTemplates', [monday])).toBe(true);
    expect(isChoice('namedTemplates', [{ ...monday, template: 'unknown' }])).toBe(false);
  });

  test('replaces the settings of another text, which keeps its formats, its passages and its print shop', () => {
    const other: LeafletChoice = {
      formats: ['a4', 'a5'],
      template: 'tract',
      own: 'tract-1',
      ink: 'black',
      leftOut: ['b1'],
      lead: 'sits',
      adjusted: { size: 9 },
      printShop: 5,
    };
    const { name: _, ...settings } = monday;
    expect(withNamedTemplate(other, monday)).toEqual({
      ...settings,
      formats: ['a4', 'a5'],
      leftOut: ['b1'],
      printShop: 5,
    });
  });

  test('brings the format that it is made for where the one that is shown has none', () => {
    const zine: LeafletChoice = { formats: ['a6-zine'], template: null, ink: 'black' };
    expect(withNamedTemplate(zine, monday).formats).toEqual(['a5']);
  });

  test('is known by its settings, in whatever order they were made, and no more once one is changed', () => {
    const used = withNamedTemplate({ formats: ['a5'], template: null, ink: 'black' }, monday);
    expect(templateOfSettings(designFor(used, 'a5'), [monday])).toBe(monday);
    const { adjusted } = used;
    const again = { slogan: 'À lundi !', columns: 2, display: 'serif' } as const;
    expect(templateOfSettings(designFor({ ...used, adjusted: again }, 'a5'), [monday])).toBe(monday);
    const changed = { ...used, adjusted: { ...adjusted, columns: 1 } } as const;
    expect(templateOfSettings(designFor(changed, 'a5'), [monday])).toBeNull();
  });

  test('takes the place of another of its name', () => {
    const other = { ...monday, name: 'Autre' };
    const changed = { ...monday, ink: 'black' } as const;
    expect(withTemplate([monday, other], changed)).toEqual([changed, other]);
    expect(withTemplate([monday], other)).toEqual([monday, other]);
  });
});
