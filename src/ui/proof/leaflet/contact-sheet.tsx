import { useEffect, useMemo, useRef, useState } from 'react';
import { lengthOfBlocks } from '../../../article';
import { articleText } from '../../../contract';
import type { LeafletProof, OwnTemplateLine, Result } from '../../../contract';
import {
  designFor,
  formatFor,
  leafletFormats,
  leafletTemplateNames,
  leafletTemplates,
  sampleLanguages,
} from '../../../leaflet';
import type {
  LeafletChoice,
  LeafletDesign,
  LeafletFormatName,
  LeafletTemplateName,
  SampleLanguage,
} from '../../../leaflet';
import type { Draft } from '../../article/draft';
import { explain } from '../../../messages';
import type { Language, Messages } from '../../../messages';
import { Button } from '../../kit/button';
import { useMessages } from '../../kit/state/use-messages';
import { useBridge, request } from '../../kit/state/request';
import { Dialog } from '../../kit/dialog';
import { problemSentence } from '../../kit/problem-sentence';
import type { RequestProblem } from '../../kit/state/request';
import { capitalised, showFormat, shownDesign } from '../../article/proofs/leaflet-choice';
import { OwnTemplateActs, useOwnTemplates } from './own-templates';
import { openPages } from './pdf-pages';
import { useLeaflets } from '../../article/proofs/use-leaflets';
import { ChoiceButtons } from '../../kit/choice-buttons';

/**
 * The first page of a text in each template, the group's own among them, or of the text that each template is made for: in the format
 * that is shown, or in the one that a template is made for. A click chooses it. A template of the program can be copied to be changed.
 */
export function ContactSheet(props: { draft: Draft; opened: boolean; onClose: () => void }) {
  const { draft, opened, onClose } = props;
  const { leafletPreview: messages, leafletNames } = useMessages();
  const [choice, keep] = useLeaflets(draft);
  const design = shownDesign(choice);
  const choose = ({ format, ...chosen }: Chosen) => {
    const { template: _template, own: _own, ...others } = showFormat(choice, format);
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
      <Templates draft={draft} design={design} onChoose={choose} />
      <Button
        look="quiet"
        label={messages.suitable}
        aria-pressed={choice.template === null}
        onClick={() => choose({ template: null, format: design.format })}
      />
    </Dialog>
  );
}

interface TemplatesProps {
  draft: Draft;
  design: LeafletDesign;
  onChoose: (chosen: Chosen) => void;
}

/** What is chosen by a click. */
type Chosen = Pick<LeafletChoice, 'template' | 'own'> & { format: LeafletFormatName };

/** A template of the contact sheet. */
interface Offered {
  template: LeafletTemplateName;
  /** The one that it is shown in. */
  format: LeafletFormatName;
  own?: string;
  title: string;
  purpose: string;
}

