import { useEffect, useState } from 'react';
import { estimateDesign } from '../../../leaflet';
import type { Autosave, SaveState } from '../../article/autosave';
import type { Draft } from '../../article/draft';
import type { ArticleId } from '../../../article';
import { languageInSentence } from '../../kit/languages';
import { formatClock, formatDayAndClock } from '../../kit/format-dates';
import { useStore, useValue } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import { sameLanguageAs } from '../../article/library/family';
import { estimateSentence, fitSentence } from '../../article/proofs/leaflet-fit';
import { useShownDesign } from '../../article/proofs/use-leaflets';
import type { Messages } from '../../../messages';
import { useMessages } from '../../kit/state/use-messages';
import { useEditing } from '../../article/editing';
import { useFamily } from '../../article/library/family';
import { useProofreading } from '../../article/checks/proofreading';
import { useSettings } from '../../kit/state/settings-store';
import { useProofs } from '../../article/proofs/proofs';
import { Counters } from './counters';
import './status-bar.css';

/** The line at the bottom: whether the text is saved, how long it is, whether it fits the leaflet. */
export function StatusBar() {
  const editing = useEditing();
  const messages = useMessages();
  const edited = useValue(editing.current);
  return (
    <footer className="status-bar" aria-label={messages.names.statusBar}>
      {edited && (
        <>
          <SaveStatus key={edited.draft.id} autosave={edited.autosave} />
          <Counters id={edited.draft.id} />
          <BehindOriginal id={edited.draft.id} />
          <LanguageTwice draft={edited.draft} />
          <LeafletFit id={edited.draft.id} />
        </>
      )}
    </footer>
  );
}

/** Whether the text is saved; the reason when it is not is in `SaveFailureAlert`. */
function SaveStatus({ autosave }: { autosave: Autosave }) {
  const messages = useMessages();
  const state = useSettledState(autosave.state);
  if (state.kind === 'failed') return <p className="save-line is-failed">{messages.safety.notSaved}</p>;
  if (state.kind === 'conflict') return <p className="save-line is-failed">{messages.save.conflictTitle}</p>;
  const isSaved = state.kind === 'saved';
  return (
    <p className="save-line" data-saved={isSaved}>
      {isSaved ? savedSentence(state.at, messages) : messages.save.unsaved}
    </p>
  );
}

function savedSentence(at: number, messages: Messages): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return isToday
    ? messages.save.saved(formatClock(at, messages.language))
    : messages.save.savedOn(formatDayAndClock(at, messages.language));
}

/**
 * The state to show: while typing goes on, saves follow each other, so "saved" is shown after half a second; other states
 * are shown at once, but not in the task of the keystroke that caused them.
 */
function useSettledState(store: Store<SaveState>): SaveState {
  const [settled, setSettled] = useState(store.get());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const state = store.get();
      clearTimeout(timer);
      timer = setTimeout(() => setSettled(state), state.kind === 'saved' ? 500 : 0);
    };
    follow();
    const unsubscribe = store.subscribe(follow);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store]);
  return settled;
}

/** Says that the text is a translation whose original has changed since; shows how, beside it. */
function BehindOriginal({ id }: { id: ArticleId }) {
  const family = useFamily();
  const proofreading = useProofreading();
  const settings = useSettings();
  const { language, translations } = useMessages();
  const members = useValue(family);
  const own = members.find((member) => member.id === id);
  const original = members.find((member) => member.id === own?.original);
  if (!own?.isBehind || !original) return null;
  return (
    <button
      type="button"
      className="behind-original"
      title={translations.behindHelp(languageInSentence(original.language, language))}
      onClick={() => {
        settings.change({ beside: true });
        proofreading.hide();
      }}
    >
      {translations.isBehind}
    </button>
  );
}

/** Says that the family has another text in this language; leads to where it can be unlinked. */
function LanguageTwice({ draft }: { draft: Draft }) {
  const family = useFamily();
  const proofreading = useProofreading();
  const { language, translations } = useMessages();
  const written = useStore(draft.fields, (fields) => fields.language);
  if (!sameLanguageAs(useValue(family), { id: draft.id, language: written })) return null;
  return (
    <button
      type="button"
      className="behind-original"
      onClick={() => proofreading.goToPlace({ part: 'family-twin' })}
    >
      {translations.twiceShort(languageInSentence(written, language))}
    </button>
  );
}

/** Whether the text fits its leaflet: as typeset, or as estimated until it is. */
function LeafletFit({ id }: { id: ArticleId }) {
  const proofreading = useProofreading();
  const proofs = useProofs();
  const messages = useMessages();
  const typeset = useStore(proofs.leaflet.state, (state) => state.value);
  const article = useStore(proofreading.report, (report) => report?.article);
  const design = useShownDesign();
  if (typeset?.format === design.format)
    return (
      <span className="fit" data-long={typeset.wordsTooMany > 0}>
        {fitSentence(typeset, messages)}
      </span>
    );
  if (article?.id !== id || article.body.length === 0) return null;
  const room = estimateDesign(article, design);
  return (
    <span
      className="fit is-estimated"
      data-long={room.wordsTooMany > 0}
      title={messages.statusBar.estimated.why}
    >
      {estimateSentence(room, design.format, messages)}
    </span>
  );
}
