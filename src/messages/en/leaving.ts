import type { leavingMessages as french } from '../fr/leaving';
import { count } from './typography';

/** The list of what a person should know before texts leave, on the desk and on the command line. */
export const leavingMessages: typeof french = {
  leaving: {
    title: 'Before it leaves',
    nothing: 'Nothing to report in what leaves.',
    more: (points) => count(points, 'more point', 'more points'),
    heavy: 'To mend:',
    plainLinks: 'Take tracking out of the links',
    plainLinksDone: 'The links of this text have no tracking any more. Ctrl+Z puts it back.',
    noteConsent: 'Note the consent',
  },
  leavingHelp: {
    check: `roneo check FILE… [--masthead FILE]
roneo check FILE|SLUG… --archive DIR
    Says what to know before texts leave: what becomes public, addresses and telephone numbers,
    embargo, consent of the people shown, credits, tracking in links, withdrawn texts. Writes nothing.
    With --archive, a text of the archive is named by its slug; where nothing is named, all its ready texts are
    checked.

  --to LIST         where they would go: site,leaflet,press,cards (otherwise what is usual for each kind)
  --masthead FILE   the group’s identity, in YAML (otherwise masthead.yaml beside the first text)
  --archive DIR     the archive, which knows what is public already and who agreed
  --as-written      leave typography as it is
  --json            the list as JSON on standard output

Exit code 1 where a point is to be mended; each point is one line on standard error.
`,
  },
};
