import { Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { PressGroup, PressListContent, PressPerson } from '../../../contract';
import { Button } from '../../kit/button';
import { Question } from '../../kit/question';
import { request, useBridge, useReadOnly } from '../../kit/state/request';
import { useToasts } from '../../kit/state/toasts';
import { useMessages } from '../../kit/state/use-messages';
import type { PressListState } from './use-press-list';
import { Field } from '../../kit/fields';

/** What is asked about some people before it is done. */
export type PressQuestion = 'erase' | 'keep-longer' | 'new-group' | 'csv' | 'json';

interface BarProps {
  list: PressListState;
  content: PressListContent;
  people: readonly PressPerson[];
  asking: PressQuestion | null;
  onAsk: (question: PressQuestion | null) => void;
  onDone: () => void;
}

/** The acts on the people who are chosen, each one act that can be undone, but for erasing. */
export function PeopleBar({ list, content, people, asking, onAsk, onDone }: BarProps) {
  const readOnly = useReadOnly();
  const { pressList: messages } = useMessages();
  if (asking)
    return (
      <ActQuestion
        list={list}
        people={people}
        question={asking}
        onClose={() => onAsk(null)}
        onDone={onDone}
      />
    );
  if (people.length === 0) return null;
  const save = (change: (person: PressPerson) => PressPerson) => void list.save(people.map(change));
  const byHand = content.groups.filter(({ filter }) => filter === null);
  const ofThese = byHand.filter(({ id }) => people.some(({ groups }) => groups.includes(id)));
  return (
    <div className="press-list-bar" role="group" aria-label={messages.acts}>
      <strong>{messages.chosen(people.length)}</strong>
      {!readOnly && (
        <>
          <GroupMenu
            label={messages.putInto}
            groups={byHand}
            onChoose={({ id }) =>
              save((person) => ({ ...person, groups: [...new Set([...person.groups, id])] }))
            }
            onNew={() => onAsk('new-group')}
          />
          {ofThese.length > 0 && (
            <GroupMenu
              label={messages.takeOut}
              groups={ofThese}
              onChoose={({ id }) =>
                save((person) => ({ ...person, groups: person.groups.filter((group) => group !== id) }))
              }
            />
          )}
          <Button label={messages.keepLonger} onClick={() => onAsk('keep-longer')} />
          <Button
            label={messages.object}
            title={messages.objectHelp}
            onClick={() => save((person) => ({ ...person, objectedOn: person.objectedOn ?? content.today }))}
          />
        </>
      )}
      <ExportMenu label={messages.exportList} onAsk={onAsk} />
      {!readOnly && <Button stop label={messages.erase} onClick={() => onAsk('erase')} />}
    </div>
  );
}

/** The two forms of a list as a file. */
export function ExportMenu({ label, onAsk }: { label: string; onAsk: (question: 'csv' | 'json') => void }) {
  const { pressList: messages } = useMessages();
  return (
    <Menu position="bottom-start" width="max-content">
      <Menu.Target>
        <button type="button" className="framed">
          {label}
          <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['csv', 'json'] as const).map((format) => (
          <Menu.Item key={format} onClick={() => onAsk(format)}>
            {messages.exportAs[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function GroupMenu(props: {
  label: string;
  groups: readonly PressGroup[];
  onChoose: (group: PressGroup) => void;
  onNew?: () => void;
}) {
  const { pressList: messages } = useMessages();
  return (
    <Menu position="bottom-start" width="max-content">
      <Menu.Target>
        <button type="button" className="framed">
          {props.label}
          <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="press-list-menu">
        {props.groups.map((group) => (
          <Menu.Item key={group.id} onClick={() => props.onChoose(group)}>
            {group.name}
          </Menu.Item>
        ))}
        {props.onNew && <Menu.Item onClick={props.onNew}>{messages.newGroup}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

interface QuestionProps {
  list: PressListState;
  people: readonly PressPerson[];
  question: PressQuestion;
  onClose: () => void;
  /** It was done to these people. */
  onDone: () => void;
}

/** Asks what an act needs, in place of the bar. */
function ActQuestion({ list, people, question, onClose, onDone }: QuestionProps) {
  const bridge = useBridge();
  const toasts = useToasts();
  const { pressList: messages } = useMessages();
  const many = people.length;
  const save = (change: (person: PressPerson) => PressPerson, groups: PressGroup[] = []) => {
    onClose();
    void (async () => {
      for (const group of groups)
        if (
          !(await list.change('press-list:save-group', group, (now) => now.pressList.groupKept(group.name)))
        )
          return;
      await list.save(people.map(change));
    })();
  };
  const write = async (format: 'csv' | 'json') => {
    onClose();
    const written = await request(bridge, 'press-list:export', { ids: people.map(({ id }) => id), format });
    if (!written.ok) return toasts.showProblem(written.problem);
    const file = written.value;
    if (file) toasts.show((now) => now.pressList.exported(file.name, file.objected));
  };
  switch (question) {
    case 'erase':
      return (
        <Question
          cancel={messages.cancel}
          title={messages.eraseAsk(many)}
          go={messages.eraseYes}
          isForEver
          onCancel={onClose}
          onGo={() => {
            onClose();
            void list.erase(people.map(({ id }) => id)).then((isErased) => isErased && onDone());
          }}
        >
          <p>{messages.eraseSays}</p>
        </Question>
      );
    case 'csv':
    case 'json':
      return (
        <Question
          cancel={messages.cancel}
          title={messages.exportAs[question]}
          go={messages.exportYes}
          onCancel={onClose}
          onGo={() => void write(question)}
        >
          <p>{messages.exportAsk(many)}</p>
        </Question>
      );
    case 'keep-longer':
      return (
        <ValueForm
          label={messages.person.keepUntil}
          type="date"
          go={messages.keep}
          onCancel={onClose}
          onGo={(day) => save((person) => ({ ...person, keepUntil: day }))}
        />
      );
    case 'new-group':
      return (
        <ValueForm
          label={messages.groupName}
          type="text"
          go={messages.keep}
          onCancel={onClose}
          onGo={(name) => {
            const group = { id: crypto.randomUUID(), name, filter: null };
            save((person) => ({ ...person, groups: [...person.groups, group.id] }), [group]);
          }}
        />
      );
  }
}

/** Asks for one value: a name, or a day. */
export function ValueForm(props: {
  label: string;
  type: 'text' | 'date';
  value?: string;
  go: string;
  onGo: (value: string) => void;
  onCancel: () => void;
}) {
  const { pressList: messages } = useMessages();
  const [value, setValue] = useState(props.value ?? '');
  return (
    <form
      className="press-list-bar"
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() !== '') props.onGo(value.trim());
      }}
    >
      <Field label={props.label}>
        <input
          type={props.type}
          value={value}
          maxLength={props.type === 'text' ? 120 : undefined}
          required
          autoFocus
          onChange={({ target }) => setValue(target.value)}
        />
      </Field>
      <Button look="strong" type="submit" label={props.go} />
      <Button look="quiet" label={messages.cancel} onClick={props.onCancel} />
    </form>
  );
}
