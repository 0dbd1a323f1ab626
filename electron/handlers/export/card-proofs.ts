import { createHash } from 'node:crypto';
import { done } from '../../../src/contract';
import type { Handlers } from '../../../src/contract';
import { proofCards } from '../../export';
import type { Tools } from '../desk/tools';
import { latestOnly, orderOf } from './proof-order';

/** The most cards that can be copied: those of the last two proofs. */
const maxCopied = 14;

/** Shows the cards of a text, and puts them on the clipboard. */
export function cardHandlers(
  tools: Pick<Tools, 'archive' | 'clock' | 'clipboard' | 'typeset'>,
): Pick<Handlers, 'proof:cards' | 'proof:copy'> {
  const { archive, clipboard, typeset, clock } = tools;
  const latest = latestOnly();
  const drawn = new Map<string, Uint8Array>();
  return {
    'proof:cards': async ({ article, size, isInRow }) => {
      // A card is passed on as it is: what the masthead lacks is not named on it.
      const masthead = archive.masthead.open();
      const order = { ...orderOf(article, tools), masthead, typeset, signal: latest() };
      const shown = await proofCards(order, size, { now: clock(), isInRow });
      if (!shown.ok) return shown;
      const { proof, cards } = shown.value;
      return done({
        ...proof,
        cards: cards.map(({ unprintable: _unprintable, extracts: _extracts, ...card }) => {
          const id = createHash('sha256').update(card.bytes).digest('hex');
          drawn.delete(id);
          drawn.set(id, card.bytes);
          for (const oldest of [...drawn.keys()].slice(0, -maxCopied)) drawn.delete(oldest);
          return { id, ...card };
        }),
      });
    },
    'proof:copy': async (copied) => {
      if ('words' in copied) {
        await clipboard.writeWords(copied.words);
        return done(true);
      }
      const bytes = drawn.get(copied.card);
      if (bytes) await clipboard.writePicture(bytes);
      return done(bytes !== undefined);
    },
  };
}
