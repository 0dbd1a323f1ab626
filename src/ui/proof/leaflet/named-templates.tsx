import { Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { namedTemplate, templateOfSettings, withTemplate } from '../../../leaflet';
import type { LeafletChoice, NamedTemplate } from '../../../leaflet';
import { changeSetting } from '../../article/acts/small-acts';
import type { PastAct } from '../../article/acts/act-history';
import { useActHistory } from '../../article/acts/act-history';
import { shownDesign } from '../../article/proofs/leaflet-choice';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { NameField, NameForm } from '../../kit/name-form';
import { useSettings } from '../../kit/state/settings-store';
import { useStore } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';

/** The group's own templates that are made of settings. */
export function useNamedTemplates(): readonly NamedTemplate[] {
  return useStore(useSettings().state, (state) => state.namedTemplates);
}

/** The name of the template whose settings a leaflet has; null where it has others. */
export function useTemplateName(choice: LeafletChoice): string | null {
  const templates = useNamedTemplates();
  return templateOfSettings(shownDesign(choice), templates)?.name ?? null;
}

/** Makes the settings of a leaflet a template of the group's own, under a name; a template of that name has them from now on. */
export function SaveTemplate({ choice }: { choice: LeafletChoice }) {
  const { namedTemplates: messages } = useMessages().leafletPreview;
  const templates = useNamedTemplates();
  const keep = useKeepTemplates();
  const [isNaming, setNaming] = useState(false);
  const isKept = useTemplateName(choice) !== null;
  const close = () => setNaming(false);
  const save = (name: string) => {
    const added = namedTemplate(name, shownDesign(choice));
    keep(withTemplate(templates, added), (now) => now.leafletPreview.namedTemplates.saved(name));
    close();
  };
  if (isKept) return null;
  return (
    <>
      <Button look="quiet" label={messages.save} onClick={() => setNaming(true)} />
      <Dialog opened={isNaming} onClose={close} title={messages.title}>
        {isNaming && <TemplateName before="" onName={save} />}
      </Dialog>
    </>
  );
}

/** Renames a template or deletes it; texts that are set with it have its settings as their own. */
export function NamedTemplateActs({ template: { name } }: { template: NamedTemplate }) {
  const { namedTemplates: messages } = useMessages().leafletPreview;
  const templates = useNamedTemplates();
  const keep = useKeepTemplates();
  const [isNaming, setNaming] = useState(false);
  const close = () => setNaming(false);
  const rename = (next: string) => {
    const others = templates.filter((each) => each.name !== next || each.name === name);
    const renamed = others.map((each) => (each.name === name ? { ...each, name: next } : each));
    if (next !== name) keep(renamed, (now) => now.leafletPreview.namedTemplates.renamed(next));
    close();
  };
  const remove = () =>
    keep(
      templates.filter((each) => each.name !== name),
      (now) => now.leafletPreview.namedTemplates.deleted(name),
    );
  return (
    <>
      <Menu position="bottom-end" width="max-content">
        <Menu.Target>
          <button type="button" className="quiet only-icon" aria-label={messages.actsOn(name)}>
            <Ellipsis size={14} strokeWidth={1.5} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setNaming(true)}>{messages.rename}</Menu.Item>
          <Menu.Item onClick={remove}>{messages.delete}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={isNaming} onClose={close} title={messages.renaming}>
        {isNaming && <TemplateName before={name} onName={rename} />}
      </Dialog>
    </>
  );
}

/** Asks for the name of a template. */
function TemplateName({ before, onName }: { before: string; onName: (name: string) => void }) {
  const { namedTemplates: messages } = useMessages().leafletPreview;
  const templates = useNamedTemplates();
  const [name, setName] = useState(before);
  const isTaken = name.trim() !== before && templates.some((each) => each.name === name.trim());
  return (
    <NameForm
      name={name}
      help={messages.help}
      submit={isTaken ? messages.replace : messages.keep}
      onSubmit={() => onName(name.trim())}
    >
      <NameField label={messages.name} hint={messages.hint} value={name} onChange={setName} />
    </NameForm>
  );
}

/** Keeps the templates, as an act that can be undone. */
function useKeepTemplates(): (next: NamedTemplate[], said: PastAct['text']) => void {
  const history = useActHistory();
  const settings = useSettings();
  return (next, said) => changeSetting({ history, settings }, 'namedTemplates', next, said);
}
