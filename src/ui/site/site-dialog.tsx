import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { usePanels } from '../kit/state/panels';
import { useSite } from '../kit/state/site-store';
import { useValue } from '../kit/state/store';
import { useToasts } from '../kit/state/toasts';
import { useMessages } from '../kit/state/use-messages';
import { FrontSection } from './front-section';
import { MenuSection } from './menu-section';
import { PagesSection } from './pages-section';
import './site.css';
import { Textarea } from '@mantine/core';
import { asksElsewhere, siteFaces, siteLooks } from '../../article';
import { ChoiceButtons } from '../kit/choice-buttons';
import { useAnswer } from '../kit/state/use-answer';
import { Tick } from '../kit/fields';

const siteSections = ['look', 'front', 'menu', 'pages', 'more'] as const;

const sections: Readonly<Record<(typeof siteSections)[number], ComponentType>> = {
  look: LookSection,
  front: FrontSection,
  menu: MenuSection,
  pages: PagesSection,
  more: MoreSection,
};

/** What the group decides of its site, beside the front page that comes of it. */
export function SiteDialog() {
  const site = useSite();
  const { panel } = usePanels();
  const messages = useMessages();
  const isOpen = useValue(panel) === 'site';
  useEffect(() => {
    if (isOpen) site.startEditing();
  }, [isOpen, site]);
  const close = () => {
    void site.flush();
    panel.set('none');
  };
  return (
    <Dialog opened={isOpen} onClose={close} title={messages.site.title} size={1180}>
      {isOpen && <Site />}
    </Dialog>
  );
}

function Site() {
  const { site: messages } = useMessages();
  const [shown, setShown] = useState<(typeof siteSections)[number]>('look');
  const Section = sections[shown];
  return (
    <div className="site">
      <div className="site-sections">
        <ul>
          {siteSections.map((section) => (
            <li key={section}>
              <Button
                look="quiet"
                label={messages.sections[section]}
                data-autofocus={section === shown || undefined}
                aria-current={section === shown ? 'true' : undefined}
                onClick={() => setShown(section)}
              />
            </li>
          ))}
        </ul>
        <Steps />
      </div>
      <section className="site-section" aria-label={messages.sections[shown]} tabIndex={-1}>
        <Section />
      </section>
      <FrontProof />
    </div>
  );
}

/** One change back, and all of them. */
function Steps() {
  const site = useSite();
  const toasts = useToasts();
  const { site: messages } = useMessages();
  const canUndo = useValue(site.earlier).length > 0;
  const isChanged = useValue(site.state) !== useValue(site.initial);
  const revert = () => {
    if (!isChanged) return;
    site.revert();
    toasts.show(({ site: said }) => said.takenBack);
  };
  return (
    <div className="site-steps">
      <Button
        look="quiet"
        icon={Undo2}
        label={messages.undo}
        aria-disabled={!canUndo}
        onClick={() => site.undo()}
      />
      <Button look="quiet" label={messages.takeBack} aria-disabled={!isChanged} onClick={revert} />
    </div>
  );
}

/** Milliseconds from a change to its proof. */
const proofDelay = 350;

/** The front page as the next export writes it, drawn again after each change. */
function FrontProof() {
  const site = useValue(useSite().state);
  const { site: messages } = useMessages();
  const { answer: url } = useAnswer('proof:front', site, {
    delay: proofDelay,
    isQuiet: true,
    keepsLast: true,
  });
  return (
    <div className="site-proof">
      <p className="meta">{messages.proof}</p>
      {url && <iframe src={url} title={messages.proof} sandbox="allow-same-origin" />}
    </div>
  );
}

/** The search, and the group's own style sheet; one that asks for anything outside the site is shown, but not saved. */
function MoreSection() {
  const site = useSite();
  const { search, styles } = useValue(site.state);
  const { site: messages } = useMessages();
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <>
      <Tick
        className="site-check"
        label={messages.searchOnSite}
        checked={search}
        onTick={(isOn) => site.change({ search: isOn })}
      />
      <p className="meta">{messages.searchHelp}</p>
      <Textarea
        label={messages.styles}
        description={messages.stylesHelp}
        classNames={{ input: 'site-styles' }}
        rows={12}
        maxLength={200_000}
        spellCheck={false}
        value={refused ?? styles}
        error={refused === null ? null : messages.stylesWrong}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        onChange={({ target: { value } }) => {
          const isRefused = asksElsewhere(value);
          setRefused(isRefused ? value : null);
          if (!isRefused) site.change({ styles: value }, 'styles');
        }}
      />
    </>
  );
}

/** The look of the site and its faces. */
function LookSection() {
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
