import { creditLine, figuresOf, slugify } from '../../../article';
import type { Article, Figure, Masthead } from '../../../article';
import { outletMessages } from '../../../messages';
import type { OutletMessages } from '../../../messages';
import type { Html } from '../../drawing/html';
import { localMasthead } from '../../drawing/local-masthead';
import { composeRelease, releaseCalendar } from '../release';
import type { Release } from '../release';
import { drawReleaseHtml } from '../html/release-html';
import { oneLine } from '../../drawing/plain-text';
import { releasePassages } from '../text/release-text';
import { unwrapped } from '../text/flow';
import { readMe } from './read-me';
import type { KitFile, KitPicture } from './read-me';
import { vcards } from './vcards';

/** The texts of the kit, and the names of files that others make. */
export interface PressKit {
  names: { pdf: string; docx: string; html: string; manifest: string };
  /** Plain texts by their path in the kit. */
  texts: ReadonlyMap<string, string>;
  /** The release as a self-contained page: `sources` are "data:" addresses by picture hash. */
  page: (sources: ReadonlyMap<string, string>) => Html;
}

/** Draws the texts of a press kit; `stem` names its files. */
export function renderPressKit(
  article: Article,
  masthead: Masthead,
  stem: string,
  pictures: readonly KitPicture[],
  logos: readonly KitLogos[],
): PressKit {
  const release = composeRelease(article, masthead);
  const messages = outletMessages(article.language).kit;
  const names = { pdf: `${stem}.pdf`, docx: `${stem}.docx`, html: `${stem}.html`, manifest: 'manifest.json' };
  const captions = `${messages.pictures}/${messages.captions}`;
  const cards = vcards(article, localMasthead(masthead, article.language));
  const calendar = releaseCalendar(article, masthead);
  const files: KitFile[] = [
    { name: names.pdf, says: messages.pdf },
    { name: names.docx, says: messages.docx },
    { name: names.html, says: messages.html },
    { name: `${stem}.txt`, says: messages.txt },
    ...(pictures.length > 0
      ? [{ name: `${messages.pictures}/`, says: messages.pictureFolder(pictures.length, messages.captions) }]
      : []),
    ...logos.map((logo) => ({ name: `${logo.folder}/`, says: logosIn(logo, article.language) })),
    ...(calendar ? [{ name: `${stem}.ics`, says: messages.calendar }] : []),
    ...(cards ? [{ name: 'contacts.vcf', says: messages.contacts }] : []),
    { name: names.manifest, says: messages.manifest },
  ];
  const texts = new Map([
    [messages.readMe, marked(readMe(release, masthead, files, pictures))],
    [`${stem}.txt`, plainText(release)],
    ...(pictures.length > 0 ? [[captions, marked(captionTable(pictures, article.language))] as const] : []),
    ...(calendar ? [[`${stem}.ics`, calendar] as const] : []),
    ...(cards ? [['contacts.vcf', cards] as const] : []),
  ]);
  return {
    names,
    texts,
    page: (sources) =>
      drawReleaseHtml(release, { title: release.headline, colour: masthead.colour, sources }),
  };
}

/** The inks of a logo in the kit. */
export type KitLogoForm = keyof OutletMessages['kit']['logoForms'];

/** The logos of a group in a kit: their folder, in which inks, and as which types of files; whose they are, where they are not ours. */
export interface KitLogos {
  group: string | null;
  folder: string;
  forms: readonly KitLogoForm[];
  types: readonly string[];
}

/**
 * The folder of a group's logos in the text's language, and the names of its files: "logo/logo-noir.svg", those of another group
 * "logo/ligue-des-quais/ligue-des-quais-noir.svg".
 */
export function logoNames(
  language: string,
  group: string | null = null,
): {
  folder: string;
  of: (form: KitLogoForm, type: string) => string;
} {
  const { kit, pages } = outletMessages(language);
  const plain = (words: string) => slugify(words, language) || 'logo';
  const own = plain(pages.logo);
  const stem = group === null ? own : plain(group);
  const folder = group === null ? own : `${own}/${stem}`;
  return { folder, of: (form, type) => `${folder}/${stem}-${plain(kit.logoForms[form])}.${type}` };
}

/** "le logo (couleur, noir, blanc ; SVG, PNG)". */
function logosIn({ group, forms, types }: KitLogos, language: string): string {
  const { logo, logoForms, logoInColour } = outletMessages(language).kit;
  const inks = forms.map((form) => logoForms[form]).join(', ');
  const says = `${group ?? logo} (${[inks, ...types.map((type) => type.toUpperCase())].join(', ')})`;
  return forms.length > 1 ? says : `${says}. ${logoInColour}`;
}

/** The words of a text as a file that everyone can read and nobody need open in a program of ours. */
export function renderPlainText(article: Article, masthead: Masthead): string {
  return plainText(composeRelease(article, masthead));
}

function plainText(release: Release): string {
  return marked(unwrapped(releasePassages(release)).replaceAll('\n', '\r\n'));
}

/** A byte order mark, by which older editors and spreadsheets recognise UTF-8. */
function marked(text: string): string {
  return `\ufeff${text}`;
}

/** The figures of an article, each picture once, with its path in the kit without extension. */
export function kitPictures(article: Article, stem: string): { figure: Figure; name: string }[] {
  const all = figuresOf(article);
  const figures = all.filter(
    (figure, at) => all.findIndex((other) => other.picture.hash === figure.picture.hash) === at,
  );
  const folder = outletMessages(article.language).kit.pictures;
  return figures.map((figure, at) => ({ figure, name: `${folder}/${stem}-${String(at + 1)}` }));
}

/** Caption and credit of each picture as CSV (RFC 4180). */
function captionTable(pictures: readonly KitPicture[], language: string): string {
  const rows = pictures.map(({ name, figure, width, height }) => [
    name.slice(name.lastIndexOf('/') + 1),
    figure.caption,
    creditLine(figure),
    figure.alt,
    String(width),
    String(height),
  ]);
  const { columns, separator } = outletMessages(language).kit;
  return [columns, ...rows].map((row) => `${row.map(field).join(separator)}\r\n`).join('');
}

/** An apostrophe keeps a field from being read as a formula. */
function field(value: string): string {
  const text = oneLine(value).replace(/^(?=[=+@\t-])/, "'");
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
