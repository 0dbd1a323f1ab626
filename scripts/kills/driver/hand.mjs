/** Tells what happens on standard output: a pipe, so that what was told is told even when the program is killed at once. */
export function tell(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** A hand on the desk's keyboard, which tells each thing it writes, with the time at which it began to. */
export function handOver(contents) {
  const run = (code) => contents.executeJavaScript(code);
  const send = (name, words) => contents.debugger.sendCommand(name, words);

  /** Waits until the page says so; false when it did not within some milliseconds. */
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
    tell,
    run,
    until,
    press,
    async deskDrawn() {
      await new Promise((resolve) => contents.once('dom-ready', resolve));
      contents.debugger.attach();
      await send('Emulation.setFocusEmulationEnabled', { enabled: true });
      await until(`document.querySelector('main') !== null`);
    },
    /** Writes some words letter by letter into the field that has the caret. */
    async write(text, wait) {
      tell({ begins: text.length });
      for (const one of text) {
        tell({ wrote: one, at: Date.now() });
        await letter(one);
        await pause(wait());
      }
    },
    /** Writes all at once what a call of the page puts in, such as a paste; it answers with the time at which it stood there. */
    async put(text, code) {
      const at = await run(code);
      tell({ begins: 1 });
      tell({ wrote: text, at });
    },
    /** The caret at the end of the text. */
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
