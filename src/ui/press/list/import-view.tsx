import { useRef, useState } from 'react';
import { fold } from '../../../article';
import { inThreeYears, pressFields, pressListLimits } from '../../../contract';
import type {
  Argument,
  PressField,
  PressImportLine,
  PressListContent,
  PressOutcome,
  PressTable,
} from '../../../contract';
import { Button } from '../../kit/button';
import { request, useBridge } from '../../kit/state/request';
import { useToasts } from '../../kit/state/toasts';
import { useMessages } from '../../kit/state/use-messages';
import { ImportPreview } from './import-preview';
import { LawFields } from './person-form';
import type { LawFacts } from './person-form';
import type { PressListState } from './use-press-list';
import './import.css';
import { useAnswer } from '../../kit/state/use-answer';
import { Field, TextField, Tick } from '../../kit/fields';

interface ImportProps {
  list: PressListState;
  content: PressListContent;
  onClose: () => void;
}

/** Reads a list, shows what would become of each line, and keeps it once the person has seen it. */
export function ImportView({ list, content, onClose }: ImportProps) {
  const { importing: messages } = useMessages().pressList;
  const [table, setTable] = useState<PressTable | null>(null);
  return (
    <div className="press-list press-list-import">
      <div className="press-list-form-head">
        <h3>{messages.title}</h3>
        <Button look="quiet" label={messages.back} onClick={onClose} />
      </div>
      {table ? (
        <ImportTable
          list={list}
          content={content}
          table={table}
          onAgain={() => setTable(null)}
          onClose={onClose}
        />
      ) : (
        <ImportSource onRead={setTable} />
      )}
    </div>
  );
}

/** A file, dropped or chosen, or pasted words. */
function ImportSource({ onRead }: { onRead: (table: PressTable) => void }) {
  const bridge = useBridge();
  const toasts = useToasts();
  const { importing: messages } = useMessages().pressList;
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isReading, setReading] = useState(false);
  const read = async (given: Argument<'press-list:read'>) => {
    setReading(true);
    const found = await request(bridge, 'press-list:read', given);
    setReading(false);
    if (found.ok) onRead(found.value);
    else toasts.showProblem(found.problem);
  };
  const readFile = async (file: File | undefined) => {
    if (!file) return;
    const { name, size } = file;
    if (size > pressListLimits.bytes)
      return toasts.showProblem({
        kind: 'press-list-large',
        name,
        bytes: size,
        limit: pressListLimits.bytes,
      });
    await read({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <div
      className="press-list-source"
      data-takes-files
      aria-busy={isReading}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void readFile(event.dataTransfer.files[0]);
      }}
    >
      <p>{messages.help}</p>
      <p className="press-list-bar">
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.vcf,.vcard,text/csv,text/vcard"
          onChange={({ target }) => void readFile(target.files?.[0])}
        />
        <Button
          label={messages.choose}
          autoFocus
          disabled={isReading}
          onClick={() => chooser.current?.click()}
        />
        <span className="meta">{messages.drop}</span>
      </p>
      <Field label={messages.paste} isWide>
        <textarea
          rows={8}
          value={text}
          placeholder={messages.pasteHint}
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <Button
        look="strong"
        label={messages.read}
        disabled={text.trim() === '' || isReading}
        onClick={() => void read({ text })}
      />
    </div>
  );
}

interface TableProps extends ImportProps {
  table: PressTable;
  onAgain: () => void;
}

function ImportTable({ list, content, table, onAgain, onClose }: TableProps) {
  const bridge = useBridge();
  const toasts = useToasts();
  const messages = useMessages().pressList.importing;
  const [fields, setFields] = useState(() => table.columns.map(({ field }) => field));
  const [hasHeader, setHasHeader] = useState(table.hasHeader);
  const [winning, setWinning] = useState<ReadonlySet<number>>(new Set());
  const [facts, setFacts] = useState<Facts>(() => ({
    source: '',
    enteredOn: content.today,
    ground: 'legitimate-interest',
    keepUntil: inThreeYears(content.today),
    group: '',
  }));
  const lines = usePreview(fields, hasHeader);
  const counts = countsOf(lines ?? []);
  const many = peopleOf(lines ?? []);
  const keep = async () => {
    const group = groupOf(facts.group, content);
    const { source, enteredOn, ground, keepUntil } = facts;
    const order = {
      fields,
      hasHeader,
      source,
      enteredOn,
      ground,
      keepUntil,
      groups: group,
      winning: [...winning],
    };
    const taken = await request(bridge, 'press-list:take-in', order);
    if (!taken.ok) return toasts.showProblem(taken.problem);
    list.changed(taken.value.undo, (now) => now.pressList.importing.taken(taken.value.counts));
    onClose();
  };
  return (
    <form
      className="press-list-table"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <p className="meta">
        {messages.formats[table.format]} · {messages.found(table.rows - (hasHeader ? 1 : 0))}
        {table.unread > 0 && ` · ${messages.unread(table.unread)}`}
      </p>
      <Columns
        table={table}
        fields={fields}
        hasHeader={hasHeader}
        onFields={(next) => {
          setFields(next);
          setWinning(new Set());
        }}
        onHeader={(next) => {
          setHasHeader(next);
          setWinning(new Set());
        }}
      />
      <h4>
        {messages.preview} <span className="meta">{messages.outcomeCounts(counts)}</span>
      </h4>
      <ImportPreview lines={lines ?? []} winning={winning} onWinning={setWinning} />
      <FactFields facts={facts} content={content} onChange={(more) => setFacts({ ...facts, ...more })} />
      <div className="press-list-bar press-list-form-acts">
        <Button
          look="strong"
          type="submit"
          label={many > 0 ? messages.keep(many) : messages.keepNothing}
          disabled={many === 0 && facts.group.trim() === ''}
        />
        <Button look="quiet" label={messages.again} onClick={onAgain} />
      </div>
    </form>
  );
}

