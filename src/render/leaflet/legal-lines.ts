import { holdTextBreaks, imprintOf, isPartKnown, mastheadIn } from '../../article';
import type { ImprintFacts, ImprintName, Masthead } from '../../article';
import { outletMessages } from '../../messages';

/** The small print of a group's leaflets in a language: who answers for them and printed them, and what custom adds. */
export function legalLines(masthead: Masthead, language: string, year: string): string[] {
  return [imprintLine(masthead, language, year), litterLine(masthead, language)]
    .filter((line) => line !== '')
    .map((line) => holdTextBreaks(line, language));
}

/** The imprint: the group's own line, else the one that is made of what the masthead knows; "" when it knows nothing. */
export function imprintLine(masthead: Masthead, language: string, year: string): string {
  const { ownLine } = imprintOf(masthead, language);
  return ownLine ? endSentence(ownLine) : suggestedImprint(masthead, language, year);
}

/** The imprint that is made of what the masthead knows, its sentences those that the law of its country asks for. */
export function suggestedImprint(masthead: Masthead, language: string, year: string): string {
  const { law, facts } = imprintOf(masthead, language);
  const { imprint } = outletMessages(language);
  const words = wordsOf(facts, year);
  return law.line
    .filter((part) => isPartKnown(part, facts))
    .map((part) => (saysWhoPrinted(part, facts) ? words.printer : imprint[part](words)))
    .map(endSentence)
    .join(' ');
}

/** What asks not to throw the leaflet away: the group's own words, else those usual in its country. */
export function litterLine(masthead: Masthead, language: string): string {
  const { litter } = mastheadIn(masthead, language).local.imprint;
  if (litter === false) return '';
  return litter.trim() || (imprintOf(masthead, language).law.litter ? outletMessages(language).litter : '');
}

function wordsOf({ printer, responsible, group, ...facts }: ImprintFacts, year: string) {
  return {
    ...facts,
    year,
    printer: withAddress(printer),
    responsible: withAddress(responsible),
    group: withAddress(group),
  };
}

function withAddress({ name, address }: ImprintName): string {
  return [name, address].filter(Boolean).join(', ');
}

/** "Collectif, imprimé par nos soins" says already that it printed; "Imprimerie du Port" does not. */
function saysWhoPrinted(part: string, { printer }: ImprintFacts): boolean {
  return (
    part === 'printer' &&
    /imprimée? |\bi\.?p\.?n\.?s\b|printed |gedruckt |impreso |stampato /i.test(printer.name)
  );
}

function endSentence(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
