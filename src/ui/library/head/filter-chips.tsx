import { X } from 'lucide-react';
import { changeSetting } from '../../article/acts/small-acts';
import { Button } from '../../kit/button';
import { useMessages } from '../../kit/state/use-messages';
import { useActHistory } from '../../article/acts/act-history';
import { useSettings } from '../../kit/state/settings-store';
import { useReadOnly } from '../../kit/state/request';
import { useActs } from '../../article/acts/acts';
import { useLibrary } from '../../article/library/library';
import { useStore } from '../../kit/state/store';
import { activeOptions, isViewShown, toggled } from './filter-options';

/** The active filters, each with a chip that removes it, a button that removes all, and one that keeps the list as a view. */
export function FilterChips() {
  const library = useLibrary();
  const messages = useMessages();
  const filters = useStore(library.state, (state) => state.filters);
  const options = activeOptions(filters, messages);
  if (options.length === 0) return null;
  return (
    <div className="filter-chips" role="group" aria-label={messages.filters.active}>
      {options.map(({ key, label, filter }) => (
        <button
          key={key}
          type="button"
          className="filter-chip"
          aria-label={messages.filters.drop(label)}
          onClick={() => library.filter(toggled(filters, filter))}
        >
          {label}
          <X size={12} strokeWidth={1.5} aria-hidden />
        </button>
      ))}
      <KeepView />
      <Button
        look="quiet"
        label={messages.filters.clear}
        title={messages.filters.clearHelp}
        onClick={() => library.show({ words: '', filters: {} })}
      />
    </div>
  );
}

/** Keeps the list as a view; renames or forgets the view that it shows. */
function KeepView() {
  const acts = useActs();
  const history = useActHistory();
  const library = useLibrary();
  const settings = useSettings();
  const readOnly = useReadOnly();
  const messages = useMessages();
  const views = useStore(settings.state, (state) => state.views);
  const query = useStore(library.state, (state) => state.query);
  const filters = useStore(library.state, (state) => state.filters);
  const shown = views.find((view) => isViewShown(view, query, filters));
  const isTrash = filters.removed && Object.keys(filters).length === 1;
  if (readOnly || isTrash) return null;
  if (!shown)
    return <Button look="quiet" label={messages.filters.keep} onClick={() => acts.ask({ kind: 'view' })} />;
  const forget = () => {
    const others = views.filter((view) => view !== shown);
    changeSetting({ history, settings }, 'views', others, (now) => now.filters.forgotten(shown.name));
  };
  return (
    <>
      <Button
        look="quiet"
        label={messages.filters.rename}
        onClick={() => acts.ask({ kind: 'view', renamed: shown })}
      />
      <Button look="quiet" label={messages.filters.forget} title={shown.name} onClick={forget} />
    </>
  );
}
