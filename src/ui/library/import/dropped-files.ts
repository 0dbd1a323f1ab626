/** A dropped file, with its path inside what was dropped: "mon-site/content/eau.md". */
export interface DroppedFile {
  name: string;
  file: File;
}

/** The entries of a drop. They can be read only while the drop event is handled. */
export function entriesOf(transfer: DataTransfer): FileSystemEntry[] {
  return [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
}

/** Whether a drop has other files than pictures, which belong to the text they are dropped on. */
export function holdsTexts(entries: readonly FileSystemEntry[]): boolean {
  return entries.some(({ isDirectory, name }) => isDirectory || !picture.test(name));
}

/** Whether what is dragged may hold texts; file names are not known before the drop. */
export function mayHoldTexts(transfer: DataTransfer): boolean {
  return [...transfer.items].some(({ kind, type }) => kind === 'file' && !type.startsWith('image/'));
}

const picture = /\.(jpe?g|png|webp|avif|gif|tiff?|svg|heic|heif)$/i;

/** All files of a drop, folders included. */
export async function droppedFiles(entries: readonly FileSystemEntry[]): Promise<DroppedFile[]> {
  const files = await Promise.all(entries.map(filesOf));
  return files.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<DroppedFile[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (isFile(entry))
    return [{ name, file: await new Promise<File>((give, refuse) => entry.file(give, refuse)) }];
  const inside = await entriesIn(entry as FileSystemDirectoryEntry);
  const files: DroppedFile[] = [];
  // Sequentially: a site has thousands of files, and all at once would wait for the disk.
  for (const each of inside) files.push(...(await filesOf(each)));
  return files;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** `readEntries` answers a hundred entries at a time, and an empty list at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((give, refuse) => reader.readEntries(give, refuse));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