function Templates({ draft, design, onChoose }: TemplatesProps) {
  const { leafletPreview: messages, leafletNames } = useMessages();
  const [own, reload] = useOwnTemplates();
  const offered = useOffered(design, own);
  const [text, setText] = useState<ShownText>(() => (isEmpty(draft) ? 'sample' : 'own'));
  const drawn = useFirstPages(draft, design, { offered, text });
  return (
    <>
      <ChoiceButtons
        className="shown-text"
        label={messages.shownWith}
        names={shownTexts}
        chosen={text}
        says={messages.shownText}
        onChoose={setText}
      />
      <p className="meta">{messages.templatesHelp[text]}</p>
      <ul className="contact-sheet">
        {offered.map((each) => {
          const { template, format } = each;
          const { width, height } = leafletFormats[format];
          const isChosen = template === design.template && each.own === design.own;
          const first = drawn.get(keyOf(each));
          return (
            <li key={keyOf(each)}>
              <button
                type="button"
                aria-pressed={isChosen}
                data-autofocus={isChosen || undefined}
                onClick={() => onChoose({ template, format, ...(each.own && { own: each.own }) })}
              >
                <span className="contact-page" style={{ aspectRatio: `${width} / ${height}` }}>
                  <FirstPage canvas={first && 'why' in first ? null : first} />
                </span>
                {each.title}
                {each.own !== undefined && <span className="meta">{messages.own}</span>}
                {format !== design.format && (
                  <span className="meta">{capitalised(leafletNames.formats[format])}</span>
                )}
                <span className="meta">{each.purpose}</span>
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

/** The templates of the program, those that the format can be set with first, then the group's own. */
function useOffered({ format }: LeafletDesign, own: readonly OwnTemplateLine[]): readonly Offered[] {
  const { language, leafletNames } = useMessages();
  return useMemo(
    () => [
      ...leafletTemplateNames
        .map((name) => ({
          template: name,
          format: formatFor(leafletTemplates[name], format),
          title: leafletNames.templates[name],
          purpose: leafletNames.purposes[name],
        }))
        .toSorted((one, other) => Number(other.format === format) - Number(one.format === format)),
      ...own.map(({ name, like, title, purpose, formats }) => ({
        template: like,
        own: name,
        format: formatFor({ name: like, formats }, format),
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

function keyOf({ template, own }: Pick<Offered, 'template' | 'own'>): string {
  return own === undefined ? template : `own/${own}`;
}

function FirstPage({ canvas }: { canvas: HTMLCanvasElement | null | undefined }) {
  const { leafletPreview: messages } = useMessages();
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.replaceChildren(...(canvas ? [canvas] : [])), [canvas]);
  return (
    <>
      <span ref={place} />
      {canvas === undefined && (
        <span className="page-coming" aria-hidden>
          {messages.setting}
        </span>
      )}
    </>
  );
}

/** CSS pixels across a page of the contact sheet. */
const pageWidth = 220;

/** A first page as it was drawn, or why there is none. */
type FirstPageDrawn = HTMLCanvasElement | { why: string };

/** What the templates are shown with: the text on the sheet, or the sample of each. */
const shownTexts = ['own', 'sample'] as const;
type ShownText = (typeof shownTexts)[number];

function isEmpty(draft: Draft): boolean {
  const { headline, body } = draft.article();
  return headline === '' && lengthOfBlocks(body).words === 0;
}

/** The language of the samples: that of the text, or of the interface where there is none in it. */
function sampleLanguage(text: string, shown: Language): SampleLanguage {
  const known = (tag: string) => sampleLanguages.find((each) => each === tag.slice(0, 2));
  return known(text) ?? known(shown) ?? 'en';
}

/** The first page in each template, each as it is set. Ends when it is closed. */
function useFirstPages(
  draft: Draft,
  { ink, leftOut, coupon, lead, adjusted }: LeafletDesign,
  { offered, text }: { offered: readonly Offered[]; text: ShownText },
): ReadonlyMap<string, FirstPageDrawn> {
  const bridge = useBridge();
  const messages = useMessages();
  const [drawn, setDrawn] = useState<ReadonlyMap<string, FirstPageDrawn>>(new Map());
  useEffect(() => {
    let isOpen = true;
    const article = draft.article();
    const order = articleText(article);
    const language = sampleLanguage(article.language, messages.language);
    const waiting = [...offered];
    setDrawn(new Map());
    const draw = async () => {
      for (let each = waiting.shift(); each; each = waiting.shift()) {
        const { template, own } = each;
        const choice = {
          template,
          ink,
          ...(own && { own }),
          ...(coupon && { coupon }),
          ...(lead && { lead }),
          ...(adjusted && { adjusted }),
        };
        const made = designFor({ ...choice, formats: [each.format] }, each.format);
        const proof =
          text === 'sample'
            ? await request(bridge, 'proof:sample', { language, design: made })
            : await request(bridge, 'proof:template', {
                article: order,
                design: { ...made, ...(leftOut && { leftOut }) },
              });
        if (!isOpen) return;
        const first = await firstPageOf(proof, messages);
        const key = keyOf(each);
        setDrawn((before) => new Map([...before, [key, first]]));
      }
    };
    // Two at a time, as many as are typeset at once.
    void draw();
    void draw();
    return () => void (isOpen = false);
  }, [bridge, draft, ink, leftOut, coupon, lead, adjusted, offered, text, messages]);
  return drawn;
}

async function firstPageOf(
  proof: Result<LeafletProof, RequestProblem>,
  messages: Messages,
): Promise<FirstPageDrawn> {
  if (!proof.ok) return { why: problemSentence(proof.problem, messages) };
  const broken = proof.value.notices.find(({ kind }) => kind === 'template-broken');
  if (broken?.kind === 'template-broken')
    return { why: messages.leafletPreview.broken(explain(broken.why, messages.reasons)) };
  const pages = await openPages(proof.value.pdf);
  const canvas = await pages.draw(1, Math.round(pageWidth * window.devicePixelRatio));
  pages.close();
  return canvas;
}
