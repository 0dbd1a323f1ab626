import { count, quoted } from './typography';

/** The export of everything. */
export const allTextsMessages = {
  allTextsHelp: {
    'export-all': `roneo export-all --archive DIR --out DIR
    Writes all texts of an archive, but for those in the trash, as Markdown: any program reads them. Their fields are at the
    head, their pictures beside them, and ‘masthead.yaml’ says who you are. ‘roneo import’ of that folder gives
    exactly the same texts; of a file that you changed, it takes what you wrote. The folder is for you, not to be
    published: photos are in it as received, with where they were taken, and so are texts under embargo.

  --archive DIR   the archive, which the desk may hold open
  --out DIR       where to write; what such an export wrote there is replaced, your other files stay
  --json          the report as JSON on standard output

The folder that was written is told on standard output.
`,
  },
  allTextsLines: {
    folder: 'All texts',
    title: 'Without Ronéo',
    help: 'All texts as Markdown, with their pictures and the group’s identity, for any program. Importing that folder gives exactly the same texts. It is for you, not to be published: photos are in it as you received them, with where they were taken, and so are texts under embargo.',
    act: 'Write everything as Markdown…',
    writing: 'Writing…',
    written: (texts: number, pictures: number) =>
      `${count(texts, 'text', 'texts')} written as Markdown, ${count(pictures, 'picture', 'pictures')}.`,
    damaged: (headline: string, id: string) =>
      `The text ${headline === '' ? 'without a headline' : quoted(headline)} (${id}) was damaged on the disk: it is not written. Open it at the desk, which offers what can be read of it.`,
  },
};
