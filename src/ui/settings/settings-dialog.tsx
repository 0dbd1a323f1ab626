import { useEffect } from 'react';
import { ArchiveSection } from '../backup';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useMasthead } from '../kit/state/masthead-store';
import { usePanels } from '../kit/state/panels';
import { useProofs } from '../article/proofs/proofs';
import { useToasts } from '../kit/state/toasts';
import { Dialog } from '../kit/dialog';
import { useValue } from '../kit/state/store';
import { ContactsSection } from './contacts-section';
import { DeskSection } from './desk-section';
import { IdentitySection } from './identity-section';
import { ImprintSection } from './imprint-section';
import { BoilerplateSection, LegalSection, LinksSection } from './masthead-sections';
import { deskSections, sectionNames } from '../kit/state/sections';
import type { SectionName } from '../kit/state/sections';
import { Specimen } from './specimen';
import { SigningSection } from './signing-section';
import { SpellingSection } from './spelling-section';
import './settings.css';

const sections = {
  identity: IdentitySection,
  contacts: ContactsSection,
  words: BoilerplateSection,
  links: LinksSection,
  print: ImprintSection,
  legal: LegalSection,
  signing: SigningSection,
  desk: DeskSection,
  spelling: SpellingSection,
  archive: ArchiveSection,
} satisfies Record<SectionName, unknown>;

/** The group's masthead, with a specimen of how it appears, and the settings of the desk. */
export function SettingsDialog() {
  const masthead = useMasthead();
  const proofs = useProofs();
  const { panel, reading } = usePanels();
  const messages = useMessages();
  const open = useValue(panel) === 'settings';
  const isReading = useValue(reading) !== null; // Over this dialog, which Escape leaves open then.
  useEffect(() => {
    if (!open) return;
    masthead.startEditing();
    return () => proofs.refresh();
  }, [open, masthead, proofs]);
  const close = () => {
    void masthead.flush();
    panel.set('none');
  };
  return (
    <Dialog
      opened={open}
      onClose={close}
      title={messages.settings.title}
      size={1080}
      closeOnEscape={!isReading}
      aria-hidden={isReading || undefined}
    >
      <Settings />
    </Dialog>
  );
}

function Settings() {
  const { settingsSection } = usePanels();
  const messages = useMessages();
  const name = useValue(settingsSection);
  const Section = sections[name];
  return (
    <div className="settings">
      <div className="settings-names">
        <ul>
          {sectionNames.map((section) => (
            <li key={section} data-section={section}>
              <Button
                look="quiet"
                label={messages.settings.sections[section]}
                data-autofocus={section === name || undefined}
                aria-current={section === name ? 'true' : undefined}
                onClick={() => settingsSection.set(section)}
              />
            </li>
          ))}
        </ul>
        {!deskSections.has(name) && <RevertButton />}
      </div>
      <section className="settings-section" aria-label={messages.settings.sections[name]} tabIndex={-1}>
        <Section />
      </section>
      {!deskSections.has(name) && <Specimen />}
    </div>
  );
}

/** Reverts the masthead to what it was when the dialog opened. */
function RevertButton() {
  const masthead = useMasthead();
  const toasts = useToasts();
  const messages = useMessages();
  const isChanged = useValue(masthead.state) !== useValue(masthead.initial);
  const revert = () => {
    if (!isChanged) return;
    masthead.revert();
    toasts.show((messages) => messages.settings.takenBack);
  };
  return (
    <Button look="quiet" label={messages.settings.takeBack} aria-disabled={!isChanged} onClick={revert} />
  );
}
