import { createHash } from 'node:crypto';
import { secret } from './folder.mjs';

// Files that say one thing to a person and another to the program, and files beside a text that would harm the program.

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const id = '00000000-0000-4000-8000-00000000f00d';
const shown = `---
kind: article
language: fr
date: 2026-05-12T11:30
status: draft
---

# Réunion publique

Les mots que chacun peut lire.
`;

/** What the exact copy says, which nobody can read in the Markdown. */
const hidden = JSON.stringify({
  id,
  kind: 'article',
  language: 'fr',
  kicker: '',
  headline: secret,
  standfirst: '',
  byline: '',
  dateline: '',
  date: { local: '2026-05-12T11:30', zone: 'Europe/Paris' },
  embargo: null,
  status: 'published',
  slug: '',
  tags: [],
  translationKey: '',
  lead: null,
  body: [{ type: 'paragraph', content: [{ type: 'text', text: secret, marks: [] }] }],
  notesToEditors: [],
});

/** Cases whose files lie beside one another; `text` is the one that is read. */
export function disagreements() {
  const exact = `.roneo/${id}.json`;
  const naming = (sums) =>
    shown.replace('---\n', `---\nroneo: ${JSON.stringify({ file: exact, ...sums })}\n`);
  const all = { sha256: sha256(shown), exact: sha256(hidden) };
  const copy = (name, sums) => ({
    name: `exact-copy-${name}`,
    text: 'texte.md',
    files: [
      [exact, hidden],
      ['texte.md', naming(sums)],
    ],
  });
  const masthead = (name, yaml) => ({
    name: `masthead-${name}`,
    text: 'texte.md',
    files: [
      ['masthead.yaml', yaml],
      ['texte.md', '# Réunion publique\n\nMots.\n'],
    ],
  });
  return [
    copy('of-another-text', all),
    copy('of-another-text-without-its-sum', { sha256: all.sha256 }),
    copy('with-wrong-sums', { sha256: '0'.repeat(64), exact: '0'.repeat(64) }),
    masthead('of-brackets', '['.repeat(100_000)),
    masthead('of-braces', `name: ${'{a: '.repeat(100_000)}`),
    masthead('of-lists', '- '.repeat(100_000)),
  ];
}
