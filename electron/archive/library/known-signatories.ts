import type { Database } from 'better-sqlite3';
import { fold, signatoriesSchema } from '../../../src/article';
import type { Signatory } from '../../../src/article';

/** Reads the groups that sign the texts edited last, each as its newest text has it, in the order of the alphabet. */
export function knownSignatoriesOf(database: Database): () => Signatory[] {
  const contents = database.prepare<[], string>(
    `SELECT r.content FROM (
       SELECT number, revision FROM article WHERE removed_at IS NULL ORDER BY saved_at DESC, number DESC LIMIT ${textsRead}
     ) a JOIN revision r ON r.article = a.number AND r.revision = a.revision
     WHERE r.content LIKE '%"signatories":{%'`,
  );
  return () => {
    const known = new Map<string, Signatory>();
    for (const content of contents.pluck().all())
      for (const group of signatoriesIn(content)) {
        const name = fold(group.name.trim());
        if (name && !known.has(name)) known.set(name, group);
      }
    return [...known.values()].sort((one, other) => one.name.localeCompare(other.name));
  };
}

/** Texts that are read: of 800 words each they are some 10 MB, which take 8 ms. */
const textsRead = 2000;

function signatoriesIn(content: string): readonly Signatory[] {
  try {
    const { signatories } = JSON.parse(content) as { signatories?: unknown };
    return signatoriesSchema.safeParse(signatories).data?.groups ?? [];
  } catch {
    return []; // A damaged text, which is told of elsewhere.
  }
}
