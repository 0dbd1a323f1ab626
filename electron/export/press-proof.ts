import type { Article, Masthead } from '../../src/article';
import { done } from '../../src/contract';
import type { Problem, Result } from '../../src/contract';
import type { Material } from './job';
import { dataAddress } from './kit';
import { pressMail } from './press-mail';

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
