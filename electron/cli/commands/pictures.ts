import { resolve } from 'node:path';
import { consentKinds } from '../../../src/article';
import type { PictureFilter, PictureLine } from '../../../src/contract';
import { messagesIn } from '../../../src/messages';
import { printWidths } from '../../handlers';
import { onlyOptions, required, UsageError, withArchive } from './command';
import type { Command, Options } from './command';

/** The options that narrow the list, each with the filter that it stands for. */
const filterFlags = {
  used: 'used',
  unused: 'unused',
  'without-description': 'undescribed',
  'without-credit': 'uncredited',
  'without-licence': 'unlicensed',
  'too-small': 'coarse',
  duplicates: 'duplicate',
  'near-duplicates': 'similar',
  removed: 'removed',
} as const satisfies Readonly<Record<string, PictureFilter>>;

/** `roneo pictures`: the pictures of an archive, the last added first. */
export const picturesCommand: Command = {
  name: 'pictures',
  options: {
    archive: 'value',
    consent: 'value',
    json: 'flag',
    ...(Object.fromEntries(Object.keys(filterFlags).map((name) => [name, 'flag'])) as Record<
      keyof typeof filterFlags,
      'flag'
    >),
  },
  async run(options, context) {
    const { output, terminal } = context;
    onlyOptions(options, output.messages);
    const folder = required(options, 'archive', output.messages);
    const hasConsent = consentOf(options, output.messages.badName);
    const filters = Object.entries(filterFlags).flatMap(([flag, filter]) =>
      options.flags.has(flag) ? [filter] : [],
    );
    return withArchive('read', resolve(terminal.folder, folder), context, async (archive) => {
      const listed = await archive.pictures.list({ words: '', filters, sort: 'added' }, printWidths);
      output.notices(archive.notices());
      if (!listed.ok) return output.problem(listed.problem);
      const pictures = listed.value.pictures.filter(hasConsent);
      const { total, uncompared } = listed.value;
      const { untitled } = messagesIn(output.language).pictures;
      if (options.flags.has('json')) output.json({ total, uncompared, pictures });
      else for (const picture of pictures) output.result(lineOf(picture, untitled));
      output.info(output.messages.picturesListed(pictures.length, total));
      const compares = options.flags.has('duplicates') || options.flags.has('near-duplicates');
      if (compares && uncompared > 0) output.info(output.messages.picturesUncompared(uncompared));
      return 0;
    });
  },
};

function lineOf(
  { addedAt, width, height, texts, consent, words, name, hash }: PictureLine,
  untitled: string,
) {
  const day = new Date(addedAt).toISOString().slice(0, 10);
  const called = words.caption.trim() || words.alt.trim() || name || untitled;
  return [day, `${width}×${height}`, texts, consent, words.credit, called, hash]
    .map((each) => String(each).replace(/\s+/g, ' '))
    .join('\t');
}

/** Whether a picture's consent is of the kind that was asked for, or of any. Throws `UsageError`. */
function consentOf(
  { values }: Options,
  refuse: (option: string, value: string, known: readonly string[]) => string,
): (picture: PictureLine) => boolean {
  const asked = values.get('consent');
  if (asked === undefined) return () => true;
  const kind = consentKinds.find((each) => each === asked);
  if (!kind) throw new UsageError(refuse('--consent', asked, consentKinds));
  return ({ consent }) => consent === kind;
}
