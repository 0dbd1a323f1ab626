import { useEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import { passagesLeft } from '../../article';
import type { Draft } from '../article/draft';
import { Button } from '../kit/button';
import { PaneDivider } from '../kit/panes/pane-divider';
import { useMessages } from '../kit/state/use-messages';
import { useBeside } from './beside';
import { useSettings } from '../kit/state/settings-store';
import { useFamily } from '../article/library/family';
import { useActs } from '../article/acts/acts';
import { useReadOnly } from '../kit/state/request';
import { useSnapshot } from '../article/snapshot';
import { ComparisonView, RevisionText } from '../history';
import { ChoiceMenu } from '../kit/choice-menu';
import { languageName } from '../kit/languages';
import { useStore, useValue } from '../kit/state/store';
import { ProofZoom } from '../kit/panes/proof-zoom';
import type { TextBeside } from './beside';
import { goToCounterpart, keyOf } from './counterpart-place';
import { useFollowedCaret } from './followed-caret';
import '../history/compare/comparison.css';
import '../history/history.css';
import '../proof/proof.css';
import './translations.css';

/** A text of the family, read beside the sheet: the passage at the caret is kept visible. */
export function BesidePane({ draft, over, covered }: { draft: Draft; over: boolean; covered: boolean }) {
  const beside = useBeside();
  const settings = useSettings();
  const messages = useMessages();
  const text = useValue(beside.state);
  const zoom = useStore(settings.state, (state) => state.proofZoom / 100);
  const name = text ? languageName(text.member.language, messages.language) : '';
  return (
    <aside
      className="proof beside"
      aria-label={messages.translations.beside.name(name)}
      data-over={over}
      inert={covered}
      style={{ '--zoom': zoom } as CSSProperties}
    >
      <h2 className="unseen">{messages.translations.beside.name(name)}</h2>
      {text && <Beside key={`${draft.id} ${text.member.id}`} draft={draft} text={text} />}
      {!over && <PaneDivider side="pane" />}
    </aside>
  );
}

function Beside({ draft, text }: { draft: Draft; text: TextBeside }) {
  const [isCompared, setCompared] = useState(false);
  const messages = useMessages();
  const { beside } = messages.translations;
  const { article, then } = text;
  const isBehind = useIsBehind(draft, text);
  return (
    <>
      <div className="proof-line meta">
        <MemberChoice draft={draft} text={text} />
        <div className="proof-tools">
          <ProofZoom />
        </div>
      </div>
      {isBehind && <BehindNote draft={draft} text={text} isCompared={isCompared} onCompare={setCompared} />}
      {isBehind && isCompared && then ? (
        <div className="beside-changes" lang={article.language}>
          <ComparisonView
            before={then}
            after={article}
            beside={false}
            names={{ before: beside.then, after: beside.now }}
          />
        </div>
      ) : (
        <Passages draft={draft} text={text} />
      )}
    </>
  );
}

/** Which text of the family is read. */
function MemberChoice({ draft, text }: { draft: Draft; text: TextBeside }) {
  const beside = useBeside();
  const family = useFamily();
  const { translations, language } = useMessages();
  const others = useValue(family).filter(({ id }) => id !== draft.id);
  const original = useStore(draft.fields, ({ translationOf }) => translationOf?.article);
  const named = (id: string, spoken: string) =>
    [languageName(spoken, language), id === original && translations.beside.isOriginal]
      .filter(Boolean)
      .join(' · ');
  const { member } = text;
  if (others.length < 2) return <span>{named(member.id, member.language)}</span>;
  return (
    <ChoiceMenu
      name={translations.beside.choose}
      value={member.id}
      shown={named(member.id, member.language)}
      choices={others.map(({ id, language: spoken }) => ({ value: id, label: named(id, spoken) }))}
      onChoose={beside.choose}
    />
  );
}

/** Whether the original has changed since the text on the sheet was last up to date. */
function useIsBehind(draft: Draft, { member }: TextBeside): boolean {
  const family = useFamily();
  return useStore(family, (members) =>
    members.some(({ id, isBehind, original }) => id === draft.id && isBehind && original === member.id),
  );
}

/** Says that the original has changed, shows the changes, and marks the translation as up to date. */
function BehindNote(props: {
  draft: Draft;
  text: TextBeside;
  isCompared: boolean;
  onCompare: (isCompared: boolean) => void;
}) {
  const { draft, text, isCompared, onCompare } = props;
  const acts = useActs();
  const readOnly = useReadOnly();
  const { beside } = useMessages().translations;
  return (
    <div className="behind-note" role="status">
      <p>{text.then ? beside.changed : beside.notKept}</p>
      <div className="behind-tools">
        {text.then && (
          <Button
            label={isCompared ? beside.readAgain : beside.showChanges}
            onClick={() => onCompare(!isCompared)}
          />
        )}
        {!readOnly && (
          <Button
            label={beside.upToDate}
            onClick={() => void acts.run({ kind: 'up-to-date', ids: [draft.id] })}
          />
        )}
      </div>
    </div>
  );
}

/** The text: the passage at the caret and those not yet translated are marked; a click goes to the counterpart. */
function Passages({ draft, text: { article } }: { draft: Draft; text: TextBeside }) {
  const pane = useRef<HTMLDivElement>(null);
  const { marked, mark } = useFollowedCaret(draft, article, pane);
  const { beside } = useMessages().translations;
  const goTo = (passage: string | null) => {
    if (passage === null) return;
    mark(passage);
    goToCounterpart(draft, article, passage);
  };
  const onClick = (event: MouseEvent) => {
    if (document.getSelection()?.isCollapsed === false) return; // The person is selecting words to copy.
    goTo(passageOf(event.target));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') goTo(marked());
    else if (event.key === 'Escape') draft.focusText();
    else if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    else {
      const names = [...(pane.current?.querySelectorAll('[data-passage]') ?? [])].map(passageOf);
      const at = names.indexOf(marked());
      mark(names[Math.max(0, Math.min(at + step, names.length - 1))] ?? null);
    }
    event.preventDefault();
  };
  const drawn = useMemo(
    () => (
      <RevisionText
        article={article}
        wrap={(passage, inner) => (
          <div className="passage" data-passage={passage} data-key={keyOf(passage, article)}>
            {inner}
          </div>
        )}
      />
    ),
    [article],
  );
  return (
    <>
      <div ref={pane} className="beside-text" title={beside.goTo} onClick={onClick} onKeyDown={onKeyDown}>
        {drawn}
      </div>
      <PassagesLeft text={article} pane={pane} />
    </>
  );
}

/** The number of passages not yet translated, which are marked. */
function PassagesLeft({
  text,
  pane,
}: {
  text: TextBeside['article'];
  pane: React.RefObject<HTMLDivElement | null>;
}) {
  const snapshot = useSnapshot();
  const { beside } = useMessages().translations;
  const written = useValue(snapshot.article);
  const isOfText = written?.translationOf?.article === text.id;
  const passages = useMemo(
    () => (written && isOfText ? passagesLeft(text, written) : null),
    [text, written, isOfText],
  );
  useEffect(() => {
    for (const passage of pane.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])
      passage.toggleAttribute('data-left', passages?.left.has(passage.dataset['key'] ?? '') ?? false);
  }, [pane, passages]);
  if (!passages || passages.all.length === 0) return null;
  return <p className="passages-left meta">{beside.untouched(passages.left.size, passages.all.length)}</p>;
}

function passageOf(target: EventTarget | null): string | null {
  const passage = target instanceof Element ? target.closest('[data-passage]') : null;
  return passage?.getAttribute('data-passage') ?? null;
}
