import {
  blockIdsFor,
  heldUntil,
  isUnderEmbargo,
  lengthOfBlocks,
  linesOf,
  plainText,
  withBlockIds,
} from '../../../src/article';
import type { Article, Block } from '../../../src/article';
import { done, failed, leafletNotices } from '../../../src/contract';
import type { LeafletNotice, LeafletProof, Notice, Problem, Result } from '../../../src/contract';
import {
  blocksBeginning,
  countLeftOut,
  designFor,
  couponOf,
  holdsCoupon,
  holdsVerso,
  leadPassage,
  standfirstPassage,
  passagesBeginning,
  estimateDesign,
  largerFormats,
  passagesOf,
  placedTogether,
  placements,
  suggestLeftOut,
  leafletFormats,
  leafletTemplates,
  usualLeaflets,
  withoutPassages,
} from '../../../src/leaflet';
import type { LeafletChoice, LeafletDesign, LeafletFormatName } from '../../../src/leaflet';
import { isReachable } from '../../../src/render';
import type { Exported, FindTranslation, Job, Material, TypesetOrder } from '../order/job';
import { withoutLostPictures } from '../pictures/lost-pictures';
import { writePerArticle } from '../order/write-per-article';
import type { MadeFiles } from '../order/write-per-article';
import { drawnWords } from './drawn-words';
import { gatheredMaterial, gathersTexts, gatherTexts, withoutLost } from './gather-texts';
import { markAsDraft } from './mark-draft';
import { makePaperFiles } from './paper-files';
import type { PaperOrder } from './paper-files';
import { setIfItFits, setLeaflet } from './set-leaflet';
import type { SetLeaflet } from './set-design';

/**
 * Writes each article's leaflets into a folder, in each format that is asked for: page by page to read, and laid out on the
 * machine's sheets where that is another thing, with a sheet that shows how they are folded; for a print shop when that is asked
 * for. A text too long for a format is made in the next larger one that holds it, and where none does as a draft in the largest.
 * Problems: those of `writePerArticle`.
 */
export async function exportLeaflets(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const { masthead, readPicture, templates, translationIn, leaflets = usualLeaflets } = material;
  const { guide, sheetTitle, draftWords } = material;
  const { typeset, signal, cache, now } = job;
  if (gathersTexts(leaflets)) return exportNewsletter(material, folder, job);
  const articles = withoutBacks(material.articles, leaflets, translationIn);
  return writePerArticle('leaflet', { material: { ...material, articles }, folder, job }, (article) =>
    makeLeaflets(
      { article, masthead, readPicture, templates, translationIn, typeset, signal, cache },
      { choice: leaflets, guide, sheetTitle, draftWords },
      now,
    ),
  );
}

/** Writes one leaflet of all texts, in their order. Problems: those of `writePerArticle`. */
async function exportNewsletter(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const { masthead, readPicture, templates, leaflets = usualLeaflets } = material;
  const { guide, sheetTitle, draftWords, whole = (article: Article) => article } = material;
  const { typeset, signal, cache, now } = job;
  const read = material.articles.map((article) => withNamedPassages(whole(article), leaflets));
  const left = read.map(({ text, choice }) => ({
    text,
    choice: { ...leaflets, leftOut: choice.leftOut ?? [] },
  }));
  const [first, ...others] = left.map(({ text, choice }) =>
    withoutPassages(withoutPastEmbargo(text, now), choice.leftOut),
  );
  if (!first) return failed({ kind: 'nothing-to-export' });
  const gathered = gatherTexts([first, ...others]);
  const notices = left.flatMap(({ text, choice }) => leftOutNotices({ article: text }, choice));
  const { leftOut: _ids, leftOutBeginning: _words, verso: _back, ...choice } = leaflets;
  return writePerArticle(
    'leaflet',
    { material: gatheredMaterial(material, gathered), folder, job },
    async (article) => {
      const texts = withoutLost([first, ...others], article);
      const made = await makeLeaflets(
        { article, texts, masthead, readPicture, templates, typeset, signal, cache },
        { choice, guide, sheetTitle, draftWords },
        now,
      );
      return made.ok ? done({ ...made.value, notices: [...notices, ...made.value.notices] }) : made;
    },
  );
}

