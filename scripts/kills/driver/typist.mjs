/** Reports an event on standard output, a pipe, which keeps it even when the program is killed at once. */
export function report(event) {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

/** Types on the desk's keyboard, and reports each letter with its time. */
export function createTypist(contents) {
  const run = (code) => contents.executeJavaScript(code);
  const send = (name, words) => contents.debugger.sendCommand(name, words);

  /** Waits until a condition holds in the page; false when it did not within some milliseconds. */
  async function until(condition, within = 30_000) {
    for (const end = Date.now() + within; Date.now() < end; await pause(20))
      if (await run(condition)) return true;
    return false;
  }

  async function press(key, code, modifiers = 0) {
    const stroke = { key, windowsVirtualKeyCode: code, modifiers };
    await send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...stroke });
    await send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
  }

  async function letter(text) {
    const windowsVirtualKeyCode = /^[a-z ]$/.test(text) ? text.toUpperCase().charCodeAt(0) : 0;
    await send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text, windowsVirtualKeyCode });
    await send('Input.dispatchKeyEvent', { type: 'keyUp', key: text, windowsVirtualKeyCode });
  }

  return {
    report,
    run,
    until,
    press,
    async deskDrawn() {
      await new Promise((resolve) => contents.once('dom-ready', resolve));
      contents.debugger.attach();
      await send('Emulation.setFocusEmulationEnabled', { enabled: true });
      await until(`document.querySelector('main') !== null`);
    },
    /** Types a text letter by letter into the focused field. */
    async write(text, wait) {
      report({ begins: text.length });
      for (const one of text) {
        report({ wrote: one, at: Date.now() });
        await letter(one);
        await pause(wait());
      }
    },
    /** Inserts a text at once by running code in the page, such as a paste, which resolves to the time it was inserted. */
    async put(text, code) {
      const at = await run(code);
      report({ begins: 1 });
      report({ wrote: text, at });
    },
    /** Puts the caret at the end of the text. */
    async intoText() {
      await until(`document.querySelector('.body-text') !== null`);
      await run(`document.querySelector('.body-text').focus()`);
      await press('End', 35, 2);
    },
  };
}

/** Waits some milliseconds. */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
