import { crc32, deflateRawSync } from 'node:zlib';

/**
 * A zip of [name, content] pairs, whatever their names are; `lies` replaces what the headers say of sizes, checksum or
 * flags. Other writers refuse to make such files.
 */
export function zipOf(files, lies = {}) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of files) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(lies.flags ?? 0, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(lies.crc ?? crc32(bytes), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(lies.size ?? bytes.length, 18);
    header.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), header, path, packed);
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 12);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), header, place.subarray(2), path);
    offset += 30 + path.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(lies.count ?? files.length, 8);
  end.writeUInt16LE(lies.count ?? files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(lies.offset ?? offset, 16);
  end.writeUInt16LE(lies.comment ?? 0, 20);
  return Buffer.concat([...parts, listed, end]);
}

const wordNames = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`;
const textNames =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** A Word document with this body, and other files beside it. */
export function docx(body, { others = [], relations = '', before = '' } = {}, lies = {}) {
  return zipOf(
    [
      [
        '[Content_Types].xml',
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ],
      [
        '_rels/.rels',
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ],
      [
        'word/document.xml',
        `<?xml version="1.0"?>${before}<w:document ${wordNames}><w:body>${body}</w:body></w:document>`,
      ],
      [
        'word/_rels/document.xml.rels',
        `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
      ],
      ...others,
    ],
    lies,
  );
}

/** An OpenDocument text with this body, and other files beside it. */
export function odt(body, { others = [], before = '', styles = '' } = {}, lies = {}) {
  return zipOf(
    [
      ['mimetype', 'application/vnd.oasis.opendocument.text'],
      [
        'content.xml',
        `<?xml version="1.0"?>${before}<office:document-content ${textNames}>${styles}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ],
      ...others,
    ],
    lies,
  );
}
