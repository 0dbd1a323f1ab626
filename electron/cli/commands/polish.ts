import { languageSchema, defaultHouseStyle, polishText } from '../../../src/article';
import type { HouseStyle } from '../../../src/article';
import { UsageError } from './command';
import type { Command } from './command';

/** `roneo polish`: reads a text from standard input and prints it with its language's typography. */
export const polishCommand: Command = {
  name: 'polish',
  options: { lang: 'value', guillemets: 'value' },
  async run({ operands, values }, { output, terminal }) {
    const language = values.get('lang');
    const guillemets = values.get('guillemets') ?? defaultHouseStyle.guillemets;
    const [tooMany] = operands;
    if (tooMany !== undefined) throw new UsageError(output.messages.tooManyWords(tooMany));
    if (language === undefined) throw new UsageError(output.messages.missingOption('--lang'));
    if (!languageSchema.safeParse(language).success)
      throw new UsageError(output.messages.badLanguage(language));
    if (guillemets !== 'thin' && guillemets !== 'firm')
      throw new UsageError(output.messages.badGuillemets(guillemets));
    const parts: Buffer[] = [];
    for await (const part of terminal.stdin) parts.push(Buffer.from(part as Uint8Array));
    terminal.stdout.write(polishMarkdown(Buffer.concat(parts).toString('utf8'), language, { guillemets }));
    return 0;
  },
};

/**
 * Polishes the typography of a text that may be Markdown: front matter, code, addresses and tags stay byte for byte, and
 * list markers are not taken for dashes. Polishing twice changes nothing more.
 */
function polishMarkdown(text: string, language: string, house: HouseStyle = defaultHouseStyle): string {
  const kept: string[] = [];
  const keep = (piece: string): string => {
    kept.push(piece);
    return placeholder;
  };
  const prose = text.replace(markupPattern, keep);
  const polished = prose
    .split(/(\n(?:[^\S\n]*\n)+)/)
    .map((part, index) => (index % 2 ? part : polishText(part, language, house)));
  return polished.join('').replaceAll(placeholder, () => kept.shift() ?? '');
}

/** Replaces a piece of markup: a private-use character, which no text contains and no rule changes. */
const placeholder = '\ue000';

const markupPattern = new RegExp(
  [
    /(?<![^])---\n[^]*?\n(?:---|\.\.\.)(?=\n|$)/, // Front matter, only at the very start.
    /^[^\S\n]*(?:```|~~~)[^]*?\n[^\S\n]*(?:```|~~~)[^\S\n]*$/, // Fenced code.
    /(`+)(?!`)[^\n]*?[^`]\1(?!`)/, // Inline code.
    /(?<=\])\((?:<[^>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?=[\s)])/, // A link's address.
    /<\/?[a-z][^>\n]*>|<!--[^]*?-->/, // Tags and addresses between angle brackets.
    /^[^\S\n]*\[[^\]\n]+\]:[^\S\n]*\S+/, // The definition of a link or a note.
    /\[\^[^\]\n]+\]|\[!\w+\]/, // A note's reference, a callout's type.
    /^[^\S\n]*(?:[-*_][^\S\n]*){3,}$/, // A thematic break.
    /^\|?(?:[^\S\n]*:?-+:?[^\S\n]*\|)+[^\S\n]*:?-*:?[^\S\n]*$/, // The row under a table's header.
    /^(?:[^\S\n]*>)*[^\S\n]*(?:[-*+]|\d+[.)]|#{1,6})(?=[^\S\n])/, // The marker of a list item, heading or quotation.
    /https?:\/\/[^\s)>\]]+/,
  ]
    .map((pattern) => `(?:${pattern.source.replace('(`+)', '(?<ticks>`+)').replace('\\1', '\\k<ticks>')})`)
    .join('|'),
  'gimu',
);
