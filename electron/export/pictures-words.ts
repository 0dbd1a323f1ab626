/** What is written into a picture that leaves for a newsroom; "" where nothing is known. */
export interface PictureWords {
  caption: string;
  credit: string;
  /** What the picture shows, for those who cannot see it. */
  alt: string;
  /** The headline of the article it goes with. */
  headline?: string;
  /** The language of the words, BCP 47. */
  language?: string;
  /** Who holds the rights, and the terms: "Collectif Rade Vivante, CC BY-SA 4.0". */
  rights?: string;
}

/**
 * The words as an XMP packet, by the IPTC Photo Metadata Standard 2025.1: description, creator and credit line,
 * copyright notice, headline, and the alternative text for accessibility. Not as Exif, which libvips can only
 * write without accents.
 */
export function xmpPacket(words: PictureWords): string {
  const { caption, credit, alt, headline = '', language = 'x-default', rights = '' } = words;
  const fields = [
    credit && `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`,
    headline && `<photoshop:Headline>${escapeXml(headline)}</photoshop:Headline>`,
    credit && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(credit)}</rdf:li></rdf:Seq></dc:creator>`,
    caption && inLanguages('dc:description', caption, language),
    rights && inLanguages('dc:rights', rights, language),
    alt && inLanguages('Iptc4xmpCore:AltTextAccessibility', alt, language),
  ].filter(Boolean);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
${fields.join('\n')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function inLanguages(name: string, words: string, language: string): string {
  const item = (lang: string) => `<rdf:li xml:lang="${escapeXml(lang)}">${escapeXml(words)}</rdf:li>`;
  const own = language === 'x-default' ? '' : item(language);
  return `<${name}><rdf:Alt>${item('x-default')}${own}</rdf:Alt></${name}>`;
}

function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
