import fs from 'node:fs';
import path from 'node:path';
import { app, dialog } from 'electron';
import { chanceFrom, markOf } from './chance.mjs';

const sentence = 'la gare de quartier reste ouverte et nous y serons chaque matin avec du café chaud ';

/** What a person does at the desk until the program is killed under their hands. Each goes on for ever. */
export const acts = {
  async typing(hand, seed) {
    const { next, wait } = habitsOf(seed);
    if (!(await hasSheet(hand))) await newText(hand, next(), wait);
    await hand.intoText();
    for (;;) await hand.write(next() + sentence.repeat(40), wait);
  },

  async newTexts(hand, seed) {
    const { next, wait } = habitsOf(seed);
    for (;;) {
      await newText(hand, next(), wait);
      await hand.intoText();
      await hand.write(next() + sentence, wait);
    }
  },

  async switching(hand, seed) {
    const { next, wait, chance } = habitsOf(seed);
    for (;;) {
      if (!(await openOther(hand, chance))) await newText(hand, next(), wait);
      await hand.intoText();
      await hand.write(next() + sentence.slice(0, chance(1, 80)), wait);
    }
  },

  async pasting(hand, seed) {
    const { next, wait, chance } = habitsOf(seed);
    if (!(await hasSheet(hand))) await newText(hand, next(), wait);
    await hand.intoText();
    for (;;) {
      const text = (next() + sentence.repeat(chance(4, 60))).trim();
      hand.tell({ moment: 'pasting' });
      await hand.put(text, paste(text));
      if (chance(0, 3) < 1) await placePicture(hand, chance(200, 900));
      await hand.write(`${next()}${sentence.slice(0, 40)}`, wait);
    }
  },

  async importing(hand, seed) {
    const { next, wait } = habitsOf(seed);
    if (!(await hasSheet(hand))) await newText(hand, next(), wait);
    await hand.intoText();
    for (;;) {
      const marks = Array.from({ length: 6 }, next);
      choose(marks.map(textFile));
      hand.tell({ moment: 'importing', importing: marks });
      const answered = hand.run(`window.roneo.call('import:choose', 'files')`);
      await hand.write(next() + sentence.slice(0, 20), wait);
      const { ok, value } = await answered;
      if (!ok || value.imported.length < marks.length) throw new Error('an import was refused');
      hand.tell({ imported: marks });
    }
  },
};

/** More than are written in one trial, so that those of one archive differ. */
const marksPerTrial = 400;

/** A hand of its own speed, and the marks that its texts begin with. */
function habitsOf(seed) {
  const chance = chanceFrom(seed * 2654435761);
  const pace = chance(15, 110);
  let count = 0;
  return {
    chance,
    next: () => `${markOf(seed * marksPerTrial + (count += 1))} `,
    wait: () => chance(pace / 3, pace * 1.6),
  };
}

const hasSheet = ({ run }) => run(`document.querySelector('.body-text') !== null`);

/** A new text with its headline; the keys are pressed again when nobody heard them, as a person would. */
async function newText(hand, mark, wait) {
  await hand.run(leaveSheet);
  do await hand.press('n', 78, 2);
  while (!(await hand.until(`${hasComeToSheet} && ${inEmptyHeadline}`, 5000)));
  await hand.write(`${mark}les riverains répondent`, wait);
}

/** What lies at the end of a sheet is drawn anew for each text: a hand that writes too soon writes in the text before. */
const leaveSheet = `void (globalThis.sheetLeft = document.querySelector('.sheet-end'))`;
const hasComeToSheet = `document.querySelector('.sheet-end') !== globalThis.sheetLeft`;
const inEmptyHeadline = `document.activeElement?.dataset.field === 'headline' && document.activeElement.value === ''`;

/** Opens another text of the library; false when there is none. */
async function openOther({ run, tell, until }, chance) {
  const others = `[...document.querySelectorAll('#library-list [role=option]:not([aria-selected=true])')]`;
  const count = await run(`${others}.length`);
  if (count === 0) return false;
  const index = Math.floor(chance(0, Math.min(count, 6)));
  await run(leaveSheet);
  tell({ moment: 'switching' });
  await run(`${others}[${index}]?.click()`);
  return until(hasComeToSheet, 5000);
}

/** Pastes, and gives the time at which the words stand in the text: until then a person sees that they are still coming. */
function paste(words) {
  return `new Promise((stand) => {
    const text = document.querySelector('.body-text');
    const look = new MutationObserver(() => {
      if (!text.textContent.includes(${JSON.stringify(words)})) return;
      look.disconnect();
      stand(Date.now());
    });
    look.observe(text, { childList: true, subtree: true, characterData: true });
    const data = new DataTransfer();
    data.setData('text/html', ${JSON.stringify(`<p>${words}</p>`)});
    data.setData('text/plain', ${JSON.stringify(words)});
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  })`;
}

/** Pastes a picture, and waits for it: it comes where the caret is, and would part a word that is being written. */
async function placePicture({ run, tell, until }, size) {
  const pictures = await run(`document.querySelectorAll('.body-text img').length`);
  tell({ moment: 'pasting' });
  await run(pastePicture(size));
  await until(`document.querySelectorAll('.body-text img').length > ${pictures}`, 3000);
}

/** A photograph that no other is like, some hundred kilobytes of it. */
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

/** What a person would choose in the system's dialog, which nobody can click here. */
function choose(filePaths) {
  dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
}

/** A file of some two thousand words, with its mark at both ends. */
function textFile(mark) {
  const file = path.join(app.getPath('userData'), `${mark.trim()}.md`);
  const text = `${sentence.repeat(20)}\n\n`.repeat(6);
  fs.writeFileSync(file, `# ${mark}importé\n\n${text}fin de ${mark.trim()}.`);
  return file;
}
