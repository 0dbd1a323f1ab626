import { randomUUID } from 'node:crypto';
import {
  defaultHouseStyle,
  freeSlug,
  groupZone,
  newArticle,
  reuseOf,
  slugify,
  zonedNow,
} from '../../../src/article';
import type { Article, ArticleId } from '../../../src/article';
import { done } from '../../../src/contract';
import type { FoundTexts, Handlers, ParsedArgument, ReplyTo } from '../../../src/contract';
import { outletMessages } from '../../../src/messages';
import { replacementIn } from './pictures';
import type { Tools } from '../desk/tools';
import type { Archive } from '../../archive';
import { renderCopy } from '../../../src/render';
import { writeCopy } from '../../export';

type LibraryCall =
  'library:list' | 'library:choose' | 'library:facets' | 'library:signatories' | 'library:removed';

/** Lists and searches the articles of the archive, and lists those that were removed. */
export function libraryHandlers({ archive }: Pick<Tools, 'archive'>): Pick<Handlers, LibraryCall> {
  return {
    'library:list': (query) => archive.library.listInThread(query),
    'library:choose': (query) => archive.library.choose(query),
    'library:facets': () => archive.library.facetsInThread(),
    'library:signatories': () => Promise.resolve(archive.library.knownSignatories()),
    'library:removed': () => Promise.resolve(archive.articles.removed()),
  };
}

type ArticleCall =
  | 'article:create'
  | 'article:reuse'
  | 'article:open'
  | 'article:save'
  | 'article:recover'
  | 'article:remove'
  | 'article:erase'
  | 'article:stop-erasing'
  | 'article:restore'
  | 'article:which-stay'
  | 'revision:list'
  | 'revision:open'
  | 'revision:pin'
  | 'revision:name';

/** Creates, opens, saves, removes and restores articles, and answers their revisions. */
export function articleHandlers({
  archive,
  backups,
  clock,
  emit,
  jobs,
}: Pick<Tools, 'archive' | 'clock' | 'emit' | 'backups' | 'jobs'>): Pick<Handlers, ArticleCall> {
  const refused = holdRefusedSaves(archive);
  return {
    'article:create': ({ kind, language }) => {
      const date = zonedNow(clock(), groupZone(archive.masthead.open(), language));
      return Promise.resolve(
        archive.articles.create(newArticle({ id: randomUUID(), kind, language, date }), clock()),
      );
    },
    'article:reuse': (id) => Promise.resolve(reuse({ archive, clock }, id)),
    'article:open': (id) => Promise.resolve(refused.open(id)),
    'article:save': (draft) => Promise.resolve(refused.save(draft, clock())),
    'article:recover': (at) => Promise.resolve(archive.articles.recover(at, clock())),
    'article:remove': (id) => Promise.resolve(archive.articles.remove(id, clock())),
    'article:which-stay': (ids) => Promise.resolve(archive.articles.whichStay(ids)),
    'article:restore': (id) => Promise.resolve(archive.articles.restore(id, clock())),
    'article:erase': async (asked) => {
      const ids = archive.erasing.withCopies(asked);
      const hear = (many: number) => emit('article:erased', many);
      const erased = await backups.whileErasing(ids, (compact, signal) =>
        archive.erasing.erase(ids, clock(), { hear, signal, compact }),
      );
      return erased.ok ? done(erased.value.length) : erased;
    },
    'article:stop-erasing': () => {
      jobs.cancel('erase');
      return Promise.resolve(done(null));
    },
    'revision:list': (id) => Promise.resolve(archive.revisions.list(id)),
    'revision:open': (at) => Promise.resolve(archive.revisions.open(at)),
    'revision:pin': (at) => Promise.resolve(archive.revisions.pin(at)),
    'revision:name': (at) => Promise.resolve(archive.revisions.name(at)),
  };
}

/** Makes a draft of a text's words, dated now. */
function reuse(
  { archive, clock }: Pick<Tools, 'archive' | 'clock'>,
  id: ArticleId,
): ReplyTo<'article:reuse'> {
  const opened = archive.articles.open(id);
  if (!opened.ok) return opened;
  const { language } = opened.value.article;
  const date = zonedNow(clock(), groupZone(archive.masthead.open(), language));
  const article = reuseOf(opened.value.article, { id: randomUUID(), date });
  const slug = freeSlug(slugify(article.headline, language), (each) =>
    archive.articles.slugTaken(each, article.id),
  );
  const created = archive.articles.create({ ...article, slug }, clock());
  const calledTo = opened.value.article.appointment ? id : null;
  return created.ok ? done({ ...created.value, calledTo }) : created;
}

