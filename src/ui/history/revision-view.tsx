import { useState } from 'react';
import type { RevisionLine } from '../../contract';
import { ChoiceMenu } from '../kit/choice-menu';
import type { Choice } from '../kit/choice-menu';
import type { Draft } from '../article/draft';
import { dayAndClock } from '../kit/format-dates';
import { useDesk, useWords } from '../desk/use-desk';
import type { Words } from '../words/words';
import { ComparisonView } from './compare/comparison-view';
import { ReadingView } from './revision-text';
import { RevisionName } from './revision-name';
import { useRevision } from './use-revisions';
import { createStore, useValue } from '../kit/store';

/** How a version is shown: beside another, with it in one column, or by itself. */
type View = 'beside' | 'merged' | 'read';

const viewNames: readonly View[] = ['beside', 'merged', 'read'];

/** What was chosen last; two columns want a wide window. */
const chosen = createStore<View | null>(null);
const wide = window.matchMedia('(min-width: 1100px)');

/** How versions are shown, and the means to change it until the window closes. */
function useView(): [View, (view: View) => void] {
  return [useValue(chosen) ?? (wide.matches ? 'beside' : 'merged'), chosen.set];
}

/** One saved version beside another, by default beside what is on the sheet; and what can be done with it. */
export function RevisionView(props: {
  draft: Draft;
  line: RevisionLine;
  lines: readonly RevisionLine[];
  onName: (name: string) => Promise<void>;
  onRestored: () => void;
}) {
  const { draft, line, lines, onName, onRestored } = props;
  const words = useWords();
  const { readOnly } = useDesk();
  const [view, setView] = useView();
  const isLatest = line === lines[0];
  const [against, setAgainst] = useState<string>(isLatest ? String(lines[1]?.revision ?? 'sheet') : 'sheet');
  const article = useRevision(draft, isLatest ? 'sheet' : line.revision);
  const other = useRevision(draft, against === 'sheet' ? 'sheet' : Number(against));
  const isOlder = against === 'sheet' ? !isLatest : line.revision < Number(against);
  const restore = useRestore(draft, line, onRestored);
  return (
    <section className="revision">
      <header className="revision-head">
        <h3>{isLatest && !line.name ? words.history.sheet : revisionTitle(line, words)}</h3>
        {view !== 'read' && lines.length > 1 && (
          <span className="revision-against">
            {words.history.compareWith}
            <ChoiceMenu
              name={words.history.compareWith}
              value={against}
              shown={titleOf(against, lines, words)}
              choices={choicesFor(line, lines, words)}
              onChoose={setAgainst}
            />
          </span>
        )}
        <ViewSwitch view={view} onChoose={setView} />
      </header>
      {view === 'read' ? (
        <ReadingView article={article} />
      ) : (
        <ComparisonView
          before={isOlder ? article : other}
          after={isOlder ? other : article}
          beside={view === 'beside'}
          names={namesOf(isOlder, line, against, lines, words)}
        />
      )}
      {!readOnly && (
        <footer className="revision-foot">
          {!isLatest && (
            <button
              type="button"
              className="strong"
              disabled={!article}
              onClick={() => article && restore(article)}
            >
              {words.history.restore}
            </button>
          )}
          <RevisionName name={line.name} onName={onName} />
        </footer>
      )}
    </section>
  );
}

function ViewSwitch({ view, onChoose }: { view: View; onChoose: (view: View) => void }) {
  const { history } = useWords();
  return (
    <div className="view-switch" role="group" aria-label={history.view}>
      {viewNames.map((name) => (
        <button
          key={name}
          type="button"
          className="quiet"
          aria-pressed={view === name}
          onClick={() => onChoose(name)}
        >
          {history.views[name]}
        </button>
      ))}
    </div>
  );
}

/** Takes a version up again; what was on the sheet is set apart first, and the message brings it back. */
function useRestore(draft: Draft, line: RevisionLine, onRestored: () => void) {
  const { articles, toasts } = useDesk();
  return (article: ReturnType<Draft['article']>) => {
    const present = draft.article();
    void articles.takeUp(article).then((taken) => {
      if (!taken) return;
      const said = (words: Words) =>
        [
          words.history.restored(dayAndClock(line.savedAt, words.language)),
          ...(taken.embargoStays ? [words.history.embargoStays] : []),
        ].join(' ');
      const takeBack = async () => {
        const back = await articles.takeUp(present);
        if (back?.embargoStays) toasts.notice((words) => words.history.embargoStays);
      };
      const shown = toasts.say(said, { label: (words) => words.undo, run: () => void takeBack() });
      const forget = articles.current.subscribe(() => {
        forget();
        toasts.dismiss(shown); // It could not be done to another text.
      });
      onRestored();
    });
  };
}

function choicesFor(line: RevisionLine, lines: readonly RevisionLine[], words: Words): Choice<string>[] {
  const [latest, ...earlier] = lines;
  const others = earlier.filter((one) => one !== line);
  const choices = others.map((one) => ({ value: String(one.revision), label: revisionTitle(one, words) }));
  return latest && latest !== line
    ? [{ value: 'sheet', label: sentenceCase(words.history.sheet) }, ...choices]
    : choices;
}

function titleOf(against: string, lines: readonly RevisionLine[], words: Words): string {
  const line = lines.find(({ revision }) => String(revision) === against);
  return line ? revisionTitle(line, words) : words.history.sheet;
}

/** What the earlier and the later of the two versions are called. */
function namesOf(
  isOlder: boolean,
  line: RevisionLine,
  against: string,
  lines: readonly RevisionLine[],
  words: Words,
): { before: string; after: string } {
  const own = line === lines[0] && !line.name ? words.history.sheet : revisionTitle(line, words);
  const other = titleOf(against, lines, words);
  return isOlder ? { before: own, after: other } : { before: other, after: own };
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a version is called: by the name that it was given, or else by its day and hour. */
function revisionTitle({ name, savedAt }: RevisionLine, { language }: Words): string {
  return name || dayAndClock(savedAt, language);
}
