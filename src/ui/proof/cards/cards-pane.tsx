import { useEffect, useState } from 'react';
import { noticeMessage } from '../../../messages';
import type { Messages } from '../../../messages';
import { cardSizes, postLimits } from '../../../leaflet';
import type { CardsProof } from '../../../contract';
import { Button } from '../../kit/button';
import { ChoiceButtons } from '../../kit/choice-buttons';
import { request, useBridge } from '../../kit/state/request';
import { useValue } from '../../kit/state/store';
import { useToasts } from '../../kit/state/toasts';
import { useMessages } from '../../kit/state/use-messages';
import { useProofs } from '../../article/proofs/proofs';
import { GapsButton, ProofFrame } from '../proof-frame';
import './cards.css';
import { Tick } from '../../kit/fields';

/** The cards of a text in one size, each copied by a click, with what it says and the words of posts. */
export function CardsPane() {
  const { cards, cardView } = useProofs();
  const messages = useMessages();
  const { value, problem, drawing } = useValue(cards.state);
  const view = useValue(cardView);
  return (
    <ProofFrame
      line={<span>{value && lineOf(value, messages)}</span>}
      beside={<GapsButton />}
      tools={
        <div className="card-choices">
          <ChoiceButtons
            className="card-sizes"
            label={messages.cards.size}
            names={cardSizes}
            chosen={view.size}
            says={messages.cards.shortSizes}
            hints={messages.cards.sizes}
            onChoose={(size) => cardView.set({ ...view, size })}
          />
          {value?.hasRow && (
            <Tick
              className="card-numbered"
              label={messages.cards.numbered}
              checked={view.isInRow}
              onTick={(isOn) => cardView.set({ ...view, isInRow: isOn })}
            />
          )}
        </div>
      }
      drawing={drawing}
      problem={problem}
      empty={!value}
    >
      {value && (
        <div className="cards" tabIndex={0} role="region" aria-label={messages.outlets.cards}>
          {value.notices
            .filter(({ kind }) => kind === 'card-left-out')
            .map((notice, at) => (
              <p key={at} className="card-missing">
                {noticeMessage(notice, messages.language)}
              </p>
            ))}
          {value.cards.map((card, at) => (
            <CardFigure key={at} card={card} />
          ))}
          {value.posts.length > 0 && <Posts posts={value.posts} />}
        </div>
      )}
    </ProofFrame>
  );
}

/** How many cards there are, or that nobody may pass them on yet. */
function lineOf({ cards, notices }: CardsProof, { cards: says }: Messages): string {
  if (notices.some(({ kind }) => kind === 'cards-withdrawn')) return says.none;
  if (notices.some(({ kind }) => kind === 'cards-marked')) return says.marked;
  return cards.length > 0 ? says.line(cards.length) : '';
}

type ShownCard = CardsProof['cards'][number];

function CardFigure({ card }: { card: ShownCard }) {
  const { cards } = useMessages();
  const copy = useCopy();
  const { alternative, width, height, design, place } = card;
  const name = place ? cards.ofRow(place.at, place.of, cards.designs[design]) : cards.designs[design];
  return (
    <figure className="card" aria-label={name}>
      <img src={useAddressOf(card)} width={width} height={height} alt={alternative} />
      <figcaption>
        <div className="card-line">
          <span className="meta">{name}</span>
          <Button
            label={cards.copyPicture}
            aria-label={`${cards.copyPicture} (${name})`}
            onClick={() => void copy({ card: card.id })}
          />
        </div>
        <div className="card-line">
          <p className="card-alternative">
            <span className="meta">{cards.alternative}</span> {alternative}
          </p>
          <Button
            look="quiet"
            label={cards.copyWords}
            aria-label={`${cards.copyAlternative} (${name})`}
            onClick={() => void copy({ words: alternative })}
          />
        </div>
      </figcaption>
    </figure>
  );
}

function Posts({ posts }: { posts: CardsProof['posts'] }) {
  const { cards } = useMessages();
  const copy = useCopy();
  return (
    <section className="card-posts">
      <h3>{cards.posts}</h3>
      {posts.map(({ place, words, length }) => (
        <div key={place} className="card-post">
          <div className="card-line">
            <h4>
              {cards.places[place]} <span className="meta">{cards.length(length, postLimits[place])}</span>
            </h4>
            <Button
              label={cards.copyWords}
              aria-label={cards.copyPost(cards.places[place])}
              onClick={() => void copy({ words })}
            />
          </div>
          <p className="card-words">{words}</p>
        </div>
      ))}
    </section>
  );
}

/** Copies a card or words by the main process, and says so. */
function useCopy(): (copied: { card: string } | { words: string }) => Promise<void> {
  const bridge = useBridge();
  const toasts = useToasts();
  return async (copied) => {
    const answer = await request(bridge, 'proof:copy', copied);
    if (!answer.ok) return toasts.showProblem(answer.problem);
    const isPicture = 'card' in copied;
    toasts.show(({ cards }) => {
      if (!answer.value) return cards.changed;
      return isPicture ? cards.copied.picture : cards.copied.words;
    });
  };
}

/** The address of a card's bytes in the window, until another takes its place. */
function useAddressOf({ bytes, type }: ShownCard): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const own = URL.createObjectURL(
      new Blob([bytes as BlobPart], { type: type === 'png' ? 'image/png' : 'image/jpeg' }),
    );
    setAddress(own);
    return () => URL.revokeObjectURL(own);
  }, [bytes, type]);
  return address;
}
