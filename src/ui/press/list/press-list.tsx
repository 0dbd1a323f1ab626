import { Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { everybody } from '../../../contract';
import type { PressFilter, PressGroup, PressListContent, PressPerson } from '../../../contract';
import { Button } from '../../kit/button';
import { ChoiceMenu } from '../../kit/choice-menu';
import { languageName } from '../../kit/languages';
import { useReadOnly } from '../../kit/state/request';
import { useValue } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';
import { useOutbox } from '../outbox/outbox';
import './press-list.css'; // Before what the import adds to it.
import { ImportView } from './import-view';
import { ExportMenu, PeopleBar, ValueForm } from './people-acts';
import type { PressQuestion } from './people-acts';
import { PeopleList } from './people-list';
import { PersonForm } from './person-form';
import { pressParts, usePressList, useShownPeople, valuesOf } from './use-press-list';
import type { PressListState, PressView } from './use-press-list';

/** The people whom the group writes to: the list, one of them, or an import. */
export function PressList({ isShown }: { isShown: boolean }) {
  const outbox = useOutbox();
  const list = usePressList(isShown);
  const { record, from } = useValue(outbox.place);
  const { press, pressList } = useMessages();
  const [view, setView] = useState<PressView>({ part: 'everyone', filter: everybody });
  const close = () => {
    outbox.show(from, null);
    if (from === 'list') requestAnimationFrame(() => document.getElementById('press-list-people')?.focus());
  };
  if (!list.content) return <div className="press-list" aria-busy />;
  if (record === 'import') return <ImportView list={list} content={list.content} onClose={close} />;
  if (record !== null) {
    const person = list.content.people.find(({ id }) => id === record) ?? null;
    const back = from === 'releases' ? press.backToRelease : pressList.person.back;
    return <PersonForm key={record} {...{ list, content: list.content, person, back }} onClose={close} />;
  }
  return (
    <PeopleView
      list={list}
      content={list.content}
      view={view}
      onView={setView}
      onOpen={(person) => outbox.show('list', person?.id ?? 'new')}
      onImport={() => outbox.show('list', 'import')}
    />
  );
}

interface ViewProps {
  list: PressListState;
  content: PressListContent;
  view: PressView;
  onView: (view: PressView) => void;
  /** Null for a new one. */
  onOpen: (person: PressPerson | null) => void;
  onImport: () => void;
}

function PeopleView({ list, content, view, onView, onOpen, onImport }: ViewProps) {
  const messages = useMessages().pressList;
  const late = useDeferredValue(view);
  const { shown, counts } = useShownPeople(content, late);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [question, setQuestion] = useState<{ what: PressQuestion; of: 'chosen' | 'shown' } | null>(null);
  const people = content.people.filter(({ id }) => chosen.has(id));
  const change = (next: PressView) => {
    onView(next);
    setChosen(new Set());
    setQuestion(null);
  };
  const over = counts.get('over') ?? 0;
  return (
    <div className="press-list">
      <ListHead
        content={content}
        view={view}
        count={shown.length}
        onView={change}
        onAdd={() => onOpen(null)}
        onImport={onImport}
        onExport={(what) => setQuestion({ what, of: 'shown' })}
        bar={
          people.length > 0 || question ? (
            <PeopleBar
              list={list}
              content={content}
              people={question?.of === 'shown' ? shown : people}
              asking={question?.what ?? null}
              onAsk={(what) => setQuestion(what && { what, of: 'chosen' })}
              onDone={() => setChosen(new Set())}
            />
          ) : null
        }
      />
      {content.damaged > 0 && <p className="press-list-warning">{messages.damaged(content.damaged)}</p>}
      {over > 0 && view.part === 'over' && <p className="press-list-warning">{messages.overHelp(over)}</p>}
      <div className="press-list-columns">
        <Parts list={list} content={content} counts={counts} view={view} onView={change} />
        {shown.length > 0 ? (
          <PeopleList
            people={shown}
            content={content}
            chosen={chosen}
            onChoose={setChosen}
            onOpen={onOpen}
            onErase={() => people.length > 0 && setQuestion({ what: 'erase', of: 'chosen' })}
          />
        ) : (
          <div className="press-list-nothing" id="press-list-people" tabIndex={-1}>
            <p>{content.people.length === 0 ? messages.none : messages.nothing}</p>
            {content.people.length === 0 ? (
              <p className="meta">{messages.noneHelp}</p>
            ) : (
              <Button
                label={messages.clear}
                onClick={() => change({ part: 'everyone', filter: everybody })}
              />
            )}
          </div>
        )}
      </div>
    </div>
  );
}

interface HeadProps {
  content: PressListContent;
  view: PressView;
  count: number;
  onView: (view: PressView) => void;
  onAdd: () => void;
  onImport: () => void;
  onExport: (format: 'csv' | 'json') => void;
  /** The acts on those who are chosen, in the place of the filters, so that the list does not move. */
  bar: ReactNode;
}

/** What is sought, by words and by the fields of people, and what brings people in and out. */
function ListHead({ content, view, count, onView, onAdd, onImport, onExport, bar }: HeadProps) {
  const readOnly = useReadOnly();
  const messages = useMessages().pressList;
  const { filter } = view;
  const setFilter = (more: Partial<PressFilter>) => onView({ ...view, filter: { ...filter, ...more } });
  return (
    <div className="press-list-head">
      <input
        type="search"
        className="press-list-search"
        autoFocus
        data-autofocus
        aria-label={messages.search}
        placeholder={messages.searchHint}
        value={filter.text}
        maxLength={400}
        spellCheck={false}
        onChange={({ target }) => setFilter({ text: target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          document.getElementById('press-list-people')?.focus();
        }}
      />
      {!readOnly && (
        <>
          <Button label={messages.add} onClick={onAdd} />
          <Button
            look={content.people.length === 0 ? 'strong' : 'framed'}
            label={messages.importList}
            onClick={onImport}
          />
        </>
      )}
      {count > 0 && <ExportMenu label={messages.exportList} onAsk={onExport} />}
      {bar ?? (
        <div className="press-list-filters">
          {fieldFilters.map(({ field, name }) => (
            <FieldFilter
              key={name}
              name={name}
              values={valuesOf(content.people, field)}
              chosen={filter[name][0] ?? ''}
              onChoose={(value) => setFilter({ [name]: value === '' ? [] : [value] })}
            />
          ))}
          <span className="meta" role="status">
            {messages.counted(count, content.people.length)}
          </span>
        </div>
      )}
    </div>
  );
}

const fieldFilters = [
  { field: 'outlet', name: 'outlets' },
  { field: 'beats', name: 'beats' },
  { field: 'language', name: 'languages' },
  { field: 'area', name: 'areas' },
] as const;

/** No menu lists more values: what is sought beyond them is typed. */
const maxValues = 200;

function FieldFilter(props: {
  name: (typeof fieldFilters)[number]['name'];
  values: readonly string[];
  chosen: string;
  onChoose: (value: string) => void;
}) {
  const { name, values, chosen, onChoose } = props;
  const { pressList: messages, language } = useMessages();
  const label = (value: string) => (name === 'languages' ? languageName(value, language) : value);
  if (values.length === 0) return null;
  return (
    <ChoiceMenu
      name={messages.filters[name]}
      value={chosen}
      shown={chosen === '' ? messages.anyOf[name] : label(chosen)}
      className={chosen === '' ? '' : 'press-list-filtered'}
      choices={[
        { value: '', label: messages.anyOf[name] },
        ...values.slice(0, maxValues).map((value) => ({ value, label: label(value) })),
      ]}
      onChoose={onChoose}
    />
  );
}

interface PartsProps {
  list: PressListState;
  content: PressListContent;
  counts: ReadonlyMap<string, number>;
  view: PressView;
  onView: (view: PressView) => void;
}

/** The parts of the list: by the state of people, groups by hand, saved filters. */
function Parts({ list, content, counts, view, onView }: PartsProps) {
  const readOnly = useReadOnly();
  const { pressList: messages, typography } = useMessages();
  const [naming, setNaming] = useState<PressGroup | null>(null);
  const isFiltered = JSON.stringify(view.filter) !== JSON.stringify(everybody);
  const show = (part: string) => onView({ part, filter: everybody });
  const part = (id: string, label: string) => (
    <button
      type="button"
      className="quiet press-list-part"
      aria-pressed={view.part === id}
      onClick={() => show(id)}
    >
      <span>{label}</span>
      <span className="meta">{(counts.get(id) ?? 0).toLocaleString(typography.locale)}</span>
    </button>
  );
  const ofKind = (isFilter: boolean) => content.groups.filter(({ filter }) => (filter !== null) === isFilter);
  const keep = (group: PressGroup) => {
    setNaming(null);
    if (content.groups.some(({ id, name }) => id === group.id && name === group.name)) return;
    void list.change('press-list:save-group', group, (now) => now.pressList.groupKept(group.name));
  };
  const remove = ({ id, name }: PressGroup) => {
    if (view.part === id) show('everyone');
    void list.change('press-list:remove-group', id, (now) => now.pressList.groupRemoved(name));
  };
  return (
    <nav className="press-list-parts" aria-label={messages.parts}>
      {pressParts
        .filter((each) => each === 'everyone' || (counts.get(each) ?? 0) > 0)
        .map((each) => (
          <div key={each}>{part(each, messages[each])}</div>
        ))}
      {([false, true] as const).map((isFilter) => (
        <section key={String(isFilter)}>
          {ofKind(isFilter).length > 0 && <h3>{isFilter ? messages.filtersTitle : messages.groupsTitle}</h3>}
          {ofKind(isFilter).map((group) => (
            <div key={group.id} className="press-list-group">
              {part(group.id, group.name)}
              {!readOnly && (
                <GroupActs group={group} onRename={() => setNaming(group)} onRemove={() => remove(group)} />
              )}
            </div>
          ))}
        </section>
      ))}
      {naming ? (
        <ValueForm
          key={naming.id}
          label={naming.filter ? messages.filterName : messages.groupName}
          type="text"
          value={naming.name}
          go={messages.keep}
          onGo={(name) => keep({ ...naming, name })}
          onCancel={() => setNaming(null)}
        />
      ) : (
        !readOnly && (
          <Button
            look="quiet"
            label={isFiltered ? messages.keepFilter : messages.newGroup}
            onClick={() =>
              setNaming({ id: crypto.randomUUID(), name: '', filter: isFiltered ? view.filter : null })
            }
          />
        )
      )}
    </nav>
  );
}

function GroupActs({
  group,
  onRename,
  onRemove,
}: {
  group: PressGroup;
  onRename: () => void;
  onRemove: () => void;
}) {
  const messages = useMessages().pressList;
  return (
    <Menu position="bottom-end" width="max-content">
      <Menu.Target>
        <button type="button" className="quiet only-icon" aria-label={messages.actsOnGroup(group.name)}>
          <Ellipsis size={14} strokeWidth={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onRename}>{messages.rename}</Menu.Item>
        <Menu.Item onClick={onRemove}>
          {group.filter ? messages.removeFilter : messages.removeGroup}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
