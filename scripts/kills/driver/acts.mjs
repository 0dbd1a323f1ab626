import { chanceFrom, inLetters } from './chance.mjs';
import { pause } from './hand.mjs';

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
      if (!(await openLine(hand, Math.floor(chance(0, 6))))) await newText(hand, next(), wait);
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
      await hand.put(text, paste({ 'text/html': `<p>${text}</p>`, 'text/plain': text }));
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
      hand.tell({ importing: marks });
      const answered = hand.run(importFiles(marks));
      await hand.write(next() + sentence, wait);
      if (await answered) hand.tell({ imported: marks });
    }
  },
};

/** A hand of its own speed, and the marks that its texts begin with. */
function habitsOf(seed) {
  const chance = chanceFrom(seed * 2654435761);
  const pace = chance(15, 110);
  let count = 0;
  return {
    chance,
    next: () => `q${inLetters(seed * 400 + (count += 1))} `,
    wait: () => chance(pace / 3, pace * 1.6),
  };
}

const hasSheet = ({ run }) => run(`document.querySelector('.body-text') !== null`);

/** A new text with its headline; the keys are pressed again when nobody heard them, as a person would. */
async function newText(hand, mark, wait) {
  do await hand.press('n', 78, 2);
  while (!(await hand.until(emptyHeadline, 1500)));
  await hand.write(`${mark}les riverains demandent une réponse`, wait);
}

const emptyHeadline = `document.activeElement?.dataset.field === 'headline' && document.activeElement.value === ''`;

/** Opens a text of the library; false when there is none in that place. */
async function openLine({ run }, index) {
  const before = await run(onSheet);
  const there = await run(`(() => {
    const line = document.querySelectorAll('#library-list [role=option]')[${index}];
    line?.click();
    return Boolean(line) && line.getAttribute('aria-selected') !== 'true';
  })()`);
  for (let turn = 0; there && turn < 100; turn++) {
    if ((await run(onSheet)) !== before) return true;
    await pause(20);
  }
  return there;
}

const onSheet = `document.querySelector('[data-field=headline]')?.value + document.querySelector('.body-text')?.textContent`;

function paste(contents) {
  return `(() => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(${JSON.stringify(contents)})) data.setData(type, text);
    document.querySelector('.body-text').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  })()`;
}

/** Pastes a picture, and waits for it: it comes where the caret is, and would part a word that is being written. */
async function placePicture({ run, until }, size) {
  const pictures = await run(`document.querySelectorAll('.body-text img').length`);
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

/** Files of some two thousand words each, with their mark at both ends. */
function importFiles(marks) {
  return `(async () => {
    const text = ${JSON.stringify(`${sentence.repeat(20)}\n\n`)}.repeat(6);
    const files = ${JSON.stringify(marks)}.map((mark) => ({
      name: mark.trim() + '.md',
      bytes: new TextEncoder().encode('# ' + mark + 'importé\\n\\n' + text + 'fin de ' + mark + '.'),
    }));
    const answer = await window.roneo.call('import:files', files);
    return answer.ok && answer.value.imported.length === files.length;
  })()`;
}
