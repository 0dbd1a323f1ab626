import { useState } from 'react';
import { inThreeYears, lawfulGrounds, pressPersonSchema } from '../../../contract';
import type { PressListContent, PressPerson } from '../../../contract';
import { Button } from '../../kit/button';
import { request, useBridge, useReadOnly } from '../../kit/state/request';
import { useToasts } from '../../kit/state/toasts';
import { useMessages } from '../../kit/state/use-messages';
import { Question } from '../../kit/question';
import { Contacts, Deliveries, PersonStanding } from './person-history';
import { titleOf } from './use-press-list';
import type { PressListState } from './use-press-list';
import { Field, SelectField, TextField, Tick } from '../../kit/fields';

interface FormProps {
  list: PressListState;
  content: PressListContent;
  /** Null for a new one. */
  person: PressPerson | null;
  /** What the button says that closes it. */
  back: string;
  onClose: () => void;
}

const lines = ['name', 'outlet', 'role', 'mail', 'telephone', 'area'] as const;

/** All that is kept of one person, to be changed, handed over or erased. */
export function PersonForm({ list, content, person, back, onClose }: FormProps) {
  const readOnly = useReadOnly();
  const messages = useMessages().pressList;
  const [draft, setDraft] = useState<PressPerson>(() => person ?? newPerson(content.today));
  const [isChanged, setChanged] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const set = (more: Partial<PressPerson>) => {
    setDraft({ ...draft, ...more });
    setChanged(true);
    setWrong(null);
  };
  const save = async () => {
    const fault = faultOf(draft);
    if (fault) return setWrong(messages.person[fault]);
    const { objectedOn, bouncedOn } = person ?? draft; // They have buttons of their own.
    const kept = pressPersonSchema.parse({ ...draft, objectedOn, bouncedOn });
    if (await list.save([kept])) onClose();
  };
  return (
    <form
      className="press-list press-list-person"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        // What was typed is left by a button alone.
        if (event.key === 'Escape' && !isChanged) onClose();
      }}
    >
      <div className="press-list-form-head">
        <h3>{person ? titleOf(person) : messages.person.newTitle}</h3>
        {person && <PersonStanding list={list} content={content} person={person} />}
      </div>
      <div className="press-list-form">
        <div className="press-list-fields">
          <WhoFields draft={draft} onChange={set} />
          <Groups content={content} draft={draft} onChange={set} />
        </div>
        <div className="press-list-fields">
          <PersonLaw draft={draft} onChange={set} />
          <Contacts draft={draft} today={content.today} onChange={set} />
          {person && <Deliveries person={person} isChanged={isChanged} onChanged={list.reload} />}
        </div>
      </div>
      {wrong !== null && (
        <p className="press-list-warning" role="alert">
          {wrong}
        </p>
      )}
      <FormActs {...{ list, person, back, onClose }} isReadOnly={readOnly !== null} />
    </form>
  );
}

function newPerson(today: string): PressPerson {
  const empty = {
    name: '',
    outlet: '',
    role: '',
    beats: [],
    language: '',
    area: '',
    mail: '',
    telephone: '',
    notes: '',
  };
  const law = {
    source: '',
    enteredOn: today,
    ground: 'legitimate-interest',
    keepUntil: inThreeYears(today),
  } as const;
  return {
    id: crypto.randomUUID(),
    ...empty,
    contacts: [],
    groups: [],
    ...law,
    objectedOn: null,
    bouncedOn: null,
  };
}

/** The sentence for what is missing or wrong; null when all can be kept. */
function faultOf(person: PressPerson): 'nameMissing' | 'mailWrong' | 'sourceMissing' | null {
  if (`${person.name}${person.outlet}${person.mail}`.trim() === '') return 'nameMissing';
  if (person.source.trim() === '') return 'sourceMissing';
  return pressPersonSchema.safeParse(person).success ? null : 'mailWrong';
}

/** Words with commas between, split when the field is left. */
function WordsField(props: {
  label: string;
  help: string;
  words: string[];
  onChange: (words: string[]) => void;
}) {
  const [text, setText] = useState(props.words.join(', '));
  return (
    <TextField
      label={props.label}
      help={props.help}
      value={text}
      onText={(typed) => {
        setText(typed);
        const words = typed.split(',').map((word) => word.trim().slice(0, 80));
        props.onChange([...new Set(words.filter(Boolean))].slice(0, 50));
      }}
    />
  );
}

interface PartProps {
  draft: PressPerson;
  onChange: (more: Partial<PressPerson>) => void;
}

