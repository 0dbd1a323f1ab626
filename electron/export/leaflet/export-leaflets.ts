import { blockIdsFor, heldUntil, isUnderEmbargo, withBlockIds } from '../../../src/article';
import type { Article } from '../../../src/article';
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
  placedTogether,
  placements,
  leafletFormats,
  leafletTemplates,
  usualLeaflets,
  withoutPassages,
} from '../../../src/leaflet';
import type { LeafletChoice, LeafletDesign, LeafletFormatName } from '../../../src/leaflet';
import { isReachable, renderLeaflet, renderNewsletter } from '../../../src/render';
import type { Exported, FindTranslation, Job, Material, TypesetOrder } from '../order/job';
import { writePerArticle } from '../order/write-per-article';
import type { MadeFiles } from '../order/write-per-article';
import type { DrawnWords } from '../order/same-words';
import { withoutLostPictures } from '../pictures/lost-pictures';
import { setInFormat, setInLarger, suggested, wordsFarTooMany } from './choose-format';
import { gatheredMaterial, gathersTexts, gatherTexts, withoutLost } from './gather-texts';
import { markAsDraft } from './mark-draft';
import { makePaperFiles } from './paper-files';
import type { PaperOrder } from './paper-files';
import { setLeaflet } from './set-leaflet';

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
  const newsletter = newsletterOf(material.articles.map(whole), leaflets, now);
  if (!newsletter) return failed({ kind: 'nothing-to-export' });
  const { texts: printed, gathered, choice, notices } = newsletter;
  return writePerArticle(
    'leaflet',
    { material: gatheredMaterial(material, gathered), folder, job },
    async (article) => {
      const texts = withoutLost(printed, article);
      const made = await makeLeaflets(
        { article, texts, masthead, readPicture, templates, typeset, signal, cache },
        { choice, guide, sheetTitle, draftWords },
        now,
      );
      return made.ok ? done({ ...made.value, notices: [...notices, ...made.value.notices] }) : made;
    },
  );
}

/** The texts of a newsletter as they are printed, and how it is made; null where there are none. */
function newsletterOf(articles: readonly Article[], leaflets: LeafletChoice, now: number) {
  const read = articles.map((article) => withNamedPassages(article, leaflets));
  const left = read.map(({ text, choice }) => ({
    text,
    choice: { ...leaflets, leftOut: choice.leftOut ?? [] },
  }));
  const [first, ...others] = left.map(({ text, choice }) =>
    withoutPassages(withoutPastEmbargo(text, now), choice.leftOut),
  );
  if (!first) return null;
  const { leftOut: _ids, leftOutBeginning: _words, verso: _back, ...choice } = leaflets;
  const texts: [Article, ...Article[]] = [first, ...others];
  const notices = left.flatMap(({ text, choice: asked }) => leftOutNotices({ article: text }, asked));
  return { texts, gathered: gatherTexts(texts), choice, notices };
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
    else if (fitting.value.words === 0 && format !== asked)
      made.notices.push({ kind: 'leaflet-smaller', article: given.article.headline, asked, made: format });
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

/** A leaflet is handed out when its embargo is over: one that is past is not printed on it. */
function withoutPastEmbargo(article: Article, now: number): Article {
  return isUnderEmbargo(article, now) ? article : { ...article, embargo: null };
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

/**
 * A newsletter for the window, as the export at `now` makes it: in the format that it chooses, too. Null without texts.
 * Problems: those of `proofLeaflet`.
 */
export async function proofNewsletter(
  {
    articles,
    ...order
  }: Omit<TypesetOrder, 'article' | 'texts' | 'verso'> & { articles: readonly Article[] },
  leaflets: LeafletChoice,
  now: number,
): Promise<Result<LeafletProof, Problem>> {
  const newsletter = newsletterOf(articles, leaflets, now);
  if (!newsletter) return failed({ kind: 'nothing-to-export' });
  const { texts, gathered, choice } = newsletter;
  const made = await withoutLostPictures(gathered, async (article) => {
    const given = { ...order, article, texts: withoutLost(texts, article) };
    const fitting = await setInFormat(given, choice, choice.formats[0] ?? 'a4-fold');
    return fitting.ok ? done({ ...fitting.value, notices: fitting.value.set.notices }) : fitting;
  });
  if (!made.ok) return made;
  const { set, design, notices } = made.value;
  const { pdf, pages, bodySize, wordsTooMany } = set;
  const shown = { pdf, pages, format: design.format, bodySize, wordsTooMany, leadFrame: null };
  return done({ ...shown, notices: notices.filter(isOfProof) });
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

/** What a leaflet says, to be compared with each text that it is made of. */
function drawnWords({ article, texts, masthead, verso }: TypesetOrder, design: LeafletDesign): DrawnWords[] {
  const share = leafletTemplates[design.template].printsText ? 'public' : 'poster';
  const { adjusted } = design;
  const coupon = couponOf(design);
  if (texts) {
    const drawn = renderNewsletter(texts, masthead, coupon, adjusted);
    return texts.map((of) => ({ document: 'leaflet', drawn, share, of }));
  }
  const sides = [{ article, masthead }, ...(design.verso && verso ? [verso] : [])];
  return sides.map((side) => {
    const drawn = renderLeaflet(side.article, side.masthead, coupon, adjusted);
    return { document: 'leaflet', drawn, share, of: side.article };
  });
}
