import { describe, expect, it } from 'vitest';
import { readMasthead } from '../../../electron/import';
import { emptyMasthead } from '../../../src/article';
import { fileOf, keeper } from '../support/read-fixture';

const masthead = (yaml: string, beside: Record<string, string> = {}) =>
  readMasthead(fileOf('masthead.yaml', yaml, beside), keeper().keep);

describe('a masthead file', () => {
  it('fills in the masthead, and leaves what is not given empty', async () => {
    const yaml = `name: Eau publique\nsite: https://eau.example/\ncountry: fr\nzone: Europe/Paris\ncolour: b23a1e\nlogo: img/logo.svg\nspokespersons:\n  - name: Ali Ba\n    phone: 06 39 98 00 00\nboilerplate: { fr: Nous. }\nnewsletter: { url: https://eau.example/lettre }\nlegal: { Éditeur: Eau publique }\nlicence:\n`;
    const read = await masthead(yaml, { 'img/logo.svg': '<svg/>' });
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    expect(read.value).toMatchObject({
      ...emptyMasthead(),
      name: 'Eau publique',
      site: 'https://eau.example',
      country: 'FR',
      zone: 'Europe/Paris',
      colour: '#b23a1e',
      logo: { width: 4 },
      spokespersons: [{ name: 'Ali Ba', role: '', phone: '06 39 98 00 00', email: '' }],
      boilerplate: { fr: 'Nous.' },
      newsletter: { label: '', url: 'https://eau.example/lettre' },
      legal: { Éditeur: 'Eau publique' },
    });
  });

  it('takes words in the group’s own language, or by language', async () => {
    const yaml = `language: fr\nname: { fr: Eau publique, en: Public Water }\njoin: { label: { fr: Rejoignez-nous, en: Join us } }\nspokespersons: [{ name: Ali Ba, role: porte-parole }]\nlegal: { fr: { Éditeur: Eau publique }, en: { Publisher: Public Water } }\n`;
    const read = await masthead(yaml);
    expect(read).toMatchObject({
      ok: true,
      value: {
        language: 'fr',
        name: { fr: 'Eau publique', en: 'Public Water' },
        join: { label: { fr: 'Rejoignez-nous', en: 'Join us' }, url: '' },
        spokespersons: [{ role: 'porte-parole' }],
        legal: { en: { Publisher: 'Public Water' } },
      },
    });
  });

  it('takes who the group is in its own language alone', async () => {
    expect(await masthead('language: nl\nboilerplate: Vijf gemeenten.\n')).toMatchObject({
      ok: true,
      value: { boilerplate: { nl: 'Vijf gemeenten.' } },
    });
  });

  it('says who prints and answers for the leaflets, and what of it is not given stays empty', async () => {
    const yaml = `imprint: { printedBy: group, place: Redon, responsible: Lou Verlinden, litter: false, line: { en: Printed by us } }\n`;
    expect(await masthead(yaml)).toMatchObject({
      ok: true,
      value: {
        imprint: {
          ...emptyMasthead().imprint,
          printedBy: 'group',
          place: 'Redon',
          responsible: 'Lou Verlinden',
          litter: false,
          line: { en: 'Printed by us' },
        },
      },
    });
  });

  it('is invalid with the path of the field', async () => {
    const problems = {
      'nom: x': { kind: 'invalid', where: 'nom', why: 'is no field of a masthead' },
      'site: eau.example': { kind: 'invalid', where: 'site' },
      'country: France': {
        kind: 'invalid',
        where: 'country',
        why: 'must be a country in two letters such as FR',
      },
      'language: français': {
        kind: 'invalid',
        where: 'language',
        why: 'must be a language such as fr or en-GB',
      },
      'imprint: { printedBy: us }': { where: 'imprint.printedBy', why: 'must be group or shop' },
      'join: { label: [a] }': { kind: 'invalid', where: 'join.label' },
      'zone: Paris': { kind: 'invalid', where: 'zone', why: 'must be a time zone such as Europe/Paris' },
      'boilerplate: Nous.': { where: 'boilerplate', why: 'must be words by language, such as fr' },
      'colour: rouge': { kind: 'invalid', where: 'colour' },
      'spokespersons: [{ name: [a] }]': { kind: 'invalid', where: 'spokespersons.0.name' },
      'name: Eau : bien: commun': { kind: 'invalid', where: 'line 1' },
      '- a': { kind: 'invalid', where: '' },
      'logo: ../logo.svg': { kind: 'invalid', where: 'logo' },
      'logo: logo.svg': { kind: 'logo-missing', file: 'masthead.yaml', picture: 'logo.svg' },
    };
    for (const [yaml, problem] of Object.entries(problems)) {
      expect(await masthead(yaml, { '../logo.svg': 'x' }), yaml).toMatchObject({ ok: false, problem });
    }
  });
});
