import { isRelayed, logosOf, signatoriesOf, textRun } from '../../article';
import type { Article, Block, Inline, LocalMasthead, Picture, Signatory } from '../../article';
import { outletMessages } from '../../messages';
import { releaseContacts, toContact } from './contacts';
import type { Contact } from './contacts';
import { oneLine, paragraphsIn } from './plain-text';

type Paragraph = Extract<Block, { type: 'paragraph' }>;
type Named = Pick<LocalMasthead, 'name' | 'shortName'>;
type Signed = Pick<Article, 'signatories' | 'language'>;

/** The names of all groups that sign a text, ours first unless it is theirs alone. */
export function signingGroups(article: Signed, masthead: Named): string[] {
  const signed = signatoriesOf(article);
  const own = oneLine(masthead.name || masthead.shortName);
  const others = signed?.groups.map(({ name }) => oneLine(name)) ?? [];
  return [...(signed?.isRelayed ? [] : [own]), ...others].filter(Boolean);
}

/** The names of the groups in one line: "Le Collectif, la Ligue et l’Union"; the first alone where they would be longer than a letterhead. */
export function signingLine(article: Signed, masthead: Named): string {
  const names = signingGroups(article, masthead);
  const line = new Intl.ListFormat(article.language, { type: 'conjunction' }).format(names);
  return line.length <= longestLine ? line : (names[0] ?? '');
}

const longestLine = 80;

/** Whose a text is, in few words, for a card: our group, or the first of the groups whose text it is. */
export function signedInShort(article: Signed, { name, shortName }: LocalMasthead): string {
  const signed = signatoriesOf(article);
  return oneLine((signed?.isRelayed && signed.groups[0]?.name) || shortName.trim() || name);
}

/** What a text is called: "Communiqué de presse", of several groups "Communiqué de presse commun", of others alone "Communiqué relayé". */
export function kindLabel(article: Pick<Article, 'signatories' | 'language' | 'kind'>): string {
  const { site, press } = outletMessages(article.language);
  const signed = article.kind === 'release' && signatoriesOf(article);
  if (!signed) return site.sections[article.kind];
  return signed.isRelayed ? press.relayed : press.joint;
}

/** The same with whose it is, where our group only passes it on: "Communiqué relayé – Ligue des quais". */
export function kindAndSource(article: Pick<Article, 'signatories' | 'language' | 'kind'>): string {
  const source = isRelayed(article) ? signingLine(article, { name: '', shortName: '' }) : '';
  return [kindLabel(article), source].filter(Boolean).join(' – ');
}

/** Whether a kicker only says what the text is called. */
export function isKindAlone(article: Pick<Article, 'signatories' | 'language' | 'kind' | 'kicker'>): boolean {
  const { sections } = outletMessages(article.language).site;
  return [sections[article.kind], kindLabel(article)].some(
    (label) => oneLine(article.kicker).localeCompare(label, undefined, { sensitivity: 'base' }) === 0,
  );
}

/** A logo of a release, and whose it is. */
export interface GroupLogo {
  group: string;
  picture: Picture;
  isOwn: boolean;
}

/** The logos of the groups that sign, ours first unless the text is theirs alone. */
export function signingLogos(article: Signed, masthead: LocalMasthead): GroupLogo[] {
  const own = oneLine(masthead.name || masthead.shortName);
  const isOurs = !isRelayed(article);
  const others = logosOf(article).map(({ group, logo }) => ({ group: oneLine(group), picture: logo }));
  return [
    ...(isOurs && masthead.logo ? [{ group: own, picture: masthead.logo, isOwn: true }] : []),
    ...others.map((each) => ({ ...each, isOwn: false })),
  ];
}

/** Who signs, as the last paragraph of a text; none where our group signs alone. */
export function signatureParagraphs(article: Signed, masthead: LocalMasthead): Paragraph[] {
  const signed = signatoriesOf(article);
  if (!signed) return [];
  const { signatories, passedOnBy, press } = outletMessages(article.language);
  const own = { name: oneLine(masthead.name || masthead.shortName), site: '' };
  const groups = signed.isRelayed ? signed.groups : [own, ...signed.groups];
  const names = groups.filter(({ name }) => name).map(linkedName);
  const content = [
    textRun(press.labelled(signatories, ''), [{ type: 'bold' }]),
    ...names.flatMap((name, at) => (at === 0 ? [name] : [textRun(', '), name])),
    ...(signed.isRelayed && own.name
      ? [{ type: 'lineBreak' as const }, textRun(`${passedOnBy} ${own.name}`)]
      : []),
  ];
  return [{ type: 'paragraph', content }];
}

/** Whom the press calls at the groups that sign with ours, each with the name of the group. */
export function signatoryContacts(article: Signed, masthead: LocalMasthead): Contact[] {
  const groups = signatoriesOf(article)?.groups ?? [];
  return groups
    .map(({ name, contact }) => {
      const isNamed = contact.name.trim() !== '';
      const person = { ...contact, name: isNamed ? contact.name : name, role: isNamed ? name : '' };
      return { ...toContact(person, masthead), organisation: oneLine(name) };
    })
    .filter(({ phone, email, role }) => phone || email || role);
}

/** All whom the press may call about a text: those of our group first, unless the text is of others who can be called. */
export function contactsOf(article: Signed, masthead: LocalMasthead): Contact[] {
  const others = signatoryContacts(article, masthead);
  const isTheirs = isRelayed(article) && others.length > 0;
  return isTheirs ? others : [...releaseContacts(masthead), ...others];
}

/** Who the other groups are, each with its heading. */
export function aboutSignatories(article: Signed): { heading: string; paragraphs: string[] }[] {
  const groups = signatoriesOf(article)?.groups ?? [];
  return groups
    .map(({ name, about }) => ({
      heading: outletMessages(article.language).about(oneLine(name)),
      paragraphs: paragraphsIn(about),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

function linkedName({ name, site }: Pick<Signatory, 'name' | 'site'>): Inline {
  return textRun(oneLine(name), site ? [{ type: 'link', href: site }] : []);
}
