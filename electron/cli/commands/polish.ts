import { languageSchema, plainHouse, polishText } from '../../../src/article';
import type { House } from '../../../src/article';
import { WrongUsage } from './command';
import type { Command } from './command';

/**
 * Sets the typography of a text that may be Markdown: front matter, code, addresses and tags stay byte for byte, and
 * the signs that open a line are no dashes. Doing it twice is doing it once.
 */
function polishMarkdown(text: string, language: string, house: House = plainHouse): string {
  const kept: string[] = [];
  const keep = (piece: string): string => {
    kept.push(piece);
    return stand;
  };
  const free = text.replace(notWords, keep);
  const polished = free
    .split(/(\n(?:[^\S\n]*\n)+)/)
    .map((part, index) => (index % 2 ? part : polishText(part, language, house)));
  return polished.join('').replaceAll(stand, () => kept.shift() ?? '');
}

/** Stands where a piece was taken out: a private-use character, which no text has and no rule touches. */
const stand = '\ue000';

const notWords = new RegExp(
  [
    /(?<![^])---\n[^]*?\n(?:---|\.\.\.)(?=\n|$)/, // Front matter, only at the very start.
    /^[^\S\n]*(?:```|~~~)[^]*?\n[^\S\n]*(?:```|~~~)[^\S\n]*$/, // Fenced code.
    /(`+)(?!`)[^\n]*?[^`]\1(?!`)/, // Code in a line.
    /(?<=\])\((?:<[^>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?=[\s)])/, // A link's address.
    /<\/?[a-z][^>\n]*>|<!--[^]*?-->/, // Tags and addresses between angle brackets.
    /^[^\S\n]*\[[^\]\n]+\]:[^\S\n]*\S+/, // Where a label leads, and which note follows.
    /\[\^[^\]\n]+\]|\[!\w+\]/, // A note's call, a box's name.
    /^[^\S\n]*(?:[-*_][^\S\n]*){3,}$/, // A divider.
    /^\|?(?:[^\S\n]*:?-+:?[^\S\n]*\|)+[^\S\n]*:?-*:?[^\S\n]*$/, // The rule under a table's head.
    /^(?:[^\S\n]*>)*[^\S\n]*(?:[-*+]|\d+[.)]|#{1,6})(?=[^\S\n])/, // The sign that opens a line.
    /https?:\/\/[^\s)>\]]+/,
  ]
    .map((pattern) => `(?:${pattern.source.replace('(`+)', '(?<ticks>`+)').replace('\\1', '\\k<ticks>')})`)
    .join('|'),
  'gimu',
);

/** `roneo polish`: a text in, the same text with its language's typography out. */
export const polishCommand: Command = {
  name: 'polish',
  options: { lang: 'value', guillemets: 'value' },
  async run({ operands, values }, { speech, terminal }) {
    const language = values.get('lang');
    const guillemets = values.get('guillemets') ?? plainHouse.guillemets;
    const [tooMany] = operands;
    if (tooMany !== undefined) throw new WrongUsage(speech.words.tooManyWords(tooMany));
    if (language === undefined) throw new WrongUsage(speech.words.missingOption('--lang'));
    if (!languageSchema.safeParse(language).success) throw new WrongUsage(speech.words.badLanguage(language));
    if (guillemets !== 'thin' && guillemets !== 'firm')
      throw new WrongUsage(speech.words.badGuillemets(guillemets));
    const parts: Buffer[] = [];
    for await (const part of terminal.stdin) parts.push(Buffer.from(part as Uint8Array));
    terminal.stdout.write(polishMarkdown(Buffer.concat(parts).toString('utf8'), language, { guillemets }));
    return 0;
  },
};
