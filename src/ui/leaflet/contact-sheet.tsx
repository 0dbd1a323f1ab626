import { useEffect, useMemo, useRef, useState } from 'react';
import { articleText } from '../../contract';
import type { OwnTemplateLine } from '../../contract';
import {
  couponNames,
  holdsCoupon,
  leafletFormats,
  leafletTemplateNames,
  leafletTemplates,
} from '../../leaflet';
import type {
  CouponName,
  LeafletChoice,
  LeafletDesign,
  LeafletFormatName,
  LeafletTemplateName,
} from '../../leaflet';
import type { Draft } from '../article/draft';
import { explain } from '../../messages';
import { useDesk, useMessages } from '../desk/use-desk';
import { ChoiceMenu } from '../kit/choice-menu';
import { Dialog } from '../kit/dialog';
import { problemSentence } from '../kit/problem-sentence';
import { request } from '../kit/request';
import { shownDesign } from './leaflet-choice';
import { OwnTemplateActs, useOwnTemplates } from './own-templates';
import { openPages } from './pdf-pages';
import { useLeaflets } from './use-leaflets';

/**
 * The first page of a text in each template that its format can be set with, the group's own among them; a click chooses one. A
 * template of the program can be copied to be changed.
 */
export function ContactSheet(props: { draft: Draft; opened: boolean; onClose: () => void }) {
  const { draft, opened, onClose } = props;
  const { leafletPreview: messages, leafletNames } = useMessages();
  const [choice, keep] = useLeaflets(draft);
  const design = shownDesign(choice);
  const choose = (chosen: Pick<LeafletChoice, 'template' | 'own'>) => {
    const { template: _template, own: _own, ...others } = choice;
    keep({ ...others, ...chosen });
    onClose();
  };
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={messages.templates(leafletNames.formats[design.format])}
      size={760}
    >
      <CouponChoice choice={choice} format={design.format} onChoose={keep} />
      <p className="meta">{messages.templatesHelp}</p>
      <Templates draft={draft} design={design} onChoose={choose} />
      <button
        type="button"
        className="quiet"
        aria-pressed={choice.template === null}
        onClick={() => choose({ template: null })}
      >
        {messages.suitable}
      </button>
    </Dialog>
  );
}

/** What a reader can cut off the foot of the leaflet; the last page shows it. */
function CouponChoice(props: {
  choice: LeafletChoice;
  format: LeafletFormatName;
  onChoose: (choice: LeafletChoice) => void;
}) {
  const { choice, format, onChoose } = props;
  const { leafletPreview: messages, leafletNames } = useMessages();
  const shown = choice.coupon ?? 'none';
  const nameOf = (value: CouponName | 'none') =>
    value === 'none' ? messages.noCoupon : leafletNames.coupons[value];
  const choose = (value: CouponName | 'none') => {
    const { coupon: _before, ...others } = choice;
    onChoose(value === 'none' ? others : { ...others, coupon: value });
  };
  if (!holdsCoupon(format)) return null;
  return (
    <p className="coupon-choice">
      <span aria-hidden>{messages.coupon}</span>
      <ChoiceMenu
        name={messages.coupon}
        value={shown}
        shown={nameOf(shown)}
        choices={(['none', ...couponNames] as const).map((value) => ({ value, label: nameOf(value) }))}
        onChoose={choose}
      />
    </p>
  );
}

interface TemplatesProps {
  draft: Draft;
  design: LeafletDesign;
  onChoose: (chosen: Pick<LeafletChoice, 'template' | 'own'>) => void;
}

/** A template of the contact sheet. */
interface Sample {
  template: LeafletTemplateName;
  own?: string;
  title: string;
  purpose: string;
}

