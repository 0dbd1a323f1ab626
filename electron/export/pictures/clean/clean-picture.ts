import type { Sharp } from 'sharp';
import { done } from '../../../../src/contract';
import type { PictureProblem, Result } from '../../../../src/contract';
import type { Picture } from '../../../../src/article';
import { densityFor, guardPicture, openPicture } from '../open-picture';

/** What is written into a picture for a newsroom; "" where nothing is known. */
export interface PictureMetadata {
  caption: string;
  credit: string;
  /** What the picture shows, for those who cannot see it. */
  alt: string;
  /** The headline of the article it goes with. */
  headline?: string;
  /** The language of these texts, BCP 47. */
  language?: string;
  /** Who holds the rights, and the terms: "Collectif Rade Vivante, CC BY-SA 4.0". */
  rights?: string;
}

/** A picture without private metadata, and its size once upright. */
export interface CleanedPicture {
  bytes: Uint8Array;
  type: Extract<Picture['type'], 'image/jpeg' | 'image/png'>;
  width: number;
  height: number;
}

/** How many pixels a drawing in SVG gets on its longer side. */
const drawingSize = 3000;

/**
 * Makes a picture at full size for the press kit. The pixels are encoded anew, upright and in sRGB, so that location,
 * serial numbers, owner, thumbnails, maker notes and edit history are gone whatever program wrote them; caption, credit,
 * rights and alternative text are written in. Photos become JPEG, pictures with transparency and drawings PNG.
 * Problems: picture-unreadable.
 */
export async function cleanPicture(
  bytes: Uint8Array,
  metadata: PictureMetadata,
): Promise<Result<CleanedPicture, PictureProblem>> {
  return guardPicture(metadata.caption || metadata.alt, async () => {
    const { format, hasAlpha } = await (await openPicture(bytes)).metadata();
    const density = await densityFor(bytes, drawingSize);
    const lossless = ['png', 'gif', 'svg'].includes(format) || hasAlpha;
    const encoded = async () =>
      lossless
        ? (await openPicture(bytes, density)).png({ compressionLevel: 7 })
        : (await openPicture(bytes)).jpeg({ quality: 92, chromaSubsampling: '4:4:4' });
    const whole = (picture: Sharp) =>
      picture.withXmp(xmpPacket(metadata)).toBuffer({ resolveWithObject: true });
    const inSrgb = await whole((await encoded()).withIccProfile('srgb'));
    // A profile that pixels cannot be converted from stays as it is, with whatever else is in it: then none goes out.
    const { data, info } = (await hasOurProfile(inSrgb.data)) ? inSrgb : await whole(await encoded());
    const type = lossless ? 'image/png' : 'image/jpeg';
    return done({ bytes: new Uint8Array(data), type, width: info.width, height: info.height });
  });
}

/** Whether the colour profile of a picture is the one that is written for sRGB, bit for bit. */
async function hasOurProfile(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  const plain = sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } });
  const ours = (await sharp(await plain.withIccProfile('srgb').png().toBuffer()).metadata()).icc;
  const { icc } = await sharp(bytes).metadata();
  return icc !== undefined && ours !== undefined && icc.equals(ours);
}

/**
 * The metadata as an XMP packet, by the IPTC Photo Metadata Standard 2025.1: description, creator and credit line,
 * copyright notice, headline, and the alternative text for accessibility. Not as Exif, which libvips can only
 * write without accents.
 */
function xmpPacket(metadata: PictureMetadata): string {
  const { caption, credit, alt, headline = '', language = 'x-default', rights = '' } = metadata;
  const fields = [
    credit && `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`,
    headline && `<photoshop:Headline>${escapeXml(headline)}</photoshop:Headline>`,
    credit && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(credit)}</rdf:li></rdf:Seq></dc:creator>`,
    caption && languageAlternatives('dc:description', caption, language),
    rights && languageAlternatives('dc:rights', rights, language),
    alt && languageAlternatives('Iptc4xmpCore:AltTextAccessibility', alt, language),
  ].filter(Boolean);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
${fields.join('\n')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function languageAlternatives(name: string, text: string, language: string): string {
  const item = (lang: string) => `<rdf:li xml:lang="${escapeXml(lang)}">${escapeXml(text)}</rdf:li>`;
  const own = language === 'x-default' ? '' : item(language);
  return `<${name}><rdf:Alt>${item('x-default')}${own}</rdf:Alt></${name}>`;
}

function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
