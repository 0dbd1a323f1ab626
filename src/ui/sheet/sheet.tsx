import { useStore } from '../kit/store';
import type { OnSheet } from '../article/editing';
import { useDesk, useLanguage, useWords } from '../desk/use-desk';
import { FindMarks } from '../find/find-highlights';
import { FieldSpaces } from './field-spaces';
import { ArticleText } from './text-editor';
import { Dateline } from './dateline';
import { Embargo } from './embargo';
import { KindChoice, kinds } from './kind-choice';
import { LeadDrop, LeadPicture } from './lead-picture';
import { NotesToEditors } from './notes-to-editors';
import { PressField } from './press-field';
import { PressTags, SlugField } from './filing';
import './sheet.css';
import './fields.css';
import type { ArticleKind } from '../../article';

/** The sheet in the middle of the desk: the article as it will read, each part written in its place. */
export function Sheet() {
  const on = useStore(useDesk().articles.current, (state) => state);
  const words = useWords();
  return (
    <div className="sheet-cell">
      <main className="sheet-place" aria-label={words.names.sheet}>
        {on ? <ArticleSheet on={on} /> : <Welcome />}
      </main>
    </div>
  );
}

function ArticleSheet({ on: { draft } }: { on: OnSheet }) {
  const words = useWords();
  const kind = useStore(draft.fields, (fields) => fields.kind);
  const { sheet } = words;
  return (
    <article className="sheet">
      <FindMarks draft={draft} />
      <FieldSpaces draft={draft} />
      <div className="sheet-top">
        <KindChoice draft={draft} />
        <Embargo draft={draft} />
      </div>
      <LeadDrop draft={draft} key={draft.id}>
        <PressField draft={draft} name="kicker" label={sheet.kicker} hint={sheet.kickerHint} />
        <PressField draft={draft} name="headline" label={sheet.headline} hint={sheet.headlineHint} />
        <PressField draft={draft} name="standfirst" label={sheet.standfirst} hint={sheet.standfirstHint} />
        <div className="press-signature">
          <Dateline draft={draft} />
          <PressField draft={draft} name="byline" label={sheet.byline} hint={sheet.bylineHint} />
        </div>
        <LeadPicture draft={draft} />
      </LeadDrop>
      <ArticleText draft={draft} kind={kind} />
      <div className="sheet-end" key={`${draft.id} end`}>
        <NotesToEditors draft={draft} />
        <div className="sheet-filing">
          <PressTags draft={draft} />
          <SlugField draft={draft} />
        </div>
      </div>
    </article>
  );
}

/** What the sheet says while nothing lies on it. */
function Welcome() {
  const { articles } = useDesk();
  const words = useWords();
  const language = useLanguage() === 'fr' ? 'fr' : 'en-GB';
  const start = (kind: ArticleKind) => void articles.create(kind, language);
  return (
    <div className="welcome">
      <h1>{words.welcome.title}</h1>
      <p>{words.welcome.text}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <button type="button" onClick={() => start(kind)}>
              <strong>{words.kinds[kind]}</strong>
              <span>{words.kindHints[kind]}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="meta">{words.welcome.open}</p>
    </div>
  );
}
