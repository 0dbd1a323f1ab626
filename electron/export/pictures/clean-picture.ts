import type { Sharp } from 'sharp';
import { done } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import type { Picture } from '../../../src/article';
import { densityFor, guardPicture, openPicture } from './open-picture';

/** A picture fit to be given away, and its size as seen. */
export interface CleanedPicture {
  bytes: Uint8Array;
  type: Extract<Picture['type'], 'image/jpeg' | 'image/png'>;
  width: number;
  height: number;
}

/** How many pixels a drawing in SVG gets on its longer side for a newsroom. */
const drawingSize = 3000;

/**
 * A picture at full size for the press kit. The pixels are set anew, upright and in sRGB, so that place, serial
 * numbers, owner, thumbnails, maker notes and edit history are gone whatever the program that wrote them; caption,
 * credit, rights and alternative text are written in. Photos are JPEG, pictures with transparency and drawings PNG.
 */
export async function cleanPicture(
  bytes: Uint8Array,
  words: PictureWords,
): Promise<Result<CleanedPicture, PictureProblem>> {
  return guardPicture(words.caption || words.alt, async () => {
    const { format, hasAlpha } = await openPicture(bytes).metadata();
    const density = await densityFor(bytes, drawingSize);
    const lossless = ['png', 'gif', 'svg'].includes(format) || hasAlpha;
    const picture = lossless
      ? openPicture(bytes, density).png({ compressionLevel: 7 })
      : openPicture(bytes).jpeg({ quality: 92, chromaSubsampling: '4:4:4' });
    const { data, info } = await sign(picture, words).toBuffer({ resolveWithObject: true });
    const type = lossless ? 'image/png' : 'image/jpeg';
    return done({ bytes: new Uint8Array(data), type, width: info.width, height: info.height });
  });
}

function sign(picture: Sharp, words: PictureWords): Sharp {
  return picture.withIccProfile('srgb').withXmp(xmpPacket(words));
}

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
function xmpPacket(words: PictureWords): string {
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
