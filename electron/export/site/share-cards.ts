import type { Article } from '../../../src/article';
import { cardFormats } from '../../../src/leaflet';
import { cardAlternative, linkCard, renderCard } from '../../../src/render';
import type { ShareCard } from '../../../src/render';
import { setCard } from '../cards/set-card';
import type { EarlierFiles } from '../folder/earlier-files';
import { hashOf } from '../folder/tracked-files';
import type { OutletFile } from '../folder/write-files';
import { ProblemError } from '../folder/write-folder';
import type { Job, Material } from '../order/job';
import { mapInOrder } from '../order/map-articles';
import { readCached, writeCached } from '../pictures/cache-folder';
import { hashOfTemplates } from './downloads';

/** The texts that a site draws cards of: those without a picture, where it is known at which address the site will be. */
export function withShareCard(
  articles: readonly Article[],
  { masthead }: Pick<Material, 'masthead'>,
): readonly Article[] {
  return masthead.site ? articles.filter(({ lead, withdrawn }) => !lead && !withdrawn) : [];
}

/** The picture of a text that networks show beside a link to it, as it is written and as its page names it; null where none was made. */
interface PreparedCard {
  article: Article;
  made: { file: OutletFile; shown: ShareCard } | null;
}

/**
 * Draws the cards of public texts that have no picture, whose address on the site is known. What the site has stays; others of
 * earlier exports are taken from the cache. A card is named by all that it is drawn from, so that networks, which keep what they
 * fetched, fetch another one. A text that no card has room for has none.
 */
export async function* prepareShareCards(
  articles: readonly Article[],
  { material, job, earlier, code }: { material: Material; job: Job; earlier: EarlierFiles; code: string },
): AsyncGenerator<PreparedCard> {
  const asking = withShareCard(articles, material);
  if (asking.length === 0) return;
  const bare = new Map<string, string>();
  const common = [code, await hashOfTemplates(job.resources)].join('\n');
  yield* mapInOrder(asking, (article) => prepare(article, common));

  async function prepare(given: Article, shared: string): Promise<PreparedCard> {
    job.signal.throwIfAborted();
    // An embargo that is over is not printed.
    const article = { ...given, embargo: null };
    const { masthead } = material;
    const order = { card: linkCard(article), size: 'link' } as const;
    const hash = hashOf(JSON.stringify([shared, bareOf(article), article.kicker, article.headline]));
    const key = hash.slice(0, 32);
    const place = `pictures/${hash.slice(0, 20)}-card.png`;
    const { width, height } = cardFormats.link;
    const shown = { path: place, width, height, alternative: cardAlternative(article, masthead, order) };
    if (job.isPlan) return { article, made: { file: { path: place, key, bytes: '' }, shown } };
    const same = await earlier.same({ path: place, key });
    if (same) return { article, made: { file: { path: place, key, copyOf: earlier.pathOf(same) }, shown } };
    const bytes = await draw(article, hash);
    return { article, made: bytes && { file: { path: place, key, bytes }, shown } };
  }

  /** What all cards of a language are drawn from: the card of a text that says nothing. */
  function bareOf(article: Article): string {
    const known = bare.get(article.language);
    if (known !== undefined) return known;
    const silent = { ...article, kicker: '', headline: '', body: [], notesToEditors: [] };
    const order = { card: linkCard(silent), size: 'link' } as const;
    const drawn = JSON.stringify(renderCard(silent, material.masthead, order));
    bare.set(article.language, drawn);
    return drawn;
  }

  async function draw(article: Article, hash: string): Promise<Uint8Array | null> {
    const { cache, typeset, signal } = job;
    const name = `${hash}.made`;
    const cached = cache === null ? null : await readCached(cache, name);
    if (cached) return cached;
    const { masthead, readPicture } = material;
    const set = await setCard(
      { article, masthead, readPicture, typeset, signal, cache },
      linkCard(article),
      'link',
    );
    if (!set.ok && set.problem.kind === 'cancelled') throw new ProblemError(set.problem);
    const bytes = set.ok && set.value ? set.value.bytes : null;
    if (bytes && cache !== null) await writeCached(cache, name, bytes);
    return bytes;
  }
}
