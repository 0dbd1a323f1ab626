import { readClipboard } from '../../../electron/import/paste/read-clipboard';
import { bodyOf } from '../support/read-fixture';
import { trialOf } from './specimen';
import type { Specimens } from './specimen';

/** A picture of one pixel, as an address. */
const pictureAddress =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const figure = (source: string) =>
  `<figure><img src="${source}" alt="Un quai vide"><figcaption>La halte le matin — Photo : Maud</figcaption></figure>`;

const specimens: Specimens<string> = {
  blocks: {
    paragraph: '<p>Un train\npar heure.</p>',
    crosshead: '<h2>Ce que nous demandons</h2>',
    bulletedList: '<ul><li>un train</li><li>un guichet</li></ul>',
    numberedList: '<ol start="3"><li>un train</li><li>un guichet</li></ol>',
    preformatted: '<pre><code>ls -l   /srv\n  -rw &quot;a&quot;\n</code></pre>',
    quotation: '<blockquote><p>La gare reste ouverte.</p><footer>— Ali Ba, maire</footer></blockquote>',
    pullQuote: '<aside class="pullquote">Douze minutes de retard</aside>',
    figure: figure('quai.png'),
    table:
      '<table><thead><tr><th>Année</th><th>Trains</th></tr></thead><tbody><tr><td>2005</td><td>14</td></tr></tbody></table>',
    divider: '<hr>',
    box: '<aside><p>Samedi devant la gare.</p></aside>',
  },
  marks: {
    link: '<p>Le <a href="https://exemple.org/dossier">mot</a> dit.</p>',
    language: '<p>Le <i lang="en" style="font-style: normal">mot</i> dit.</p>',
    bold: '<p>Le <strong>mot</strong> dit.</p>',
    italic: '<p>Le <em>mot</em> dit.</p>',
    smallCapitals: '<p>Le <span style="font-variant: small-caps">mot</span> dit.</p>',
    superscript: '<p>Le <sup>mot</sup> dit.</p>',
    subscript: '<p>Le <span style="vertical-align: sub">mot</span> dit.</p>',
    code: '<p>Le <code>mot</code> dit.</p>',
  },
};

const page = (source: string) => `<p>Avant.</p>${source}<p>Après.</p>`;

/** A page of HTML in a file. */
export const html = trialOf(specimens, (source) =>
  bodyOf('page.html', `<h1>Titre</h1>${page(source)}`, { 'quai.png': 'picture' }),
);

/** The same page as the part of a mail or of a saved page, its picture beside it. */
const inMime = (name: string, picture: string) =>
  trialOf({ ...specimens, blocks: { ...specimens.blocks, figure: figure(picture) } }, (source) =>
    bodyOf(
      name,
      [
        'MIME-Version: 1.0',
        'Subject: Titre',
        'Content-Type: multipart/related; boundary="=_a"',
        '',
        '--=_a',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(`<html><body><h1>Titre</h1>${page(source)}</body></html>`).toString('base64'),
        '--=_a',
        'Content-Type: image/png',
        'Content-ID: <quai@x>',
        'Content-Location: https://exemple.org/img/quai.png',
        'Content-Transfer-Encoding: base64',
        '',
        'cXVhaQ==',
        '--=_a--',
        '',
      ].join('\r\n'),
    ),
  );

export const mail = inMime('a.eml', 'cid:quai@x');
export const mhtml = inMime('a.mhtml', 'https://exemple.org/img/quai.png');

/** The same page, copied in a browser; its pictures come along only inside their addresses. */
export const pastedHtml = trialOf(
  {
    blocks: { ...specimens.blocks, figure: figure(pictureAddress) },
    marks: {
      ...specimens.marks,
      language: { without: 'most programs guess the language of what is copied' },
    },
  },
  (source) => Promise.resolve(readClipboard({ html: page(source), rtf: '', language: 'fr' }).blocks),
);
