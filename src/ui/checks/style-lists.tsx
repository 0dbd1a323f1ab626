import { Switch } from '@mantine/core';
import { useRef } from 'react';
import { maxWordsOf } from '../../article';
import { useMessages } from '../kit/state/use-messages';
import { useProofreading } from '../article/checks/proofreading';
import { useSettings } from '../kit/state/settings-store';
import { useStore, useValue } from '../kit/state/store';
import { ExcerptText } from './check-list';
import type { LongSentenceLine, Repetition } from '../article/checks/style-report';

/** Lines listed at most. */
const maxLines = 40;

/** Repeated words and long sentences, each listed when it is switched on. */
export function StyleLists() {
  const proofreading = useProofreading();
  const settings = useSettings();
  const { checks: messages } = useMessages();
  const repeated = useStore(settings.state, (state) => state.repeated);
  const long = useStore(settings.state, (state) => state.longSentences);
  const report = useValue(proofreading.report);
  if (!report) return null;
  const limit = maxWordsOf(report.article.language);
  return (
    <section className="check-list" aria-label={messages.style}>
      <h3>{messages.style}</h3>
      <Switch
        data-row
        label={messages.repeated}
        checked={repeated}
        onChange={(event) => settings.change({ repeated: event.currentTarget.checked })}
      />
      {repeated && <Repetitions repetitions={report.style.repeated} />}
      <Switch
        data-row
        label={messages.long(limit)}
        checked={long}
        onChange={(event) => settings.change({ longSentences: event.currentTarget.checked })}
      />
      {long && <LongSentences lines={report.style.long} />}
    </section>
  );
}

function Repetitions({ repetitions }: { repetitions: readonly Repetition[] }) {
  const { checks: messages } = useMessages();
  if (repetitions.length === 0) return <p className="meta check-nothing">{messages.noneRepeated}</p>;
  return (
    <ul className="check-repetitions">
      {repetitions.slice(0, maxLines).map((repetition) => (
        <RepetitionRow key={repetition.word} repetition={repetition} />
      ))}
    </ul>
  );
}

/** Each click goes to the next place of the word. */
function RepetitionRow({ repetition: { word, places } }: { repetition: Repetition }) {
  const proofreading = useProofreading();
  const { checks: messages } = useMessages();
  const next = useRef(0);
  const go = () => {
    const place = places[next.current % places.length];
    next.current += 1;
    if (place) proofreading.goToPlace(place);
  };
  return (
    <li>
      <button type="button" className="quiet" data-row onClick={go}>
        <span className="check-word">{word}</span>{' '}
        <span className="meta">{messages.times(places.length)}</span>
      </button>
    </li>
  );
}

function LongSentences({ lines }: { lines: readonly LongSentenceLine[] }) {
  const proofreading = useProofreading();
  const { checks: messages } = useMessages();
  if (lines.length === 0) return <p className="meta check-nothing">{messages.noneLong}</p>;
  return (
    <ul>
      {lines.slice(0, maxLines).map(({ excerpt, words: count, place }, at) => (
        <li key={at} className="check-row">
          <button
            type="button"
            className="check-point"
            data-row
            onClick={() => proofreading.goToPlace(place)}
          >
            <span className="check-says">{messages.longSentence(count)}</span>
            {excerpt && <ExcerptText excerpt={excerpt} />}
          </button>
        </li>
      ))}
    </ul>
  );
}
