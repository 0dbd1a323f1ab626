import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import type { ChosenText, LibraryView } from '../../../contract';
import { changeSetting } from '../../article/acts/small-acts';
import { NameField, NameForm } from '../../kit/name-form';
import { useMessages } from '../../kit/state/use-messages';
import { useActHistory } from '../../article/acts/act-history';
import { useSettings } from '../../kit/state/settings-store';
import { useLibrary } from '../../article/library/library';
import { useActs } from '../../article/acts/acts';
import { tagOptions, useTagCounts } from '../../article/library/tag-completion';

/** Asks for a tag, which the archive's own complete, and adds it to texts. */
export function TagForm({ texts, onClose }: { texts: readonly ChosenText[]; onClose: () => void }) {
  const acts = useActs();
  const messages = useMessages();
  const counts = useTagCounts(true);
  const [tag, setTag] = useState('');
  const add = () => {
    onClose();
    void acts.run({ kind: 'add-tag', ids: texts.map(({ id }) => id), tag: tag.trim() });
  };
  return (
    <NameForm name={tag} submit={messages.acts.add} onSubmit={add}>
      <Autocomplete
        data-autofocus
        label={messages.acts.tagName}
        value={tag}
        maxLength={80}
        spellCheck={false}
        data={counts.map(({ value }) => value)}
        {...tagOptions(counts, messages)}
        onFocus={() => setTag(tag + acts.takeTypedAhead())}
        onChange={setTag}
      />
    </NameForm>
  );
}

/** Asks for the name of a model, new or existing. */
export function ModelForm(props: { text: Pick<ChosenText, 'id' | 'headline'>; onClose: () => void }) {
  const { text, onClose } = props;
  const history = useActHistory();
  const settings = useSettings();
  const { models: messages } = useMessages();
  const before = settings.state.get().models[text.id];
  const [name, setName] = useState(before ?? text.headline.slice(0, 80));
  const save = () => {
    const kept = name.trim();
    const models = { ...settings.state.get().models, [text.id]: kept };
    const sentence = before === undefined ? 'made' : 'renamed';
    changeSetting({ history, settings }, 'models', models, (now) => now.models[sentence](kept));
    onClose();
  };
  return (
    <NameForm name={name} help={messages.help} submit={messages.save} onSubmit={save}>
      <NameField label={messages.name} hint={messages.hint} value={name} onChange={setName} />
    </NameForm>
  );
}

/** Asks for the name of a new view, or for another name of one; a view of the same name is replaced. */
export function ViewForm(props: { renamed: LibraryView | undefined; onClose: () => void }) {
  const { renamed, onClose } = props;
  const acts = useActs();
  const history = useActHistory();
  const library = useLibrary();
  const settings = useSettings();
  const { filters: messages } = useMessages();
  const [name, setName] = useState(renamed?.name ?? '');
  const save = () => {
    const { query: words, filters } = library.state.get();
    const view = { ...(renamed ?? { words: words.trim(), filters }), name: name.trim() };
    const isRenamed = (each: LibraryView) => each.name === renamed?.name;
    const others = settings.state.get().views.filter((each) => each.name !== view.name || isRenamed(each));
    const views = renamed ? others.map((each) => (isRenamed(each) ? view : each)) : [...others, view];
    changeSetting({ history, settings }, 'views', views, (now) => now.filters.kept(view.name));
    onClose();
  };
  return (
    <NameForm name={name} help={messages.viewHelp} submit={messages.save} onSubmit={save}>
      <NameField
        label={messages.viewName}
        hint={messages.viewHint}
        value={name}
        onFocus={() => setName(name + acts.takeTypedAhead())}
        onChange={setName}
      />
    </NameForm>
  );
}
