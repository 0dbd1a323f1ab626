import type { Notice, Problem } from './problems';
import { english } from './sentences/english';
import { french } from './sentences/french';
import type { Sentences } from './sentences/sentences-of';

/** What went wrong, in a plain sentence that says what happened and what to do. */
export function sentenceOf(problem: Problem, language: 'fr' | 'en'): string {
  const { problems } = sentences[language];
  return (problems[problem.kind] as (of: Problem) => string)(problem);
}

/** What the person should know though the work was done, in a plain sentence. */
export function noticeSentence(notice: Notice, language: 'fr' | 'en'): string {
  const { notices } = sentences[language];
  return (notices[notice.kind] as (of: Notice) => string)(notice);
}

const sentences: Readonly<Record<'fr' | 'en', Sentences>> = { fr: french, en: english };
