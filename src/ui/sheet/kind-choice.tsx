import { articleKinds } from '../../article';
import type { Draft } from '../article/draft';
import { useMessages } from '../desk/use-desk';
import { ChoiceMenu } from '../kit/choice-menu';
import { useStore } from '../kit/store';

/** The menu of the article's kind. */
export function KindChoice({ draft }: { draft: Draft }) {
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
      onChoose={(chosen) => draft.change({ kind: chosen })}
    />
  );
}
