import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { articleKinds, frontSections } from '../../article';
import type { FrontSection as Section } from '../../article';
import { IconButton } from '../kit/icon-button';
import { useSite } from '../kit/state/site-store';
import { useValue } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';
import { TextSearch } from '../kit/texts/text-search';
import { useTexts } from '../kit/texts/use-texts';
import { Tick } from '../kit/fields';

/** What the front page leads with, announces and lists. */
export function FrontSection() {
  const site = useSite();
  const { front } = useValue(site.state);
  const { site: messages } = useMessages();
  const change = (part: Partial<typeof front>) => site.change({ front: { ...front, ...part } });
  const listed = (section: Section, isListed: boolean) =>
    change({
      sections: isListed ? [...front.sections, section] : front.sections.filter((each) => each !== section),
    });
  const move = (at: number, by: number) => {
    const [one, other] = [front.sections[at], front.sections[at + by]];
    if (one && other) change({ sections: front.sections.with(at, other).with(at + by, one) });
  };
  const order = [...front.sections, ...frontSections.filter((section) => !front.sections.includes(section))];
  return (
    <>
      <h3>{messages.pinned}</h3>
      <Pinned id={front.pinned} onChange={(pinned) => change({ pinned })} />
      <p className="meta">{messages.pinnedHelp}</p>
      <Tick
        className="site-check"
        label={messages.appointment}
        checked={front.appointment}
        onTick={(isOn) => change({ appointment: isOn })}
      />
      <h3 id="front-sections">{messages.frontSections}</h3>
      <ul className="site-rows" aria-labelledby="front-sections">
        {order.map((section, at) => {
          const name = messages.frontSection[section];
          const isListed = front.sections.includes(section);
          return (
            <li key={section}>
              <Tick
                className="site-check"
                label={name}
                checked={isListed}
                onTick={(isOn) => listed(section, isOn)}
              />
              {isListed && (
                <span className="site-tools">
                  <IconButton
                    name={messages.up(name)}
                    icon={ArrowUp}
                    aria-disabled={at === 0}
                    onClick={() => move(at, -1)}
                  />
                  <IconButton
                    name={messages.down(name)}
                    icon={ArrowDown}
                    aria-disabled={at === front.sections.length - 1}
                    onClick={() => move(at, 1)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

const datedKinds = articleKinds.filter((kind) => kind !== 'page');

function Pinned({ id, onChange }: { id: string | null; onChange: (id: string | null) => void }) {
  const messages = useMessages();
  const texts = useTexts(id === null ? [] : [id]);
  const row = id === null ? undefined : texts?.get(id);
  const name = row?.headline ?? messages.site.leadsTo.missing;
  return (
    <>
      {id === null ? (
        <p>{messages.site.pinnedNone}</p>
      ) : (
        <p className="site-pinned">
          <span lang={row?.language}>{texts && name}</span>
          <IconButton
            name={messages.site.unpin(row?.headline ?? '')}
            icon={X}
            onClick={() => onChange(null)}
          />
        </p>
      )}
      <TextSearch
        label={messages.site.pinned}
        filters={{ kinds: datedKinds }}
        onChoose={(text) => onChange(text.id)}
      />
    </>
  );
}
