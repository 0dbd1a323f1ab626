import { describe, expect, it } from 'vitest';
import { readSite } from '../../../electron/import';
import { siteSettingsSchema, usualSite } from '../../../src/article';
import type { SiteSettings } from '../../../src/article';
import { writeSite } from '../../../electron/export/everything/export-everything';

const id = '00000000-0000-4000-8000-00000000000a';

const read = (yaml: string) =>
  readSite({ name: 'site.yaml', bytes: new TextEncoder().encode(yaml) }, (slug) =>
    slug === 'le-collectif' ? id : undefined,
  );

describe('the settings of a site in a file', () => {
  it('are usual where nothing is said', async () => {
    expect(await read('search: false\n')).toEqual({ ok: true, value: usualSite() });
  });

  it('lead to pages of the program, to texts by their address, to the web, or only hold others', async () => {
    const yaml = `look: poster
faces: condensed
front:
  pinned: le-collectif
  sections: [releases, agenda]
menu:
  - agenda
  - label: { fr: Le groupe, en: The group }
    below:
      - to: le-collectif
      - label: Boutique
        to: https://boutique.example/
search: true
styles: "h1 { color: red }"
`;
    expect(await read(yaml)).toEqual({
      ok: true,
      value: {
        look: 'poster',
        faces: 'condensed',
        front: { pinned: id, appointment: true, sections: ['releases', 'agenda'] },
        menu: [
          { label: '', target: { kind: 'made', page: 'agenda' }, below: [] },
          {
            label: { fr: 'Le groupe', en: 'The group' },
            target: { kind: 'none' },
            below: [
              { label: '', target: { kind: 'text', id } },
              { label: 'Boutique', target: { kind: 'address', address: 'https://boutique.example/' } },
            ],
          },
        ],
        search: true,
        styles: 'h1 { color: red }',
      },
    });
  });

  it.each([
    ['look: cubist', 'look'],
    ['colour: red', 'colour'],
    ['menu: [{ to: nulle-part }]', 'menu.0.to'],
    ['front: { pinned: nulle-part }', 'front.pinned'],
    ['styles: "@import url(https://elsewhere.example/x.css)"', 'styles'],
  ])('say where they are wrong: %s', async (yaml, where) => {
    expect(await read(yaml)).toMatchObject({
      ok: false,
      problem: { kind: 'invalid', file: 'site.yaml', where },
    });
  });

  it('come back the same from an export of everything', async () => {
    const site: SiteSettings = siteSettingsSchema.parse({
      ...usualSite(),
      front: { pinned: id, appointment: false, sections: ['leaflets'] },
      menu: [
        {
          label: { fr: 'Agir : "maintenant"' },
          target: { kind: 'none' },
          below: [
            { label: '', target: { kind: 'text', id } },
            { label: '', target: { kind: 'address', address: 'mailto:a@b.example' } },
          ],
        },
        { label: '', target: { kind: 'made', page: 'press' }, below: [] },
      ],
      styles: 'a::after {\n  content: "→";\n}',
    });
    expect(await read(writeSite(site))).toEqual({ ok: true, value: site });
  });
});
