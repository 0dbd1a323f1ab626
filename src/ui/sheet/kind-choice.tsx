import { articleKinds } from '../../article';
import type { Draft } from '../article/draft';
import { changeFields } from '../article/acts/small-acts';
import { useMessages } from '../kit/state/use-messages';
import { useActHistory } from '../article/acts/act-history';
import { useEditing } from '../article/editing';
import { ChoiceMenu } from '../kit/choice-menu';
import { useStore } from '../kit/state/store';

/** The menu of the article's kind. */
export function KindChoice({ draft }: { draft: Draft }) {
  const editing = useEditing();
  const history = useActHistory();
  const messages = useMessages();
  const kind = useStore(draft.fields, (fields) => fields.kind);
  return (
    <ChoiceMenu
      name={messages.sheet.kind}
      value={kind}
      className="kind-choice"
      shown={messages.kinds[kind]}
      choices={articleKinds.map((value) => ({
        value,
        label: messages.kinds[value],
        hint: messages.kindHints[value],
      }))}
      onChoose={(chosen) =>
        changeFields({ editing, history }, draft, { kind: chosen }, ({ acts, kinds }) =>
          acts.did.kind(kinds[chosen]),
        )
      }
    />
  );
}
