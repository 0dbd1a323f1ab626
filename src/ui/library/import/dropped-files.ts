/** A file dropped on the desk: its place in what was dropped, "mon-site/content/eau.md", and the file itself. */
export interface Dropped {
  name: string;
  file: File;
}

/** What was dropped, as far as it is known before it is looked into; to be asked for while the drop is handled. */
export function entriesOf(transfer: DataTransfer): FileSystemEntry[] {
  return [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
}

/** Whether a drop is one of texts: pictures alone belong to the text that they are dropped on. */
export function holdsTexts(entries: readonly FileSystemEntry[]): boolean {
  return entries.some(({ isDirectory, name }) => isDirectory || !picture.test(name));
}

/** Whether what is dragged over the desk may hold texts; its names are not known yet. */
export function mayHoldTexts(transfer: DataTransfer): boolean {
  return [...transfer.items].some(({ kind, type }) => kind === 'file' && !type.startsWith('image/'));
}

const picture = /\.(jpe?g|png|webp|avif|gif|tiff?|svg|heic|heif)$/i;

/** Every file of what was dropped, folders gone through. */
export async function droppedFiles(entries: readonly FileSystemEntry[]): Promise<Dropped[]> {
  const files = await Promise.all(entries.map(filesOf));
  return files.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<Dropped[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (isFile(entry))
    return [{ name, file: await new Promise<File>((give, refuse) => entry.file(give, refuse)) }];
  const inside = await entriesIn(entry as FileSystemDirectoryEntry);
  const files: Dropped[] = [];
  // One folder after the other: a site has thousands, and each waits for the disk.
  for (const each of inside) files.push(...(await filesOf(each)));
  return files;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A folder gives its entries a hundred at a time, and an empty list when there are no more. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((give, refuse) => reader.readEntries(give, refuse));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
