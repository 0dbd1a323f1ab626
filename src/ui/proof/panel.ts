import { outlets } from '../../contract';
import type { Settings } from '../../contract';
import type { Family } from '../article/library/family';
import type { Action, Panel, Words } from '../article/panel';
import { useShownPane } from '../article/proofs/shown-pane';
import type { Proofs } from '../article/proofs/proofs';
import type { PaneLayout } from '../kit/state/pane-layout';
import type { SettingsStore } from '../kit/state/settings-store';
import type { Toasts } from '../kit/state/toasts';
import { LeafletStatus } from './leaflet/leaflet-status';
import { ProofPane } from './proof-pane';
import { ProofSwitch } from './proof-switch';

interface Needs {
  family: Family;
  paneLayout: PaneLayout;
  proofs: Proofs;
  toasts: Toasts;
  settings: SettingsStore;
}

/** The proofs, and whether the text fits its leaflet. */
export function proofPanel(needs: Needs): Panel {
  return {
    name: 'proof',
    commands: [
      {
        name: 'toggle-proof',
        run: () => toggleProof(needs),
        shortcut: { group: 'view', name: 'proof', keys: 'Ctrl+Shift+P' },
      },
      {
        name: 'print-leaflet',
        run: () => void printLeaflet(needs),
        shortcut: { group: 'desk', name: ({ leafletPreview }) => leafletPreview.print, keys: 'Ctrl+P' },
        line: { title: ({ leafletPreview }) => leafletPreview.print, group: 'proof' },
      },
    ],
    actions: () => [
      ...outlets.map((outlet) => choice(needs, outlet, (messages) => messages.outlets[outlet])),
      choice(needs, 'none', ({ bar }) => bar.closeProof),
    ],
    pane: {
      kind: 'proof',
      useIsOpen() {
        const shown = useShownPane();
        return shown !== 'none' && shown !== 'beside';
      },
      Content: ProofPane,
    },
    bar: { of: 'text', Button: ProofSwitch },
    Status: LeafletStatus,
  };
}

/** Opens the proof of the site, or closes the open pane; a pane hidden because it covers the sheet is just shown. */
function toggleProof({ family, paneLayout, settings }: Needs): void {
  const { beside, proof } = settings.state.get();
  const { over, asked } = paneLayout.state.get();
  const isOpen = proof !== 'none' || (beside && family.get().length > 0);
  if (isOpen && over && !asked) return paneLayout.ask();
  settings.change({ proof: isOpen ? 'none' : 'site', beside: false });
}

/** Prints the leaflet that is beside the text; where another pane or none is, shows it first, so that nobody prints unseen pages. */
async function printLeaflet({ proofs, settings, toasts }: Needs): Promise<void> {
  const { beside, proof } = settings.state.get();
  if (proof !== 'leaflet' || beside) return settings.change({ proof: 'leaflet', beside: false });
  const printed = await proofs.print();
  if (!printed.ok) toasts.showProblem(printed.problem);
}

function choice({ settings }: Needs, proof: Settings['proof'], title: Words): Action {
  return {
    name: `proof-${proof}`,
    title,
    group: 'proof',
    aliases: 'proof',
    run: () => settings.change({ proof, beside: false }),
  };
}
