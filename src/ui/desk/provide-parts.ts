import type { ReactNode } from 'react';
import { commandsOf, usePanelList, useRun } from '../article/panel';
import type { Panel } from '../article/panel';
import { provide } from '../kit/state/part';
import { useBridge, useReadOnly } from '../kit/state/request';
import { useToasts } from '../kit/state/toasts';
import { useSettings } from '../kit/state/settings-store';
import { useMasthead } from '../kit/state/masthead-store';
import { useSite } from '../kit/state/site-store';
import { useRail } from '../kit/state/rail-layout';
import { usePictures } from '../kit/state/pictures';
import { useEditing } from '../article/editing';
import { useSnapshot } from '../article/snapshot';
import { useActHistory } from '../article/acts/act-history';
import { useActs } from '../article/acts/acts';
import { useLibrary } from '../article/library/library';
import { useModels } from '../article/library/models';
import { useTextSelection } from '../article/library/selection';
import { useFamily } from '../article/library/family';
import { useFinding } from '../article/find/finding';
import { useProofreading } from '../article/checks/proofreading';
import { useSpellingMarks, usePersonalWords } from '../article/checks/spelling';
import { useProofs } from '../article/proofs/proofs';
import { useBeside } from '../translations/beside';
import { useArchives } from '../backup/archives';
import { useBackups } from '../backup/backups';
import { useCropping } from '../sheet/crop/cropping';
import { usePasting } from '../sheet/pasting';
import { useExporting } from '../export/exporting';
import { useImporting } from '../library/import/importing';
import { useOutbox } from '../press/outbox/outbox';
import { usePublishing } from '../publish/publishing';
import { useReplacing } from '../replace/replacing';
import { usePolishing } from '../polish/polishing';
import { usePalette } from '../palette/palette-control';
import { usePaneLayout } from '../kit/state/pane-layout';
import { usePanels } from '../kit/state/panels';
import type { Desk } from './create-desk';
import { panelsOf } from './panel-list';

/** Provides each part to the components that use its hook. */
export function provideParts(desk: Desk, children: ReactNode): ReactNode {
  const panels = panelsOf(desk);
  const provided = [
    provide(useBridge, desk.bridge),
    provide(useReadOnly, desk.readOnly),
    provide(useToasts, desk.toasts),
    provide(useSettings, desk.settings),
    provide(useMasthead, desk.masthead),
    provide(useSite, desk.site),
    provide(useRail, desk.rail),
    provide(usePictures, desk.pictures),
    provide(useEditing, desk.editing),
    provide(useSnapshot, desk.snapshot),
    provide(useActHistory, desk.history),
    provide(useActs, desk.acts),
    provide(useLibrary, desk.library),
    provide(useModels, desk.models),
    provide(useTextSelection, desk.selection),
    provide(useFamily, desk.family),
    provide(useFinding, desk.finding),
    provide(useProofreading, desk.proofreading),
    provide(useSpellingMarks, desk.spelling),
    provide(usePersonalWords, desk.personalWords),
    provide(useProofs, desk.proofs),
    provide(useBeside, desk.beside),
    provide(useArchives, desk.archives),
    provide(useBackups, desk.backups),
    provide(useCropping, desk.cropping),
    provide(usePasting, desk.pasting),
    provide(useExporting, desk.exporting),
    provide(usePublishing, desk.publishing),
    provide(useOutbox, desk.outbox),
    provide(useImporting, desk.importing),
    provide(useReplacing, desk.replacing),
    provide(usePolishing, desk.polishing),
    provide(usePalette, desk.palette),
    provide(usePaneLayout, desk.paneLayout),
    provide(usePanels, desk),
    provide(usePanelList, panels),
    provide(useRun, runnerOf(panels)),
  ];
  return provided.reduceRight((inside, wrap) => wrap(inside), children);
}

/** Runs a command by name, for the application's menus and for buttons of several panels. */
function runnerOf(panels: readonly Panel[]): (name: string) => void {
  const commands = new Map(commandsOf(panels).map((command) => [command.name, command]));
  return (name) => commands.get(name)?.run();
}
