import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { possibleOutlets } from '../../../contract';
import type { ChosenText, LeafletProof } from '../../../contract';
import { inks, issueLimits, leafletFormats, leafletTemplates } from '../../../leaflet';
import type { Ink, Issue, LeafletChoice, LeafletFormatName } from '../../../leaflet';
import { useActs } from '../../article/acts/acts';
import { capitalised } from '../../article/proofs/leaflet-choice';
import { Button } from '../../kit/button';
import { ChoiceMenu } from '../../kit/choice-menu';
import { TextField } from '../../kit/fields';
import { IconButton } from '../../kit/icon-button';
import { useSettings } from '../../kit/state/settings-store';
import { useAnswer } from '../../kit/state/use-answer';
import { useMessages } from '../../kit/state/use-messages';

/** The texts that a newsletter can be made of: pages of the site are on no paper. */
export function newsletterTexts(texts: readonly ChosenText[]): readonly ChosenText[] {
  return texts.filter(({ kind }) => possibleOutlets[kind].includes('leaflet'));
}

/** Asks in which order texts stand in a newsletter, what it is called, on which paper and in which ink; beside that, its pages. */
export function NewsletterForm({ texts, onClose }: { texts: readonly ChosenText[]; onClose: () => void }) {
  const acts = useActs();
  const { newsletter: messages, leafletNames, leafletPreview, untitled } = useMessages();
  const { formats } = leafletTemplates.bulletin;
  const [ordered, setOrdered] = useState(texts);
  const [format, setFormat] = useState<LeafletFormatName>(formats[0] ?? 'a4-fold');
  const [ink, setInk] = useState<Ink>('black');
  const [issue, setIssue] = useIssue();
  const [said, setSaid] = useState('');
  const [list, moveTo] = useMovedFocus();
  const move = (from: number, by: number) => {
    const moved = ordered[from];
    if (!moved) return;
    const others = ordered.filter((_, at) => at !== from);
    setOrdered([...others.slice(0, from + by), moved, ...others.slice(from + by)]);
    moveTo({ at: from + by, by });
    setSaid(messages.movedTo(moved.headline || untitled, from + by + 1));
  };
  const choice: LeafletChoice = {
    ...{ formats: [format], template: 'bulletin', ink },
    ...(Object.keys(issue).length > 0 && { issue }),
  };
  const make = () => {
    onClose();
    acts.makeNewsletter(
      ordered.map(({ id, kind }) => ({ id, kind })),
      printed(choice),
    );
  };
  return (
    <div className="newsletter-form">
      <div>
        <p className="meta">{messages.help}</p>
        <ol className="newsletter-order" ref={list}>
          {ordered.map(({ id, headline }, at) => (
            <li key={id}>
              <span>{headline || untitled}</span>
              <IconButton
                name={messages.up(headline || untitled)}
                icon={ArrowUp}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <IconButton
                name={messages.down(headline || untitled)}
                icon={ArrowDown}
                disabled={at === ordered.length - 1}
                onClick={() => move(at, 1)}
              />
            </li>
          ))}
        </ol>
        <p className="unseen" role="status">
          {said}
        </p>
        <IssueFields issue={issue} onChange={setIssue} />
        <div className="newsletter-choices">
          <ChoiceMenu
            name={leafletPreview.format}
            value={format}
            shown={capitalised(leafletNames.formats[format])}
            choices={formats.map((value) => ({ value, label: capitalised(leafletNames.formats[value]) }))}
            onChoose={setFormat}
          />
          <ChoiceMenu
            name={leafletPreview.ink}
            value={ink}
            shown={leafletNames.inks[ink]}
            choices={inks.map((value) => ({ value, label: leafletNames.inks[value] }))}
            onChoose={setInk}
          />
        </div>
        <div className="dialog-actions">
          <Button look="strong" label={messages.make} data-autofocus onClick={make} />
        </div>
      </div>
      <NewsletterProof ids={ordered.map(({ id }) => id)} choice={choice} />
    </div>
  );
}

/** What a newsletter is called, offered as the last one was, with the number after. */
function useIssue() {
  const { name, number } = useSettings().state.get().lastIssue;
  return useState<Issue>({
    ...(name !== undefined && { name }),
    ...(number !== undefined && { number: Math.min(issueLimits.number, number + 1) }),
  });
}