/** The texts of an export without those that stand on the back of another's leaflet. */
function withoutBacks(
  articles: readonly Article[],
  { verso, formats }: LeafletChoice,
  translationIn: FindTranslation | undefined,
): readonly Article[] {
  if (verso === undefined || !formats.some(holdsVerso)) return articles;
  const behind = new Set(articles.flatMap((each) => translationIn?.(each, verso)?.article.id ?? []));
  return articles.filter(({ id }) => !behind.has(id));
}

async function makeLeaflets(
  given: TypesetOrder,
  { choice: ordered, draftWords, ...ofPrinter }: PrintedOrder,
  now: number,
): Promise<Result<MadeFiles, Problem>> {
  const { text, choice, unknown } = withNamedPassages(given.article, ordered);
  const order = printedSides({ ...given, article: text }, choice, now);
  const { article } = order;
  const made: Required<Omit<MadeFiles, 'compared'>> = {
    files: [],
    words: [],
    notices: [
      ...codeNotices(given, now),
      ...leftOutNotices({ article: text }, choice),
      ...unknown,
      ...versoNotices(order, choice, now),
    ],
  };
  const formats = new Set<LeafletFormatName>();
  for (const asked of choice.formats) {
    const fitting = await setInFormat(order, choice, asked);
    if (!fitting.ok) return fitting;
    const { design, set, words } = fitting.value;
    const { format } = design;
    const isDraft = set.wordsTooMany > 0;
    const toldSize = { article: set.tooLong ?? given.article.headline, asked, made: format, words };
    if (isDraft) made.notices.push({ kind: 'leaflet-draft', ...toldSize });
    else if (format !== asked)
      made.notices.push({
        kind: 'leaflet-larger',
        ...toldSize,
        leavingOut: wordsFarTooMany(article, designFor(choice, asked)) > 0 ? [] : suggested(article, words),
      });
    if (formats.has(format)) continue;
    formats.add(format);
    made.words.push(...drawnWords(order, design));
    made.notices.push(...set.notices);
    if (isDraft) {
      const pages = Math.max(...leafletFormats[format].pageCounts);
      made.files.push({ kind: 'leaflet', format, bytes: await markAsDraft(set.pdf, draftWords, pages) });
      continue;
    }
    made.notices.push(...couponNotices(order, design));
    const paper = await makePaperFiles(set, design, order, {
      printShop: choice.printShop,
      spot: choice.spot,
      turn: choice.turn,
      ...ofPrinter,
    });
    if (!paper.ok) return paper;
    made.files.push({ kind: 'leaflet', format, bytes: set.pdf }, ...paper.value.files);
    made.notices.push(...paper.value.notices);
  }
  return done(made);
}

/** A text as it is printed, with the translation on its back where one is asked for and there, without the passages that are left out. */
function printedSides(given: TypesetOrder, { verso: language, leftOut = [] }: LeafletChoice, now: number) {
  const printed = (text: Article) => withoutPassages(withoutPastEmbargo(text, now), leftOutOf(text));
  const { article } = given;
  const leftOutOf = (text: Article) => {
    const ofText = [leadPassage, standfirstPassage].filter((of) => leftOut.includes(of(article)));
    return [...leftOut, ...ofText.map((of) => of(text))];
  };
  const found = language === undefined ? null : given.translationIn?.(article, language);
  const verso = found ? { ...found, article: printed(found.article) } : undefined;
  return { ...given, article: printed(article), verso };
}

/** Says where a text is printed without the translation that was asked for on its back, or what that translation leads to and leaves out. */
function versoNotices(
  { article, verso, translationIn: _, ...order }: TypesetOrder,
  choice: LeafletChoice,
  now: number,
): Notice[] {
  const { verso: language, formats } = choice;
  if (language === undefined) return [];
  const { headline } = article;
  const flat = formats.filter((format) => !holdsVerso(format));
  return [
    ...flat.map((format): Notice => ({ kind: 'verso-left-out', article: headline, format })),
    ...(!verso && flat.length < formats.length
      ? [{ kind: 'verso-missing', article: headline, language } as const]
      : []),
    ...(verso ? codeNotices({ ...order, ...verso }, now) : []),
  ];
}

/**
 * A leaflet to read and to print at home, in the first of the chosen formats or the next larger one that holds its text; null where none
 * does. It has no other language on its back, whose readers have a leaflet of their own, and whose text may be public later.
 */
