import { Modal } from '@mantine/core';
import { useEffect } from 'react';
import { useValue } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';
import { useOpening } from '../kit/dialog';
import { CallsSection, LegalSection, PrintSection, WordsSection } from './masthead-sections';
import { ContactsSection } from './contacts-section';
import { DeskSection } from './desk-section';
import { IdentitySection } from './identity-section';
import { deskSections, sectionNames } from './sections';
import type { SectionName } from './sections';
import { Specimen } from './specimen';
import { SpellingSection } from './spelling-section';
import './settings.css';

const sections = {
  identity: IdentitySection,
  contacts: ContactsSection,
  words: WordsSection,
  links: CallsSection,
  print: PrintSection,
  legal: LegalSection,
  desk: DeskSection,
  spelling: SpellingSection,
} satisfies Record<SectionName, unknown>;

/** The group's masthead, with a specimen of what it signs, and the desk's own settings. */
export function SettingsDialog() {
  const { masthead, panel, proofs } = useDesk();
  const words = useWords();
  const open = useValue(panel) === 'settings';
  useEffect(() => {
    if (!open) return;
    masthead.mark();
    return () => proofs.refresh();
  }, [open, masthead, proofs]);
  const close = () => {
    void masthead.flush();
    panel.set('none');
  };
  return (
    <Modal
      opened={useOpening(open)}
      onClose={close}
      title={words.settings.title}
      size={1080}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Settings />
    </Modal>
  );
}

function Settings() {
  const { settingsSection } = useDesk();
  const words = useWords();
  const name = useValue(settingsSection);
  const Section = sections[name];
  return (
    <div className="settings">
      <div className="settings-names">
        <ul>
          {sectionNames.map((section) => (
            <li key={section} data-section={section}>
              <button
                type="button"
                className="quiet"
                data-autofocus={section === name || undefined}
                aria-current={section === name ? 'true' : undefined}
                onClick={() => settingsSection.set(section)}
              >
                {words.settings.sections[section]}
              </button>
            </li>
          ))}
        </ul>
        {!deskSections.has(name) && <TakeBack />}
      </div>
      <section className="settings-section" aria-label={words.settings.sections[name]} tabIndex={-1}>
        <Section />
      </section>
      {!deskSections.has(name) && <Specimen />}
    </div>
  );
}

/** Puts the masthead back as it was when the dialog opened; there is nothing to take back until it was changed. */
function TakeBack() {
  const { masthead, toasts } = useDesk();
  const words = useWords();
  const isChanged = useValue(masthead.state) !== useValue(masthead.before);
  const takeBack = () => {
    if (!isChanged) return;
    masthead.takeBack();
    toasts.say((said) => said.settings.takenBack);
  };
  return (
    <button type="button" className="quiet" aria-disabled={!isChanged} onClick={takeBack}>
      {words.settings.takeBack}
    </button>
  );
}