/** What would become of each line; read again when the columns change. Null until it is known. */
const usePreview = (fields: readonly (PressField | null)[], hasHeader: boolean) =>
  useAnswer('press-list:preview', { fields: [...fields], hasHeader }, { keepsLast: true }).answer;

function countsOf(lines: readonly PressImportLine[]): Record<PressOutcome, number> {
  const counts = { new: 0, merged: 0, same: 0, objected: 0, invalid: 0 };
  for (const { outcome } of lines) counts[outcome] += 1;
  return counts;
}

/** How many people would be kept or changed: a list may name one on several lines. */
function peopleOf(lines: readonly PressImportLine[]): number {
  const kept = lines.filter(({ outcome }) => outcome === 'new' || outcome === 'merged');
  return new Set(kept.map(({ mail, name, outlet }) => mail.toLowerCase() || fold(`${name}\n${outlet}`))).size;
}

/** The group of a name: one by hand of the list, or a new one; none for no name. */
function groupOf(typed: string, { groups }: PressListContent) {
  const name = typed.trim();
  if (name === '') return [];
  const known = groups.find((group) => group.filter === null && fold(group.name) === fold(name));
  return [known ?? { id: crypto.randomUUID(), name, filter: null }];
}

interface ColumnsProps {
  table: PressTable;
  fields: readonly (PressField | null)[];
  hasHeader: boolean;
  onFields: (fields: (PressField | null)[]) => void;
  onHeader: (hasHeader: boolean) => void;
}

function Columns({ table, fields, hasHeader, onFields, onHeader }: ColumnsProps) {
  const messages = useMessages().pressList.importing;
  return (
    <section>
      <h4>{messages.columns}</h4>
      <p className="meta">{messages.columnHelp}</p>
      {(table.format === 'csv' || table.format === 'tabs') && (
        <Tick
          className="press-list-check-line"
          label={messages.hasHeader}
          checked={hasHeader}
          onTick={onHeader}
        />
      )}
      <div className="press-list-cells">
        {table.columns.map(({ header, samples }, at) => (
          <label key={at} className="field">
            <span>{header || messages.column(at + 1)}</span>
            <select
              value={fields[at] ?? ''}
              onChange={({ target }) => {
                const field = pressFields.find((one) => one === target.value) ?? null;
                onFields(fields.map((each, other) => (other === at ? field : each)));
              }}
            >
              <option value="">{messages.nothing}</option>
              {pressFields.map((field) => (
                <option key={field} value={field}>
                  {messages.fields[field]}
                </option>
              ))}
            </select>
            <small className="meta">{samples.join(' · ')}</small>
          </label>
        ))}
      </div>
    </section>
  );
}

type Facts = LawFacts & {
  /** The name of a group; "" for none. */
  group: string;
};

/** Where the whole import is from, and why it may be kept. */
function FactFields(props: {
  facts: Facts;
  content: PressListContent;
  onChange: (more: Partial<Facts>) => void;
}) {
  const { facts, content, onChange } = props;
  const { importing: messages } = useMessages().pressList;
  return (
    <fieldset className="press-list-facts">
      <legend>{messages.asked}</legend>
      <LawFields facts={facts} isRequired onChange={onChange} />
      <TextField
        label={messages.group}
        help={messages.groupHelp}
        list="press-list-group-names"
        value={facts.group}
        maxLength={120}
        onText={(text) => onChange({ group: text })}
      />
      <datalist id="press-list-group-names">
        {content.groups
          .filter(({ filter }) => filter === null)
          .map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
      </datalist>
    </fieldset>
  );
}
