import { Tabs } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Dialog } from '../kit/dialog';
import { GuideLink } from '../kit/guide-link';
import { usePanels } from '../kit/state/panels';
import { useValue } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';
import './press-desk.css';
import { PressList } from './list/press-list';
import { AccountPart } from './outbox/account-form';
import { pressTabs, useOutbox } from './outbox/outbox';
import type { PressTab } from './outbox/outbox';
import { Releases } from './outbox/releases';

/** All that has to do with the press, in one window; closing it stops nothing. */
export function PressDesk() {
  const outbox = useOutbox();
  const { panel } = usePanels();
  const { press: messages } = useMessages();
  const isOpen = useValue(panel) === 'press';
  const { tab, record } = useValue(outbox.place);
  const isAtRest = record === null; // What is being typed is left by a button alone, whatever part is shown.
  return (
    <Dialog
      opened={isOpen}
      onClose={() => panel.set('none')}
      title={messages.title}
      size={1120}
      closeOnEscape={isAtRest}
      closeOnClickOutside={isAtRest && tab !== 'account'}
    >
      {isOpen && <Parts tab={tab} />}
    </Dialog>
  );
}

/** The parts, of which one is shown; one that was shown stays as it is, with what was typed, until the desk is closed. */
function Parts({ tab }: { tab: PressTab }) {
  const outbox = useOutbox();
  const { press: messages } = useMessages();
  const state = useValue(outbox.state);
  const seen = useRef(new Set<PressTab>()).current.add(tab);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => goOnAt(place.current?.querySelector('[role="tabpanel"]:not([style*="none"])')), [tab]);
  return (
    <Tabs unstyled ref={place} className="press" value={tab} onChange={(to) => outbox.show(to as PressTab)}>
      <div className="press-head">
        <Tabs.List className="press-tabs" aria-label={messages.parts}>
          {pressTabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {messages.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <GuideLink page={tab === 'list' ? 'press-list' : 'sending'} />
      </div>
      <Tabs.Panel className="press-part" value="releases" tabIndex={-1}>
        {state && seen.has('releases') && <Releases state={state} />}
      </Tabs.Panel>
      <Tabs.Panel className="press-part" value="list" tabIndex={-1}>
        {seen.has('list') && <PressList isShown={tab === 'list'} />}
      </Tabs.Panel>
      <Tabs.Panel className="press-part" value="account" tabIndex={-1}>
        {state && seen.has('account') && (
          <AccountPart known={state.account} keepsSecrets={state.keepsSecrets} />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}

/** Moves the focus of whoever comes by a button, not by the tabs, to where a part begins (`data-autofocus`), as soon as it is drawn. */
function goOnAt(part: HTMLElement | null | undefined): (() => void) | undefined {
  if (!part || document.activeElement?.role === 'tab') return undefined;
  const isStillComing = () => {
    const { activeElement } = document;
    return activeElement === part || !part.parentElement?.contains(activeElement); // Nobody chose anything yet.
  };
  part.focus();
  const look = () => {
    const begin = part.querySelector<HTMLElement>('[data-autofocus]');
    if (begin && isStillComing()) begin.focus();
    if (begin) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(part, { childList: true, subtree: true });
  look();
  return () => observer.disconnect();
}
