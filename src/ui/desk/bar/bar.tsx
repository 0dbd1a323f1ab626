import { PanelLeft } from 'lucide-react';
import { useEditing } from '../../article/editing';
import { useKeysOf, usePanelList, useRun } from '../../article/panel';
import { useRail } from '../../kit/state/rail-layout';
import { useStore, useValue } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';
import { ArticleLanguage, ArticleTitle, useWindowTitle } from './article-choices';
import { MoreMenu } from './more-menu';
import '../../checks/checks.css';
import './bar.css';
import { IconButton } from '../../kit/icon-button';

/** The bar at the top: the text's title at the left, buttons at the right. */
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
            <Buttons of="text" />
          </>
        )}
        <Buttons of="desk" />
        <MoreMenu />
      </div>
    </section>
  );
}

/** The buttons that the panels bring. */
function Buttons({ of }: { of: 'text' | 'desk' }) {
  return usePanelList().map(({ name, bar }) => bar?.of === of && <bar.Button key={name} />);
}

/** Fills the space of the headline while no text is open. */
function NoTitle() {
  useWindowTitle('');
  return <span className="bar-title" />;
}

function RailButton() {
  const rail = useRail();
  const { bar } = useMessages();
  const isShown = useStore(rail.state, (state) => state.shown);
  const keysOf = useKeysOf();
  const run = useRun();
  const label = isShown ? bar.hideLibrary : bar.showLibrary;
  return (
    <IconButton
      name={label}
      icon={PanelLeft}
      keys={keysOf('toggle-library')}
      aria-expanded={isShown}
      onClick={() => run('toggle-library')}
    />
  );
}
