import type { ArticleKind } from '../../../article';
import type { RemovedText } from '../../../contract';
import type { Desk } from '../../create-desk';
import { dayOf } from '../../history/revision-day';
import { interfaceLanguage } from '../../settings/settings-keeper';
import { keysOfCommand } from '../../shortcuts/shortcuts';
import { hasText } from '../action';
import type { Action } from '../action';

/** What is done with whole texts, beside the desk's commands. */
export const textActions: readonly Action[] = [
  begin('release', 'communique press commencer start'),
  begin('article', 'billet post commencer start'),
  begin('leaflet', 'flyer commencer start'),
  {
    name: 'history',
    title: (words) => words.bar.history,
    group: (words) => words.palette.groups.text,
    also: 'historique history revisions versions restaurer restore',
    keys: '',
    isOffered: hasText,
    run: ({ panel }) => panel.set('history'),
  },
  {
    name: 'remove',
    title: (words) => words.bar.remove,
    group: (words) => words.palette.groups.texts,
    also: 'supprimer effacer delete corbeille trash',
    keys: '',
    isOffered: hasText,
    run: ({ articles }) => void articles.remove(),
  },
];

/** Brings a removed text back, however long ago it was removed. */
export function bringBack({ id, headline, removedAt }: RemovedText): Action {
  return {
    name: `bring-back-${id}`,
    title: (words) => words.article.bringBack(headline, dayOf(removedAt, words.language)),
    group: (words) => words.palette.groups.texts,
    also: 'retire supprime efface corbeille restaurer removed deleted trash restore undo',
    keys: '',
    isMinor: true,
    run: ({ articles }) => void articles.bringBack(id),
  };
}

function begin(kind: ArticleKind, also: string): Action {
  return {
    name: `new-${kind}`,
    title: (words) => words.kinds[kind],
    group: (words) => words.bar.newText,
    also,
    keys: kind === 'release' ? keysOfCommand('new') : '',
    run: (desk) => void desk.articles.create(kind, newLanguage(desk)),
  };
}

/** A new text is written in the language of the one before, or in the interface's. */
function newLanguage({ articles, settings }: Desk): string {
  const spoken = interfaceLanguage(settings.state.get());
  return articles.current.get()?.draft.fields.get().language ?? (spoken === 'fr' ? 'fr' : 'en-GB');
}
