import { articleKinds } from '../../article';
import type { Draft } from '../article/draft';
import { changeFields } from '../article/acts/small-acts';
import { useDesk, useMessages } from '../kit/state/use-desk';
import { ChoiceMenu } from '../kit/choice-menu';
import { useStore } from '../kit/state/store';

/** The menu of the article's kind. */
export function KindChoice({ draft }: { draft: Draft }) {
  const desk = useDesk();
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
        changeFields(desk, draft, { kind: chosen }, ({ acts, kinds }) => acts.did.kind(kinds[chosen]))
      }
    />
  );
}
