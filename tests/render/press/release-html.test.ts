import { describe, expect, it } from 'vitest';
import { composeRelease, renderPressMail } from '../../../src/render';
import { callToMarch } from '../../fixtures/appointment';
import { everyBlock } from '../../fixtures/every-block';
import { embargoedRelease, sampleMasthead, sampleRelease } from './sample-release';

/** One element a line, so that a change of the golden file shows what changed. */
const opened = (html: string) => html.replace(/>(?=<)/g, '>\n');

describe.each([
  ['release under embargo', embargoedRelease],
  ['release in Arabic', { ...sampleRelease, language: 'ar', body: everyBlock }],
  ['call to a march', { ...callToMarch, notesToEditors: sampleRelease.notesToEditors }],
])('the HTML of the mail of a %s', (name, article) => {
  const html = String(renderPressMail(article, sampleMasthead).html);

  it('is drawn whole', async () => {
    await expect(opened(html)).toMatchFileSnapshot(`golden/mail-${name.replaceAll(' ', '-')}.html`);
  });

  it('names everyone whom a journalist may call, with a number and an address that can be followed', () => {
    for (const { name: person } of sampleMasthead.spokespersons) {
      expect(html).toContain(`<strong>${person}</strong>`);
    }
    expect(html).toContain('href="tel:+33639984120"');
    expect(html).toContain('href="tel:+33639984121"');
    expect(html).toContain('href="mailto:presse@ligne-ourche.example"');
  });
});

it('a group that can be reached nowhere has no empty box for that in its mail', () => {
  const masthead = { ...sampleMasthead, spokespersons: [], email: '', phone: '' };
  const html = String(renderPressMail(sampleRelease, masthead).html);
  expect(html).not.toContain('Contact presse');
});

it.each([
  ['fr', '– Fin –'],
  ['en-GB', 'ENDS'],
  ['en-US', '###'],
  ['en-CA', '###'],
])('a release in %s ends with %s', (language, end) => {
  expect(composeRelease({ ...sampleRelease, language }, sampleMasthead).end).toBe(end);
});

describe('in Outlook on Windows, which is Word', () => {
  const mailOf = (language: string) =>
    String(renderPressMail({ ...sampleRelease, language, body: everyBlock }, sampleMasthead).html);

  it('each list of faces begins with one that is there, and words without one are not set in Times', () => {
    const html = mailOf('fr');
    const first = [...html.matchAll(/style="[^"]*?font-family:([^,;"]+)/g)].map(([, face]) => face);
    expect(new Set(first)).toEqual(new Set(['Segoe UI', 'Georgia', 'Consolas']));
    expect(html).toMatch(/<!--\[if mso\]><style>p,li,td,[^}]*font-family:'Segoe UI'/);
  });

  it('lists are set in by their margin, from the side where lines begin', () => {
    const sides = (language: string) =>
      [...mailOf(language).matchAll(/<[uo]l[^>]* style="margin:([^;]*);padding:0"/g)].map(
        ([, margin]) => margin,
      );
    expect(new Set(sides('fr'))).toEqual(new Set(['0 0 16px 24px', '4px 0 0 24px']));
    expect(new Set(sides('ar'))).toEqual(new Set(['0 24px 16px 0', '4px 24px 0 0']));
  });

  it('a picture has its size in pixels beside its styles', () => {
    for (const [tag] of mailOf('fr').matchAll(/<img[^>]*>/g))
      expect(tag).toMatch(/ width="\d+" height="\d+"/);
  });
});
