import { isUnderEmbargo } from '../../../../src/article';
import type { Article } from '../../../../src/article';
import { done } from '../../../../src/contract';
import type { LeafletWithheld, MailAttachment, Notice, Problem, Result } from '../../../../src/contract';
import type { LeafletChoice } from '../../../../src/leaflet';
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
  { kinds, naming, leaflets, typeset, templates, now }: AttachOrder,
): Promise<Result<MadeAttachments, Problem>> {
  const made: MadeAttachments = { files: [], withheld: null, notices: [] };
  const [stem = article.slug] = naming.stems(article);
  const add = (kind: MailAttachment, document: TextDocument, bytes: Uint8Array) => {
    const ending = naming.endingOf(document) ?? (kind === 'kit' ? '.zip' : '.pdf');
    made.files.push({ kind, name: stem + ending, bytes });
  };
  const typesetOrder: TypesetOrder = { ...order, article, typeset, templates };
  const kit = kinds.includes('kit') ? await makePressKit(typesetOrder, stem) : null;
  if (kit && !kit.ok) return kit;
  if (kinds.includes('pdf')) {
    const release = kit ?? (await makeReleasePdf(typesetOrder));
    if (!release.ok) return release;
    add('pdf', { kind: 'release' }, release.value.pdf);
    made.notices.push(...(kit ? [] : release.value.notices));
  }
  if (kinds.includes('leaflet')) {
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
  if (kit) {
    add('kit', { kind: 'kit' }, kit.value.zip);
    made.notices.push(...kit.value.notices);
  }
  return done(made);
}

/** A leaflet is handed out: not before the embargo is over, and never of a text that is withdrawn. */
function withheldNow(article: Article, now: number): LeafletWithheld | null {
  if (article.withdrawn) return 'withdrawn';
  return isUnderEmbargo(article, now) ? 'embargo' : null;
}