export async function makeReadableLeaflet(
  given: TypesetOrder,
  { verso: _back, ...asked }: LeafletChoice,
): Promise<Result<{ bytes: Uint8Array | null; format: LeafletFormatName; notices: Notice[] }, Problem>> {
  const { text, choice } = withNamedPassages(given.article, asked);
  const article = withoutPassages(text, choice.leftOut);
  const fitting = await setInFormat({ ...given, article }, choice, choice.formats[0] ?? 'a5');
  if (!fitting.ok) return fitting;
  const { design, set, words } = fitting.value;
  const { format } = design;
  if (set.wordsTooMany === 0) return done({ bytes: set.pdf, format, notices: set.notices });
  const told = { article: given.article.headline, asked: format, made: format, words };
  return done({ bytes: null, format, notices: [{ kind: 'leaflet-draft', ...told }] });
}

/** A text and what is left out of it by ids, where passages are named by their first words; and those that no passage begins with. */
function withNamedPassages(given: Article, choice: LeafletChoice) {
  const { leftOut = [], leftOutBeginning = [], placedBeginning, ...others } = choice;
  if (leftOutBeginning.length === 0 && !placedBeginning) return { text: given, choice, unknown: [] };
  const text = withBlockIds(given, blockIdsFor(given.id)); // The blocks of a file have none.
  const found = leftOutBeginning.map((words) => ({ words, ids: passagesBeginning(text, words) }));
  const blocks = placements.flatMap((each) =>
    (placedBeginning?.[each] ?? []).map((words) => ({ each, words, ids: blocksBeginning(text, words) })),
  );
  const named = blocks.map(({ each, ids }) => ({ [each]: ids.slice(0, 1) }));
  const placed = placedTogether([others.placed, ...named]);
  const unknown = [...found, ...blocks]
    .filter(({ ids }) => ids.length === 0)
    .map(({ words }): Notice => ({ kind: 'passage-unknown', article: given.headline, words }));
  const left = [...leftOut, ...found.flatMap(({ ids }) => ids)];
  return {
    text,
    choice: { ...others, ...(left.length > 0 && { leftOut: left }), ...(placed && { placed }) },
    unknown,
  };
}

/** Which leaflets of a text are made, and what is written on its sheets and drafts. */
interface PrintedOrder extends Pick<PaperOrder, 'guide' | 'sheetTitle'>, Pick<Material, 'draftWords'> {
  choice: LeafletChoice;
}

/**
 * A leaflet in the format that holds its text, or where none does, too long in the largest; and by how many words it is too long for
 * the one asked for.
 */
interface FittingLeaflet {
  design: LeafletDesign;
  set: SetLeaflet;
  words: number;
}

/** Sets a text in a format, or where it is too long in the next larger one that holds it, or in the largest when none does. */
async function setInFormat(
  order: TypesetOrder,
  choice: LeafletChoice,
  asked: LeafletFormatName,
): Promise<Result<FittingLeaflet, Problem>> {
  const { article } = order;
  const design = designFor(choice, asked);
  let words = wordsFarTooMany(article, design);
  if (words === 0) {
    const set = await setLeaflet(order, design);
    if (!set.ok) return set;
    words = set.value.wordsTooMany;
    if (words === 0) return done({ design, set: set.value, words });
  }
  const larger = await setInLarger(order, choice, asked);
  if (!larger.ok) return larger;
  if (larger.value) return done({ ...larger.value, words });
  const largest = designFor(choice, largerFormats(choice, asked).at(-1) ?? asked);
  const set = await setLeaflet(order, largest, { countsWords: false });
  return set.ok ? done({ design: largest, set: set.value, words }) : set;
}

/** Sets a text in the next larger format that holds it; null when none does. */
async function setInLarger(
  order: TypesetOrder,
  choice: LeafletChoice,
  asked: LeafletFormatName,
): Promise<Result<Omit<FittingLeaflet, 'words'> | null, Problem>> {
  for (const larger of largerFormats(choice, asked)) {
    const design = designFor(choice, larger);
    if (wordsFarTooMany(order.article, design) > 0) continue;
    const set = await setIfItFits(order, design);
    if (!set.ok) return set;
    if (set.value) return done({ design, set: set.value });
  }
  return done(null);
}

/**
 * By how many words, to the nearest hundred, a text is too long for a design that holds less than half of it; 0 for any other, and
 * for a poster, which prints no text. It is told without setting the text, which takes long where there are many pages.
 */
