import { CaseUpper } from 'lucide-react';
import type { ReactNode } from 'react';
import { maxChanges } from '../../contract';
import type { LookedThrough } from '../../contract';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { usePanels } from '../kit/state/panels';
import { useReplacing } from './replacing';
import { useLibrary } from '../article/library/library';
import { useReadOnly } from '../kit/state/request';
import { useActHistory } from '../article/acts/act-history';
import { QueryOptions } from '../article/find/query-options';
import { IconButton } from '../kit/icon-button';
import { Dialog } from '../kit/dialog';
import { GuideLink } from '../kit/guide-link';
import { problemSentence } from '../kit/problem-sentence';
import { useStore, useValue } from '../kit/state/store';
import { ChangeTree } from './change-tree';
import './replace.css';
import { changesIn, tickedTexts } from './replacing-state';
import type { ScopeName } from './replacing-state';
import { Tick } from '../kit/fields';

/** Find and replace in many texts: the query, all changes before they are made, and the result. */
export function ReplaceDialog() {
  const replacing = useReplacing();
  const { panel } = usePanels();
  const { replaceAll: messages } = useMessages();
  const isOpen = useValue(panel) === 'replace';
  const phase = useStore(replacing.state, (state) => state.phase);
  // A running replacement is stopped first, and its result shown.
  const close = () => (phase === 'writing' ? replacing.stop() : replacing.close());
  return (
    <Dialog opened={isOpen} onClose={close} title={messages.title} size={860} closeOnClickOutside={false}>
      {isOpen && (phase === 'told' ? <ReplaceOutcome /> : <Replace />)}
    </Dialog>
  );
}

function Replace() {
  const replacing = useReplacing();
  const { phase, changes } = useValue(replacing.state);
  return (
    <div className="replace">
      <Question isDisabled={phase === 'writing'} />
      <Progress />
      {changes > 0 && <ChangeTree />}
      {changes > 0 && <Foot />}
    </div>
  );
}

function Question({ isDisabled }: { isDisabled: boolean }) {
  const replacing = useReplacing();
  const { find, replaceAll: messages } = useMessages();
  const { query, by, keepCase, isWrong, phase } = useValue(replacing.state);
  return (
    <form
      className="replace-question"
      onSubmit={(event) => {
        event.preventDefault();
        void replacing.look();
      }}
    >
      <fieldset disabled={isDisabled}>
        <Field name={find.sought}>
          <input
            data-autofocus
            type="text"
            className="find-field"
            value={query.sought}
            maxLength={1000}
            spellCheck={false}
            aria-invalid={isWrong}
            onFocus={() => {
              const typed = replacing.takeTypedAhead();
              if (typed) replacing.ask({ query: { sought: typed } });
            }}
            onChange={(event) => replacing.ask({ query: { sought: event.target.value } })}
          />
        </Field>
        <Field name={find.by}>
          <input
            type="text"
            className="find-field"
            value={by}
            maxLength={1000}
            spellCheck={false}
            onChange={(event) => replacing.ask({ by: event.target.value })}
          />
        </Field>
        <QueryOptions query={query} onChange={(part) => replacing.ask({ query: part })} />
        <IconButton
          name={find.keepCase}
          aria-pressed={keepCase}
          icon={CaseUpper}
          onClick={() => replacing.ask({ keepCase: !keepCase })}
        />
        <Scopes />
        {phase === 'looking' ? (
          <Button label={messages.stop} onClick={replacing.stop} />
        ) : (
          <Button
            look={phase === 'asking' ? 'strong' : 'framed'}
            type="submit"
            label={messages.look}
            disabled={query.sought === ''}
          />
        )}
      </fieldset>
      {isWrong && (
        <p className="replace-wrong" role="alert">
          {find.wrong}
        </p>
      )}
    </form>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <label className="replace-field">
      <span>{name}</span>
      {children}
    </label>
  );
}

function Scopes() {
  const library = useLibrary();
  const replacing = useReplacing();
  const { replaceAll: messages } = useMessages();
  const { scope, chosen } = useValue(replacing.state);
  const listed = useStore(library.state, (state) => (state.filters.removed ? null : state.total));
  const isListed = useStore(
    library.state,
    ({ query, filters }) => query.trim() !== '' || Object.keys(filters).length > 0,
  );
  const offered: [ScopeName, string][] = [
    ['all', messages.scopes.all],
    ...(isListed && listed !== null ? [['list', messages.scopes.list(listed)] as [ScopeName, string]] : []),
    ...(chosen.length > 0 ? [['chosen', messages.scopes.chosen(chosen.length)] as [ScopeName, string]] : []),
  ];
  if (offered.length === 1) return <span />; // All texts is the only choice.
  return (
    <div className="replace-scopes" role="radiogroup" aria-label={messages.scope}>
      {offered.map(([name, label]) => (
        <Tick
          key={name}
          type="radio"
          label={label}
          name="replace-scope"
          checked={scope === name}
          onTick={() => replacing.ask({ scope: name })}
        />
      ))}
    </div>
  );
}

