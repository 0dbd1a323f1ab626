import { useState } from 'react';
import { linesOf, plainText } from '../../../article';
import type { Article, Block } from '../../../article';
import type { LeafletProof } from '../../../contract';
import { countLeftOut, headPassages, leafletTemplates, suggestLeftOut, passagesOf } from '../../../leaflet';
import type { Draft } from '../../article/draft';
import { Button } from '../../kit/button';
import { useMessages } from '../../kit/state/use-messages';
import { Dialog } from '../../kit/dialog';
import { shownDesign } from '../../article/proofs/leaflet-choice';
import { useLeaflets } from '../../article/proofs/use-leaflets';

/** Opens the choice of the passages that a leaflet leaves out, and says how many it does. */
export function LeftOut({ draft, proof }: { draft: Draft; proof: LeafletProof }) {
  const messages = useMessages().leafletPreview.leftOut;
  const [choice] = useLeaflets(draft);
  const [article, setArticle] = useState<Article | null>(null);
  const count = countLeftOut(draft.article(), choice);
  const isLong = proof.wordsTooMany > 0;
  const { printsText } = leafletTemplates[shownDesign(choice).template];
  if (!printsText || (!isLong && count === 0)) return null;
  return (
    <>
      <Button
        label={count > 0 ? messages.change(count) : messages.choose}
        onClick={() => setArticle(draft.article())}
      />
      <Dialog opened={article !== null} onClose={() => setArticle(null)} title={messages.title} size={620}>
        {article && <Passages {...{ draft, article, proof }} onClose={() => setArticle(null)} />}
      </Dialog>
    </>
  );
}

/** The passages of a text, those that are suggested chosen at first; nothing of the text itself changes. */
function Passages(props: { draft: Draft; article: Article; proof: LeafletProof; onClose: () => void }) {
  const { draft, article, proof, onClose } = props;
  const { leafletPreview, leafletNames } = useMessages();
  const messages = leafletPreview.leftOut;
  const [choice, keep] = useLeaflets(draft);
  const passages = new Map(passagesOf(article).map((passage) => [passage.id, passage]));
  const wordsOf = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (passages.get(id)?.words ?? 0), 0);
  const before = (choice.leftOut ?? []).filter((id) => passages.has(id));
  const [needed] = useState(() => (proof.wordsTooMany > 0 ? wordsOf(before) + proof.wordsTooMany : 0));
  const [chosen, setChosen] = useState(() => (needed > 0 ? suggested(article, before, needed) : before));
  const save = (ids: readonly string[]) => {
    const { leftOut: _before, ...others } = choice;
    keep(ids.length > 0 ? { ...others, leftOut: ids } : others);
    onClose();
  };
  const tick = (id: string) =>
    setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save(chosen);
      }}
    >
      <p className="meta">{messages.help}</p>
      <ul className="passages">
        {blocksOf(article).map((block, at) => {
          const passage = passages.get(block.id ?? '');
          if (!passage && block.type !== 'crosshead') return null;
          return (
            <li key={block.id ?? at}>
              {passage ? (
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(passage.id)}
                    onChange={() => tick(passage.id)}
                  />
                  <Words block={block} />
                  <span className="meta">{messages.words(passage.words)}</span>
                </label>
              ) : (
                <strong lang={article.language}>{wordsIn(block)}</strong>
              )}
            </li>
          );
        })}
      </ul>
      <div className="dialog-actions passages-end">
        <p role="status">
          {needed > 0
            ? messages.enough(wordsOf(chosen), needed, leafletNames.formats[proof.format])
            : messages.chosen(wordsOf(chosen))}
        </p>
        {before.length > 0 && <Button look="quiet" label={messages.printAll} onClick={() => save([])} />}
        <Button look="strong" type="submit" label={messages.save} data-autofocus />
      </div>
    </form>
  );
}

/** What can be left out, lead picture and standfirst first, and the crossheads between. */
function blocksOf(article: Article): Block[] {
  return [...headPassages(article), ...article.body];
}

/** What was chosen before, and what is suggested of the rest for what is still missing. */
function suggested(article: Article, before: readonly string[], needed: number): string[] {
  if (before.length === 0) return suggestLeftOut(article, needed);
  const rest = article.body.filter(({ id }) => id === undefined || !before.includes(id));
  const words = passagesOf(article).filter(({ id }) => before.includes(id));
  const missing = needed - words.reduce((sum, passage) => sum + passage.words, 0);
  return [...before, ...suggestLeftOut({ body: rest }, missing)];
}

function Words({ block }: { block: Block }) {
  const { editor } = useMessages();
  const words = wordsIn(block);
  const kind = { figure: editor.picture, table: editor.table, pullQuote: editor.pullQuote, box: editor.box };
  const named = block.type in kind ? kind[block.type as keyof typeof kind] : null;
  return (
    <span className="passage-words">
      {named && <em>{named} </em>}
      {words}
    </span>
  );
}

function wordsIn(block: Block): string {
  const words = block.type === 'figure' ? block.caption : linesOf([block]).map(plainText).join(' ');
  return words.length > 160 ? `${words.slice(0, 160).replace(/\s+\S*$/u, '')}…` : words;
}
