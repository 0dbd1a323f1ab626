import type { ArticleKind, GapNames, ImprintPart } from '../../article';

/** The fixed sentences that the outlets print, in the language of the text; a language that lacks one does not compile. */
export interface OutletMessages {
  leaflet: string;
  immediate: string;
  by: string;
  /** Before the groups that sign a text. */
  signatories: string;
  /** Before the group that only passes a text on. */
  passedOnBy: string;
  notes: string;
  notesToEditors: string;
  about: (name: string) => string;
  pressContact: string;
  contact: string;
  /** What a spokesperson is called whose role is not given in this language. */
  spokesperson: string;
  photo: string;
  end: string;
  readOnline: string;
  /** Said in its place of a page that is under embargo until a day. */
  onlineFrom: (day: string) => string;
  /** The sentences of a leaflet's imprint, without their full stops. */
  imprint: Readonly<Record<ImprintPart, (of: ImprintWords) => string>>;
  /** Asks a reader not to throw the leaflet away, where custom in the group's country wants it. */
  litter: string;
  coupon: CouponMessages;
  overleaf: string;
  /** Over the contents of a booklet. */
  contents: string;
  /** The number of a newsletter. */
  issue: (number: number) => string;
  licence: string;
  /** What a proof shows in the place of a part that the masthead lacks. */
  gaps: GapNames;
  /** The name of a file that holds a text without a headline, without its ending. */
  fileName: string;
  /** The terms that are usual for pictures, as they are printed. */
  usualLicences: readonly string[];
  site: SiteMessages;
  pages: PageMessages;
  standing: StandingMessages;
  appointment: AppointmentMessages;
  cards: CardMessages;
  press: PressMessages;
  kit: KitMessages;
}

/** What is printed on a coupon that a reader cuts off a leaflet, fills in and sends back. */
export interface CouponMessages {
  /** On the line that is cut along. */
  cut: string;
  titles: Readonly<Record<'join' | 'petition', string>>;
  name: string;
  address: string;
  email: string;
  phone: string;
  town: string;
  signature: string;
  /** What one person can tick. */
  news: string;
  help: string;
  sendTo: (who: string) => string;
  /** What the answers are kept for. */
  kept: Readonly<Record<'join' | 'petition', string>>;
  /** Where a person asks to see or erase them. */
  rights: (email: string) => string;
}

/** What an imprint says: each name with its address, "Imprimerie du Port, 12 quai des Radoubs, 35600 Redon". */
export interface ImprintWords {
  printer: string;
  isOwnPrint: boolean;
  responsible: string;
  group: string;
  /** Where and when it is printed; the place is empty when it is not known. */
  place: string;
  year: string;
  publicationPlace: string;
}

/** What stands on cards that must not be passed on yet, and over the words that go with cards. */
export interface CardMessages {
  draft: string;
  alternative: string;
  messenger: string;
}

/** How an appointment is told: what it is, when, and what a reader can do with it. */
export interface AppointmentMessages {
  heading: string;
  /** An hour that stands alone: "14 h", "ore 14:00". */
  at: (hour: string) => string;
  /** From one hour to another of the same day. */
  hours: (from: string, until: string) => string;
  /** From one day, or a day and its hour, to another. */
  days: (from: string, until: string) => string;
  addToCalendar: string;
  moreOnline: string;
  /** What a calendar of all appointments of a group is called. */
  calendar: string;
}

/** The page that searches the site. */
export interface SearchMessages {
  title: string;
  /** With "#" for their number. */
  results: string;
  none: string;
  more: string;
  /** Why nothing is searched: no scripts run, or the site is a folder on a disk. */
  unavailable: string;
}

