/**
 * Mutations that change nothing anyone could see, each with the reason: the file, the line that they begin in without its indent,
 * the text before and after, and why. They are not counted. Nothing belongs here because its test would be hard to write.
 * @type {{ file: string, line: string, before: string, after: string, why: string }[]}
 */
export const equivalents = [
  {
    file: 'electron/archive/archive.ts',
    line: 'let changes = 0;',
    before: '0',
    after: '1',
    why: 'The count of changes is only compared with itself, so that it may begin anywhere.',
  },
  {
    file: 'electron/archive/recovery/pages.ts',
    line: 'for (let number = 1; (number - 1) * this.size < this.#file.length; number += 1)',
    before: '<',
    after: '<=',
    why: 'One page more is an empty one, in which no row and no entry can be.',
  },
  {
    file: 'electron/archive/recovery/salvage.ts',
    line: 'return step >= firstChecked && step <= steps.length ? step : steps.length;',
    before: '>=',
    after: '>',
    why: 'No step after the sixth changes the columns of what is copied, and what they add is made anew from the texts.',
  },
  {
    file: 'electron/archive/pictures/like-pictures.ts',
    line: 'for (let next = index + 1; next < seen.length; next += 1) {',
    before: '<',
    after: '<=',
    why: 'The place behind the last holds no picture, and the loop ends there.',
  },
  {
    file: 'src/article/checks/check-fields.ts',
    line: 'const passage = { text, spelled: text, spot: (from: number, to: number) => ({ line: 0, from, to }) };',
    before: '0',
    after: '1',
    why: 'A field has one line, and only the places in it are taken from the spot.',
  },
  {
    file: 'electron/archive/replace/look-for-changes.ts',
    line: 'if (!isExpression) return search;',
    before: 'if (!isExpression) return search;',
    after: ';',
    why: 'The limit of time finds the same words, and words that are no expression never reach it.',
  },
  {
    file: 'src/article/checks/check-article.ts',
    line: "!(check.kind === 'telephone' && known.has(digitsOf(check.excerpt?.words ?? ''))),",
    before: "''",
    after: "'mutated'",
    why: 'Of what is no number, only the digits are compared, and neither has any.',
  },
  {
    file: 'src/render/copy/blocks.ts',
    line: "const [, before = '', words = '', after = ''] = /^(\\s*)(.*?)(\\s*)$/su.exec(text) ?? [];",
    before: '/^(\\s*)(.*?)(\\s*)$/su',
    after: '/(\\s*)(.*?)(\\s*)$/su',
    why: 'The pattern takes every text from its first character on, with the anchor and without.',
  },
  {
    file: 'src/leaflet/imposition.ts',
    line: '.filter((at) => at > 0.01 && at < paper - 0.01);',
    before: '0.01',
    after: '1.01',
    why: 'Up to two millimetres of paper are shared out, so that a cut of a format is at the edge or farther from it than that.',
  },
];
