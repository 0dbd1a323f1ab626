import { creatorOf } from '../../../../src/article';

/** What is written into a picture for a newsroom; "" where nothing is known. */
export interface PictureMetadata {
  caption: string;
  /** Whose picture it is, as it is printed: "Camille Roux / Agence Rade". */
  credit: string;
  /** On what terms it may be used: "CC BY-SA 4.0". */
  licence?: string;
  /** What the picture shows, for those who cannot see it. */
  alt: string;
  /** The headline of the article it goes with. */
  headline?: string;
  /** The language of these texts, BCP 47. */
  language?: string;
  /** Who holds the rights: "© Collectif Rade Vivante". */
  rights?: string;
}

/** More letters of one text than these go into no picture. */
const longest = 2000;

/** The most bytes of one text in XML: a packet holds nine, and a segment of JPEG 65,502 bytes of it. */
const maxBytes = 6800;

function rightsOf({ rights = '', licence = '' }: PictureMetadata): string {
  return shortened([rights, licence].filter(Boolean).join(', '));
}

/** A text without what XML cannot hold; one that is too long, as it is or in XML, ends in an ellipsis. */
function shortened(text: string): string {
  let [written, bytes, letters] = ['', 0, 0];
  for (const { segment } of graphemes.segment(text.slice(0, 2 * longest))) {
    const kept = segment.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, '');
    bytes += Buffer.byteLength(escapeXml(kept));
    letters += kept.length;
    if (letters > longest || bytes > maxBytes) return `${written.trimEnd()}…`;
    written += kept;
  }
  return written;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The words of a picture as both kinds of metadata hold them. */
function shortenedWords(metadata: PictureMetadata) {
  const { caption, credit, alt, headline = '', licence = '' } = metadata;
  return {
    caption: shortened(caption),
    credit: shortened(credit),
    creator: shortened(creatorOf(credit)),
    alt: shortened(alt),
    headline: shortened(headline),
    licence: shortened(licence),
    rights: rightsOf(metadata),
  };
}

/**
 * The metadata as an XMP packet, by the IPTC Photo Metadata Standard 2025.1: description, creator and credit line,
 * copyright notice and terms, headline, and the alternative text for accessibility. Not as Exif, which libvips can only
 * write without accents.
 */
export function xmpPacket(metadata: PictureMetadata): string {
  const { language = 'x-default' } = metadata;
  const { caption, credit, creator, alt, headline, licence, rights } = shortenedWords(metadata);
  const fields = [
    credit && `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`,
    headline && `<photoshop:Headline>${escapeXml(headline)}</photoshop:Headline>`,
    creator && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    caption && languageAlternatives('dc:description', caption, language),
    rights && languageAlternatives('dc:rights', rights),
    licence && languageAlternatives('xmpRights:UsageTerms', licence),
    alt && languageAlternatives('Iptc4xmpCore:AltTextAccessibility', alt, language),
  ].filter(Boolean);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${usedNamespaces(fields.join(''))}>
${fields.join('\n')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
};

function usedNamespaces(fields: string): string {
  const used = Object.entries(namespaces).filter(([name]) => fields.includes(`<${name}:`));
  return used.map(([name, address]) => `xmlns:${name}="${address}"`).join(' ');
}

/** A text as the one for all languages, and as that of its own where it has one: names and licences have none. */
function languageAlternatives(name: string, text: string, language = 'x-default'): string {
  const item = (lang: string) => `<rdf:li xml:lang="${escapeXml(lang)}">${escapeXml(text)}</rdf:li>`;
  const own = language === 'x-default' ? '' : item(language);
  return `<${name}><rdf:Alt>${item('x-default')}${own}</rdf:Alt></${name}>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * The same as IPTC-IIM 4.2, which the picture desks of newspapers still read first: headline, byline, credit, copyright notice and
 * caption, in UTF-8.
 */
export function iptcBlock(metadata: PictureMetadata): Uint8Array {
  const { caption, credit, creator, headline, rights } = shortenedWords(metadata);
  const fields: readonly (readonly [dataset: number, text: string])[] = [
    [80, creator],
    [105, headline],
    [110, credit],
    [116, rights],
    [120, caption],
  ];
  const isUtf8 = dataset(1, 90, Buffer.from('\x1b%G', 'latin1'));
  const written = fields
    .filter(([, text]) => text !== '')
    .map(([number, text]) => dataset(2, number, Buffer.from(text)));
  return Buffer.concat([isUtf8, ...written]);
}

function dataset(record: number, number: number, text: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(text.length, 3);
  return Buffer.concat([head, text]);
}
