import { Copy } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ComponentType, CSSProperties } from 'react';
import { articleText } from '../../contract';
import { noticeMessage } from '../../messages';
import { maxSubject } from '../../render';
import type { MailProof, Notice, Outlet } from '../../contract';
import { Button } from '../kit/button';
import { copyText } from '../kit/copy-text';
import { IconButton } from '../kit/icon-button';
import { PaneDivider } from '../kit/panes/pane-divider';
import { useMessages } from '../kit/state/use-messages';
import { request, useBridge } from '../kit/state/request';
import { useSettings } from '../kit/state/settings-store';
import { useEditing } from '../article/editing';
import { useProofs } from '../article/proofs/proofs';
import { useProofreading } from '../article/checks/proofreading';
import { useStore, useValue } from '../kit/state/store';
import { useToasts } from '../kit/state/toasts';
import type { Messages } from '../../messages';
import { GapsButton, PageFrame, ProofFrame } from './proof-frame';
import './proof.css';
import { ChoiceButtons } from '../kit/choice-buttons';

/** Loaded on first use, since pdf.js comes with it. */
const LeafletPane = lazy(() =>
  import('./leaflet/leaflet-pane').then((module) => ({ default: module.LeafletPane })),
);

const CardsPane = lazy(() => import('./cards/cards-pane').then((module) => ({ default: module.CardsPane })));

/** The proof beside the text, updated after edits; inert while a list covers it. */
export function ProofPane({ over, covered }: { over: boolean; covered: boolean }) {
  const messages = useMessages();
  const pane = useStore(useSettings().state, (state) => state.proof);
  const zoom = useStore(useSettings().state, (state) => state.proofZoom / 100);
  if (pane === 'none') return null;
  const OutletProof = panes[pane];
  return (
    <aside
      className="proof"
      aria-label={`${messages.names.proof}${messages.typography.colon}${messages.outlets[pane]}`}
      data-over={over}
      inert={covered}
      style={{ '--zoom': zoom } as CSSProperties}
    >
      <Suspense fallback={null}>
        <OutletProof />
      </Suspense>
      {!over && <PaneDivider side="pane" />}
    </aside>
  );
}

/** The component for each outlet's proof. */
const panes: Readonly<Record<Outlet, ComponentType>> = {
  site: SitePane,
  leaflet: LeafletPane,
  press: MailPane,
  cards: CardsPane,
};

/** The article's page on the site. */
function SitePane() {
  const { site } = useProofs();
  const messages = useMessages();
  const { value, problem, drawing } = useValue(site.state);
  const isUntouched = useStore(useProofreading().report, (report) => report?.isUntouched ?? false);
  const notice = isUntouched ? undefined : value?.notices.map((one) => noticeLine(one, messages))[0];
  return (
    <ProofFrame
      line={<span>{notice ?? messages.proof.site}</span>}
      beside={<GapsButton />}
      drawing={drawing}
      problem={problem}
      empty={!value}
    >
      {value && <PageFrame page={value} url={value.url} title={messages.proof.site} />}
    </ProofFrame>
  );
}

/** Why the page is not on the site yet; an export says it in more words. */
function noticeLine(notice: Notice, { language, proof }: Messages): string {
  if (notice.kind === 'draft-left-out') return proof.draft;
  return notice.kind === 'held-back' ? proof.held : noticeMessage(notice, language);
}

/** The press mail as it will be received: subject, HTML part, text part. */
function MailPane() {
  const { press } = useProofs();
  const messages = useMessages();
  const { value, problem, drawing } = useValue(press.state);
  return (
    <ProofFrame
      line={<span>{messages.proof.mail}</span>}
      beside={<GapsButton />}
      drawing={drawing}
      problem={problem}
      empty={!value}
    >
      {value && <Mail mail={value} />}
    </ProofFrame>
  );
}

function Mail({ mail }: { mail: MailProof }) {
  const { proof } = useMessages();
  const [part, setPart] = useState<'html' | 'text'>('html');
  const [copied, setCopied] = useState<MailProof | null>(null);
  const bridge = useBridge();
  const editing = useEditing();
  const toasts = useToasts();
  const copy = async (what: 'subject' | 'html' | 'text') => {
    const article = editing.current.get()?.draft.article();
    const going = article && (await request(bridge, 'proof:outgoing-mail', articleText(article)));
    if (!going) return;
    if (!going.ok) return toasts.showProblem(going.problem);
    const { subject, html, text } = going.value;
    const isCopied = what === 'html' ? copyText(text, html) : copyText(what === 'text' ? text : subject);
    setCopied(isCopied ? mail : null);
  };
  return (
    <>
      <div className="mail-head">
        <p className="mail-subject">
          <span className="meta">{proof.subject}</span>
          {mail.subject}
          <IconButton name={proof.copySubject} icon={Copy} onClick={() => void copy('subject')} />
        </p>
        {[...mail.subject].length > maxSubject && (
          <p className="meta">{proof.subjectLong([...mail.subject].length)}</p>
        )}
        <ChoiceButtons
          className="mail-parts"
          label={proof.view}
          names={['html', 'text']}
          chosen={part}
          says={proof}
          onChoose={setPart}
        >
          <Button look="quiet" label={proof.copyMail[part]} onClick={() => void copy(part)} />
          <span className="meta" role="status">
            {copied === mail ? proof.copied : proof.size(Math.ceil(mail.size / 1000))}
          </span>
        </ChoiceButtons>
      </div>
      {part === 'html' ? (
        <PageFrame page={mail} url={mail.url} title={proof.mail} />
      ) : (
        <pre className="mail-text" tabIndex={0}>
          {mail.text}
        </pre>
      )}
    </>
  );
}
