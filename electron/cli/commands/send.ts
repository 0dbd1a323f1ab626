import { formatDateTime } from '../../../src/article';
import type { MailAttachment, MailingPlan } from '../../../src/contract';
import { heavyMail, mailAttachments, notAddressedReasons } from '../../../src/contract';
import type { Messages } from '../../../src/messages';
import { drySend, typesetOnDemand } from '../../handlers';
import { oneOf, pathOf, required, UsageError, withArchive } from './command';
import type { Command, CommandContext, Options } from './command';
import { readText } from './read-texts';

/** `roneo send`: what would go to a group of the press list. Sending itself is confirmed on the desk. */
export const sendCommand: Command = {
  name: 'send',
  options: { archive: 'value', to: 'value', attach: 'value', again: 'flag', 'dry-run': 'flag', json: 'flag' },
  async run(options, context) {
    const { output, terminal } = context;
    const { sendLines: lines, publish } = output.everything;
    const folder = pathOf(options, 'archive', context);
    const group = required(options, 'to', output.messages);
    const [name, ...others] = options.operands;
    if (name === undefined || others.length > 0) throw new UsageError(lines.oneText);
    if (!options.flags.has('dry-run')) throw new UsageError(lines.onlyDry);
    const attach = attachedIn(options, output.messages);
    const file = await readText(name, terminal.folder);
    if (!file.ok && file.problem.kind !== 'file-missing') return output.problem(file.problem);
    return withArchive('read', folder, context, async (archive) => {
      const planned = await drySend({
        archive,
        text: file.ok ? file.value : { slug: name },
        group,
        attach,
        isAgain: options.flags.has('again'),
        now: terminal.clock(),
        language: output.language,
        startProcess: terminal.startProcess,
        typeset: terminal.typeset ?? typesetOnDemand(`${terminal.program}/resources`, terminal.startProcess),
      });
      if (!planned.ok) return output.problem(planned.problem);
      if (!planned.value) {
        output.error(lines.textUnknown(name));
        return 1;
      }
      const code = output.notices(planned.value.notices);
      if (options.flags.has('json')) output.json(planned.value);
      else tellPlan(planned.value, publish.bytes, output);
      return code;
    });
  },
};

/** What is to be attached: "pdf,kit"; nothing unless it is said. */
function attachedIn({ values }: Options, messages: Messages['commandLine']): MailAttachment[] {
  const names = values.get('attach')?.split(',') ?? [];
  const given = new Set(names.map((name) => oneOf(mailAttachments, '--attach', name, messages)));
  return mailAttachments.filter((each) => given.has(each));
}

/** The sentence that the desk shows before sending, and what stands below it there. */
function tellPlan(
  plan: MailingPlan,
  bytes: (count: number) => string,
  output: CommandContext['output'],
): void {
  const { plan: words, compose } = output.everything.outbox;
  const { people, group, isSame, from, leftOut } = plan;
  const embargo = plan.embargo && formatDateTime(plan.embargo, output.language);
  const sender = from ? `${from.name} <${from.address}>` : '';
  const said = {
    headline: plan.headline,
    people,
    group,
    isSame,
    from: sender,
    embargo,
    at: null,
    way: plan.way,
    attached: words.attachedOf(new Set(plan.attached.map(({ kind }) => kind)), plan.kind),
  };
  const nobody = plan.had === 0 ? words.nobody : isSame ? words.sameHave : words.allHave;
  output.result(people === 0 ? nobody : words.sentence(said));
  const left = notAddressedReasons
    .filter((reason) => leftOut[reason] > 0)
    .map((reason) => words.leftOutOf[reason](leftOut[reason]));
  if (left.length > 0) output.result(words.leftOut(left));
  if (plan.had > 0) output.result(words.had(plan.had));
  output.result(words.subject(plan.subject));
  for (const { name, bytes: size } of plan.attached) output.result(words.file(name, bytes(size)));
  if (plan.withheld) output.result(compose.withheld[plan.withheld]);
  output.result(words.size(bytes(plan.bytes)));
  if (plan.bytes > heavyMail) output.error(words.heavy(bytes(plan.bytes), bytes(heavyMail)));
}
