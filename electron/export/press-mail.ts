import type { Article, Masthead } from '../../src/article';
import { done, failed } from '../../src/contract';
import type { PictureProblem, Result } from '../../src/contract';
import { renderPressMail } from '../../src/render';
import type { PressMail } from '../../src/render';
import type { Job, Material } from './job';
import { packMail } from './mail';
import type { InlinePicture } from './mail';
import { mailCopy } from './press-pictures';

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
