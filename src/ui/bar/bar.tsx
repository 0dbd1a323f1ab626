import { PanelLeft } from 'lucide-react';
import { ChecksButton } from '../checks/checks-button';
import { ExportButton } from '../export/export-button';
import { useCommands } from '../use-commands';
import { keysHere } from '../keys';
import { useStore, useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import { ArticleLanguage, ArticleTitle } from './article-choices';
import { MoreMenu } from './more-menu';
import { ProofSwitch } from './proof-switch';
import './bar.css';

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
        title={`${toggle} (${keysHere('Ctrl+Shift+L')})`}
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