/** Who the person is, and how they are reached. */
function WhoFields({ draft, onChange }: PartProps) {
  const messages = useMessages().pressList;
  return (
    <>
      {lines.map((field) => (
        <TextField
          key={field}
          label={messages.person[field]}
          type={field === 'mail' ? 'email' : field === 'telephone' ? 'tel' : 'text'}
          autoFocus={field === 'name'}
          value={draft[field]}
          maxLength={field === 'mail' ? 254 : field === 'telephone' ? 60 : 200}
          onText={(text) => onChange({ [field]: text })}
        />
      ))}
      <WordsField
        label={messages.person.beats}
        help={messages.person.beatsHelp}
        words={draft.beats}
        onChange={(beats) => onChange({ beats })}
      />
      <TextField
        label={messages.person.language}
        help={messages.person.languageHelp}
        value={draft.language}
        maxLength={35}
        onText={(text) => onChange({ language: text })}
      />
      <Field label={messages.person.notes} isWide>
        <textarea
          rows={3}
          value={draft.notes}
          maxLength={4000}
          onChange={({ target }) => onChange({ notes: target.value })}
        />
      </Field>
    </>
  );
}

function Groups({ content, draft, onChange }: PartProps & { content: PressListContent }) {
  const messages = useMessages().pressList.person;
  const byHand = content.groups.filter(({ filter }) => filter === null);
  return (
    <fieldset className="press-list-groups">
      <legend>{messages.groups}</legend>
      {byHand.length === 0 && <span className="meta">{messages.noGroups}</span>}
      {byHand.map(({ id, name }) => (
        <Tick
          key={id}
          className="press-list-check-line"
          label={name}
          checked={draft.groups.includes(id)}
          onTick={(isOn) =>
            onChange({
              groups: isOn ? [...draft.groups, id] : draft.groups.filter((group) => group !== id),
            })
          }
        />
      ))}
    </fieldset>
  );
}

/** Why the group keeps the person's data, and until when. */
function PersonLaw({ draft, onChange }: PartProps) {
  const messages = useMessages().pressList.person;
  return (
    <fieldset className="press-list-law">
      <legend>{messages.law}</legend>
      <LawFields facts={draft} isWide onChange={onChange} />
    </fieldset>
  );
}

/** Where data of people are from, why they may be kept, and until when. */
export type LawFacts = Pick<PressPerson, 'source' | 'enteredOn' | 'ground' | 'keepUntil'>;

/** The fields of what the law asks of a person's data, or of those of a whole import. */
export function LawFields(props: {
  facts: LawFacts;
  isWide?: boolean;
  isRequired?: boolean;
  onChange: (more: Partial<LawFacts>) => void;
}) {
  const { facts, isWide = false, isRequired = false, onChange } = props;
  const messages = useMessages().pressList.person;
  return (
    <>
      <TextField
        label={messages.source}
        help={messages.sourceHelp}
        isWide={isWide}
        value={facts.source}
        required={isRequired}
        maxLength={300}
        onText={(source) => onChange({ source })}
      />
      <TextField
        label={messages.enteredOn}
        type="date"
        value={facts.enteredOn}
        required
        onText={(enteredOn) => enteredOn && onChange({ enteredOn })}
      />
      <TextField
        label={messages.keepUntil}
        help={messages.noEnd}
        type="date"
        value={facts.keepUntil ?? ''}
        onText={(day) => onChange({ keepUntil: day || null })}
      />
      <SelectField
        label={messages.ground}
        isWide={isWide}
        value={facts.ground}
        choices={lawfulGrounds}
        says={messages.grounds}
        onChoose={(ground) => onChange({ ground })}
      />
    </>
  );
}

interface ActsProps {
  list: PressListState;
  person: PressPerson | null;
  isReadOnly: boolean;
  back: string;
  onClose: () => void;
}

function FormActs({ list, person, back, isReadOnly, onClose }: ActsProps) {
  const bridge = useBridge();
  const toasts = useToasts();
  const messages = useMessages().pressList;
  const [isErasing, setErasing] = useState(false);
  const handOver = async (id: string) => {
    const written = await request(bridge, 'press-list:export', { ids: [id], format: 'json' });
    if (!written.ok) return toasts.showProblem(written.problem);
    const file = written.value;
    if (file) toasts.show((now) => now.pressList.exported(file.name, 0));
  };
  if (isErasing && person)
    return (
      <Question
        cancel={messages.cancel}
        title={messages.eraseAsk(1)}
        go={messages.eraseYes}
        isForEver
        onCancel={() => setErasing(false)}
        onGo={() => void list.erase([person.id]).then((isErased) => isErased && onClose())}
      >
        <p>{messages.eraseSays}</p>
      </Question>
    );
  return (
    <div className="press-list-bar press-list-form-acts">
      {!isReadOnly && <Button look="strong" type="submit" label={messages.keep} />}
      <Button look="quiet" label={back} onClick={onClose} />
      {person && (
        <span className="press-list-end">
          <Button
            label={messages.person.ownData}
            title={messages.person.ownDataHelp}
            onClick={() => void handOver(person.id)}
          />
          {!isReadOnly && <Button stop label={messages.erase} onClick={() => setErasing(true)} />}
        </span>
      )}
    </div>
  );
}
