import { Drawer } from '@mantine/core';
import type { AccountState } from '../../contract';
import { Button } from '../kit/button';
import { useOpenedAfterMount } from '../kit/dialog';
import { useNextFocus } from '../kit/next-focus';
import { usePanels } from '../kit/state/panels';
import { useValue } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';
import { AccountForm } from './account-form';
import { Compose } from './compose';
import { MailingList } from './mailing-list';
import { useOutbox } from './outbox';
import { TestOutcome } from './test-outcome';
import './outbox.css';

/** The account, the text that may be sent, and what is in the outbox; closing the panel stops nothing. */
export function OutboxPanel() {
  const outbox = useOutbox();
  const { panel } = usePanels();
  const messages = useMessages();
  const open = useOpenedAfterMount(useValue(panel) === 'outbox');
  const state = useValue(outbox.state);
  const step = useValue(outbox.step);
  const isAccountOpen = useValue(outbox.isAccountOpen);
  const place = useNextFocus(`${step.kind} ${isAccountOpen}`);
  return (
    <Drawer
      opened={open}
      onClose={() => panel.set('none')}
      position="right"
      size={520}
      title={messages.outbox.title}
      closeButtonProps={{ 'aria-label': messages.close }}
    >
      <div className="outbox" ref={place}>
        {state && isAccountOpen && <AccountForm known={state.account} keepsSecrets={state.keepsSecrets} />}
        {state && !isAccountOpen && (
          <>
            <Account known={state.account} />
            <Compose state={state} step={step} />
            <MailingList mailings={state.mailings} />
          </>
        )}
      </div>
    </Drawer>
  );
}

/** From where is sent, and a test to oneself. */
function Account({ known }: { known: AccountState | null }) {
  const outbox = useOutbox();
  const { outbox: messages } = useMessages();
  const open = () => outbox.isAccountOpen.set(true);
  if (!known)
    return (
      <section aria-label={messages.account.title} className="outbox-account">
        <p>{messages.account.none}</p>
        <Button look="strong" label={messages.account.add} data-autofocus data-next onClick={open} />
      </section>
    );
  const { account, isOwn, hasSecret } = known;
  const isLocked = account.user !== null && !hasSecret;
  return (
    <section aria-label={messages.account.title} className="outbox-account">
      <p>{messages.account.sendsAs(account.name, account.address)}</p>
      {!isOwn && (
        <p role="alert" className="outbox-warning">
          {messages.account.foreign}
        </p>
      )}
      {isOwn && isLocked && <p className="outbox-warning">{messages.account.locked}</p>}
      <p className="outbox-buttons">
        {isOwn && !isLocked && (
          <Button label={messages.account.test} onClick={() => void outbox.sendTest('words')} />
        )}
        <Button look={isOwn && !isLocked ? 'quiet' : 'strong'} label={messages.account.edit} onClick={open} />
      </p>
      <TestOutcome />
    </section>
  );
}