function Templates({ draft, design, onChoose }: TemplatesProps) {
  const { leafletPreview: messages } = useMessages();
  const { width, height } = leafletFormats[design.format];
  const [own, reload] = useOwnTemplates();
  const samples = useSamples(design, own);
  const drawn = useFirstPages(draft, design, samples);
  return (
    <>
      <ul className="contact-sheet">
        {samples.map((sample) => {
          const isChosen = sample.template === design.template && sample.own === design.own;
          const first = drawn.get(keyOf(sample));
          return (
            <li key={keyOf(sample)}>
              <button
                type="button"
                aria-pressed={isChosen}
                data-autofocus={isChosen || undefined}
                onClick={() =>
                  onChoose({ template: sample.template, ...(sample.own && { own: sample.own }) })
                }
              >
                <span className="contact-page" style={{ aspectRatio: `${width} / ${height}` }}>
                  <FirstPage canvas={first && 'why' in first ? null : first} />
                </span>
                {sample.title}
                {sample.own !== undefined && <span className="meta">{messages.own}</span>}
                <span className="meta">{sample.purpose}</span>
                {first && 'why' in first && <span className="meta">{first.why}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      <OwnTemplateActs design={design} onCopied={reload} />
    </>
  );
}

/** The templates that a format can be set with: those of the program, then the group's own. */
function useSamples({ format }: LeafletDesign, own: readonly OwnTemplateLine[]): readonly Sample[] {
  const { language, leafletNames } = useMessages();
  return useMemo(
    () => [
      ...leafletTemplateNames
        .filter((name) => leafletTemplates[name].formats.includes(format))
        .map((name) => ({
          template: name,
          title: leafletNames.templates[name],
          purpose: leafletNames.purposes[name],
        })),
      ...own
        .filter(({ formats }) => formats.includes(format))
        .map(({ name, like, title, purpose }) => ({
          template: like,
          own: name,
          title: called(title[language], name, leafletNames.templates[like]),
          purpose: purpose[language] ?? '',
        })),
    ],
    [format, own, language, leafletNames],
  );
}

/** A copy that nobody has named yet is called by its folder. */
function called(title: string | undefined, folder: string, standard: string): string {
  return title === undefined || title === standard ? folder : title;
}

function keyOf({ template, own }: Pick<Sample, 'template' | 'own'>): string {
  return own === undefined ? template : `own/${own}`;
}

function FirstPage({ canvas }: { canvas: HTMLCanvasElement | null | undefined }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.replaceChildren(...(canvas ? [canvas] : [])), [canvas]);
  return <span ref={place} data-waiting={canvas === undefined} />;
}

/** CSS pixels across a page of the contact sheet. */
const pageWidth = 220;

/** A first page as it was drawn, or why there is none. */
type FirstPageDrawn = HTMLCanvasElement | { why: string };

/** The first page in each template, each as it is set. Ends when it is closed. */
function useFirstPages(
  draft: Draft,
  { format, ink, leftOut, coupon }: LeafletDesign,
  samples: readonly Sample[],
): ReadonlyMap<string, FirstPageDrawn> {
  const { bridge } = useDesk();
  const messages = useMessages();
  const [drawn, setDrawn] = useState<ReadonlyMap<string, FirstPageDrawn>>(new Map());
  useEffect(() => {
    let isOpen = true;
    const article = articleText(draft.article());
    const waiting = [...samples];
    const draw = async () => {
      for (let sample = waiting.shift(); sample; sample = waiting.shift()) {
        const { template, own } = sample;
        const design = {
          format,
          template,
          ink,
          ...(own && { own }),
          ...(leftOut && { leftOut }),
          ...(coupon && { coupon }),
        };
        const proof = await request(bridge, 'proof:template', { article, design });
        if (!isOpen) return;
        const first = !proof.ok
          ? { why: problemSentence(proof.problem, messages) }
          : proof.value.broken
            ? { why: messages.leafletPreview.broken(explain(proof.value.broken.why, messages.reasons)) }
            : await firstPageOf(proof.value.pdf);
        const key = keyOf(sample);
        setDrawn((before) => new Map([...before, [key, first]]));
      }
    };
    // Two at a time, as many as are typeset at once.
    void draw();
    void draw();
    return () => void (isOpen = false);
  }, [bridge, draft, format, ink, leftOut, coupon, samples, messages]);
  return drawn;
}

async function firstPageOf(pdf: Uint8Array): Promise<HTMLCanvasElement> {
  const pages = await openPages(pdf);
  const canvas = await pages.draw(1, Math.round(pageWidth * window.devicePixelRatio));
  pages.close();
  return canvas;
}
