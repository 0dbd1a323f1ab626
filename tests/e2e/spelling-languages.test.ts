import { executable, expect, openDesk, test } from './desk';
import { reached, traced, tracedCalls } from './network-trace';
import { callOn, catchMenus, untilWrong, wrongAmong } from './spelling-menu';
import { bodyOf, fieldOf, write, makeText, show } from './spelling-desk';

test.use({ electron: 'shared' });

test('the dictionary is the open text’s, and changes with it', async ({ desk }) => {
  await catchMenus(desk.program);
  const french = await makeText(desk, {
    language: 'fr',
    headline: 'Une colour',
    text: 'Une colour, le neighbour.',
  });
  const british = await makeText(desk, {
    language: 'en-GB',
    headline: 'A color',
    text: 'The neighbor has a garre and a colour.',
  });
  await show(desk, french);
  expect(await wrongAmong(desk, bodyOf(desk), ['Une', 'colour', 'le', 'neighbour'])).toEqual([
    'colour',
    'neighbour',
  ]);
  await show(desk, british);
  const there = ['The', 'colour', 'neighbor', 'garre'];
  expect(await wrongAmong(desk, bodyOf(desk), there)).toEqual(['neighbor', 'garre']);
  await show(desk, french);
  expect(await wrongAmong(desk, bodyOf(desk), ['Une', 'colour', 'le', 'neighbour'])).toEqual([
    'colour',
    'neighbour',
  ]);
});

for (const [language, own, other] of [
  ['en-GB', 'decarbonised', 'decarbonized'],
  ['en-US', 'decarbonized', 'decarbonised'],
] as const)
  test(`${language} knows the words of campaigns, their accents and the towns they are sent from`, async ({
    desk,
  }) => {
    await catchMenus(desk.program);
    const id = await makeText(desk, {
      language,
      headline: 'A communiqué',
      text: `The communiqué of the NGOs, sent from Rennes, asks for a café, ${own} and not ${other} trains, and livestreamed meetings, the whistleblower’s wellbeing and a garre.`,
    });
    await show(desk, id);
    const words = `communiqué NGOs Rennes café ${own} livestreamed whistleblower’s wellbeing`.split(' ');
    expect(await wrongAmong(desk, bodyOf(desk), [...words, other, 'garre'])).toEqual([other, 'garre']);
  });

test('a passage in another language is checked in that language', async ({ desk }) => {
  await catchMenus(desk.program);
  const id = await makeText(desk, {
    language: 'fr',
    headline: 'Deux langues',
    text: 'Ils disent ',
    passage: { language: 'en-GB', text: 'we want a railway statiom' },
  });
  await show(desk, id);
  const words = ['disent', 'want', 'railway', 'statiom'];
  expect(await wrongAmong(desk, bodyOf(desk), words)).toEqual(['statiom']);
});

test('a passage in a language without dictionary is left alone, the rest is not', async ({ desk }) => {
  await catchMenus(desk.program);
  const id = await makeText(desk, {
    language: 'fr',
    headline: 'Deux langues',
    text: 'Une garre : ',
    passage: { language: 'br', text: 'ar gwir hon eus' },
  });
  await show(desk, id);
  expect(await wrongAmong(desk, bodyOf(desk), ['gwir', 'garre'])).toEqual(['garre']);
});

test('a text in a language without dictionary is not underlined, and the menu says why', async ({ desk }) => {
  await catchMenus(desk.program);
  const id = await makeText(desk, { language: 'br', headline: 'An ti-gar', text: 'Digor eo an ti-gar.' });
  await show(desk, id);
  await bodyOf(desk).click();
  const { wrong, entries } = await callOn(desk, bodyOf(desk), 'Digor');
  expect(wrong).toBe('');
  expect(entries[0]).toBe('Pas de dictionnaire pour cette langue\u00a0: breton');
});

test('a field keeps no mark of the language that the text had before', async ({ desk }) => {
  await catchMenus(desk.program);
  const id = await makeText(desk, {
    language: 'fr',
    headline: 'Their neighbour',
    text: 'Une garre, their way.',
  });
  await show(desk, id);
  await fieldOf(desk, 'Titre').click();
  await untilWrong(desk, fieldOf(desk, 'Titre'), 'neighbour');
  await bodyOf(desk).click();
  await untilWrong(desk, bodyOf(desk), 'their');
  await desk.page.getByRole('button', { name: /^Langue du texte/ }).click();
  await desk.page.getByRole('menuitemradio', { name: 'Anglais (Royaume-Uni)' }).click();
  await bodyOf(desk).click();
  expect(await wrongAmong(desk, bodyOf(desk), ['their', 'way', 'garre'])).toEqual(['garre']);
  expect((await callOn(desk, fieldOf(desk, 'Titre'), 'neighbour')).wrong).toBe('');
});

test('the menu speaks the desk’s language', async ({ open, start }) => {
  const desk = await open({ ...start, language: 'en' });
  await catchMenus(desk.program);
  await desk.page.keyboard.press('Control+n');
  await write(desk, 'A statiom for all.');
  const { entries } = await untilWrong(desk, bodyOf(desk), 'statiom');
  expect(entries).toContain('station');
  expect(entries).toContain('Add to dictionary');
  expect(entries).toContain('Ignore this time');
});

for (const language of ['fr', 'pt', 'sv'])
  test(`nothing is asked of the network on the first start of a system in « ${language} »`, async ({
    start,
    folder,
  }) => {
    const trace = `${folder}/trace`;
    const program = traced(executable().executablePath, `${folder}/desk`, trace);
    const desk = await openDesk({ ...start, language, program });
    await catchMenus(desk.program);
    const breton = await makeText(desk, {
      language: 'br',
      headline: 'An ti-gar',
      text: 'Digor eo an ti-gar.',
    });
    const french = await makeText(desk, { language: 'fr', headline: 'La gare', text: 'Une garre.' });
    await show(desk, breton);
    await show(desk, french);
    await untilWrong(desk, bodyOf(desk), 'garre');
    await desk.quit();
    expect(tracedCalls(trace)).toBeGreaterThan(10);
    expect(reached(trace)).toEqual([]);
  });