/** Looks at families of translations. */
export function translationHandlers({
  archive,
}: Pick<Tools, 'archive'>): Pick<Handlers, 'translation:family' | 'translation:original'> {
  return {
    'translation:family': (id) => Promise.resolve(archive.translations.family(id)),
    'translation:original': (id) => Promise.resolve(archive.translations.original(id)),
  };
}

/** Acts on several texts at once, and takes an act back. */
export function batchHandlers(
  tools: Pick<Tools, 'archive' | 'clock' | 'startProcess'>,
): Pick<Handlers, 'batch:run' | 'batch:undo'> {
  const { archive, clock } = tools;
  const findReplacement = replacementIn(tools);
  return {
    'batch:run': async (act) => {
      if (act.kind !== 'picture-replace') return archive.acts.run(act, clock());
      const replacement = await findReplacement(act);
      return replacement.ok ? archive.acts.run(act, clock(), replacement.value) : replacement;
    },
    'batch:undo': (past) => Promise.resolve(archive.acts.undo(past, clock())),
  };
}

type ActCall = 'acts:list' | 'acts:open' | 'acts:keep' | 'acts:forget';

/** Remembers what was done to many texts, also after a restart. */
export function actHandlers({ archive }: Pick<Tools, 'archive'>): Pick<Handlers, ActCall> {
  return {
    'acts:list': () => Promise.resolve(done(archive.acts.list())),
    'acts:open': (id) => Promise.resolve(done(archive.acts.open(id))),
    'acts:keep': (act) => Promise.resolve(archive.acts.keep(act)),
    'acts:forget': (id) => Promise.resolve(archive.acts.forget(id)),
  };
}

type ReplaceCall = 'replace:find' | 'replace:stop' | 'replace:run' | 'replace:undo';

/** Finds and replaces words in many texts; one search at a time. */
export function replaceHandlers({
  archive,
  clock,
  emit,
}: Pick<Tools, 'archive' | 'clock' | 'emit'>): Pick<Handlers, ReplaceCall> {
  let running = new AbortController();
  return {
    'replace:find': (order) => {
      running.abort();
      running = new AbortController();
      const { guillemets = defaultHouseStyle.guillemets } = archive.settings.open();
      const { signal } = running;
      const hear = (found: FoundTexts) =>
        void (signal.aborted || emit('replace:found', { ...found, search: order.search }));
      return archive.replacing.look({ ...order, house: { guillemets } }, hear, signal);
    },
    'replace:stop': () => {
      running.abort();
      return Promise.resolve(done(null));
    },
    'replace:run': (texts) => Promise.resolve(done(archive.replacing.replace(texts, clock()))),
    'replace:undo': (texts) => Promise.resolve(done(archive.replacing.undo(texts, clock()))),
  };
}

type Draft = ParsedArgument<'article:save'>;

/** Saves and opens articles, and keeps in memory the drafts that the disk refused. */
interface RefusedSaves {
  /** Saves a draft, and holds it when the disk refuses it. */
  save(draft: Draft, now: number): ReplyTo<'article:save'>;
  /** Opens an article; with the refused draft, unless another one was saved since. */
  open(id: string): ReplyTo<'article:open'>;
}

/** Keeps the last draft of each article that a full or missing disk refused, in case the page reloads before it can be saved. */
function holdRefusedSaves(archive: Archive): RefusedSaves {
  const refused = new Map<string, Draft>();
  return {
    save(draft, now) {
      const saved = archive.articles.save(draft, now);
      if (saved.ok) refused.delete(draft.article.id);
      else if (saved.problem.kind !== 'conflict') refused.set(draft.article.id, draft);
      return saved;
    },
    open(id) {
      const opened = archive.articles.open(id);
      const draft = refused.get(id);
      if (!opened.ok || draft?.base !== opened.value.revision) return opened;
      return done({ ...opened.value, article: draft.article, unsaved: true });
    },
  };
}

/** Writes a copy of an article to a file that the person chooses. */
export function copyHandlers({ dialogs }: Pick<Tools, 'dialogs'>): Pick<Handlers, 'article:copy'> {
  return {
    async 'article:copy'(article) {
      const path = await dialogs.chooseCopy(fileNameOf(article));
      if (path === null) return done(null);
      return writeCopy(path, renderCopy(article));
    },
  };
}

function fileNameOf({ slug, language }: Article): string {
  return `${slug || outletMessages(language).fileName}.md`;
}
