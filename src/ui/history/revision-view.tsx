import { useState } from 'react';
import type { RevisionLine } from '../../contract';
import type { Draft } from '../article/draft';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useReadOnly } from '../kit/state/request';
import { ChoiceMenu } from '../kit/choice-menu';
import type { Choice } from '../kit/choice-menu';
import { formatDayAndClock } from '../kit/format-dates';
import { createStore, useValue } from '../kit/state/store';
import type { Messages } from '../../messages';
import { ComparisonView } from './compare/comparison-view';
import { RevisionName } from './revision-name';
import { RevisionText } from './revision-text';
import { useRestore, useRevision } from './use-revisions';
import { ChoiceButtons } from '../kit/choice-buttons';

/** A revision compared with another, by default with the sheet, and what can be done with it. The only revision of a text is just shown. */
export function RevisionView(props: {
  draft: Draft;
  line: RevisionLine;
  lines: readonly RevisionLine[];
  onName: (name: string) => Promise<void>;
  onRestored: () => void;
}) {
  const { draft, line, lines, onName, onRestored } = props;
  const messages = useMessages();
  const readOnly = useReadOnly();
  const [chosen, setMode] = useViewMode();
  const isOnly = lines.length === 1;
  const mode = isOnly ? 'read' : chosen;
  const isLatest = line === lines[0];
  const [other, setOther] = useState<string>(isLatest ? String(lines[1]?.revision ?? 'sheet') : 'sheet');
  const article = useRevision(draft, isLatest ? 'sheet' : line.revision);
  const otherArticle = useRevision(draft, other === 'sheet' ? 'sheet' : Number(other));
  const isOlder = other === 'sheet' ? !isLatest : line.revision < Number(other);
  const restore = useRestore(draft, line, onRestored);
  return (
    <section className="revision">
      <header className="revision-head">
        <h3>{ownTitle(line, lines, messages)}</h3>
        {mode !== 'read' && <OtherChoice line={line} lines={lines} other={other} onChoose={setOther} />}
        {!isOnly && (
          <ChoiceButtons
            className="view-switch"
            label={messages.history.view}
            names={viewModes}
            chosen={mode}
            says={messages.history.views}
            onChoose={setMode}
          />
        )}
      </header>
      {mode === 'read' ? (
        <RevisionText article={article} />
      ) : (
        <ComparisonView
          before={isOlder ? article : otherArticle}
          after={isOlder ? otherArticle : article}
          beside={mode === 'beside'}
          names={namesOf(isOlder, line, other, lines, messages)}
        />
      )}
      {!readOnly && (
        <footer className="revision-footer">
          {!isLatest && (
            <Button
              look="strong"
              label={messages.history.restore}
              disabled={!article}
              onClick={() => article && restore(article)}
            />
          )}
          <RevisionName name={line.name} onName={onName} />
        </footer>
      )}
    </section>
  );
}

/** Which revision to compare with. */
function OtherChoice(props: {
  line: RevisionLine;
  lines: readonly RevisionLine[];
  other: string;
  onChoose: (other: string) => void;
}) {
  const { line, lines, other, onChoose } = props;
  const messages = useMessages();
  return (
    <span className="revision-against">
      {messages.history.compareWith}
      <ChoiceMenu
        name={messages.history.compareWith}
        value={other}
        shown={otherTitle(other, lines, messages)}
        choices={choicesFor(line, lines, messages)}
        onChoose={onChoose}
      />
    </span>
  );
}

function choicesFor(
  line: RevisionLine,
  lines: readonly RevisionLine[],
  messages: Messages,
): Choice<string>[] {
  const [latest, ...earlier] = lines;
  const others = earlier.filter((one) => one !== line);
  const choices = others.map((one) => ({ value: String(one.revision), label: titleOf(one, messages) }));
  return latest && latest !== line
    ? [{ value: 'sheet', label: capitalized(messages.history.sheet) }, ...choices]
    : choices;
}

/** The titles of the earlier and the later of the two revisions. */
function namesOf(
  isOlder: boolean,
  line: RevisionLine,
  other: string,
  lines: readonly RevisionLine[],
  messages: Messages,
): { before: string; after: string } {
  const own = ownTitle(line, lines, messages);
  const others = otherTitle(other, lines, messages);
  return isOlder ? { before: own, after: others } : { before: others, after: own };
}

function ownTitle(line: RevisionLine, lines: readonly RevisionLine[], messages: Messages): string {
  return line === lines[0] && !line.name ? messages.history.sheet : titleOf(line, messages);
}

function otherTitle(other: string, lines: readonly RevisionLine[], messages: Messages): string {
  const line = lines.find(({ revision }) => String(revision) === other);
  return line ? titleOf(line, messages) : messages.history.sheet;
}

/** A revision's name, or its day and time when it has none. */
function titleOf({ name, savedAt }: RevisionLine, { language }: Messages): string {
  return name || formatDayAndClock(savedAt, language);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Compared in two columns, compared in one, or read alone. */
type ViewMode = 'beside' | 'merged' | 'read';

const viewModes: readonly ViewMode[] = ['beside', 'merged', 'read'];

/** The mode chosen last, until the window closes; by default two columns if the window is wide. */
const chosenMode = createStore<ViewMode | null>(null);
const wideWindow = window.matchMedia('(min-width: 1100px)');

function useViewMode(): [ViewMode, (mode: ViewMode) => void] {
  return [useValue(chosenMode) ?? (wideWindow.matches ? 'beside' : 'merged'), chosenMode.set];
}
