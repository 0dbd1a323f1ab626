import { isUnderEmbargo } from '../../../../src/article';
import type { Article } from '../../../../src/article';
import { done } from '../../../../src/contract';
import type {
  LeafletWithheld,
  MailAttachment,
  Notice,
  PreparingStep,
  Problem,
  Result,
} from '../../../../src/contract';
import type { LeafletChoice } from '../../../../src/leaflet';
import { makeMailCards } from '../../cards/export-cards';
import { makeReadableLeaflet } from '../../leaflet/export-leaflets';
import type { Naming, TextDocument } from '../../naming/naming';
import type { ArticleOrder, TypesetOrder } from '../../order/job';
import { makePressKit } from '../kit/press-kit';
import { makeReleasePdf } from '../release-pdf';

/** A file that goes with a press mail, by the name that the export gives it. */
export interface AttachedFile {
  kind: MailAttachment;
  name: string;
  bytes: Uint8Array;
}

/** Which files go with a press mail, and what they are made with beside the text. */
export interface AttachOrder extends Pick<TypesetOrder, 'typeset' | 'templates'> {
  kinds: readonly MailAttachment[];
  naming: Naming;
  /** Which leaflets the text has; the first is attached. */
  leaflets: LeafletChoice;
  /** Milliseconds since 1970 UTC: decides only what is still under embargo. */
  now: number;
  signal?: AbortSignal;
  /** Told what is being made, and the how many-th of how many files or rows of cards that is. */
  progress?: (step: PreparingStep) => void;
}

/** What was made to be attached. */
interface MadeAttachments {
  files: AttachedFile[];
  withheld: LeafletWithheld | null;
  notices: Notice[];
}

/**
 * Makes the files that go with a mail, each as the export makes it. Problems: picture-missing, picture-unreadable, typesetting.
 */
export async function makeAttachments(
  { article, ...order }: ArticleOrder,
  { kinds, naming, leaflets, typeset, templates, now, signal, progress }: AttachOrder,
): Promise<Result<MadeAttachments, Problem>> {
  const made: MadeAttachments = { files: [], withheld: null, notices: [] };
  const [stem = article.slug] = naming.stems(article);
  const add = (kind: MailAttachment, document: TextDocument, bytes: Uint8Array) => {
    const ending = naming.endingOf(document) ?? usualEndings[kind];
    made.files.push({ kind, name: stem + ending, bytes });
  };
  let steps = 0;
  const begun = (making: MailAttachment) => {
    signal?.throwIfAborted();
    progress?.({ making, at: (steps += 1), of: kinds.length });
  };
  const typesetOrder: TypesetOrder = { ...order, article, typeset, templates, ...(signal && { signal }) };
  if (kinds.includes('kit')) begun('kit');
  const kit = kinds.includes('kit') ? await makePressKit(typesetOrder, stem) : null;
  if (kit && !kit.ok) return kit;
  if (kinds.includes('pdf')) {
    begun('pdf');
    const release = kit ?? (await makeReleasePdf(typesetOrder));
    if (!release.ok) return release;
    add('pdf', { kind: 'release', isRelease: article.kind === 'release' }, release.value.pdf);
    made.notices.push(...(kit ? [] : release.value.notices));
  }
  if (kinds.includes('leaflet')) {
    begun('leaflet');
    made.withheld = withheldNow(article, now);
    if (!made.withheld) {
      const open = { ...typesetOrder, article: { ...article, embargo: null } };
      const leaflet = await makeReadableLeaflet(open, leaflets);
      if (!leaflet.ok) return leaflet;
      const { bytes, format, notices } = leaflet.value;
      if (bytes) {
        add('leaflet', { kind: 'leaflet', format }, bytes);
        made.notices.push(...notices);
      } else made.withheld = 'too-long';
    }
  }
  if (kinds.includes('cards')) {
    begun('cards');
    const cards = await makeMailCards(typesetOrder, now);
    if (!cards.ok) return cards;
    for (const { bytes, ...document } of cards.value.files) add('cards', document, bytes);
    made.notices.push(...cards.value.notices);
  }
  if (kit) {
    add('kit', { kind: 'kit' }, kit.value.zip);
    made.notices.push(...kit.value.notices);
  }
  return done(made);
}

const usualEndings: Readonly<Record<MailAttachment, string>> = {
  pdf: '.pdf',
  leaflet: '.pdf',
  cards: '.png',
  kit: '.zip',
};

/** A leaflet is handed out: not before the embargo is over, and never of a text that is withdrawn. */
function withheldNow(article: Article, now: number): LeafletWithheld | null {
  if (article.withdrawn) return 'withdrawn';
  return isUnderEmbargo(article, now) ? 'embargo' : null;
}
