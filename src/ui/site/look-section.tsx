import { siteFaces, siteLooks } from '../../article';
import { ChoiceButtons } from '../kit/choice-buttons';
import { useSite } from '../kit/state/site-store';
import { useValue } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';

/** The look of the site and its faces. */
export function LookSection() {
  const site = useSite();
  const { look, faces } = useValue(site.state);
  const { site: messages } = useMessages();
  return (
    <>
      <h3>{messages.look}</h3>
      <ChoiceButtons
        className="site-choices"
        label={messages.look}
        names={siteLooks}
        chosen={look}
        says={messages.looks}
        onChoose={(chosen) => site.change({ look: chosen })}
      />
      <p className="meta">{messages.lookHints[look]}</p>
      <h3>{messages.faces}</h3>
      <ChoiceButtons
        className="site-choices"
        label={messages.faces}
        names={siteFaces}
        chosen={faces}
        says={messages.facesNames}
        onChoose={(chosen) => site.change({ faces: chosen })}
      />
    </>
  );
}
