import { pictureWordNames } from '../../article';
import type { PictureDetails, PictureUse } from '../../contract';
import type { Messages } from '../../messages';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useActs } from '../article/acts/acts';
import { useReadOnly } from '../kit/state/request';
import { useEditing } from '../article/editing';
import { moveCaretTo } from '../article/checks/proofreading';
import { figurePlace } from '../article/notice-place';
import { isOnSheet } from '../article/find/finding';

interface UsesProps {
  details: PictureDetails;
  onChanged: () => void;
  onClose: () => void;
}

/** The texts that show a picture, each with its own words where they differ; a click opens the text at the picture. */
export function PictureUses({ details, onChanged, onClose }: UsesProps) {
  const acts = useActs();
  const readOnly = useReadOnly();
  const messages = useMessages();
  const open = useOpenAtFigure(onClose);
  const { hash, uses, words } = details;
  const sayHere = async ({ id, figure }: PictureUse) => {
    await acts.run({ kind: 'picture-words', picture: hash, words, use: { id, figure } });
    onChanged();
  };
  return (
    <section aria-labelledby="picture-uses">
      <h3 id="picture-uses">{messages.pictures.uses}</h3>
      {uses.length === 0 && <p className="meta">{messages.pictures.noUses}</p>}
      <ul className="picture-uses">
        {uses.map((use) => {
          const others = pictureWordNames.filter((name) => use[name].trim() !== words[name].trim());
          return (
            <li key={`${use.id} ${use.place}`}>
              <Button
                look="quiet"
                className="picture-use"
                label={use.headline || messages.untitled}
                disabled={use.isRemoved}
                aria-label={messages.pictures.goThere(use.headline)}
                onClick={() => void open(use)}
              />
              <span className="meta">{standing(use, messages)}</span>
              {others.length > 0 && (
                <>
                  <ul className="picture-differences">
                    {others.map((name) => (
                      <li key={name}>{messages.pictures.differs(messages.pictures.word[name], use[name])}</li>
                    ))}
                  </ul>
                  {!use.isRemoved && readOnly === null && (
                    <Button
                      look="quiet"
                      label={messages.pictures.changeHere}
                      onClick={() => void sayHere(use)}
                    />
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** "Publié, en ouverture, recadrée". */
function standing(use: PictureUse, { pictures, statuses }: Messages): string {
  return [
    statuses[use.status],
    use.isRemoved ? pictures.inTrash : null,
    use.embargo ? pictures.embargoed : null,
    use.isLead ? pictures.lead : pictures.place(use.place + 1),
    use.isCut ? pictures.cut : null,
  ]
    .filter((each) => each !== null)
    .join(', ');
}

/** Closes the pictures, opens a text, and moves the caret to its figure. */
function useOpenAtFigure(onClose: () => void): (use: PictureUse) => Promise<void> {
  const editing = useEditing();
  return async ({ id, place }) => {
    onClose();
    if (!(await editing.open(id))) return;
    const draft = editing.current.get()?.draft;
    if (draft?.id !== id || !(await isOnSheet(draft))) return;
    const article = draft.article();
    const at = figurePlace(article, place + 1, 'caption');
    if (at && 'sheet' in at) moveCaretTo(draft, article, at.sheet);
  };
}
