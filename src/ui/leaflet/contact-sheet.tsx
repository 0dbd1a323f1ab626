import { useEffect, useRef, useState } from 'react';
import { articleText } from '../../contract';
import { leafletFormats, leafletTemplateNames, leafletTemplates } from '../../leaflet';
import type { LeafletDesign, LeafletTemplateName } from '../../leaflet';
import type { Draft } from '../article/draft';
import { useDesk, useMessages } from '../desk/use-desk';
import { Dialog } from '../kit/dialog';
import { request } from '../kit/request';
import { shownDesign } from './leaflet-choice';
import { openPages } from './pdf-pages';
import { useLeaflets } from './use-leaflets';

/** The first page of a text in each template that its format can be set with; a click chooses one. */
export function ContactSheet(props: { draft: Draft; opened: boolean; onClose: () => void }) {
  const { draft, opened, onClose } = props;
  const { leafletPreview: messages, leafletNames } = useMessages();
  const [choice, keep] = useLeaflets(draft);
  const design = shownDesign(choice);
  const choose = (template: LeafletTemplateName | null) => {
    keep({ ...choice, template });
    onClose();
  };
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={messages.templates(leafletNames.formats[design.format])}
      size={760}
    >
      <p className="meta">{messages.templatesHelp}</p>
      <Templates draft={draft} design={design} onChoose={choose} />
      <button
        type="button"
        className="quiet"
        aria-pressed={choice.template === null}
        onClick={() => choose(null)}
      >
        {messages.suitable}
      </button>
    </Dialog>
  );
}

interface TemplatesProps {
  draft: Draft;
  design: LeafletDesign;
  onChoose: (template: LeafletTemplateName) => void;
}

function Templates({ draft, design, onChoose }: TemplatesProps) {
  const { leafletPreview: messages, leafletNames } = useMessages();
  const { format, template } = design;
  const names = leafletTemplateNames.filter((name) => leafletTemplates[name].formats.includes(format));
  const drawn = useFirstPages(draft, design, names);
  const { width, height } = leafletFormats[format];
  return (
    <ul className="contact-sheet">
      {names.map((name) => (
        <li key={name}>
          <button
            type="button"
            aria-pressed={name === template}
            data-autofocus={name === template || undefined}
            onClick={() => onChoose(name)}
          >
            <span className="contact-page" style={{ aspectRatio: `${width} / ${height}` }}>
              <FirstPage canvas={drawn.get(name)} />
            </span>
            {leafletNames.templates[name]}
            <span className="meta">{leafletNames.purposes[name]}</span>
            {drawn.get(name) === null && <span className="meta">{messages.unset}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function FirstPage({ canvas }: { canvas: HTMLCanvasElement | null | undefined }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.replaceChildren(...(canvas ? [canvas] : [])), [canvas]);
  return <span ref={place} data-waiting={canvas === undefined} />;
}

/** CSS pixels across a page of the contact sheet. */
const pageWidth = 220;

/** The first page in each template, each as it is set; null for one that could not be. Ends when it is closed. */
function useFirstPages(
  draft: Draft,
  { format, ink }: LeafletDesign,
  names: readonly LeafletTemplateName[],
): ReadonlyMap<LeafletTemplateName, HTMLCanvasElement | null> {
  const { bridge } = useDesk();
  const [drawn, setDrawn] = useState<ReadonlyMap<LeafletTemplateName, HTMLCanvasElement | null>>(new Map());
  const list = names.join(' ');
  useEffect(() => {
    let isOpen = true;
    const article = articleText(draft.article());
    const waiting = leafletTemplateNames.filter((name) => list.split(' ').includes(name));
    const draw = async () => {
      for (let template = waiting.shift(); template; template = waiting.shift()) {
        const proof = await request(bridge, 'proof:template', { article, design: { format, template, ink } });
        if (!isOpen) return;
        const canvas = proof.ok ? await firstPageOf(proof.value.pdf) : null;
        const name = template;
        setDrawn((before) => new Map([...before, [name, canvas]]));
      }
    };
    // Two at a time, as many as are typeset at once.
    void draw();
    void draw();
    return () => void (isOpen = false);
  }, [bridge, draft, format, ink, list]);
  return drawn;
}

async function firstPageOf(pdf: Uint8Array): Promise<HTMLCanvasElement> {
  const pages = await openPages(pdf);
  const canvas = await pages.draw(1, Math.round(pageWidth * window.devicePixelRatio));
  pages.close();
  return canvas;
}
