import { newArticle } from '../../src/article';
import type { Article } from '../../src/article';
import { done, failed } from '../../src/contract';
import type {
  Argument,
  Bridge,
  CallName,
  Problem,
  ReplyTo,
  Result,
  Settings,
  TextDamaged,
} from '../../src/contract';

/** A kept revision. */
interface Kept {
  article: Article;
  revision: number;
}

/** A bridge to a main process in memory, which can be made slow, or made to fail. */
export function inMemoryBridge() {
  const revisions = new Map<string, Kept[]>();
  const removed = new Map<string, Kept[]>();
  const state = {
    delay: { save: 5, open: 5, list: 5 },
    refuseSaves: null as Problem | null,
    /** The texts that the disk altered, by identifier; opening one answers this until it is recovered. */
    damaged: new Map<string, TextDamaged>(),
    settings: settings(),
    asked: [] as { name: CallName; argument: unknown }[],
  };

  const answers: { [Name in CallName]?: (argument: Argument<Name>) => Promise<ReplyTo<Name>> } = {
    'settings:save': (changes) => later(0, done(Object.assign(state.settings, changes))),
    'article:create': ({ kind, language }) => later(state.delay.open, done(open(put({ kind, language })))),
    'article:open': (id) => {
      const damaged = state.damaged.get(id);
      return later(state.delay.open, damaged ? failed(damaged) : found(id, () => open(id)));
    },
    'article:recover': ({ id }) => {
      state.damaged.delete(id);
      return later(1, done(open(id)));
    },
    'article:erase': (ids) => {
      for (const id of ids) removed.delete(id);
      return later(1, done(ids.length));
    },
    'article:save': async ({ article: text, base }) => {
      const article = JSON.parse(text.json) as Article;
      await later(state.delay.save, null);
      const now = newest(article.id);
      if (state.refuseSaves) return failed(state.refuseSaves);
      if (now.revision !== base) return failed({ kind: 'conflict', id: article.id, revision: now.revision });
      keep(article);
      return done({ revision: base + 1, savedAt: 1000 + base });
    },
    'article:remove': (id) => {
      removed.set(id, revisions.get(id) ?? []);
      revisions.delete(id);
      return later(1, done(null));
    },
    'article:restore': (id) => {
      revisions.set(id, removed.get(id) ?? []);
      return later(1, done(null));
    },
    'revision:pin': () => later(1, done(null)),
    'revision:open': ({ id, revision }) =>
      later(1, done(found(id, () => at(id, revision)).ok ? at(id, revision) : at(id, 1))),
  };

  function put(part: Partial<Article>): string {
    const id = `00000000-0000-4000-8000-${String(revisions.size + 1).padStart(12, '0')}`;
    const date = { local: '2026-03-03T06:00', zone: 'Europe/Paris' };
    revisions.set(id, [
      { article: { ...newArticle({ id, kind: 'release', language: 'fr', date }), ...part }, revision: 1 },
    ]);
    return id;
  }

  function keep(article: Article): void {
    revisions
      .get(article.id)
      ?.push({ article: structuredClone(article), revision: newest(article.id).revision + 1 });
  }

  function newest(id: string): Kept {
    const last = revisions.get(id)?.at(-1);
    if (!last) throw new Error(`no article ${id}`);
    return last;
  }

  function at(id: string, revision: number): Article {
    const kept = revisions.get(id)?.find((one) => one.revision === revision);
    if (!kept) throw new Error(`no revision ${revision}`);
    return structuredClone(kept.article);
  }

  function open(id: string) {
    return { article: at(id, newest(id).revision), revision: newest(id).revision, savedAt: 1000 };
  }

  function found<Value>(id: string, value: () => Value): Result<Value, Problem> {
    return revisions.has(id) ? done(value()) : failed({ kind: 'not-found', what: 'article', id });
  }

  const bridge: Bridge = {
    call(name, argument) {
      state.asked.push({ name, argument: structuredClone(argument) });
      const answer = answers[name];
      if (!answer) throw new Error(`this bridge does not answer ${name}`);
      return answer(argument);
    },
    knowsWord: () => null,
    on: () => () => undefined,
  };
  return {
    bridge,
    state,
    put,
    keep,
    newest,
    at,
    ids: () => [...revisions.keys()],
    history: (id: string) => (revisions.get(id) ?? []).map((kept) => kept.article),
  };
}

/** The settings of a new archive. */
export function settings(): Settings {
  return {
    language: 'fr',
    theme: 'system',
    library: true,
    rail: 'texts',
    librarySort: 'edited',
    libraryLines: 'compact',
    views: [],
    models: {},
    calledTo: {},
    lastIssue: {},
    signExports: false,
    railWidth: null,
    paneWidth: null,
    proof: 'none',
    beside: false,
    proofZoom: 100,
    outlets: {},
    leaflets: {},
    textLeaflets: {},
    namedTemplates: [],
    focus: false,
    focusOn: 'paragraph',
    typewriter: false,
    spaces: false,
    spelling: true,
    guillemets: 'thin',
    repeated: false,
    longSentences: false,
    setAside: {},
    lastActions: [],
    lastArticle: null,
    welcomed: true,
    exportFolder: null,
    systemLanguage: 'fr-FR',
    zone: 'Europe/Paris',
    acting: 0,
  };
}

async function later<Value>(milliseconds: number, value: Value): Promise<Value> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return value;
}
