import type { ArticleKind } from '../../article';
import type { Draft } from '../article/draft';
import { ChoiceMenu } from '../kit/choice-menu';
import { useStore } from '../kit/store';
import { useWords } from '../desk/use-desk';

/** The kinds of text, in the order of the menu. */
export const kinds: readonly ArticleKind[] = ['release', 'article', 'leaflet'];

/** What the text is: a release, an article or a leaflet. */
export function KindChoice({ draft }: { draft: Draft }) {
  const words = useWords();
  const kind = useStore(draft.fields, (fields) => fields.kind);
  return (
    <ChoiceMenu
      name={words.sheet.kind}
      value={kind}
      className="kind-choice"
      shown={words.kinds[kind]}
      choices={kinds.map((value) => ({ value, label: words.kinds[value], hint: words.kindHints[value] }))}
      onChoose={(chosen) => draft.change({ kind: chosen })}
    />
  );
}
