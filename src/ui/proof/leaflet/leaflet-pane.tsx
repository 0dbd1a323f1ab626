import { Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { articleText } from '../../../contract';
import type { LeafletNotice, LeafletProof } from '../../../contract';
import { noticeMessage } from '../../../messages';
import type { Draft } from '../../article/draft';
import { Button } from '../../kit/button';
import { IconButton } from '../../kit/icon-button';
import { useMessages } from '../../kit/state/use-messages';
import { useEditing } from '../../article/editing';
import { useProofs } from '../../article/proofs/proofs';
import { useBridge, request } from '../../kit/state/request';
import { usePanels } from '../../kit/state/panels';
import { useToasts } from '../../kit/state/toasts';
import { useValue } from '../../kit/state/store';
import { largerFormats, leafletFormats } from '../../../leaflet';
import type { DuplexEdge, LeafletFormat } from '../../../leaflet';
import { useCaretWords, wordsAtCaret } from '../follow-caret';
import type { CaretWords } from '../follow-caret';
import { GapsButton, ProofFrame } from '../proof-frame';
import { capitalised, showFormat, shownDesign, shownFormat } from '../../article/proofs/leaflet-choice';
import { useLeaflets } from '../../article/proofs/use-leaflets';
import { LeafletAdjustments } from './adjustments';
import { LeadFocus } from './lead-focus';
import { LeafletControls } from './leaflet-controls';
import { LeftOut } from './left-out';
import { openPages } from './pdf-pages';
import type { PdfPages } from './pdf-pages';
import { PageCanvas } from './page-canvas';
import { SheetView } from './sheet-view';
import './leaflet.css';
import { ChoiceButtons } from '../../kit/choice-buttons';

/** The ways to look at a leaflet: page by page, on the machine's sheets, and as its third photocopy. */
const views = ['pages', 'sheets', 'copy'] as const;
type View = (typeof views)[number];

/** The typeset pages of the leaflet, the same that are printed, and how they are made and looked at. */
export function LeafletPane() {
  const editing = useEditing();
  const proofs = useProofs();
  const messages = useMessages();
  const print = usePrint();
  const draft = useValue(editing.current)?.draft;
  const [view, setView] = useState<View>('pages');
  const [isAdjusting, setAdjusting] = useState(false);
  const { value, problem, drawing } = useValue(proofs.leaflet.state);
  const isLong = value !== null && value.wordsTooMany > 0;
  const size = value && messages.proof.bodySize(Math.round(value.bodySize * 10) / 10);
  const line = (
    <span title={size ?? ''}>
      <ChoiceButtons
        className="leaflet-views"
        label={messages.leafletPreview.views}
        names={views}
        chosen={view}
        says={messages.leafletPreview.view}
        hints={messages.leafletPreview.viewHints}
        onChoose={setView}
      />
    </span>
  );
  const tools = draft && (
    <>
      <div className="leaflet-tools">
        <LeafletControls draft={draft} isAdjusting={isAdjusting} onAdjust={setAdjusting} />
        <IconButton name={messages.leafletPreview.print} icon={Printer} onClick={print} />
        <GapsButton />
      </div>
      {isAdjusting && <LeafletAdjustments draft={draft} bodySize={value?.bodySize ?? null} />}
      {isLong && <TooLong draft={draft} proof={value} />}
      {value && !isLong && (
        <div className="leaflet-left-out">
          <LeftOut draft={draft} proof={value} />
        </div>
      )}
      {draft && value && <LeafletNotices draft={draft} notices={value.notices} />}
    </>
  );
  return (
    <ProofFrame line={line} tools={tools} drawing={drawing} problem={problem} empty={false}>
      {value && draft && view !== 'copy' && <ChosenPages draft={draft} proof={value} view={view} />}
      {value && draft && view === 'copy' && <CopiedPages draft={draft} proof={value} />}
      {!value && !problem && draft && <ComingPages draft={draft} />}
    </ProofFrame>
  );
}

/** Says that a text is too long for its format, what is exported instead, and offers that format. */
function TooLong({ draft, proof }: { draft: Draft; proof: LeafletProof }) {
  const proofs = useProofs();
  const print = usePrint();
  const { leafletPreview: messages, leafletNames } = useMessages();
  const [choice, keep] = useLeaflets(draft);
  const larger = useValue(proofs.larger);
  const isLargest = largerFormats(choice, proof.format).length === 0;
  const asked = messages.tooMany(capitalised(leafletNames.formats[proof.format]), proof.wordsTooMany);
  return (
    <div className="leaflet-too-long" role="status">
      <p>
        {larger ? messages.tooManyMadeAs(asked, leafletNames.formats[larger]) : asked}
        <span className="meta">{isLargest ? messages.draftOfAll : messages.draft}</span>
      </p>
      {larger && (
        <Button
          label={messages.choose(leafletNames.formats[larger])}
          onClick={() => keep(showFormat(choice, larger))}
        />
      )}
      <LeftOut draft={draft} proof={proof} />
      <Button label={messages.printDraft} onClick={print} />
    </div>
  );
}

/** What the choice of template, format or ink lacks, each with what mends it; the export says it too. */
function LeafletNotices({ draft, notices }: { draft: Draft; notices: readonly LeafletNotice[] }) {
  const { language } = useMessages();
  if (notices.length === 0) return null;
  return (
    <div className="leaflet-notices meta" role="status">
      {notices.map((notice, index) => (
        <p key={index}>
          {noticeMessage(notice, language)} <Mend draft={draft} notice={notice} />
        </p>
      ))}
    </div>
  );
}

function Mend({ draft, notice }: { draft: Draft; notice: LeafletNotice }) {
  const { openSettings } = usePanels();
  const { leafletPreview: messages, leafletNames } = useMessages();
  const [choice, keep] = useLeaflets(draft);
  switch (notice.kind) {
    case 'leaflet-thin': {
      const { suited } = notice;
      return (
        <Button
          look="quiet"
          label={messages.choose(leafletNames.formats[suited])}
          onClick={() => keep(showFormat(choice, suited))}
        />
      );
    }
    case 'leaflet-without-colour':
      return <Button look="quiet" label={messages.chooseColour} onClick={() => openSettings('identity')} />;
    case 'picture-left-out':
    case 'coupon-left-out':
    case 'verso-missing':
    case 'verso-left-out':
    case 'leaflet-without-appointment':
    case 'template-broken':
    case 'letters-astray':
    case 'break-leaves-white':
    case 'break-too-long':
      return null;
  }
}

/** Prints the leaflet that is shown: its sheets, or where its text is too long its pages, to be shortened on paper. */
function usePrint(): () => void {
  const proofs = useProofs();
  const toasts = useToasts();
  return () =>
    void proofs.print().then((printed) => {
      if (!printed.ok) toasts.showProblem(printed.problem);
    });
}

/** The pages as copiers are given them, asked for anew with each proof. */
function CopiedPages({ draft, proof }: { draft: Draft; proof: LeafletProof }) {
  const bridge = useBridge();
  const [choice] = useLeaflets(draft);
  const [copier, setCopier] = useState<LeafletProof | null>(null);
  const design = useRef(shownDesign(choice));
  design.current = shownDesign(choice);
  useEffect(() => {
    let isWanted = true;
    const order = { article: articleText(draft.article()), design: design.current };
    void request(bridge, 'proof:copier', order).then((answer) => {
      if (isWanted) setCopier(answer.ok ? { ...answer.value, wordsTooMany: proof.wordsTooMany } : proof);
    });
    return () => void (isWanted = false);
  }, [bridge, draft, proof]);
  return copier ? <Pages proof={copier} view="copy" /> : <ComingPages draft={draft} />;
}

/** The pages, on sheets that are laid out for the edge that was chosen. */
function ChosenPages({ draft, ...shown }: { draft: Draft; proof: LeafletProof; view: View }) {
  const [{ turn }] = useLeaflets(draft);
  return <Pages {...shown} turn={turn} />;
}

function Pages({ proof, view, turn }: { proof: LeafletProof; view: View; turn?: DuplexEdge | undefined }) {
  const opened = usePages(proof);
  const place = useRef<HTMLDivElement>(null);
  useFollowedCaret(opened?.pages ?? null, place);
  return (
    <div ref={place} className="leaflet-pages" tabIndex={0}>
      {opened ? (
        <PagesIn view={view} turn={turn} {...opened} />
      ) : (
        <ComingPage format={leafletFormats[proof.format]} />
      )}
    </div>
  );
}

/** Stands for the pages while the first are set. */
function ComingPages({ draft }: { draft: Draft }) {
  const [choice] = useLeaflets(draft);
  return (
    <div className="leaflet-pages">
      <ComingPage format={shownFormat(choice)} />
    </div>
  );
}

function ComingPage({ format }: { format: LeafletFormat }) {
  const { leafletPreview: messages } = useMessages();
  return (
    <div className="pdf-page" style={{ aspectRatio: `${format.width} / ${format.height}` }}>
      <p className="page-coming">{messages.setting}</p>
    </div>
  );
}

function PagesIn({ pages, proof, view, turn }: OpenedProof & { view: View; turn: DuplexEdge | undefined }) {
  const messages = useMessages();
  const draft = useValue(useEditing().current)?.draft;
  const format = leafletFormats[proof.format];
  if (view === 'sheets') return <SheetView pages={pages} format={format} turn={turn} />;
  return pages.numbers.map((number) => (
    <div key={number} className="pdf-page" style={{ aspectRatio: `${format.width} / ${format.height}` }}>
      <PageCanvas
        pages={pages}
        number={number}
        format={format}
        isCopy={view === 'copy'}
        label={messages.proof.leafletPage(number, pages.numbers.length)}
      />
      {draft && view === 'pages' && proof.leadFrame?.page === number && (
        <LeadFocus draft={draft} proof={proof} frame={proof.leadFrame} />
      )}
      {proof.wordsTooMany > 0 && (
        <span className="draft-mark">
          {number > Math.max(...format.pageCounts)
            ? messages.leafletPreview.pageTooMany
            : messages.leafletPreview.draftMark}
        </span>
      )}
    </div>
  ));
}

/** A proof whose pages can be drawn. */
interface OpenedProof {
  proof: LeafletProof;
  pages: PdfPages;
}

/** The pages of the last proof; the ones before stay until the new ones are open. */
function usePages(proof: LeafletProof): OpenedProof | null {
  const [opened, setOpened] = useState<OpenedProof | null>(null);
  useEffect(() => {
    let isWanted = true;
    const opening = openPages(proof.pdf);
    void opening.then((pages) => isWanted && setOpened({ proof, pages }));
    return () => {
      isWanted = false;
      // The next proof is drawn over this one, so it is closed only some time later.
      void opening.then((pages) => setTimeout(pages.close, 2000));
    };
  }, [proof]);
  return opened;
}

/** Scrolls the pages to the words at the caret, unless they are in sight or the pages were scrolled by hand since. */
function useFollowedCaret(pages: PdfPages | null, place: RefObject<HTMLDivElement | null>): void {
  const followed = useRef<number | null>(null);
  const follow = async (words: CaretWords | null) => {
    const spot = words && (await pages?.find(words));
    const scroller = place.current;
    const page = spot && scroller?.querySelectorAll<HTMLElement>('.pdf-page')[spot.page - 1];
    if (page && scroller) {
      const box = page.getBoundingClientRect();
      const line = box.top - scroller.getBoundingClientRect().top + box.height * spot.top;
      const isInSight = line > 8 && line < scroller.clientHeight - 24;
      if (!isInSight) scroller.scrollBy({ top: line - scroller.clientHeight / 3, behavior: 'instant' });
    }
    followed.current = scroller?.scrollTop ?? null;
  };
  const latest = useRef(follow);
  latest.current = follow;
  useCaretWords(
    (words) => void follow(words),
    () => isWhereLeft(followed.current, place.current),
  );
  useEffect(() => {
    if (isWhereLeft(followed.current, place.current)) void latest.current(wordsAtCaret());
  }, [pages, place]);
}

/** Whether the pages are where they were last scrolled to, and no hand has scrolled them since. */
function isWhereLeft(top: number | null, scroller: HTMLElement | null): boolean {
  return top === null || top === scroller?.scrollTop;
}
