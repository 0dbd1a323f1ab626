import { languageSchema, plainHouse } from '../../../src/article';
import type { Command } from '../command';
import { polishMarkdown } from '../polish-markdown';
import { WrongUsage } from '../wrong-usage';

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
