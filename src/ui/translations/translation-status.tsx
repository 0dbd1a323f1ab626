import type { ArticleId } from '../../article';
import { useProofreading } from '../article/checks/proofreading';
import type { Draft } from '../article/draft';
import { sameLanguageAs, useFamily } from '../article/library/family';
import { languageInSentence } from '../kit/languages';
import { useSettings } from '../kit/state/settings-store';
import { useStore, useValue } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';

/** The state of the text as a translation, in the status bar. */
export function TranslationStatus({ draft }: { draft: Draft }) {
  return (
    <>
      <BehindOriginal id={draft.id} />
      <LanguageTwice draft={draft} />
    </>
  );
}

/** Says that the original has changed since; opens it beside the text. */
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

/** Says that the family has another text in this language; opens the form where it can be unlinked. */
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
