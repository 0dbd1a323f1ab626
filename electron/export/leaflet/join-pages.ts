import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';

const name = (key: string) => PDFName.of(key);

/**
 * Puts the pages of one tagged document behind those of another, with their tags, bookmarks and links, and says the language of each in
 * its tags (ISO 32000-1, 14.7): what a screen reader is told of each is what it was. The title stays that of the first. The same two
 * documents give the same bytes.
 */
export async function joinPages(front: Uint8Array, back: Uint8Array): Promise<Uint8Array> {
  const made = await PDFDocument.load(front, { updateMetadata: false });
  const added = await PDFDocument.load(back, { updateMetadata: false });
  const tags = made.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const first = tags.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber();
  renumber(added, first);
  const copier = PDFObjectCopier.for(added.context, made.context);
  for (const { ref } of added.getPages()) {
    const copied = copier.copy(ref);
    const leaf = made.context.lookup(copied);
    if (leaf instanceof PDFPageLeaf) made.addPage(PDFPage.of(leaf, copied, made));
  }
  joinTags(made, added, copier);
  joinBookmarks(made, added, copier);
  describe(made, languageOf(added));
  return made.save({ addDefaultPage: false, updateFieldAppearances: false });
}

function languageOf({ catalog }: PDFDocument): string {
  return catalog.lookup(name('Lang'), PDFString).asString();
}

/** Changes the numbers and names by which the tags of a document are found, so that they follow those of the document that it joins. */
function renumber({ context, catalog }: PDFDocument, first: number): void {
  const changed = (id: PDFObject) => (id instanceof PDFString ? PDFString.of(`~${id.asString()}`) : id);
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    for (const key of ['StructParents', 'StructParent'].map(name)) {
      const number = dict.lookupMaybe(key, PDFNumber);
      if (number) dict.set(key, PDFNumber.of(number.asNumber() + first));
    }
    const id = dict.get(name('ID'));
    if (id) dict.set(name('ID'), changed(id));
    changeAll(dict.lookup(name('Headers')), (each) => changed(each));
  }
  const tags = catalog.lookup(name('StructTreeRoot'), PDFDict);
  const ids = tags.lookupMaybe(name('IDTree'), PDFDict)?.lookup(name('Names'));
  changeAll(ids, (each, at) => (at % 2 === 0 ? changed(each) : each));
  const numbers = tags.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'));
  changeAll(numbers, (each, at) =>
    at % 2 === 0 && each instanceof PDFNumber ? PDFNumber.of(each.asNumber() + first) : each,
  );
}

function changeAll(list: PDFObject | undefined, change: (each: PDFObject, at: number) => PDFObject): void {
  if (!(list instanceof PDFArray)) return;
  list.asArray().forEach((each, at) => list.set(at, change(each, at)));
}

/** Makes one tree of tags out of two: the whole of the second is a part of the first, in its language. */
function joinTags(made: PDFDocument, added: PDFDocument, copier: PDFObjectCopier): void {
  const [root, theirRoot] = [made, added].map(({ catalog }) => catalog.get(name('StructTreeRoot')));
  if (!(root instanceof PDFRef) || !(theirRoot instanceof PDFRef)) return;
  const copied = copier.copy(theirRoot);
  const [tags, theirs] = [root, copied].map((ref) => made.context.lookup(ref, PDFDict));
  if (!tags || !theirs) return;
  const whole = tags.lookup(name('K'), PDFArray).get(0);
  const part = theirs.lookup(name('K'), PDFArray).get(0);
  made.context.lookup(whole, PDFDict).lookup(name('K'), PDFArray).push(part);
  const element = made.context.lookup(part, PDFDict);
  element.set(name('S'), name('Part'));
  element.set(name('P'), whole);
  element.set(name('Lang'), PDFString.of(languageOf(added)));
  append(tags.lookup(name('ParentTree'), PDFDict), theirs.lookup(name('ParentTree'), PDFDict), 'Nums');
  tags.set(name('ParentTreeNextKey'), PDFNumber.of(nextKey(tags) + nextKey(theirs)));
  const [ids, theirIds] = [tags, theirs].map((each) => each.lookupMaybe(name('IDTree'), PDFDict));
  if (ids && theirIds) append(ids, theirIds, 'Names');
  else if (theirIds) tags.set(name('IDTree'), theirIds);
  const roles = tags.lookup(name('RoleMap'), PDFDict);
  for (const [role, standard] of theirs.lookup(name('RoleMap'), PDFDict).entries()) roles.set(role, standard);
  made.context.delete(copied);
}

function nextKey(tags: PDFDict): number {
  return tags.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber();
}

function append(to: PDFDict, from: PDFDict, key: string): void {
  const list = to.lookup(name(key), PDFArray);
  for (const each of from.lookup(name(key), PDFArray).asArray()) list.push(each);
}

/** Puts the bookmarks of a document behind those of the one that it joins. */
function joinBookmarks(made: PDFDocument, added: PDFDocument, copier: PDFObjectCopier): void {
  const list = made.catalog.get(name('Outlines'));
  const theirList = added.catalog.get(name('Outlines'));
  if (!(theirList instanceof PDFRef)) return;
  const copied = copier.copy(theirList);
  if (!(list instanceof PDFRef)) return made.catalog.set(name('Outlines'), copied);
  const [bookmarks, theirs] = [list, copied].map((ref) => made.context.lookup(ref, PDFDict));
  const last = bookmarks?.get(name('Last'));
  const [from, to] = [theirs?.get(name('First')), theirs?.get(name('Last'))];
  if (!bookmarks || !theirs || !last || !(from instanceof PDFRef) || !(to instanceof PDFRef)) return;
  made.context.lookup(last, PDFDict).set(name('Next'), from);
  made.context.lookup(from, PDFDict).set(name('Prev'), last);
  for (let at: PDFObject | undefined = from; at;) {
    const bookmark: PDFDict = made.context.lookup(at, PDFDict);
    bookmark.set(name('Parent'), list);
    at = bookmark.get(name('Next'));
  }
  bookmarks.set(name('Last'), to);
  const count = [bookmarks, theirs].map((each) => each.lookup(name('Count'), PDFNumber).asNumber());
  bookmarks.set(name('Count'), PDFNumber.of((count[0] ?? 0) + (count[1] ?? 0)));
  made.context.delete(copied);
}

/** Says in the document's own description how many pages it has, and its second language. */
function describe(made: PDFDocument, language: string): void {
  const metadata = made.catalog.get(name('Metadata'));
  const stream = metadata && made.context.lookup(metadata);
  if (!(metadata instanceof PDFRef) || !(stream instanceof PDFRawStream)) return;
  const words = new TextDecoder()
    .decode(decodePDFRawStream(stream).decode())
    .replace(/(<xmpTPg:NPages>)\d+/, `$1${made.getPageCount()}`)
    .replace(/(<dc:language><rdf:Bag>.*?)(<\/rdf:Bag>)/, `$1<rdf:li>${language}</rdf:li>$2`);
  const told = PDFRawStream.of(stream.dict, new TextEncoder().encode(words));
  told.dict.delete(name('Filter'));
  made.context.assign(metadata, told);
}
