import { describe, expect, it } from 'vitest';
import { usualSite } from '../../../src/article';
import type { Masthead, Picture } from '../../../src/article';
import { renderSite } from '../../../src/render';
import { article, masthead, smallSite } from './small-site';

const none = { label: '', url: '' };

/** The front page, a text's page and the pictures of a site of this group. */
function siteOf(group: Partial<Masthead>) {
  const site = renderSite({ now: 0, articles: smallSite, masthead: { ...masthead, ...group } });
  const files = new Map([...site.files].map(({ path, text }) => [path, text]));
  const page = (path: string) => files.get(path) ?? '';
  return {
    front: page('index.html'),
    text: page('la-region-ferme-la-ligne/index.html'),
    pictures: site.pictures,
  };
}

describe('the logo of a group', () => {
  const png: Picture = { hash: 'e'.repeat(64), type: 'image/png', width: 3000, height: 1000 };

  it.each([
    ['three times as wide as high', png, 288, 96],
    ['smaller than that', { ...png, width: 60, height: 20 }, 60, 20],
    ['very wide', { ...png, width: 30_000, height: 1000 }, 640, 21],
    ['drawn', { ...png, type: 'image/svg+xml' as const, width: 30, height: 10 }, 288, 96],
  ])('stands at the head of every page, %s', (_what, logo, width, height) => {
    const { front, text, pictures } = siteOf({ logo });
    const path = pictures.find(({ hash }) => hash === png.hash)?.path ?? '';
    expect(path).toMatch(/^pictures\//);
    expect(front).toContain(`<img class="logo" src="${path}" width="${width}" height="${height}" alt="">`);
    expect(text).toContain(`<img class="logo" src="../${path}" width="${width}" height="${height}" alt="">`);
  });

  it('is no picture where there is none', () => {
    expect(siteOf({}).front).not.toContain('class="logo"');
  });
});

describe('the calls of a group', () => {
  it.each([
    ['both', {}, ['https://lettre.vallee-haute.example/', 'https://vallee-haute.example/venir']],
    ['the one that has an address', { newsletter: none }, ['https://vallee-haute.example/venir']],
    ['no box where none has', { newsletter: none, join: none }, []],
  ])('are %s', (_what, group, addresses) => {
    const { text } = siteOf(group);
    const [, calls = ''] = /<div class="calls">(.*?)<\/div>/s.exec(text) ?? [];
    expect([...calls.matchAll(/href="([^"]+)"/g)].map(([, address]) => address)).toEqual(addresses);
    expect(text.includes('class="calls"')).toBe(addresses.length > 0);
  });

  it('have words of the page’s language where the group gives none', () => {
    const { text } = siteOf({ newsletter: { label: '', url: 'https://exemple.org/lettre' } });
    expect(text).toMatch(/<a href="https:\/\/exemple\.org\/lettre"[^>]*>[A-ZÀ-Ý][^<]{5,}<\/a>/);
  });
});

it('makes the group’s name the heading of the front page of each language, and of no other page', () => {
  const texts = [article(1), article(2), article(3, { language: 'en' })];
  const menu = [{ label: '', target: { kind: 'made' as const, page: 'archives' as const }, below: [] }];
  const { files } = renderSite({ articles: texts, masthead, settings: { ...usualSite(), menu }, now: 0 });
  const headed = [...files].filter(({ text }) => text.includes('<h1 class="masthead-name">'));
  expect(headed.map(({ path }) => path).sort()).toEqual(['en/index.html', 'index.html']);
});
