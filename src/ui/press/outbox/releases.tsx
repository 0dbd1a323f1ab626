import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ArticleId } from '../../../article';
import type { Mailing, OutboxState } from '../../../contract';
import { useEditing } from '../../article/editing';
import { Button } from '../../kit/button';
import { formatRecent } from '../../kit/format-dates';
import { usePanels } from '../../kit/state/panels';
import { useAnswer } from '../../kit/state/use-answer';
import { useValue } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';
import { Compose } from './compose';
import { MailingList, WhoHasIt } from './mailings';
import { useOutbox } from './outbox';
import { ReturnedMails, useReturning } from './returned';
import type { Release } from './outbox';

/** The releases, each with how far it is, and of the one that is chosen: what sends it, its mailings, who has it. */
export function Releases({ state }: { state: OutboxState }) {
  const outbox = useOutbox();
  const { press: messages } = useMessages();
  const step = useValue(outbox.step);
  const chosen = useValue(outbox.text);
  const releases = useReleases(state.mailings);
  const returning = useReturning();
  if (!releases) return <div aria-busy />;
  const release = releases.find(({ id }) => id === chosen) ?? releases[0];
  const list = <ReleaseList releases={releases} chosen={release?.id ?? null} />;
  return (
    <div
      className="press-releases"
      data-takes-files
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void returning.read([...event.dataTransfer.files]);
      }}
    >
      {state.mailings.length > 0 ? (
        <ReturnedMails account={state.account?.account ?? null} returning={returning}>
          {list}
        </ReturnedMails>
      ) : (
        list
      )}
      {release ? (
        <ReleaseView key={release.id} release={release}>
          <Compose key={release.id} state={state} step={step} release={release} />
        </ReleaseView>
      ) : (
        <p className="meta press-nothing">{messages.noReleases}</p>
      )}
    </div>
  );
}

/** The press releases edited last, the text on the sheet before them, and every other text that went; null until they are known. */
function useReleases(mailings: readonly Mailing[]): Release[] | null {
  const editing = useEditing();
  const sheet = useValue(editing.current)?.draft.id ?? null;
  const ids = [...new Set([...(sheet ? [sheet] : []), ...mailings.map(({ article }) => article)])];
  const query = { words: '', sort: 'edited', limit: 100, offset: 0 } as const;
  const { answer: last, reload } = useAnswer('library:list', { ...query, filters: { kinds: ['release'] } });
  const { answer: sent } = useAnswer(
    'library:list',
    { ...query, limit: 500, filters: { ids: ids.slice(0, 500) } },
    { again: last, keepsLast: true },
  );
  useEffect(() => {
    void editing.flush().then(reload); // What was typed last is listed too.
  }, [editing, reload]);
  if (!last || !sent) return null;
  const rows = new Map([...last.rows, ...sent.rows].map((row) => [row.id, row]));
  const all = [...new Set([...rows.keys(), ...ids])].map((id): Release => {
    const [row, own] = [rows.get(id), mailings.filter(({ article }) => article === id)];
    const headline = row?.headline ?? own[0]?.headline ?? '';
    const { kind = 'release', embargo = null, savedAt = 0 } = row ?? {};
    const at = own[0]?.createdAt ?? savedAt;
    return { id, kind, headline, embargo, mailings: own, at, savedAt, isThere: row !== undefined };
  });
  return all.sort((one, other) => Number(other.id === sheet) - Number(one.id === sheet) || other.at - one.at);
}

/** The list of releases: arrow keys choose. */
function ReleaseList({ releases, chosen }: { releases: readonly Release[]; chosen: ArticleId | null }) {
  const outbox = useOutbox();
  const { press: messages, untitled } = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const at = releases.findIndex(({ id }) => id === chosen);
  const standing = useStanding();
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  return (
    <div
      ref={list}
      className="press-release-list"
      data-autofocus={releases[at] && releases[at].mailings.length > 0 ? true : undefined}
      role="listbox"
      aria-label={messages.tabs.releases}
      aria-activedescendant={chosen ? `press-release-${chosen}` : undefined}
      tabIndex={0}
      onKeyDown={(event) => {
        const last = releases.length - 1;
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
        const next = to === undefined ? undefined : releases[Math.max(0, Math.min(to, last))];
        if (!next) return;
        event.preventDefault();
        outbox.choose(next.id);
      }}
    >
      {releases.map((release) => (
        <div
          key={release.id}
          id={`press-release-${release.id}`}
          role="option"
          aria-selected={release.id === chosen}
          onClick={() => outbox.choose(release.id)}
        >
          <span>{release.headline || untitled}</span>
          <span className="meta">{standing(release)}</span>
        </div>
      ))}
    </div>
  );
}

/** How far a release is, in a few words: what asks for a person first. */
function useStanding(): (release: Release) => string {
  const { press: messages, outbox, language } = useMessages();
  return ({ mailings, at }) => {
    const sum = (state: keyof Mailing['counts']) =>
      mailings.reduce((all, { way, counts }) => all + (way === 'send' ? counts[state] : 0), 0);
    const [now] = mailings.filter(({ state }) => ['going', 'paused', 'waiting'].includes(state));
    const parts = [
      ...(now ? [outbox.list.states[now.state]] : []),
      ...(sum('unknown') > 0 ? [messages.unknown(sum('unknown'))] : []),
      ...(sum('sent') > 0 ? [messages.sentTo(sum('sent'), formatRecent(at, language))] : []),
      ...(sum('returned') > 0 ? [outbox.list.returned(sum('returned'))] : []),
      ...(sum('refused') > 0 ? [outbox.list.refused(sum('refused'))] : []),
    ];
    if (parts.length > 0) return parts.join(' · ');
    return mailings.some(({ way, counts }) => way === 'drafts' && counts.sent > 0)
      ? messages.drafted(formatRecent(at, language))
      : messages.notSent;
  };
}

/** One release: what sends it, its mailings, who has it. */
function ReleaseView({ release, children }: { release: Release; children: ReactNode }) {
  const editing = useEditing();
  const { panel } = usePanels();
  const { press: messages, untitled } = useMessages();
  const { id, headline, mailings, isThere } = release;
  const isOnSheet = useValue(editing.current)?.draft.id === id;
  const open = () => {
    panel.set('none');
    void editing.open(id);
  };
  return (
    <section className="press-release" aria-label={headline || untitled}>
      <div className="press-release-head">
        <h3>{headline || untitled}</h3>
        {isThere && !isOnSheet && <Button look="quiet" label={messages.openText} onClick={open} />}
      </div>
      {isThere ? children : <p className="meta">{messages.isGone}</p>}
      {mailings.length > 0 && <MailingList mailings={mailings} />}
      {mailings.length > 0 && <WhoHasIt article={id} mailings={mailings} />}
    </section>
  );
}
