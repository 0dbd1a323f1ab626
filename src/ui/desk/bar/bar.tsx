import { CircleAlert, PanelLeft, Check as Tick } from 'lucide-react';
import { useCommands } from '../commands';
import { platformKeys } from '../../kit/keys';
import { useStore, useValue } from '../../kit/store';
import { useDesk, useWords } from '../use-desk';
import { ArticleLanguage, ArticleTitle } from './article-choices';
import { MoreMenu } from './more-menu';
import './bar.css';
import { outlets } from '../../export/exporting';
import { weightOf } from '../../../article';
import '../../checks/checks.css';

/** The one quiet line on top: what is on the sheet at the left, what to do with it at the right. */
export function Bar() {
  const { articles, rail } = useDesk();
  const railShown = useStore(rail.state, (state) => state.shown);
  const words = useWords();
  const on = useValue(articles.current);
  const run = useCommands();
  const toggle = railShown ? words.bar.hideLibrary : words.bar.showLibrary;
  return (
    <section className="bar" aria-label={words.names.bar}>
      <button
        type="button"
        className="quiet only-icon"
        aria-label={toggle}
        title={`${toggle} (${platformKeys('Ctrl+Shift+L')})`}
        aria-expanded={railShown}
        onClick={() => run('toggle-library')}
      >
        <PanelLeft size={16} strokeWidth={1.5} aria-hidden />
      </button>
      {on ? <ArticleTitle key={on.draft.id} draft={on.draft} /> : <span className="bar-title" />}
      <div className="bar-tools">
        {on && (
          <>
            <ArticleLanguage draft={on.draft} />
            <ChecksButton />
            <ProofSwitch />
            <ExportButton />
          </>
        )}
        <MoreMenu />
      </div>
    </section>
  );
}

/** Which proof stands beside the text; the one that is open closes when it is chosen again. */
function ProofSwitch() {
  const { settings } = useDesk();
  const words = useWords();
  const open = useStore(settings.state, (state) => state.proof);
  return (
    <div className="proof-switch" role="group" aria-label={words.bar.proofs}>
      {outlets.map((outlet) => (
        <button
          key={outlet}
          type="button"
          className="quiet"
          aria-pressed={open === outlet}
          title={open === outlet ? words.bar.closeProof : words.bar.proofs}
          onClick={() => settings.change({ proof: open === outlet ? 'none' : outlet })}
        >
          {words.outlets[outlet]}
        </button>
      ))}
    </div>
  );
}

/** How many points there are to see to, and the way to their list. */
function ChecksButton() {
  const { proofreading } = useDesk();
  const { checks: words } = useWords();
  const checks = useStore(proofreading.reading, (reading) => reading?.checks);
  const { open } = useValue(proofreading.pane);
  const count = checks?.length ?? 0;
  const toMend = checks?.filter((check) => weightOf(check) === 'mend').length ?? 0;
  const Mark = count > 0 ? CircleAlert : Tick;
  return (
    <button
      type="button"
      className="quiet checks-button"
      data-weight={toMend > 0 ? 'mend' : count > 0 ? 'consider' : 'none'}
      title={`${words.title} (${platformKeys('F7')})`}
      aria-expanded={open}
      onClick={() => (open ? proofreading.close() : proofreading.open())}
    >
      <Mark size={16} strokeWidth={1.5} aria-hidden />
      {toMend > 0 ? words.toMend(toMend) : count > 0 ? words.toConsider(count) : words.none}
    </button>
  );
}

/** One click makes the site, the leaflet and the press mail. */
function ExportButton() {
  const { bar } = useWords();
  const run = useCommands();
  return (
    <button type="button" className="strong" title={platformKeys('Ctrl+E')} onClick={() => run('export')}>
      {bar.export}
    </button>
  );
}
