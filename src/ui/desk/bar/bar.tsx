import { outlets } from '../../../contract';
import { Check as Tick, CircleAlert, IdCard, ListChecks, PanelLeft } from 'lucide-react';
import { severityOf } from '../../../article';
import { platformKeys } from '../../kit/keys';
import { useStore, useValue } from '../../kit/state/store';
import { useShownPane } from '../side-panes';
import { useCommands } from '../commands';
import { useMessages } from '../../kit/state/use-messages';
import { useEditing } from '../../article/editing';
import { useRail } from '../../kit/state/rail-layout';
import { useProofreading } from '../../article/checks/proofreading';
import { useFamily } from '../../article/library/family';
import { usePaneLayout } from '../../kit/state/pane-layout';
import { useSettings } from '../../kit/state/settings-store';
import { usePanels } from '../../kit/state/panels';
import { ArchiveSwitch, useWindowTitle } from './archive-switch';
import { ArticleLanguage, ArticleTitle } from './article-choices';
import { MoreMenu } from './more-menu';
import '../../checks/checks.css';
import './bar.css';

/** The line at the top: what is on the sheet at the left, what can be done with it at the right. */
export function Bar() {
  const editing = useEditing();
  const { names } = useMessages();
  const edited = useValue(editing.current);
  return (
    <section className="bar" aria-label={names.bar}>
      <RailButton />
      {edited ? <ArticleTitle key={edited.draft.id} draft={edited.draft} /> : <NoTitle />}
      <div className="bar-tools">
        {edited && (
          <>
            <ArticleLanguage draft={edited.draft} />
            <ChecksButton />
            <ProofSwitch />
            <ExportButton />
          </>
        )}
        <ArchiveSwitch />
        <MastheadButton />
        <MoreMenu />
      </div>
    </section>
  );
}

/** Takes the room of a headline while no text is open. */
function NoTitle() {
  useWindowTitle('');
  return <span className="bar-title" />;
}

function RailButton() {
  const rail = useRail();
  const { bar } = useMessages();
  const isShown = useStore(rail.state, (state) => state.shown);
  const run = useCommands();
  const label = isShown ? bar.hideLibrary : bar.showLibrary;
  return (
    <button
      type="button"
      className="quiet only-icon"
      aria-label={label}
      title={`${label} (${platformKeys('Ctrl+Shift+L')})`}
      aria-expanded={isShown}
      onClick={() => run('toggle-library')}
    >
      <PanelLeft size={16} strokeWidth={1.5} aria-hidden />
    </button>
  );
}

/** How many checks are open; opens and closes their list. */
function ChecksButton() {
  const proofreading = useProofreading();
  const { checks: messages } = useMessages();
  const checks = useStore(proofreading.report, (report) => report?.checks);
  const isUntouched = useStore(proofreading.report, (report) => report?.isUntouched ?? true);
  const { open } = useValue(proofreading.pane);
  const count = checks?.length ?? 0;
  const toMend = checks?.filter((check) => severityOf(check) === 'mend').length ?? 0;
  const Mark = isUntouched ? ListChecks : count > 0 ? CircleAlert : Tick;
  const found = toMend > 0 ? messages.toMend(toMend) : count > 0 ? messages.toConsider(count) : messages.none;
  return (
    <button
      type="button"
      className="quiet checks-button"
      data-weight={toMend > 0 ? 'mend' : count > 0 ? 'consider' : 'none'}
      title={`${messages.title} (${platformKeys('F7')})`}
      aria-expanded={open}
      onClick={() => (open ? proofreading.close() : proofreading.open())}
    >
      <Mark size={16} strokeWidth={1.5} aria-hidden />
      <span className="checks-count">{isUntouched ? messages.title : found}</span>
    </button>
  );
}

/** Opens one of the proofs beside the text, or the text that it translates; what is open closes when it is chosen again. */
function ProofSwitch() {
  const family = useFamily();
  const paneLayout = usePaneLayout();
  const settings = useSettings();
  const messages = useMessages();
  const { beside } = messages.translations;
  const open = useShownPane();
  const hasFamily = useStore(family, (members) => members.length > 0);
  return (
    <div className="proof-switch" role="group" aria-label={messages.bar.proofs}>
      {outlets.map((outlet) => (
        <button
          key={outlet}
          type="button"
          className="quiet"
          aria-pressed={open === outlet}
          title={open === outlet ? messages.bar.closeProof : messages.bar.proofs}
          onClick={() => {
            settings.change({ proof: open === outlet ? 'none' : outlet, beside: false });
            paneLayout.ask();
          }}
        >
          {messages.outlets[outlet]}
        </button>
      ))}
      {hasFamily && (
        <button
          type="button"
          className="quiet original-switch"
          aria-pressed={open === 'beside'}
          title={open === 'beside' ? beside.close : beside.buttonHelp}
          onClick={() => {
            settings.change({ beside: open !== 'beside' });
            paneLayout.ask();
          }}
        >
          {beside.button}
        </button>
      )}
    </div>
  );
}

/** The group's masthead, which signs whatever goes out. */
function MastheadButton() {
  const { openSettings } = usePanels();
  const { bar } = useMessages();
  return (
    <button
      type="button"
      className="quiet only-icon"
      aria-label={bar.masthead}
      title={bar.masthead}
      onClick={() => openSettings('identity')}
    >
      <IdCard size={16} strokeWidth={1.5} aria-hidden />
    </button>
  );
}

/** Exports the article to all outlets at once. */
function ExportButton() {
  const { bar } = useMessages();
  const run = useCommands();
  return (
    <button type="button" className="strong" title={platformKeys('Ctrl+E')} onClick={() => run('export')}>
      {bar.export}
    </button>
  );
}
