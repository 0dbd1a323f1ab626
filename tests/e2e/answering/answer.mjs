/**
 * Answers the system's dialogs as a test says, in their order, and starts nothing again; what would be is said on the standard output.
 * Runs in the program, where it may be sent as text: it uses nothing of this file.
 */
export function answer({ app, dialog }, given) {
  const asked = [];
  const answers = [...given];
  /** One question too many waits, as it would for a person. */
  const next = () => answers.shift() ?? new Promise(() => undefined);
  dialog.showMessageBox = async (...words) => {
    const { message, buttons = [] } = words.at(-1);
    asked.push(message);
    const response = buttons.indexOf(await next());
    if (response < 0) throw new Error(`no such button: ${buttons.join(', ')}`);
    return { response, checkboxChecked: false };
  };
  dialog.showOpenDialog = async (...words) => {
    asked.push(words.at(-1).title);
    const folder = await next();
    return { canceled: folder === '', filePaths: folder === '' ? [] : [folder] };
  };
  app.relaunch = ({ args = [] } = {}) => process.stdout.write(`relaunch ${args.join(' ')}\n`);
  Object.assign(globalThis, { asked, answers });
}