function IssueFields({ issue, onChange }: { issue: Issue; onChange: (issue: Issue) => void }) {
  const { newsletter: messages } = useMessages();
  const { name = '', number } = issue;
  const change = (next: { name: string; number: number | undefined }) => {
    const called = next.name.trimStart();
    onChange({
      ...(called !== '' && { name: called }),
      ...(next.number !== undefined && { number: next.number }),
    });
  };
  const count = (typed: string) => {
    const digits = Number(typed.replace(/\D/g, '').slice(0, String(issueLimits.number).length));
    change({ name, number: digits > 0 ? digits : undefined });
  };
  return (
    <div className="newsletter-issue">
      <TextField
        label={messages.name}
        placeholder={messages.usualName}
        maxLength={issueLimits.name}
        value={name}
        onText={(words) => change({ name: words, number })}
      />
      <TextField label={messages.number} inputMode="numeric" value={number ?? ''} onText={count} />
    </div>
  );
}

/** Milliseconds from a change to setting the pages anew. */
const proofDelay = 400;

/** The pages as the export makes them, in another format where these texts need one. */
function NewsletterProof({ ids, choice }: { ids: readonly string[]; choice: LeafletChoice }) {
  const { newsletter: messages, leafletNames, leafletPreview } = useMessages();
  const order = { ids: [...ids], leaflets: printed(choice) };
  const { answer } = useAnswer('proof:newsletter', order, { delay: proofDelay, keepsLast: true });
  const [asked] = choice.formats;
  const isLong = answer !== null && answer.wordsTooMany > 0;
  const made = answer && leafletNames.formats[answer.format];
  return (
    <div className="newsletter-proof">
      {made && (isLong || answer.format !== asked) && (
        <p className="meta" role="status">
          {isLong ? leafletPreview.tooMany(capitalised(made), answer.wordsTooMany) : messages.madeAs(made)}
        </p>
      )}
      <SetPages proof={answer} />
    </div>
  );
}

/** The choice while its name is typed, as it will be kept. */
function printed({ issue, ...choice }: LeafletChoice): LeafletChoice {
  const name = issue?.name?.trim();
  const kept = { ...issue, ...(name !== undefined && { name }) };
  return issue ? { ...choice, issue: kept } : choice;
}

/** Keeps the focus on the buttons of a line that moves, whose element leaves its place, and on the other where one is at its end. */
function useMovedFocus() {
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ at: number; by: number } | null>(null);
  useEffect(() => {
    if (!moved) return;
    const buttons = [...(list.current?.children[moved.at]?.querySelectorAll('button') ?? [])];
    if (moved.by > 0) buttons.reverse();
    buttons.find(({ disabled }) => !disabled)?.focus();
  }, [moved]);
  return [list, setMoved] as const;
}

/** CSS pixels across a page of A5, at which its text can be read; other pages are in proportion, none wider than the second. */
const [ofA5, widest] = [330, 480];

/** The pages of a leaflet as they are set, to be looked at before it is made; those of the last proof stay until the next are drawn. */
function SetPages({ proof }: { proof: LeafletProof | null }) {
  const { proof: messages, leafletPreview, newsletter } = useMessages();
  const drawn = useDrawnPages(proof);
  if (drawn.length === 0)
    return (
      <p className="set-pages meta" role="status">
        {leafletPreview.setting}
      </p>
    );
  return (
    <ol className="set-pages" tabIndex={0} aria-label={newsletter.pages}>
      {drawn.map((canvas, at) => (
        <li key={at}>
          <DrawnPage canvas={canvas} label={messages.leafletPage(at + 1, drawn.length)} />
        </li>
      ))}
    </ol>
  );
}

function DrawnPage({ canvas, label }: { canvas: HTMLCanvasElement; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.replaceChildren(canvas), [canvas]);
  return <div ref={place} role="img" aria-label={label} />;
}

/** All pages of a proof, drawn; the library that draws them is loaded with the first. */
function useDrawnPages(proof: LeafletProof | null): readonly HTMLCanvasElement[] {
  const [drawn, setDrawn] = useState<readonly HTMLCanvasElement[]>([]);
  useEffect(() => {
    if (!proof) return;
    let isWanted = true;
    const draw = async () => {
      const { openPages } = await import('../../proof');
      const pages = await openPages(proof.pdf);
      const across = Math.min(widest, (ofA5 * leafletFormats[proof.format].width) / leafletFormats.a5.width);
      const canvases = await Promise.all(
        pages.numbers.map((number) => pages.draw(number, across * window.devicePixelRatio)),
      );
      pages.close();
      for (const canvas of canvases) canvas.style.width = `${across}px`;
      if (isWanted) setDrawn(canvases);
    };
    void draw();
    return () => void (isWanted = false);
  }, [proof]);
  return drawn;
}
