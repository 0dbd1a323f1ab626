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
  templateOfSettings,
  withNamedTemplate,
} from '../../../leaflet';
import type {
  LeafletChoice,
  LeafletDesign,
  LeafletFormatName,
  LeafletTemplateName,
  NamedTemplate,
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
import { NamedTemplateActs, SaveTemplate, useNamedTemplates } from './named-templates';
import { OwnTemplateActs, useOwnTemplates } from './own-templates';
import { openPages } from './pdf-pages';
import { useLeaflets } from '../../article/proofs/use-leaflets';
import { ChoiceButtons } from '../../kit/choice-buttons';
import './contact-sheet.css';

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
  const chooseNamed = (named: NamedTemplate) => {
    keep(withNamedTemplate(choice, named));
    onClose();
  };
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={messages.templates(leafletNames.formats[design.format])}
      size={760}
    >
      <Templates draft={draft} choice={choice} onChoose={choose} onChooseNamed={chooseNamed} />
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
  choice: LeafletChoice;
  onChoose: (chosen: Chosen) => void;
  onChooseNamed: (named: NamedTemplate) => void;
}

/** What is chosen by a click. */
type Chosen = Pick<LeafletChoice, 'template' | 'own'> & { format: LeafletFormatName };

/** A template of the contact sheet. */
interface Offered {
  template: LeafletTemplateName;
  /** The one that it is shown in. */
  format: LeafletFormatName;
  own?: string;
  /** One that is made of settings, all of which it brings with it. */
  named?: NamedTemplate;
  title: string;
  purpose: string;
}

function Templates({ draft, choice, onChoose, onChooseNamed }: TemplatesProps) {
  const { leafletPreview: messages, leafletNames } = useMessages();
  const [own, reload] = useOwnTemplates();
  const design = shownDesign(choice);
  const offered = useOffered(design, own);
  const isOfSettings = templateOfSettings(design, useNamedTemplates());
  const [text, setText] = useState<ShownText>(() => (isEmpty(draft) ? 'sample' : 'own'));
  const drawn = useFirstPages(draft, choice, { offered, text });
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
          const { template, format, named } = each;
          const { width, height } = leafletFormats[format];
          const isChosen = isOfSettings
            ? named === isOfSettings
            : !named && template === design.template && each.own === design.own;
          const first = drawn.get(keyOf(each));
          return (
            <li key={keyOf(each)}>
              <button
                type="button"
                aria-pressed={isChosen}
                data-autofocus={isChosen || undefined}
                onClick={() =>
                  named
                    ? onChooseNamed(named)
                    : onChoose({ template, format, ...(each.own && { own: each.own }) })
                }
              >
                <span className="contact-page" style={{ aspectRatio: `${width} / ${height}` }}>
                  <FirstPage canvas={first && 'why' in first ? null : first} />
                </span>
                {each.title}
                {(named ?? each.own) !== undefined && <span className="meta">{messages.own}</span>}
                {format !== design.format && (
                  <span className="meta">{capitalised(leafletNames.formats[format])}</span>
                )}
                <span className="meta">{each.purpose}</span>
                {first && 'why' in first && <span className="meta">{first.why}</span>}
              </button>
              {named && <NamedTemplateActs template={named} />}
            </li>
          );
        })}
      </ul>
      <SaveTemplate choice={choice} />
      <OwnTemplateActs design={design} onCopied={reload} />
    </>
  );
}

/** The templates for one text: those of the program that the format can be set with first, then the group's own, of settings and of folders. */
function useOffered({ format }: LeafletDesign, own: readonly OwnTemplateLine[]): readonly Offered[] {
  const { language, leafletNames } = useMessages();
  const named = useNamedTemplates();
  return useMemo(
    () => [
      ...leafletTemplateNames
        .filter(isForOneText)
        .map((name) => ({
          template: name,
          format: formatFor(leafletTemplates[name], format),
          title: leafletNames.templates[name],
          purpose: leafletNames.purposes[name],
        }))
        .toSorted((one, other) => Number(other.format === format) - Number(one.format === format)),
      ...named.map((each) => ({
        template: each.template,
        ...(each.own !== undefined && { own: each.own }),
        named: each,
        format: formatFor(leafletTemplates[each.template], format),
        title: each.name,
        purpose: each.own ?? leafletNames.templates[each.template],
      })),
      ...own
        .filter(({ like }) => isForOneText(like))
        .map(({ name, like, title, purpose, formats }) => ({
          template: like,
          own: name,
          format: formatFor({ name: like, formats }, format),
          title: called(title[language], name, leafletNames.templates[like]),
          purpose: purpose[language] ?? '',
        })),
    ],
    [format, own, named, language, leafletNames],
  );
}

/** A newsletter is made of several texts, in the library. */
function isForOneText(template: LeafletTemplateName): boolean {
  return !leafletTemplates[template].gathers;
}

/** A copy that nobody has named yet is called by its folder. */
function called(title: string | undefined, folder: string, standard: string): string {
  return title === undefined || title === standard ? folder : title;
}

function keyOf({ template, own, named }: Pick<Offered, 'template' | 'own' | 'named'>): string {
  if (named) return `named/${named.name}`;
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
  choice: LeafletChoice,
  { offered, text }: { offered: readonly Offered[]; text: ShownText },
): ReadonlyMap<string, FirstPageDrawn> {
  const bridge = useBridge();
  const messages = useMessages();
  const [drawn, setDrawn] = useState<ReadonlyMap<string, FirstPageDrawn>>(new Map());
  const asked = JSON.stringify(choice);
  useEffect(() => {
    let isOpen = true;
    const now = JSON.parse(asked) as LeafletChoice;
    const article = draft.article();
    const order = articleText(article);
    const language = sampleLanguage(article.language, messages.language);
    const waiting = [...offered];
    setDrawn(new Map());
    const draw = async () => {
      for (let each = waiting.shift(); each; each = waiting.shift()) {
        const made = designFor(choiceWith(now, each), each.format);
        const proof =
          text === 'sample'
            ? await request(bridge, 'proof:sample', { language, design: withoutPassages(made) })
            : await request(bridge, 'proof:template', {
                article: order,
                design: made,
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
  }, [bridge, draft, asked, offered, text, messages]);
  return drawn;
}

/** The leaflet of a text with another template: one of settings brings its own. */
function choiceWith(choice: LeafletChoice, { template, own, named }: Offered): LeafletChoice {
  if (named) return withNamedTemplate(choice, named);
  const { own: _before, ...others } = choice;
  return { ...others, template, ...(own !== undefined && { own }) };
}

/** A sample has none of the passages that a text leaves out. */
function withoutPassages({ leftOut: _passages, ...design }: LeafletDesign): LeafletDesign {
  return design;
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
