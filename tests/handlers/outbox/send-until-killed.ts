import { machineMemory, Jobs } from '../../../electron/handlers';
import { openArchive } from '../../../electron/archive';
import { openMailInProcess } from '../../../electron/delivery';
import { SendingAccount } from '../../../electron/handlers/outbox/account';
import { Sending } from '../../../electron/handlers/outbox/sending';
import { startNodeProcess } from '../../../electron/process';

// The program as far as it sends, to be killed: it goes on with every mailing, as a person would order after a start, until all have
// gone or a person must decide. Its arguments: the archive, the file of the machine's memory, and how fast its clock runs.
const [, , folder = '', memory = '', speed = '1'] = process.argv;
const began = Date.now();
const clock = () => began + (Date.now() - began) * Number(speed);

const opened = openArchive(folder, { create: false });
if (!opened.ok) throw new Error(opened.problem.kind);
const archive = opened.value;
const start = startNodeProcess();
if (!start) throw new Error('the processes were not built');
archive.outbox.afterStart(clock());

const secrets = {
  isAvailable: () => false,
  read: () => null,
  keep: () => undefined,
  forget: () => undefined,
};
const account = new SendingAccount({ archive, memory: machineMemory(memory), secrets });
const sending = new Sending(
  {
    archive,
    clock,
    emit: () => undefined,
    dialogs: undefined as never,
    jobs: new Jobs(),
    openMailLine: openMailInProcess(start),
    typeset: undefined as never,
    systemLanguage: 'fr-FR',
  },
  account,
  () => undefined,
);

for (;;) {
  const list = archive.outbox.list();
  if (!list.ok) throw new Error(list.problem.kind);
  const left = list.value.filter(({ counts }) => counts.waiting > 0);
  if (left.length === 0) break;
  for (const { id, state } of left) if (state === 'paused' || state === 'done') sending.resume(id);
  await sending.look();
  await new Promise((wake) => setTimeout(wake, 5));
}
archive.close();
process.exit(0);
