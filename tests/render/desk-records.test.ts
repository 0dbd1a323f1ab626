import { describe, expect, it } from 'vitest';
import { withBlockIds } from '../../src/article';
import type { Article, Figure } from '../../src/article';
import { composeRelease, renderLeaflet, renderPressMail, renderRelease, renderSite } from '../../src/render';
import { everyBlock } from '../fixtures/every-block';
import { article, figure, masthead } from './site/small-site';

const passages: Article['notesToEditors'] = [
  { type: 'paragraph', content: [{ type: 'text', text: 'Photos sur demande.', marks: [] }] },
];
const uncut = 'e'.repeat(64);
const cut: Figure = {
  ...figure('b'),
  crop: { of: { ...figure('e').picture, hash: uncut }, left: 0.2, top: 0, width: 0.5, height: 1 },
};
let count = 0;
const text: Article = withBlockIds(
  article(4, { kind: 'release', lead: cut, body: [...everyBlock, cut], notesToEditors: passages }),
  () => `blockid${String((count += 1)).padStart(5, '0')}`,
);

const outlets: [name: string, drawn: () => unknown][] = [
  ['site', () => [...renderSite({ now: 0, articles: [text], masthead }).files]],
  ['leaflet', () => renderLeaflet(text, masthead)],
  ['press mail', () => renderPressMail(text, masthead)],
  ['release', () => [renderRelease(text, masthead), composeRelease(text, masthead).notes]],
];

describe.each(outlets)('the %s', (_name, drawn) => {
  const written = JSON.stringify(drawn());

  it('says what was quoted, and not who approved the quotation', () => {
    expect(written).toContain('On ne ferme pas une vallée');
    expect(written).not.toContain('Maud Kerbrat, le 2 mars');
  });

  it('shows the identifier of no block', () => {
    expect(JSON.stringify(text)).toContain('blockid00001');
    expect(written).not.toContain('blockid0');
  });

  it('knows nothing of the whole picture that a cut one was taken from', () => {
    expect(written).not.toContain(uncut.slice(0, 20));
  });
});

describe('contacts in the body', () => {
  const contacts = article(5, { kind: 'release', body: [{ type: 'contacts' }] });

  it('give journalists the spokesperson in their place and under the headline, and nowhere else', () => {
    const { text: mail } = renderPressMail(contacts, masthead);
    expect(mail.match(/06[ \u00a0]00[ \u00a0]00[ \u00a0]00[ \u00a0]00/g)).toHaveLength(2);
  });

  it('give the public the group’s own address, and no telephone', () => {
    const leaflet = JSON.stringify(renderLeaflet(contacts, masthead).body);
    expect(leaflet).toContain('contact@vallee-haute.example');
    expect(leaflet).not.toMatch(/06.00/);
  });
});
