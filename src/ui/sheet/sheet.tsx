import { useDeferredValue, useCallback, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { Draft } from '../article/draft';
import type { EditedArticle } from '../article/on-sheet';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useEditing } from '../article/editing';
import { useStore, useValue } from '../kit/state/store';
import { AppointmentFields } from './appointment/appointment';
import { Embargo } from './embargo';
import { DownloadsField, SlugField, TagsField } from './filing';
import { LeadDropZone, LeadPicture } from './lead-picture';
import { MisspeltMarks } from './misspelt-marks';
import { NoBreakSpaceMarks } from './no-break-space-marks';
import { OnLine } from './standing/on-line';
import { SignatoriesFields } from './signatories/signatories';
import { Standing, WithdrawnSentence } from './standing/standing';
import { PressField } from './press-field';
import { TextEditor } from './text-editor';
import './sheet.css';
import './fields.css';
import { Plus } from 'lucide-react';
import type { EditorHandle } from '../../editor';
import { articleKinds, datelineJoint, formatDate } from '../../article';
import { changeFields } from '../article/acts/small-acts';
import { useActHistory } from '../article/acts/act-history';
import { ChoiceMenu } from '../kit/choice-menu';
import { Popover } from '@mantine/core';
import { DatePicker, inWindow } from '../kit/date-picker/date-picker';

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
        {kind !== 'page' && <SignatoriesFields draft={draft} key={`${draft.id} signatories`} />}
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

/** The notes to editors under the body; their editor is mounted on demand. */
function NotesToEditors({ draft }: { draft: Draft }) {
  const { sheet } = useMessages();
  const hasNotes = useValue(draft.hasNotes);
  const [isAdded, setAdded] = useState(false);
  const onReady = useCallback((handle: EditorHandle) => isAdded && handle.focus(), [isAdded]);
  const add = () => {
    setAdded(true);
    draft.hasNotes.set(true);
  };
  if (!hasNotes) {
    return <Button look="quiet" className="notes-add" icon={Plus} label={sheet.addNotes} onClick={add} />;
  }
  return (
    <section className="notes" aria-label={sheet.notes}>
      <h2>{sheet.notes}</h2>
      <p className="meta">{sheet.notesHelp}</p>
      <TextEditor
        draft={draft}
        name="notesToEditors"
        label={sheet.notes}
        placeholder={sheet.notesHint}
        onReady={onReady}
      />
    </section>
  );
}

/** The menu of the article's kind. */
function KindChoice({ draft }: { draft: Draft }) {
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

/** Place and date as they will print: "Rennes, le 1er mai 2025"; both are edited in place. */
function Dateline({ draft }: { draft: Draft }) {
  const messages = useMessages();
  const date = useStore(draft.fields, (fields) => fields.date);
  const language = useStore(draft.fields, (fields) => fields.language);
  const written = formatDate(date, language);
  return (
    <div className="dateline" lang={language}>
      <PressField
        draft={draft}
        name="dateline"
        label={messages.sheet.place}
        hint={messages.sheet.placeHint}
      />
      <span aria-hidden>{datelineJoint(language).replace(/e $/, 'e\u00a0')}</span>
      <Popover position="bottom-start" offset={6} trapFocus returnFocus middlewares={inWindow}>
        <Popover.Target>
          <button
            type="button"
            className="in-place"
            data-place="date"
            lang={language}
            aria-label={messages.sheet.changeDate(written)}
          >
            {written}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <DatePicker value={date} onChange={(moment) => draft.change({ date: moment })} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
