import { done } from '../../../../src/contract';
import type { PictureProblem, Problem, Result } from '../../../../src/contract';
import { renderPressMail } from '../../../../src/render';
import type { PressMail } from '../../../../src/render';
import type { ArticleOrder } from '../../order/job';
import { withoutLostPictures } from '../../pictures/lost-pictures';
import { readOriginal } from '../../pictures/open-picture';
import { copyForMail, dataUrl } from '../../pictures/small-copy';
import type { AttachedFile } from './attached-files';
import { packMail } from './pack-mail';
import type { InlinePicture } from './pack-mail';

/** A press mail: its parts as rendered, its pictures, and the packed message. */
export interface PackedMail {
  mail: PressMail;
  pictures: readonly InlinePicture[];
  message: Uint8Array;
}

/** Renders and packs an article's press mail with what is attached to it. Problems: picture-missing, picture-unreadable. */
export async function makePressMail(
  order: ArticleOrder,
  attached: readonly AttachedFile[] = [],
): Promise<Result<PackedMail, PictureProblem>> {
  const { article, masthead, readPicture, cache, isPublished = false } = order;
  const isAttached = attached.some(({ kind }) => kind === 'kit');
  const mail = renderPressMail(article, masthead, { isAttached, isOnLine: isPublished });
  const pictures: InlinePicture[] = [];
  for (const { cid, hash } of mail.pictures) {
    const original = await readOriginal(hash, article.headline, readPicture);
    if (!original.ok) return original;
    const copy = await copyForMail(original.value, hash, cache);
    if (!copy.ok) return copy;
    const { type, bytes } = copy.value;
    pictures.push({ cid, name: `photo-${String(pictures.length + 1)}.${type}`, type, bytes });
  }
  return done({ mail, pictures, message: await packMail(mail, masthead, pictures, attached) });
}

/** A press mail as the desk shows it, made from the message itself. */
export interface MailProof {
  subject: string;
  /** The HTML part as a page that loads nothing: its pictures are embedded. */
  html: string;
  /** The plain text part. */
  text: string;
  /** Size of the whole message in bytes. */
  size: number;
}

/** Makes an article's press mail for the desk to show. Problems: picture-missing, picture-unreadable. */
export async function proofMail(order: ArticleOrder): Promise<Result<MailProof, Problem>> {
  const packed = await withoutLostPictures(order.article, async (article) => {
    const made = await makePressMail({ ...order, article });
    return made.ok ? done({ ...made.value, notices: [] }) : made;
  });
  if (!packed.ok) return packed;
  const { mail, pictures, message } = packed.value;
  const html = pictures.reduce(
    (page, picture) => page.replaceAll(`"cid:${picture.cid}"`, `"${dataUrl(picture)}"`),
    String(mail.html),
  );
  return done({ subject: mail.subject, html, text: mail.text, size: message.length });
}
