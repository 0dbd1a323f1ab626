import { expect, it } from 'vitest';
import { renderSite } from '../../../src/render';
import { article, figure, masthead, release, smallSite } from './small-site';

const translated = article(6, {
  language: 'en',
  headline: 'The region closes the line: 3,000 signatures to keep it',
  slug: 'the-region-closes-the-line',
  translationKey: 'la-ligne',
  lead: figure('c'),
  byline: '',
});
const moved = article(7, {
  date: { local: '2024-05-02T18:00', zone: 'Europe/Paris' },
  formerPaths: ['2024/05/ancienne-adresse.html'],
});
const others = smallSite.filter((text) => text !== release);
const articles = [...others, { ...release, translationKey: 'la-ligne' }, translated, moved];
const files = [...renderSite({ now: 0, articles, masthead }).files];

/** Pages of which others show all that they have. */
const alike =
  /^(?:la-vallee-compte-ses-trains-[257]|the-valley|202[45]|tag\/(?:ecologie|services-publics)|author\/s-c|en\/.*)\/|^tag\/.*\/feed|^redirects|^feed-/;
const shown = files.filter(({ path }) => !alike.test(path) || path.startsWith('2024/05/'));

/** One element a line, so that a change of the golden file shows what changed. */
const opened = (text: string) => text.replace(/>(?=<)/g, '>\n');

it.each(shown.map(({ path, text }) => [path, text] as const))('%s is drawn whole', async (path, text) => {
  await expect(opened(text)).toMatchFileSnapshot(`golden/site/${path.replaceAll('/', '+')}`);
});
