import { useRef, useState } from 'react';
import type { ReactNode, RefObject, SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { gapsFor } from '../../article';
import type { MastheadGap } from '../../article';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useProofs } from '../article/proofs/proofs';
import { useMasthead } from '../kit/state/masthead-store';
import { usePanels } from '../kit/state/panels';
import { useProofreading } from '../article/checks/proofreading';
import type { RequestProblem } from '../kit/state/request';
import { problemSentence } from '../kit/problem-sentence';
import { useStore, useValue } from '../kit/state/store';
import type { SectionName } from '../kit/state/sections';
import { showInPage, useCaretWords, wordsAtCaret } from './follow-caret';
import { ProofZoom } from '../kit/panes/proof-zoom';

/** The frame of a proof: a line about it, tools, and below them the proof, or why there is none. */
export function ProofFrame(props: {
  line: ReactNode;
  beside?: ReactNode;
  tools?: ReactNode;
  drawing: boolean;
  problem: RequestProblem | null;
  empty: boolean;
  children: ReactNode;
}) {
  const proofs = useProofs();
  const messages = useMessages();
  const { line, beside, tools, drawing, problem, empty, children } = props;
  return (
    <>
      <div className="proof-line meta">
        <div className="proof-said">
          {line}
          <span className="proof-drawing" data-drawing={drawing}>
            {messages.proof.drawing}
          </span>
        </div>
        <div className="proof-tools">
          {beside}
          <ProofZoom />
        </div>
      </div>
      {tools}
      {problem && (
        <div className="proof-problem" role="status">
          <p>{problemSentence(problem, messages)}</p>
          <Button label={messages.proof.retry} onClick={proofs.refresh} />
        </div>
      )}
      {empty && !problem ? <p className="proof-wait meta">{messages.proof.wait}</p> : children}
    </>
  );
}

/** The section of the settings for each part of the masthead. */
const sectionOfGap: Readonly<Record<MastheadGap, SectionName>> = {
  name: 'identity',
  contact: 'contacts',
  boilerplate: 'words',
  imprint: 'print',
};

/** Opens the settings at the first part of the masthead that is missing for this text, shown in brackets in the proof. */
export function GapsButton() {
  const masthead = useMasthead();
  const proofreading = useProofreading();
  const { openSettings } = usePanels();
  const { proof } = useMessages();
  const kind = useStore(proofreading.report, (report) => report?.article.kind);
  const language = useStore(proofreading.report, (report) => report?.article.language);
  const known = useValue(masthead.state);
  const isLoaded = useValue(masthead.isNew) !== null;
  const [gap] = kind && language && isLoaded ? gapsFor(known, { kind, language }) : [];
  if (!gap) return null;
  return (
    <Button
      look="quiet"
      className="proof-gaps"
      label={proof.completeMasthead}
      onClick={() => openSettings(sectionOfGap[gap])}
    />
  );
}

/**
 * A page of the proof in a sandboxed frame without scripts. A newer page is loaded behind it and replaces it when its fonts are
 * loaded, at the same scroll position, so that nothing flickers. It follows the caret, unless the person scrolled it since.
 */
export function PageFrame({ page, url, title }: { page: object; url: string; title: string }) {
  const [shown, setShown] = useState({ page, url, key: 0 });
  const current = useRef<HTMLIFrameElement>(null);
  const next = useRef<HTMLIFrameElement>(null);
  const newer = shown.page === page ? null : { page, url, key: shown.key + 1 };
  const followed = useRef<number | null>(null);
  const follow = (frame: HTMLIFrameElement | null, words = wordsAtCaret()) => {
    if (words) showInPage(frame?.contentDocument, words);
    followed.current = scrollOf(frame);
  };
  const isAsLeft = () => followed.current === null || followed.current === scrollOf(current.current);
  useCaretWords((words) => follow(current.current, words), isAsLeft);
  const swap = () => {
    const isFollowed = isAsLeft();
    copyScroll(current.current, next.current);
    if (isFollowed) follow(next.current);
    // Synchronously: otherwise the person might scroll a page that is about to be replaced.
    if (newer) flushSync(() => setShown(newer));
  };
  const openFirst = () => {
    if (isAsLeft()) follow(current.current);
  };
  return (
    <div className="page-frame">
      <Frame key={shown.key} ref={current} url={shown.url} title={title} onReady={openFirst} />
      {newer && <Frame key={newer.key} ref={next} url={url} title={title} isComing onReady={swap} />}
    </div>
  );
}

function Frame(props: {
  ref: RefObject<HTMLIFrameElement | null>;
  url: string;
  title: string;
  isComing?: boolean;
  onReady: () => void;
}) {
  const { ref, url, title, isComing = false, onReady } = props;
  const ready = useRef(onReady);
  ready.current = onReady;
  const waitForFonts = async ({ currentTarget: frame }: SyntheticEvent<HTMLIFrameElement>) => {
    const page = frame.contentDocument;
    // Layout makes the page load its fonts.
    page?.body.getBoundingClientRect();
    if (frame.contentWindow) styleScrollbars(frame.contentWindow);
    await page?.fonts.ready;
    if (frame.isConnected && frame.contentDocument === page) ready.current();
  };
  return (
    <iframe
      ref={ref}
      src={url}
      title={title}
      sandbox="allow-same-origin"
      tabIndex={isComing ? -1 : 0}
      aria-hidden={isComing}
      data-coming={isComing}
      onLoad={(event) => void waitForFonts(event)}
    />
  );
}

/** Gives a page thin scroll bars without arrows, as the desk has them. */
function styleScrollbars(page: Window): void {
  const sheet = new (page as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(`
    ::-webkit-scrollbar { width: 10px; height: 10px }
    ::-webkit-scrollbar-thumb {
      border: 2px solid transparent; border-radius: 5px;
      background: color-mix(in srgb, CanvasText 24%, transparent) content-box;
    }`);
  page.document.adoptedStyleSheets = [sheet];
}

function scrollOf(frame: HTMLIFrameElement | null): number {
  return frame?.contentDocument?.scrollingElement?.scrollTop ?? 0;
}

function copyScroll(from: HTMLIFrameElement | null, to: HTMLIFrameElement | null): void {
  to?.contentDocument?.scrollingElement?.scrollTo({ top: scrollOf(from), behavior: 'instant' });
}
