import type { ArticleStatus } from '../../../article';
import type { ActSummary, BatchAct } from '../../../contract';
import type { Messages } from '../../../messages';
import { formatRecent, formatShortDate } from '../../kit/format-dates';
import { languageInSentence, languageName } from '../../kit/languages';

/** What was done, to so many texts. */
export function sentenceOf({ kind, texts, to, from, changes }: ActSummary, messages: Messages): string {
  const { translations, replaceAll, language } = messages;
  const { done } = messages.acts;
  switch (kind) {
    case 'status':
      return done.status(texts, messages.statuses[to as ArticleStatus]);
    case 'language':
      return done.language(texts, languageName(to, language));
    case 'add-tag':
    case 'remove-tag':
      return done[kind](texts, to);
    case 'reschedule':
      return done.reschedule(texts, formatShortDate(to, language));
    case 'rename-tag':
      return done['rename-tag'](texts, to, from);
    case 'translate':
      return translations.done.translate(languageInSentence(to, language));
    case 'link':
    case 'unlink':
      return translations.done[kind];
    case 'up-to-date':
      return translations.done['up-to-date'](texts);
    case 'replace':
      return replaceAll.done(changes, texts);
    default:
      return done[kind](texts);
  }
}

/** An act with its hour, or its day when that is not today: "10 h 42 : « gare » ajouté à 2 000 textes". */
export function datedSentence(
  { at, text, headline }: { at: number; text: (messages: Messages) => string; headline?: string },
  messages: Messages,
): string {
  const sentence = text(messages).replace(/\.$/, '');
  const when = formatRecent(at, messages.language);
  return messages.acts.at(when, headline ? messages.acts.ofText(sentence, headline) : sentence);
}

/** An act on a number of texts, with what its sentence needs. */
export function summaryOf(act: BatchAct, texts: number): ActSummary {
  const told = { kind: act.kind, texts, to: '', from: '', changes: 0 };
  switch (act.kind) {
    case 'status':
      return { ...told, to: act.status };
    case 'language':
    case 'translate':
      return { ...told, to: act.language };
    case 'add-tag':
    case 'remove-tag':
      return { ...told, to: act.tag };
    case 'reschedule':
      return { ...told, to: act.day };
    case 'rename-tag':
      return { ...told, to: act.to, from: act.from };
    default:
      return told;
  }
}
