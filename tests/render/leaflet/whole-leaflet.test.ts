import { expect, it } from 'vitest';
import { renderLeaflet, renderRelease } from '../../../src/render';
import { couponNames } from '../../../src/leaflet';
import { callToCongress, callToMarch } from '../../fixtures/appointment';
import { everyBlock } from '../../fixtures/every-block';
import { lineMasthead, shortLeaflet } from '../../fixtures/leaflet-articles';
import { embargoedRelease, sampleMasthead } from '../press/sample-release';

/** What a template takes, one value a line; a code for telephones as the count of its rows. */
const written = (data: unknown) =>
  `${JSON.stringify(data, (key, value: unknown) => (key === 'modules' && Array.isArray(value) ? value.length : value), 1)}\n`;

const all: [string, unknown][] = [
  ['every-block', renderLeaflet({ ...shortLeaflet, body: everyBlock }, lineMasthead)],
  ['call-to-march', renderLeaflet(callToMarch, lineMasthead)],
  ['call-in-english', renderLeaflet(callToCongress, lineMasthead)],
  ['under-embargo', renderLeaflet(embargoedRelease, sampleMasthead)],
  ...couponNames.map((name): [string, unknown] => [
    `coupon-${name}`,
    renderLeaflet(callToMarch, lineMasthead, name).coupon,
  ]),
];

it.each(all)('what a template prints of a leaflet is given whole: %s', async (name, data) => {
  await expect(written(data)).toMatchFileSnapshot(`golden/${name}.json`);
});

it('what the template prints of a release is given whole', async () => {
  await expect(written(renderRelease(embargoedRelease, sampleMasthead))).toMatchFileSnapshot(
    '../print/golden/release.json',
  );
});
