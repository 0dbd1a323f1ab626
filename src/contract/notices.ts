import type { ImprintNeed, UntranslatedWords, ZonedTime } from '../article';
import type { CardDesign, CardSize, LeafletFormatName, LeafletTemplateName } from '../leaflet';
import type { ComparedDocument, Outlet } from './outlets';
import type { Problem } from './problems';

/** Something the person should know that did not stop the work. */
export type Notice =
  /** Texts that the disk damaged are left out of an export, by their headlines. */
  | { kind: 'damaged-left-out'; articles: string[] }
  /** The last masthead is damaged: an earlier one is used. */
  | { kind: 'masthead-damaged' }
  | { kind: 'site-damaged' }
  /** The archive is damaged: what could be read of it is shown, and nothing is written to it. */
  | { kind: 'archive-salvaged'; path: string; why: string }
  /** The last write before a crash is damaged: the last saves may be missing. */
  | { kind: 'saves-missing'; path: string }
  /** A program that synchronises folders left other versions of the archive's file beside it; their names. */
  | { kind: 'copies-beside'; path: string; files: string[] }
  /** A move was interrupted: an incomplete copy was removed; a complete one stays. */
  | { kind: 'move-unfinished'; path: string; isWhole: boolean }
  /** A text, or a file of one, that no outlet has. */
  | { kind: 'text-left-out'; text: string; problem: Problem }
  /** An outlet could not be made of an article; where that is null, of no article. */
  | { kind: 'outlet-missing'; outlet: Outlet; article: string | null; problem: Problem }
  /** A picture that is on no page of the site, because it is lost or damaged. */
  | { kind: 'picture-left-out'; article: string; caption: string; place: number }
  /** The logo of a group that signs, which is lost or damaged. */
  | { kind: 'logo-left-out'; article: string; group: string }
  /** An edition of earlier lost the signatures of keys that were revoked since; its press room still shows these keys. */
  | { kind: 'revoked-left-out'; signatures: number }
  /** No page can stand at an address of an earlier site, since a file of this site is there, or its name is too long. */
  | { kind: 'former-address-left-out'; article: string; path: string }
  | { kind: 'held-back'; article: string; until: ZonedTime }
  /** A ready text whose date is still to come. */
  | { kind: 'dated-ahead'; article: string; until: ZonedTime }
  /** The leaflet was too long for the format, and was made in a larger one. */
  | {
      kind: 'leaflet-larger';
      article: string;
      asked: LeafletFormatName;
      made: LeafletFormatName;
      words: number;
      /** The first words of passages whose leaving out would keep the format; empty when none would. */
      leavingOut: string[];
    }
  /** The texts of a newsletter would leave pages of the format blank: it was made in a smaller one. */
  | { kind: 'leaflet-smaller'; article: string; asked: LeafletFormatName; made: LeafletFormatName }
  /** The leaflet fits no format even at the smallest readable size: it was made in the largest, each page marked as a draft. */
  | {
      kind: 'leaflet-draft';
      article: string;
      asked: LeafletFormatName;
      made: LeafletFormatName;
      words: number;
    }
  /** Passages of a text that its leaflets do not print, as its writer chose. */
  | { kind: 'passages-left-out'; article: string; count: number }
  /** No passage of a text begins with words by which one was to be left out. */
  | { kind: 'passage-unknown'; article: string; words: string }
  /** The format has no room for the coupon. */
  | { kind: 'coupon-left-out'; article: string; format: LeafletFormatName }
  /** The text has no translation in this language: it is printed without one on its back. */
  | { kind: 'verso-missing'; article: string; language: string }
  /** The format has no back of its own for the translation. */
  | { kind: 'verso-left-out'; article: string; format: LeafletFormatName }
  /** A draft leaves on paper with a text that was exported. */
  | { kind: 'draft-joined'; article: string; beside: string }
  /** The coupon says no address, as the masthead has none. */
  | { kind: 'coupon-without-address'; article: string }
  /** A poster prints only headline, standfirst, appointment and call of a text. */
  | { kind: 'text-unprinted'; article: string }
  /** Two inks were asked for, but the group has no colour: the leaflet is black. */
  | { kind: 'leaflet-without-colour'; article: string }
  /** The appeal template was asked for, but the text has no appointment. */
  | { kind: 'leaflet-without-appointment'; article: string }
  /** The group's own template could not be used: the one it was made from was. */
  | { kind: 'template-broken'; article: string; template: string; why: string }
  /** Letters leave the paper or overlap on these pages, even at smaller sizes. */
  | { kind: 'letters-astray'; article: string; pages: number[] }
  /** Breaks set by hand in the text leave these pages of its leaflet largely white. */
  | { kind: 'break-leaves-white'; article: string; pages: number[] }
  /** A text with breaks set by hand is too long for its leaflet. */
  | { kind: 'break-too-long'; article: string }
  /** The text is so short that another template suits it better. */
  | { kind: 'leaflet-short'; article: string; suited: LeafletTemplateName }
  /** The text leaves pages of a folded or bound leaflet largely white; `suited` is a format that it would fill. */
  | { kind: 'leaflet-thin'; article: string; made: LeafletFormatName; suited: LeafletFormatName }
  /** A tract would have left pages of its sheet blank: it was made with this template, which has covers. */
  | { kind: 'leaflet-covered'; article: string; made: LeafletFormatName; template: LeafletTemplateName }
  /** Words of a card have no room at the least size of letters: it is not made. */
  | { kind: 'card-left-out'; article: string; design: CardDesign; size: CardSize }
  /** The cards of a text that must not be passed on yet: a draft, or one under embargo. They say so. */
  | { kind: 'cards-marked'; article: string; band: string }
  /** A withdrawn text has no cards. */
  | { kind: 'cards-withdrawn'; article: string }
  /** The leaflet's code leads to a page that is not on the site yet. */
  | { kind: 'leaflet-ahead'; article: string; until: ZonedTime }
  /** The text's appointment was over at the export. */
  | { kind: 'appointment-past'; article: string; start: ZonedTime; allDay: boolean }
  /** Files of earlier exports that were removed, because their texts are not in this outlet any more. */
  | { kind: 'withdrawn'; outlet: Outlet; files: string[] }
  /** Files of earlier exports that should have been removed and could not be, by their paths in the export's folder. */
  | { kind: 'not-withdrawn'; outlet: Outlet; files: string[] }
  | { kind: 'draft-left-out'; article: string }
  /** Words of a text that one of its documents lacks, or has in another order. */
  | { kind: 'words-missing'; article: string; document: ComparedDocument; words: string[] }
  /** Words of a card that its text does not say. */
  | { kind: 'card-words-foreign'; article: string; words: string[] }
  /** A link to a text that readers cannot see (a draft, embargoed or removed): its words stay without the link. */
  | { kind: 'link-without-page'; article: string; words: string }
  /** A translation in this language is still embargoed: its words go out before their time. */
  | { kind: 'translation-held'; article: string; language: string; until: ZonedTime }
  /** The original, in this language, has changed since the translation was made. */
  | { kind: 'translation-behind'; article: string; original: string; language: string }
  /** Pages of the site, and texts that have a translation, of which its readers in this language have none. */
  | { kind: 'translations-missing'; language: string; articles: string[] }
  /** So many passages of the translation are still in the words of its original. */
  | { kind: 'translation-unfinished'; article: string; passages: number }
  | { kind: 'alt-missing'; article: string; caption: string; place: number }
  /** The text, or what was added to it since, is public from now on: so many pictures, and these people. */
  | { kind: 'becomes-public'; article: string; isNew: boolean; pictures: number; names: string[] }
  /** A text that is on line there, and that a publication takes down: until then, or until somebody publishes it again. */
  | { kind: 'taken-down'; article: string; until: ZonedTime | null }
  /** A text under embargo leaves on paper or to the press. */
  | { kind: 'embargo-leaves'; article: string; until: ZonedTime }
  /** A withdrawn text leaves on paper, where nothing says that it is withdrawn. */
  | { kind: 'withdrawn-leaves'; article: string }
  /** Leaflets and kits of a withdrawn text that an earlier export wrote; the next one deletes them. */
  | { kind: 'withdrawn-files'; article: string; files: string[] }
  /** Nobody recorded whether the people in the picture agreed. */
  | { kind: 'consent-unasked'; article: string; caption: string; place: number }
  /** The picture shows somebody who refused consent, by the group's own record. */
  | { kind: 'consent-refused'; article: string; caption: string; place: number; isCut: boolean }
  /** The picture is printed with so many pixels to the inch; `least` is what looks well. */
  | {
      kind: 'picture-coarse';
      article: string;
      caption: string;
      place: number;
      density: number;
      least: number;
    }
  /** The leaflet lacks what the law of the group's country requires. */
  | { kind: 'imprint-missing'; article: string; country: string; missing: ImprintNeed[] }
  /** The leaflet has no imprint, in a country whose law is not verified. */
  | { kind: 'imprint-unverified'; article: string; country: string }
  /** Addresses on a leaflet that look like somebody's home. */
  | { kind: 'home-printed'; article: string; addresses: string[] }
  /** The poster is black on white, which the country reserves for the authorities. */
  | { kind: 'black-poster'; article: string; country: string }
  /** No printing font of ours has these characters: "😀中". */
  | { kind: 'characters-unprintable'; article: string; characters: string }
  /** The file for a print shop is a plain PDF: the tools for PDF/X-4 are missing or failed. */
  | { kind: 'pdf-x-missing'; why: 'no-ghostscript' | 'no-profile' | 'failed' }
  /** The subject of the mail has so many characters; inboxes show `limit` of them. */
  | { kind: 'subject-long'; article: string; characters: number; limit: number }
  | { kind: 'site-address-missing' }
  | { kind: 'contact-missing' }
  /** The masthead does not name the group: a release comes from nobody. */
  | { kind: 'group-name-missing' }
  /** Words of the masthead that are not given in a language that an outlet is read in. */
  | { kind: 'words-untranslated'; what: UntranslatedWords; language: string }
  /** Something of a file has no place in an article, and was left out. */
  | { kind: 'dropped'; file: string; what: string; count: number }
  /** Something of a file is in the article in another form. */
  | { kind: 'changed'; file: string; what: string; count: number }
  /** Names from pictures' files are printed as their credits. */
  | { kind: 'credit-from-file'; file: string; names: string[] }
  /** Credits of a text that goes out come from its pictures' files. */
  | { kind: 'credit-printed'; article: string; names: string[] }
  | { kind: 'picture-dropped'; file: string; picture: string; why: string };

/** The weighty notices, which come first: something asked for is missing, or something went out or stayed that should not. */
const weighty: readonly Notice['kind'][] = [
  'damaged-left-out',
  'saves-missing',
  'archive-salvaged',
  'text-left-out',
  'outlet-missing',
  'not-withdrawn',
  'leaflet-draft',
  'picture-left-out',
  'logo-left-out',
  'revoked-left-out',
  'consent-refused',
  'taken-down',
  'verso-missing',
  'verso-left-out',
  'draft-joined',
  'template-broken',
  'letters-astray',
  'translation-held',
  'withdrawn-leaves',
  'words-missing',
  'card-words-foreign',
  'withdrawn-files',
];

/** Whether a notice says that a document or a card says something else than its text. */
export function isOfOtherWords({ kind }: Notice): boolean {
  return kind === 'words-missing' || kind === 'card-words-foreign';
}

/** Whether a notice is weighty. */
export function isWeighty({ kind }: Notice): boolean {
  return weighty.includes(kind);
}

/** Sorts notices, the weighty ones first. */
export function sortNotices(notices: readonly Notice[]): Notice[] {
  return [...notices.filter(isWeighty), ...notices.filter((notice) => !isWeighty(notice))];
}