/** What surrounds the articles on the site's pages. */
export interface SiteMessages {
  home: string;
  menu: string;
  sections: Readonly<Record<ArticleKind, string>>;
  /** The titles of lists of one kind. */
  listed: { release: string; article: string; leaflet: string };
  published: string;
  email: string;
  address: string;
  note: (number: number) => string;
  backToNote: (number: number) => string;
  /** Before the languages that a text is translated into: "This article in: français". */
  translations: string;
  share: string;
  latest: string;
  search: SearchMessages;
  skipToText: string;
  notFound: string;
  notFoundHelp: string;
  backHome: string;
  tags: string;
  newsletter: string;
  newsletterCall: string;
  join: string;
  joinCall: string;
  archives: string;
  byYear: string;
  byTag: string;
  allArticles: string;
  /** Above other articles that one leads to. */
  related: string;
  taggedWith: (tag: string) => string;
  articlesOf: (year: string) => string;
  count: (articles: number) => string;
  feed: string;
  nothingYet: string;
  legal: string;
  picture: string;
  table: string;
}

/** What the site's agenda, press room, pages of authors and choice of languages say. */
export interface PageMessages {
  /** What the choice of a language is called. */
  languages: string;
  /** Before the languages that a text is missing in: "Not translated; front page in: français". */
  untranslated: string;
  /** Above the appointments that are over. */
  past: string;
  noneComing: string;
  /** A link to the calendar file of all appointments. */
  followCalendar: string;
  pressRoom: string;
  /** The heading over the keys by which documents of the group are told from false ones. */
  signingKey: string;
  /** Of a key that is not to be trusted any more. */
  revokedKey: string;
  /** Before the command that checks a file. */
  checkSignature: string;
  latestReleases: string;
  logo: string;
  /** Above who the group is, in words that may be printed. */
  toReprint: string;
  byAuthor: string;
  textsBy: (name: string) => string;
  previous: string;
  next: string;
}

/** What is said of a text that the public has read. */
export interface StandingMessages {
  /** Above the files that readers of a text may download. */
  downloads: string;
  leaflet: string;
  /** The words of a text in a file that is signed, and the file of a signature. */
  signedText: string;
  signature: string;
  /** Before what was wrong and what is right: "Correction, 3 December 2026". */
  correction: (date: string) => string;
  withdrawn: (date: string) => string;
}

/** What only the press formats say, and the small typography that goes round it. */
export interface PressMessages {
  /** What a release of several groups is called. */
  joint: string;
  /** What a release of others is called that ours passes on. */
  relayed: string;
  /** "Photo : la caption". */
  labelled: (label: string, text: string) => string;
  openQuote: string;
  closeQuote: string;
  /** Stands on top of a text under embargo; `until` is a day, an hour and whose clock it is. */
  embargoedUntil: (until: string) => string;
  /** What a subject line says first when the text may not be printed yet, "EMBARGO 7/12 6 h"; the mail's first line says the whole. */
  underEmbargo: (until: string) => string;
  /** Said where a figure of the body stands in the mail, which carries only the lead picture. */
  inKit: string;
  /** What a newsroom gets besides the mail, where a text has pictures. */
  kitAndPictures: string;
  /** How it gets that. */
  onRequest: string;
  /** The same where it comes with the mail. */
  attached: string;
}

/** The names of a press kit's files and what its read-me says of them. */
export interface KitMessages {
  readMe: string;
  pictures: string;
  captions: string;
  title: string;
  contents: string;
  pdf: string;
  docx: string;
  html: string;
  txt: string;
  pictureFolder: (count: number, captions: string) => string;
  logo: string;
  /** In which inks it is, as words of file names too. */
  logoForms: Readonly<Record<'colour' | 'black' | 'white', string>>;
  /** Why it is in colour alone. */
  logoInColour: string;
  contacts: string;
  calendar: string;
  manifest: string;
  credits: string;
  textsLicence: (licence: string) => string;
  creditPlease: string;
  embargoPlease: string;
  /** What a spreadsheet set to this language expects between columns. */
  separator: ',' | ';';
  columns: readonly [
    file: string,
    caption: string,
    credit: string,
    alt: string,
    width: string,
    height: string,
  ];
}
