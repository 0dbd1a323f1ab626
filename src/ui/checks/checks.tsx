import { Popover } from '@mantine/core';
import { Check, CircleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import { findings } from './findings';
import { goToPlace } from './go-to-place';
import './checks.css';

/** What a careful colleague would say before it leaves, each point leading to its place. */
export function Checks() {
  const { glance, articles } = useDesk();
  const words = useWords();
  const article = useValue(glance.article);
  const found = useMemo(() => (article ? findings(article, words.language) : []), [article, words.language]);
  const count = found.length;
  const Mark = count > 0 ? CircleAlert : Check;
  return (
    <Popover position="bottom-end" offset={4} width={360} trapFocus returnFocus={false}>
      <Popover.Target>
        <button
          type="button"
          className="quiet checks-button"
          data-some={count > 0}
          title={words.checks.title}
        >
          <Mark size={16} strokeWidth={1.5} aria-hidden />
          {count > 0 ? words.checks.some(count) : words.checks.none}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="checks">
        <h2>{words.checks.title}</h2>
        {count === 0 && <p className="meta">{words.checks.noneHelp}</p>}
        <ul>
          {found.map((finding) => (
            <li key={finding.key}>
              <button
                type="button"
                title={words.checks.go}
                onClick={() => goToPlace(finding.place, articles)}
              >
                {finding.sentence}
              </button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
