import { FileInput, FolderOpen, IdCard, Shapes } from 'lucide-react';
import type { ComponentType } from 'react';
import { articleKinds } from '../../article';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useEditing } from '../article/editing';
import { useMasthead } from '../kit/state/masthead-store';
import { usePanels } from '../kit/state/panels';
import { useReadOnly, useBridge, request } from '../kit/state/request';
import type { SettingsStore } from '../kit/state/settings-store';
import type { MastheadStore } from '../kit/state/masthead-store';
import { useSettings } from '../kit/state/settings-store';
import { useRun } from '../article/panel';
import { useLibrary } from '../article/library/library';
import { createStore, useStore, useValue } from '../kit/state/store';
import './welcome.css';

/** The questions of the first run, loaded only when they are asked. */
const questions = createStore<ComponentType | null>(null);

/** Loads the masthead, and the questions if it is empty, before the welcome is drawn, so that nothing moves. */
export async function loadWelcome(masthead: MastheadStore, settings: SettingsStore): Promise<void> {
  await masthead.load();
  if (masthead.isNew.get() === true && !settings.state.get().welcomed)
    questions.set((await import('./first-run')).FirstRun);
}

/** Shown while no article is open: at first the questions, then what can be written. */
export function Welcome() {
  const editing = useEditing();
  const messages = useMessages();
  const FirstRun = useValue(questions);
  const isFirstRun = useIsFirstRun();
  return (
    <div className="welcome">
      <h1>{messages.welcome.title}</h1>
      {isFirstRun && FirstRun ? <FirstRun /> : <p>{messages.welcome.text}</p>}
      <ul>
        {articleKinds.map((kind) => (
          <li key={kind}>
            <button type="button" onClick={() => void editing.create(kind)}>
              <strong>{messages.kinds[kind]}</strong>
              <span>{messages.kindHints[kind]}</span>
            </button>
          </li>
        ))}
      </ul>
      <Beginnings />
    </div>
  );
}

/** Whether to ask the questions; not while the settings are open, which ask for the same. */
function useIsFirstRun(): boolean {
  const masthead = useMasthead();
  const readOnly = useReadOnly();
  const settings = useSettings();
  const { panel } = usePanels();
  const isNew = useValue(masthead.isNew) === true;
  const isAsked = useStore(settings.state, (state) => state.welcomed);
  return useStore(panel, (open) => open !== 'settings') && isNew && !isAsked && readOnly === null;
}

/** Sample texts, the masthead, and the folder of the archive. */
function Beginnings() {
  const bridge = useBridge();
  const run = useRun();
  const library = useLibrary();
  const readOnly = useReadOnly();
  const { openSettings } = usePanels();
  const { bar, welcome } = useMessages();
  const isEmpty = useStore(library.state, ({ isLoaded, query, total }) => isLoaded && !query && total === 0);
  return (
    <>
      <div className="welcome-actions">
        {isEmpty && readOnly === null && (
          <Button icon={Shapes} label={welcome.sample} onClick={() => run('import-sample')} />
        )}
        {readOnly === null && <Button icon={FileInput} label={bar.import} onClick={() => run('import')} />}
        <Button icon={IdCard} label={bar.masthead} onClick={() => openSettings('identity')} />
        <Button
          icon={FolderOpen}
          label={welcome.showFolder}
          onClick={() => void request(bridge, 'desk:show-archive', null)}
        />
      </div>
      <p className="meta">{isEmpty ? welcome.sampleHelp : welcome.open}</p>
      <p className="meta">{welcome.kept}</p>
    </>
  );
}
