import { Popover } from '@mantine/core';
import { Check as Tick, CircleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { checkArticle } from '../../article';
import type { Check } from '../../article';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import { checkSentence } from './check-sentence';
import { goToCheck } from './go-to-check';
import './checks.css';

/** What a careful colleague would say before it leaves, each point leading to its place. */
export function Checks() {
  const desk = useDesk();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const found = useChecks();
  const count = found.length;
  const Mark = count > 0 ? CircleAlert : Tick;
  const go = (check: Check) => {
    setOpen(false);
    goToCheck(check, desk);
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      offset={4}
      width={380}
      trapFocus
      returnFocus={false}
    >
      <Popover.Target>
        <button
          type="button"
          className="quiet checks-button"
          data-some={count > 0}
          title={words.checks.title}
          onClick={() => setOpen(!open)}
        >
          <Mark size={16} strokeWidth={1.5} aria-hidden />
          {count > 0 ? words.checks.some(count) : words.checks.none}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="checks" aria-label={words.checks.title}>
        <h2 tabIndex={-1} data-autofocus={count === 0}>
          {words.checks.title}
        </h2>
        {count === 0 && <p className="meta">{words.checks.noneHelp}</p>}
        <ul>
          {found.map((check, at) => (
            <li key={at}>
              <button type="button" title={words.checks.go} onClick={() => go(check)}>
                {checkSentence(check, words.language)}
              </button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The checks of the article at its last pause. */
function useChecks(): Check[] {
  const { glance, masthead } = useDesk();
  const article = useValue(glance.article);
  const group = useValue(masthead.state);
  return useMemo(() => (article ? checkArticle(article, group, Date.now()) : []), [article, group]);
}
