import { Languages } from 'lucide-react';
import type { Draft } from '../article/draft';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useActs } from '../article/acts/acts';
import { useEditing } from '../article/editing';
import { useFamily, sameLanguageAs } from '../article/library/family';
import { useReadOnly } from '../kit/state/request';
import { languageInSentence, languageName } from '../kit/languages';
import { useStore, useValue } from '../kit/state/store';
import './translations.css';

/** The languages of the text's family, each opening its text, and a button that begins another. */
export function FamilyField({ draft }: { draft: Draft }) {
  const acts = useActs();
  const editing = useEditing();
  const family = useFamily();
  const readOnly = useReadOnly();
  const messages = useMessages();
  const { translations, language: spoken } = messages;
  const members = useValue(family);
  const written = useStore(draft.fields, (fields) => fields.language);
  const twin = sameLanguageAs(members, { id: draft.id, language: written });
  const translate = () => {
    const { headline, language } = draft.fields.get();
    acts.ask({ kind: 'translate', text: { id: draft.id, headline, language } });
  };
  return (
    <div className="family-field" role="group" aria-label={translations.name}>
      <span className="family-label">{translations.name}</span>
      <span className="family-members">
        {members.map(({ id, language, headline, original, isBehind }) => (
          <span key={id} className="family-member">
            {id === draft.id ? (
              <span aria-current="true">{languageName(written, spoken)}</span>
            ) : (
              <Button
                look="quiet"
                label={languageName(language, spoken)}
                title={translations.open(headline || messages.untitled)}
                onClick={() => void editing.open(id)}
              />
            )}
            {original === null && members.some((other) => other.original === id) && (
              <small>{translations.beside.isOriginal}</small>
            )}
            {isBehind && <small className="behind">{translations.isBehind}</small>}
          </span>
        ))}
        {twin && (
          <span className="family-twin" role="alert">
            {translations.twice(languageInSentence(written, spoken), twin.headline || messages.untitled)}
            {!readOnly && (
              <Button
                label={translations.unlink}
                data-place="family-twin"
                onClick={() => void acts.run({ kind: 'unlink', id: draft.id })}
              />
            )}
          </span>
        )}
        {!readOnly && (
          <Button
            look="quiet"
            className="family-start"
            icon={Languages}
            size={14}
            label={translations.start}
            onClick={translate}
          />
        )}
      </span>
    </div>
  );
}
