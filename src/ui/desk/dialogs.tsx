import { Suspense, useState } from 'react';
import { usePanelList } from '../article/panel';
import type { PanelDialog } from '../article/panel';
import { usePanels } from '../kit/state/panels';
import { useStore } from '../kit/state/store';

/** The dialogs of the panels; each is loaded on first use, so that the desk starts sooner. */
export function Dialogs() {
  return usePanelList().flatMap(({ name, dialogs = [] }) =>
    dialogs.map((dialog, index) => <MountOnFirstUse key={`${name} ${index}`} name={name} dialog={dialog} />),
  );
}

/** Mounts a dialog on first use, and keeps it mounted, so that it can fade out. */
function MountOnFirstUse({ name, dialog }: { name: string; dialog: PanelDialog }) {
  const { panel } = usePanels();
  const isNamed = useStore(panel, (open) => open === name);
  const isOpen = dialog.useIsOpen ? dialog.useIsOpen() : isNamed;
  const [isMounted, setMounted] = useState(isOpen);
  if (isOpen && !isMounted) setMounted(true);
  const { Content } = dialog;
  return (
    isMounted && (
      <Suspense fallback={null}>
        <Content />
      </Suspense>
    )
  );
}