/** The progress and what was found, for screen readers too. */
function Progress() {
  const replacing = useReplacing();
  const { replaceAll: messages } = useMessages();
  const { phase, looked, total, texts, changes, end, written, toWrite } = useValue(replacing.state);
  const isBusy = phase === 'looking' || phase === 'writing';
  const [at, of] = phase === 'writing' ? [written, toWrite] : [looked, total];
  return (
    <div className="replace-progress">
      {phase === 'asking' && (
        <p className="meta">
          {messages.help} <GuideLink page="searching" />
        </p>
      )}
      {isBusy && <progress value={at} max={Math.max(1, of)} aria-label={messages.title} />}
      {isBusy && <span className="meta">{messages[phase](at, of)}</span>}
      <p role="status">
        {(phase === 'shown' || (phase === 'looking' && changes > 0)) &&
          (changes > 0 ? messages.found(changes, texts.length) : end && !end.slowAt && messages.none)}
      </p>
      {end && <Warnings end={end} />}
    </div>
  );
}

function Warnings({ end: { isCut, slowAt, damaged } }: { end: LookedThrough }) {
  const { replaceAll: messages, untitled } = useMessages();
  return (
    <>
      {isCut && <p className="replace-wrong">{messages.isCut(maxChanges)}</p>}
      {slowAt !== null && <p className="replace-wrong">{messages.slowAt(slowAt)}</p>}
      {damaged.length > 0 && (
        <p className="replace-wrong">
          {messages.damaged(damaged.length, damaged.map((headline) => headline || untitled).join(', '))}
        </p>
      )}
    </>
  );
}

function Foot() {
  const readOnly = useReadOnly();
  const replacing = useReplacing();
  const { replaceAll: messages } = useMessages();
  const state = useValue(replacing.state);
  const { phase, changes, off, by } = state;
  const ticked = changes - [...off.values()].reduce((sum, left) => sum + left.size, 0);
  return (
    <div className="dialog-actions replace-foot">
      <Button
        look="quiet"
        label={messages.tickAll}
        disabled={phase === 'writing'}
        onClick={() => replacing.toggleAll(true)}
      />
      <Button
        look="quiet"
        label={messages.tickNone}
        disabled={phase === 'writing'}
        onClick={() => replacing.toggleAll(false)}
      />
      <span className="meta">{readOnly ? messages.readOnly : messages.listHelp}</span>
      {phase === 'writing' ? (
        <Button label={messages.stop} onClick={replacing.stop} />
      ) : (
        <Button
          look="strong"
          label={by === '' ? messages.erase(ticked) : messages.run(ticked)}
          disabled={readOnly !== null || phase !== 'shown' || tickedTexts(state).length === 0}
          onClick={() => void replacing.run()}
        />
      )}
    </div>
  );
}

/** The result of a replacement that was incomplete: the names of all texts that were left out. */
function ReplaceOutcome() {
  const history = useActHistory();
  const replacing = useReplacing();
  const messages = useMessages();
  const report = useStore(replacing.state, (state) => state.report);
  if (!report) return null;
  const { kind, done, stoppedOf } = report;
  const { rewritten, left, refused } = done;
  const { replaceAll } = messages;
  return (
    <div className="replace">
      <p role="status">
        {kind === 'undone'
          ? rewritten.length > 0 && replaceAll.undone(rewritten.length)
          : replaceAll.done(changesIn(done), rewritten.length)}
      </p>
      {stoppedOf !== null && <p>{replaceAll.report.stopped(rewritten.length, stoppedOf)}</p>}
      <div className="replace-left" tabIndex={0} role="group" aria-label={replaceAll.title}>
        <Named
          title={kind === 'undone' ? replaceAll.report.leftUndone : replaceAll.report.left}
          texts={left}
          say={({ changes }) => replaceAll.ofText(changes)}
        />
        <Named
          title={replaceAll.report.refused}
          texts={refused}
          say={({ problem }) => problemSentence(problem, messages)}
        />
      </div>
      <div className="dialog-actions">
        {kind === 'replaced' && rewritten.length > 0 && (
          <Button label={replaceAll.report.takeBack} onClick={() => void history.undo()} />
        )}
        <Button look="strong" label={messages.close} data-autofocus onClick={replacing.close} />
      </div>
    </div>
  );
}

function Named<Text extends { id: string; headline: string }>(props: {
  title: string;
  texts: readonly Text[];
  say: (text: Text) => ReactNode;
}) {
  const { untitled } = useMessages();
  if (props.texts.length === 0) return null;
  return (
    <>
      <p>
        <strong>{props.title}</strong>
      </p>
      <ul>
        {props.texts.map((text) => (
          <li key={text.id}>
            {text.headline || untitled} <span className="meta">{props.say(text)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
