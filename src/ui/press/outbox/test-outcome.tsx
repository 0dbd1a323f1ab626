import { useValue } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';
import { sendingProblem, useOutbox } from './outbox';

/** What the last test to oneself came to. */
export function TestOutcome() {
  const outbox = useOutbox();
  const messages = useMessages();
  const test = useValue(outbox.test);
  const { account } = messages.outbox;
  switch (test.kind) {
    case 'none':
      return null;
    case 'testing':
      return <p role="status">{account.testing}</p>;
    case 'tested':
      return (
        <p role="status" className="outbox-good">
          {account.tested(test.address, test.subject)}
        </p>
      );
    case 'failed':
      return (
        <p role="alert" className="outbox-wrong">
          {sendingProblem(test.problem, messages)}
        </p>
      );
  }
}
