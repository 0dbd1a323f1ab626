import { useDeferredValue } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { Draft } from '../article/draft';
import type { EditedArticle } from '../article/on-sheet';
import { useMessages } from '../kit/state/use-messages';
import { useEditing } from '../article/editing';
import { useStore, useValue } from '../kit/state/store';
import { AppointmentFields } from './appointment/appointment';
import { Dateline } from './dateline';
import { Embargo } from './embargo';
import { DownloadsField, SlugField, TagsField } from './filing';
import { KindChoice } from './kind-choice';
import { LeadDropZone, LeadPicture } from './lead-picture';
import { MisspeltMarks } from './misspelt-marks';
import { NoBreakSpaceMarks } from './no-break-space-marks';
import { NotesToEditors } from './notes-to-editors';
import { OnLine } from './standing/on-line';
import { Standing, WithdrawnSentence } from './standing/standing';
import { PressField } from './press-field';
import { TextEditor } from './text-editor';
import './sheet.css';
import './fields.css';

/** What panels draw on the sheet: what was found, and the text's languages. */
interface Drawn {
  Highlights: ComponentType<{ draft: Draft }>;
  Languages: ComponentType<{ draft: Draft }>;
}

/** The sheet: the article as it will read, each part edited in its place, or what is shown without a text. */
export function Sheet({ empty, ...drawn }: Drawn & { empty: ReactNode }) {
  const edited = useValue(useEditing().current);
  const messages = useMessages();
  return (
    <div className="sheet-cell">
      <main className="sheet-place" aria-label={messages.names.sheet}>
        {edited ? <ArticleSheet edited={edited} {...drawn} /> : empty}
      </main>
    </div>
  );
}

function ArticleSheet({ edited: { draft }, Highlights, Languages }: Drawn & { edited: EditedArticle }) {
  const { sheet } = useMessages();
  const kind = useStore(draft.fields, (fields) => fields.kind);
  return (
    <article className="sheet">
      <Highlights draft={draft} />
      <NoBreakSpaceMarks draft={draft} />
      <MisspeltMarks draft={draft} />
      <div className="sheet-top">
        <KindChoice draft={draft} />
        <Embargo draft={draft} />
        <WithdrawnSentence draft={draft} />
      </div>
      <LeadDropZone draft={draft} key={draft.id}>
        <PressField draft={draft} name="kicker" label={sheet.kicker} hint={sheet.kickerHint} />
        <PressField draft={draft} name="headline" label={sheet.headline} hint={sheet.headlineHint} />
        <PressField draft={draft} name="standfirst" label={sheet.standfirst} hint={sheet.standfirstHint} />
        {kind !== 'page' && (
          <>
            <div className="press-signature">
              <Dateline draft={draft} />
              <PressField draft={draft} name="byline" label={sheet.byline} hint={sheet.bylineHint} />
            </div>
            <AppointmentFields draft={draft} key={`${draft.id} appointment`} />
          </>
        )}
        <LeadPicture draft={draft} />
      </LeadDropZone>
      <TextEditor draft={draft} name="body" label={sheet.body} placeholder={sheet.bodyHints[kind]} />
      <div className="sheet-end" key={`${draft.id} end`}>
        {kind !== 'page' && <NotesToEditors draft={draft} />}
        <Filing draft={draft} Languages={Languages} />
      </div>
    </article>
  );
}

/** Kind, tags and slug of the text, its corrections. Built after the text is shown, so that the caret does not wait. */
function Filing({ draft, Languages }: Pick<Drawn, 'Languages'> & { draft: Draft }) {
  const kind = useStore(draft.fields, (fields) => fields.kind);
  const isTextShown = useDeferredValue(true, false);
  return (
    <div className="sheet-filing">
      {isTextShown && (
        <>
          <TagsField draft={draft} />
          <SlugField draft={draft} />
          <OnLine draft={draft} />
          {kind !== 'page' && <DownloadsField draft={draft} />}
          <Languages draft={draft} />
          <Standing draft={draft} key={`${draft.id} standing`} />
        </>
      )}
    </div>
  );
}
