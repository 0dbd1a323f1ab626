import { hasWords, publicPart } from '../../../src/article';
import type { Article, Masthead } from '../../../src/article';
import { comparedDocuments, done } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import { maxSubject } from '../../../src/render';
import type { PressMail } from '../../../src/render';
import type { Exported, Job, Material, TypesetOrder } from '../order/job';
import { untranslatedNotices } from '../order/masthead-notices';
import { writePerArticle } from '../order/write-per-article';
import type { DrawnWords } from '../order/same-words';
import type { MadeFiles } from '../order/write-per-article';
import { makePressKit } from './kit/press-kit';
import { makePressMail } from './mail/press-mail';

/**
 * Writes each article's release, press mail and press kit into a folder. Articles
 * under embargo are written too, with the embargo above everything else: journalists are told early.
 * Problems: those of `writePerArticle`.
 */
export async function exportPress(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const { masthead, readPicture } = material;
  const { typeset, cache } = job;
  const written = await writePerArticle('press', { material, folder, job }, (article, stem) =>
    makePressFiles(
      {
        article,
        masthead,
        readPicture,
        typeset,
        cache,
        isPublished: material.isOnLine?.(article.id) ?? false,
      },
      stem,
    ),
  );
  if (!written.ok) return written;
  const { files, documents, compared, notices } = written.value;
  const languages = material.articles.map(({ language }) => language);
  const untranslated = untranslatedNotices(masthead, languages, ['role']);
  return done({
    files,
    documents,
    compared,
    notices: [...mastheadNotices(masthead), ...untranslated, ...notices],
  });
}

/** Of a text that is withdrawn, only that it is and why. */
async function makePressFiles(given: TypesetOrder, stem: string): Promise<Result<MadeFiles, Problem>> {
  const order = { ...given, article: publicPart(given.article) };
  const [mail, kit] = await Promise.all([makePressMail(order), makePressKit(order, stem)]);
  if (!mail.ok) return mail;
  if (!kit.ok) return kit;
  const isRelease = order.article.kind === 'release';
  const files: MadeFiles['files'] = [
    { kind: 'release', isRelease, bytes: kit.value.pdf },
    { kind: 'mail', isRelease, bytes: mail.value.message },
    { kind: 'kit', bytes: kit.value.zip },
  ];
  const drawn = { mail: String(mail.value.mail.html), 'mail-text': mail.value.mail.text, ...kit.value.drawn };
  const words = comparedDocuments.flatMap((document): DrawnWords[] =>
    document in drawn ? [{ document, drawn: drawn[document as keyof typeof drawn], share: 'press' }] : [],
  );
  return done({
    files,
    words,
    notices: [...subjectNotices(order.article, mail.value.mail), ...kit.value.notices],
  });
}

/** A notice of a subject that inboxes cut off. */
function subjectNotices({ headline }: Article, { subject }: PressMail): Notice[] {
  const [characters, limit] = [[...subject].length, maxSubject];
  return characters > limit ? [{ kind: 'subject-long', article: headline, characters, limit }] : [];
}

function mastheadNotices({ name, shortName, spokespersons, email }: Masthead): Notice[] {
  return [
    ...(hasWords(name) || hasWords(shortName) ? [] : [{ kind: 'group-name-missing' } as const]),
    ...(spokespersons.length > 0 || email.trim() ? [] : [{ kind: 'contact-missing' } as const]),
  ];
}
