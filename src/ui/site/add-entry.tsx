import { TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { isAddress, madePages } from '../../article';
import type { MenuEntry } from '../../article';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { TextSearch } from '../kit/texts/text-search';

/** What can be added to the menu: a text, a page of the program, an address, a title over others. */
export function AddEntry({ onAdd }: { onAdd: (entry: MenuEntry) => void }) {
  const { site: messages } = useMessages();
  const add = (target: MenuEntry['target'], label: MenuEntry['label'] = '') =>
    onAdd({ label, target, below: [] });
  return (
    <fieldset className="site-add">
      <legend>{messages.add}</legend>
      <p className="field-name">{messages.addText}</p>
      <TextSearch label={messages.addText} onChoose={({ id }) => add({ kind: 'text', id })} />
      <p className="field-name">{messages.addMade}</p>
      <div className="site-add-made">
        {madePages.map((page) => (
          <Button
            key={page}
            icon={Plus}
            label={messages.leadsTo.made[page]}
            onClick={() => add({ kind: 'made', page })}
          />
        ))}
        <Button icon={Plus} label={messages.addGroup} onClick={() => add({ kind: 'none' }, messages.group)} />
      </div>
      <AddAddress onAdd={(address) => add({ kind: 'address', address })} />
    </fieldset>
  );
}

function AddAddress({ onAdd }: { onAdd: (address: string) => void }) {
  const { site: messages } = useMessages();
  const [address, setAddress] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = () => {
    if (!isAddress(address.trim())) return setWrong(true);
    onAdd(address.trim());
    setAddress('');
  };
  return (
    <form
      className="site-add-address"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        label={messages.addAddress}
        placeholder="https://"
        value={address}
        error={isWrong ? messages.addressWrong : null}
        spellCheck={false}
        onChange={(event) => {
          setAddress(event.target.value);
          setWrong(false);
        }}
      />
      <Button type="submit" label={messages.addButton} />
    </form>
  );
}
