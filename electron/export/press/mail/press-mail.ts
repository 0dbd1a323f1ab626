import type { Article, Masthead } from '../../../../src/article';
import { done, failed } from '../../../../src/contract';
import type { PictureProblem, Problem, Result } from '../../../../src/contract';
import { renderPressMail } from '../../../../src/render';
import type { PressMail } from '../../../../src/render';
import type { Job, Material } from '../../order/job';
import { packMail } from './pack-mail';
import type { InlinePicture } from './pack-mail';
import { mailCopy } from '../../pictures/small-copy';
import { dataAddress } from '../kit/press-kit';

/** A press mail, drawn, with its pictures, and packed. */
export interface PackedMail {
  mail: PressMail;
  pictures: readonly InlinePicture[];
  message: Uint8Array;
}

/** Draws and packs an article's press mail. Problems: picture-missing, picture-unreadable. */
export async function pressMail(
  article: Article,
  masthead: Masthead,
  readPicture: Material['readPicture'],
  cache: Job['cache'] = null,
): Promise<Result<PackedMail, PictureProblem>> {
  const mail = renderPressMail(article, masthead);
  const pictures: InlinePicture[] = [];
  for (const { cid, hash } of mail.pictures) {
    const bytes = await readPicture(hash);
    if (!bytes) return failed({ kind: 'picture-missing', article: article.headline, picture: hash });
    const copy = await mailCopy(bytes, article.lead?.caption ?? '', cache);
    if (!copy.ok) return copy;
    const name = `photo-${String(pictures.length + 1)}.jpg`;
    pictures.push({ cid, name, type: 'image/jpeg', bytes: copy.value.bytes });
  }
  return done({ mail, pictures, message: await packMail(mail, masthead, pictures) });
}

/** A press mail as the desk shows it before it is sent: the very words and pictures of the message. */
export interface ProvedMail {
  subject: string;
  /** The HTML part as a page that reads nothing from outside: its pictures are written into it. */
  html: string;
  /** The plain text part. */
  text: string;
  /** Size of the whole message in bytes. */
  size: number;
}

/** Draws an article's press mail for the desk to show. Problems: picture-missing, picture-unreadable. */
export async function proofMail(
  article: Article,
  masthead: Masthead,
  readPicture: Material['readPicture'],
): Promise<Result<ProvedMail, Problem>> {
  const packed = await pressMail(article, masthead, readPicture);
  if (!packed.ok) return packed;
  const { mail, pictures, message } = packed.value;
  const html = pictures.reduce(
    (page, picture) => page.replaceAll(`"cid:${picture.cid}"`, `"${dataAddress(picture.bytes)}"`),
    String(mail.html),
  );
  return done({ subject: mail.subject, html, text: mail.text, size: message.length });
}
