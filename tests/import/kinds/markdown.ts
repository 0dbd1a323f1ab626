import { bodyOf } from '../support/read-fixture';
import { trialOf } from './specimen';

/** Markdown in GitHub's dialect; what it has no sign for is written as HTML in the line. */
export const markdown = trialOf<string>(
  {
    blocks: {
      paragraph: 'Un train\npar heure.',
      crosshead: '## Ce que nous demandons',
      bulletedList: '* un train\n* un guichet',
      numberedList: '3. un train\n4. un guichet',
      preformatted: '```sh\nls -l   /srv\n  -rw "a"\n```',
      quotation: '> La gare reste ouverte.\n> — Ali Ba, maire',
      pullQuote: '> [!pull]\n> Douze minutes de retard',
      figure: '![Un quai vide](quai.png "La halte le matin — Photo : Maud")',
      table: '| Année | Trains |\n|---|---|\n| 2005 | 14 |',
      divider: '***',
      box: '> [!box]\n> Samedi devant la gare.',
    },
    marks: {
      link: 'Le [mot](https://exemple.org/dossier) dit.',
      language: 'Le <span lang="en">mot</span> dit.',
      bold: 'Le __mot__ dit.',
      italic: 'Le _mot_ dit.',
      smallCapitals: 'Le <span class="smallcaps">mot</span> dit.',
      superscript: 'Le <sup>mot</sup> dit.',
      subscript: 'Le <sub>mot</sub> dit.',
      code: 'Le `mot` dit.',
    },
  },
  (source) => bodyOf('texte.md', `# Titre\n\nAvant.\n\n${source}\n\nAprès.\n`, { 'quai.png': 'picture' }),
);

/** Plain text, whose paragraphs and lists are recognized by their lines and signs. */
export const plainText = trialOf<string>(
  {
    blocks: {
      paragraph: 'Un train par heure.',
      crosshead: { without: 'a short line alone may as well be a signature or an address' },
      bulletedList: '- un train\n- un guichet',
      numberedList: '3. un train\n4. un guichet',
      preformatted: { without: 'plain text has no sign for it that is nothing else' },
      quotation: { without: 'plain text has no sign for it that is nothing else' },
      pullQuote: { without: 'plain text has no sign for it' },
      figure: { without: 'plain text holds no picture' },
      table: { without: 'columns of plain text have no sign of their own' },
      divider: { without: 'plain text has no sign for it that is nothing else' },
      box: { without: 'plain text has no sign for it' },
    },
    marks: {
      link: { without: 'an address stays text' },
      language: { without: 'plain text has no marks' },
      bold: { without: 'plain text has no marks' },
      italic: { without: 'plain text has no marks' },
      smallCapitals: { without: 'plain text has no marks' },
      superscript: { without: 'plain text has no marks' },
      subscript: { without: 'plain text has no marks' },
      code: { without: 'plain text has no marks' },
    },
  },
  (source) => bodyOf('texte.txt', `Titre\n\nAvant.\n\n${source}\n\nAprès.\n`),
);
