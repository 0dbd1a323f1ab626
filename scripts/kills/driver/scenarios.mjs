import fs from 'node:fs';
import path from 'node:path';
import { app, dialog } from 'electron';
import { randomFrom, markOf } from './random.mjs';

const sentence = 'la gare de quartier reste ouverte et nous y serons chaque matin avec du café chaud ';

/** What a person does at the desk until the program is killed. Each scenario goes on for ever. */
export const scenarios = {
  async typing(typist, seed) {
    const { next, wait } = createHabits(seed);
    if (!(await hasSheet(typist))) await newText(typist, next(), wait);
    await typist.intoText();
    for (;;) await typist.write(next() + sentence.repeat(40), wait);
  },

  async newTexts(typist, seed) {
    const { next, wait } = createHabits(seed);
    for (;;) {
      await newText(typist, next(), wait);
      await typist.intoText();
      await typist.write(next() + sentence, wait);
    }
  },

  async switching(typist, seed) {
    const { next, wait, random } = createHabits(seed);
    for (;;) {
      if (!(await openOther(typist, random))) await newText(typist, next(), wait);
      await typist.intoText();
      await typist.write(next() + sentence.slice(0, random(1, 80)), wait);
    }
  },

  async pasting(typist, seed) {
    const { next, wait, random } = createHabits(seed);
    if (!(await hasSheet(typist))) await newText(typist, next(), wait);
    await typist.intoText();
    for (;;) {
      const text = (next() + sentence.repeat(random(4, 60))).trim();
      typist.report({ stage: 'pasting' });
      await typist.put(text, paste(text));
      if (random(0, 3) < 1) await placePicture(typist, random(200, 900));
      await typist.write(`${next()}${sentence.slice(0, 40)}`, wait);
    }
  },

  async importing(typist, seed) {
    const { next, wait } = createHabits(seed);
    if (!(await hasSheet(typist))) await newText(typist, next(), wait);
    await typist.intoText();
    for (;;) {
      const marks = Array.from({ length: 6 }, next);
      choose(marks.map(textFile));
      typist.report({ stage: 'importing', importing: marks });
      const answered = typist.run(`window.roneo.call('import:choose', 'files')`);
      await typist.write(next() + sentence.slice(0, 20), wait);
      const { ok, value } = await answered;
      if (!ok || value.imported.length < marks.length) throw new Error('an import was refused');
      typist.report({ imported: marks });
    }
  },
};

/** More than one trial uses, so that all marks in an archive differ. */
const marksPerTrial = 400;

/** The speed of a typist, and the marks that its texts begin with. */
function createHabits(seed) {
  const random = randomFrom(seed * 2654435761);
  const pace = random(15, 110);
  let count = 0;
  return {
    random,
    next: () => `${markOf(seed * marksPerTrial + (count += 1))} `,
    wait: () => random(pace / 3, pace * 1.6),
  };
}

const hasSheet = ({ run }) => run(`document.querySelector('.body-text') !== null`);

/** Creates a text with a headline; the shortcut is pressed again when nothing happens, as a person would. */
async function newText(typist, mark, wait) {
  await typist.run(leaveSheet);
  do await typist.press('n', 78, 2);
  while (!(await typist.until(`${hasComeToSheet} && ${inEmptyHeadline}`, 5000)));
  await typist.write(`${mark}les riverains répondent`, wait);
}

/** Waits for the end of the sheet, which is rendered again for each text; typing before that would go into the previous text. */
const leaveSheet = `void (globalThis.sheetLeft = document.querySelector('.sheet-end'))`;
const hasComeToSheet = `document.querySelector('.sheet-end') !== globalThis.sheetLeft`;
const inEmptyHeadline = `document.activeElement?.dataset.field === 'headline' && document.activeElement.value === ''`;

/** Opens another text of the library; false when there is none. */
async function openOther({ run, report, until }, random) {
  const others = `[...document.querySelectorAll('#library-list [role=option]:not([aria-selected=true])')]`;
  const count = await run(`${others}.length`);
  if (count === 0) return false;
  const index = Math.floor(random(0, Math.min(count, 6)));
  await run(leaveSheet);
  report({ stage: 'switching' });
  await run(`${others}[${index}]?.click()`);
  return until(hasComeToSheet, 5000);
}

/** Code that pastes a text and resolves to the time at which the page shows it. */
function paste(pasted) {
  return `new Promise((resolve) => {
    const text = document.querySelector('.body-text');
    const look = new MutationObserver(() => {
      if (!text.textContent.includes(${JSON.stringify(pasted)})) return;
      look.disconnect();
      resolve(Date.now());
    });
    look.observe(text, { childList: true, subtree: true, characterData: true });
    const data = new DataTransfer();
    data.setData('text/html', ${JSON.stringify(`<p>${pasted}</p>`)});
    data.setData('text/plain', ${JSON.stringify(pasted)});
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  })`;
}

/** Pastes a picture and waits for it: inserted later, at the caret, it would split the word being typed. */
async function placePicture({ run, report, until }, size) {
  const pictures = await run(`document.querySelectorAll('.body-text img').length`);
  report({ stage: 'pasting' });
  await run(pastePicture(size));
  await until(`document.querySelectorAll('.body-text img').length > ${pictures}`, 3000);
}

/** Code that pastes a picture of random pixels, some hundred kilobytes. */
function pastePicture(size) {
  return `(async () => {
    const canvas = new OffscreenCanvas(${Math.round(size)}, ${Math.round(size / 2)});
    const context = canvas.getContext('2d');
    const image = context.createImageData(canvas.width, canvas.height);
    for (let at = 0; at < image.data.length; at++) image.data[at] = at % 4 === 3 ? 255 : Math.random() * 256;
    context.putImageData(image, 0, 0);
    const data = new DataTransfer();
    data.items.add(new File([await canvas.convertToBlob()], 'gare.png', { type: 'image/png' }));
    document.querySelector('.body-text').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  })()`;
}

/** Answers the system's file dialog with some files. */
function choose(filePaths) {
  dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
}

/** Writes a file of some two thousand words, with its mark at both ends. */
function textFile(mark) {
  const file = path.join(app.getPath('userData'), `${mark.trim()}.md`);
  const text = `${sentence.repeat(20)}\n\n`.repeat(6);
  fs.writeFileSync(file, `# ${mark}importé\n\n${text}fin de ${mark.trim()}.`);
  return file;
}