function wordsFarTooMany(article: Article, design: LeafletDesign): number {
  const { wordsTooMany } = estimateDesign(article, design);
  const isFar = 2 * wordsTooMany > lengthOfBlocks(withoutPassages(article, design.leftOut).body).words;
  return isFar ? Math.round(wordsTooMany / 100) * 100 : 0;
}

/**
 * The first words of passages by which a text too long by so many words would keep its format. A text of which less than half fits
 * has none: its words were estimated, and it is better shortened.
 */
function suggested(given: Article, words: number): string[] {
  const article = withBlockIds(given, blockIdsFor(given.id)); // The blocks of a file have none.
  const ids = new Set(suggestLeftOut(article, words));
  return passagesOf(article).flatMap(({ id, block }) => (ids.has(id) ? firstWords(block) : []));
}

function firstWords(block: Block): string {
  const words = linesOf([block])
    .map(plainText)
    .join(' ')
    .split(/[ \n]+/);
  return words.length > 6 ? `${words.slice(0, 6).join(' ')}…` : words.join(' ');
}

/** Says that a leaflet's code leads to a page that the site does not show yet. */
function codeNotices({ article, masthead }: TypesetOrder, now: number): Notice[] {
  const hold = masthead.site ? heldUntil(article, now) : null;
  return hold ? [{ kind: 'leaflet-ahead', article: article.headline, until: hold.until }] : [];
}

/** Says how much of a text its leaflets do not print; a poster prints none of it. */
function leftOutNotices({ article }: Pick<TypesetOrder, 'article'>, choice: LeafletChoice): Notice[] {
  const designs = choice.formats.map((format) => designFor(choice, format));
  if (!designs.some(({ template }) => leafletTemplates[template].printsText)) return [];
  const count = countLeftOut(article, choice);
  return count > 0 ? [{ kind: 'passages-left-out', article: article.headline, count }] : [];
}

/** Says that the coupon that is printed leads nowhere. */
function couponNotices({ article, masthead }: TypesetOrder, design: LeafletDesign): Notice[] {
  const coupon = couponOf(design);
  const isSentBack = leafletTemplates[design.template].cutOff !== 'sender';
  if (!coupon || !isSentBack || !holdsCoupon(design)) return [];
  const leadsBack = coupon === 'strips' || isReachable(masthead);
  return leadsBack ? [] : [{ kind: 'coupon-without-address', article: article.headline }];
}

/**
 * The leaflet of a design for the preview at `now`, with the same bytes as the exported one, or the pages that its sheets for copiers
 * are made of; complete even when the text is too long.
 * Problems: picture-missing, picture-unreadable, typesetting, cancelled.
 */
export async function proofLeaflet(
  order: TypesetOrder,
  design: LeafletDesign,
  { now, countsWords = true, forCopier = false }: { now: number; countsWords?: boolean; forCopier?: boolean },
): Promise<Result<LeafletProof, Problem>> {
  const choice = { ...usualLeaflets, ...design, formats: [design.format] };
  const sides = printedSides(order, choice, now);
  const set = await withoutLostPictures(sides.article, (shown) =>
    setLeaflet({ ...sides, article: shown }, design, { countsWords }),
  );
  if (!set.ok) return set;
  const { pages, bodySize, wordsTooMany, leadFrame } = set.value;
  const pdf = forCopier ? await set.value.setForCopier() : done(set.value.pdf);
  if (!pdf.ok) return pdf;
  const notices = [...versoNotices(sides, choice, now), ...set.value.notices].filter(isOfProof);
  return done({ pdf: pdf.value, pages, format: design.format, bodySize, wordsTooMany, leadFrame, notices });
}

function isOfProof(notice: Notice): notice is LeafletNotice {
  return leafletNotices.some((kind) => kind === notice.kind);
}

/**
 * The format that a text too long for the one asked for is made in instead, as the export at `now` chooses it; null when none
 * holds it. Problems: those of `proofLeaflet`.
 */
export async function largerFormat(
  order: TypesetOrder,
  { leaflets, asked }: { leaflets: LeafletChoice; asked: LeafletFormatName },
  now: number,
): Promise<Result<LeafletFormatName | null, Problem>> {
  const larger = await setInLarger(printedSides(order, leaflets, now), leaflets, asked);
  return larger.ok ? done(larger.value?.design.format ?? null) : larger;
}

/** A leaflet is handed out when its embargo is over: one that is past is not printed on it. */
function withoutPastEmbargo(article: Article, now: number): Article {
  return isUnderEmbargo(article, now) ? article : { ...article, embargo: null };
}
