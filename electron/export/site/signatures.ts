import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path/posix';
import { linksToTexts, publicSignatories } from '../../../src/article';
import type { Article, ArticleId, Masthead } from '../../../src/article';
import { renderPlainText, signedTextPath } from '../../../src/render';
import type { SiteDownload } from '../../../src/render';
import type { EarlierFiles } from '../folder/earlier-files';
import { hashOf } from '../folder/tracked-files';
import type { OutletFile } from '../folder/write-files';
import type { Job, Material } from '../order/job';
import { linkedPages, withPublicCalls, withPublicLinks } from '../order/linked-pages';
import { signatureEnding } from '../signing/minisign';

/** A file with its content, or as it lies in the earlier site. */
type PreparedFile = { path: string; key?: string } & ({ bytes: Uint8Array } | { copyOf: string });

/**
 * The signatures of a site's files. One that the earlier site has stays while the file is the same, whoever builds the site, if its key
 * was not revoked: so a site whose key is locked loses the signatures of changed texts alone. New ones are made by `job.sign`.
 */
export class Signatures {
  readonly #keys: readonly string[];
  readonly #sign: Job['sign'];
  readonly #earlier: EarlierFiles;

  constructor({ signing = [] }: Masthead, { sign }: Job, earlier: EarlierFiles) {
    this.#keys = signing.filter(({ revoked }) => revoked === undefined).map(({ key }) => key);
    this.#sign = sign;
    this.#earlier = earlier;
  }

  /** Whether the file at a path may have a signature: something signs, or the earlier site has one. */
  mayHave(place: string): boolean {
    return this.#sign !== undefined || this.#earlier.at(place + signatureEnding) !== undefined;
  }

  /** The signature beside a file that was prepared, or lies in the earlier site as it was; null where it has none. */
  async of(file: PreparedFile): Promise<OutletFile | null> {
    if (!this.mayHave(file.path)) return null;
    const path = file.path + signatureEnding;
    const content = 'bytes' in file ? hashOf(file.bytes) : this.#earlier.at(file.path)?.sha256;
    const keyOf = (publicKey: string) => hashOf(`${content} ${publicKey}`).slice(0, 32);
    for (const publicKey of this.#keys) {
      const same = await this.#earlier.same({ path, key: keyOf(publicKey) });
      if (same) return { path, key: keyOf(publicKey), copyOf: this.#earlier.pathOf(same) };
    }
    const [present] = this.#keys;
    if (!this.#sign || present === undefined) return null;
    const bytes = 'bytes' in file ? file.bytes : await readFile(file.copyOf);
    return { path, key: keyOf(present), bytes: this.#sign(basename(file.path), bytes) };
  }
}

/** What the words of a text are read with, and by what they are known to be the same. */
interface TextReading {
  material: Material;
  job: Job;
  earlier: EarlierFiles;
  /** Names the code that draws. */
  code: string;
  wholeOf: (article: Article) => Article;
  contentOf: (article: Article) => string;
  /** Told of each text that is drawn anew. */
  drew: (article: Article, text: string) => void;
}

/** A text as readers can check it: the file of its words, its signature, and how its page shows them. */
interface SignedText {
  id: ArticleId;
  files: [OutletFile, OutletFile];
  shown: SiteDownload;
}

/**
 * Writes the words of each text into a file of their own, with its signature: what a newsroom checks. A text has both or neither. Static
 * pages and withdrawn texts have none.
 */
export async function* prepareSignedTexts(
  articles: readonly Article[],
  signatures: Signatures,
  { material, job, earlier, code, wholeOf, contentOf, drew }: TextReading,
): AsyncGenerator<SignedText> {
  const wanted = articles.filter(
    (article) => article.kind !== 'page' && !article.withdrawn && signatures.mayHave(signedTextPath(article)),
  );
  if (wanted.length === 0) return;
  const pages = linkedPages(material.articles, job.now);
  const masthead = publicMasthead(withPublicCalls(material.masthead, pages));
  const common = hashOf([code, process.versions['icu'], JSON.stringify(masthead)].join('\n'));
  for (const article of wanted) {
    job.signal.throwIfAborted();
    const path = signedTextPath(article);
    const led = [...linksToTexts(article).keys()].map((id) => pages.get(id)?.slug);
    const key = hashOf([common, path, contentOf(article), ...led].join('\n')).slice(0, 32);
    const same = await earlier.same({ path, key });
    const draw = () => {
      const text = publicText(withPublicLinks(wholeOf(article), pages, masthead.site));
      const drawn = renderPlainText(text, masthead);
      drew(text, drawn);
      return drawn;
    };
    const file = same
      ? { path, key, copyOf: earlier.pathOf(same) }
      : { path, key, bytes: Buffer.from(draw()) };
    const signature = await signatures.of(file);
    if (!signature) continue;
    const size = 'bytes' in file ? file.bytes.length : (await stat(file.copyOf)).size;
    const shown = { kind: 'text', path, size, signature: signature.path } as const;
    yield { id: article.id, files: [file, signature], shown };
  }
}

/** A text as everyone may read it: without notes to editors, and without what other groups tell the press alone. */
export function publicText(article: Article): Article {
  const { signatories } = article;
  return {
    ...article,
    embargo: null,
    notesToEditors: [],
    ...(signatories && { signatories: publicSignatories(signatories) }),
  };
}

/** The group as everyone may know it: without its address, and without those who are not shown on the site. */
export function publicMasthead(masthead: Masthead): Masthead {
  const spokespersons = masthead.spokespersons.filter(({ onSite }) => onSite);
  return { ...masthead, address: '', spokespersons };
}
