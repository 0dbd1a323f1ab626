import { longSentences, repeatedWords, severityOf, typesetPlaces } from '../../../article';
import type { Article, Block, Check } from '../../../article';
import type { SettingsChoice } from '../../../contract';
import type { TextMark, TextMarks } from '../../../editor';
import type { TextName } from '../fields';
import type { Messages } from '../../../messages';
import { checkMessage } from '../../../messages';

/** The marks of one running text: its checks, and in the body the style checks that are switched on. */
export function checkMarksOf(
  name: TextName,
  article: Article,
  checks: readonly Check[],
  shown: Pick<SettingsChoice, 'repeated' | 'longSentences'>,
  messages: Messages,
): TextMarks {
  const marks = new Map<Block, TextMark[]>();
  for (const check of checks) {
    const block = check.place.part === name ? article[name][check.place.block] : undefined;
    if (!block || check.place.part !== name || isMarkedElsewhere(check)) continue;
    const mark = {
      within: check.place.within ?? null,
      kind: severityOf(check),
      title: checkMessage(check, messages.language),
    };
    marks.set(block, [...(marks.get(block) ?? []), mark]);
  }
  return (block) => {
    const style = name === 'body' ? styleMarks(block, article.language, shown, messages) : [];
    const points = marks.get(block) ?? none;
    return [...quietMarks(block), ...style, ...points];
  };
}

/** Checks of the text's length have no place in it; the browser marks misspelt words. */
function isMarkedElsewhere({ kind }: Check): boolean {
  return kind === 'body-missing' || kind === 'body-long' || kind === 'misspelt';
}

const none: readonly TextMark[] = [];

/** Invisible marks: addresses, which are not spell-checked, and dashes that stay with their space. */
function quietMarks(block: Block): readonly TextMark[] {
  return typesetPlaces(block).map(({ kind, within }) => ({ kind, within, title: '' }));
}

function styleMarks(
  block: Block,
  language: string,
  shown: Pick<SettingsChoice, 'repeated' | 'longSentences'>,
  { checks }: Messages,
): readonly TextMark[] {
  if (!shown.repeated && !shown.longSentences) return none;
  const long = shown.longSentences ? longSentences(block, language) : [];
  const repeated = shown.repeated ? repeatedWords(block, language) : [];
  return [
    ...long.map(({ within, words }): TextMark => ({
      within,
      kind: 'long',
      title: checks.longSentence(words),
    })),
    ...repeated.map(({ within, word }): TextMark => ({
      within,
      kind: 'repeated',
      title: checks.repeatedWord(word),
    })),
  ];
}
