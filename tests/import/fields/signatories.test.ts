import { expect, it } from 'vitest';
import { newSignatory } from '../../../src/article';
import { problemOf, read } from '../support/read-fixture';

const text = (...lines: string[]) => ['---', 'title: La ligne', ...lines, '---', 'Mot.', ''].join('\n');

it('signatories are read as names in a line, as a list, and with what is said of each', async () => {
  const named = { groups: [newSignatory('Ligue des quais'), newSignatory('Union')], isRelayed: false };
  expect((await read('t.md', text('signataires: Ligue des quais, Union'))).article.signatories).toEqual(
    named,
  );
  expect((await read('t.md', text('cosigners: [Ligue des quais, Union]'))).article.signatories).toEqual(
    named,
  );
  const told = text(
    'signatories:',
    '  - name: Ligue des quais',
    '    site: https://ligue.example',
    '    phone: "06 39 98 41 22"',
    'relayed: true',
  );
  expect((await read('t.md', told)).article.signatories).toEqual({
    groups: [
      {
        ...newSignatory('Ligue des quais'),
        site: 'https://ligue.example',
        contact: { name: '', phone: '06 39 98 41 22', email: '' },
      },
    ],
    isRelayed: true,
  });
});

it('the logo of a signatory is the file beside the text, and one that is not there is reported', async () => {
  const told = text('signatories: [{ name: Ligue, logo: ligue.png }, { name: Union, logo: union.png }]');
  const { article, notices } = await read('t.md', told, { 'ligue.png': 'a picture' });
  expect(article.signatories?.groups.map(({ name, logo }) => [name, logo?.type])).toEqual([
    ['Ligue', 'image/png'],
    ['Union', undefined],
  ]);
  expect(notices).toMatchObject([{ kind: 'picture-dropped', picture: 'union.png', why: 'missing' }]);
});

it('a signatory without a name or with a site that is none is refused by its field', async () => {
  const nameless = await problemOf('t.md', text('signatories: [{ site: "https://ligue.example" }]'));
  expect(nameless).toMatchObject({ kind: 'invalid', where: 'signatories' });
  const wrong = await problemOf('t.md', text('signatories: [{ name: Ligue, site: "javascript:1" }]'));
  expect(wrong).toMatchObject({ kind: 'invalid', where: 'signatories' });
});
