import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { UsersRound, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isAddress, plainAddress } from '../../../article';
import type { Signatory } from '../../../article';
import { useActHistory } from '../../article/acts/act-history';
import type { Draft } from '../../article/draft';
import { useEditing } from '../../article/editing';
import { Button } from '../../kit/button';
import { IconButton } from '../../kit/icon-button';
import { pictureAddress, usePictures } from '../../kit/state/pictures';
import { request, useBridge } from '../../kit/state/request';
import { useStore } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';
import {
  addSignatory,
  changeSignatory,
  giveLogo,
  nameSignatory,
  relay,
  removeLogo,
  removeSignatory,
} from './signatory-acts';
import './signatories.css';

/** The other groups that sign the text, and the button that adds one. */
export function SignatoriesFields({ draft }: { draft: Draft }) {
  const { signatories: messages } = useMessages();
  const signatories = useStore(draft.fields, (fields) => fields.signatories);
  const known = useKnownGroups(signatories !== null);
  return (
    <>
      {signatories && (
        <section className="signatories" aria-label={messages.name}>
          <h2>{messages.name}</h2>
          {signatories.groups.map((group, at) => (
            <GroupFields key={at} draft={draft} group={group} at={at} known={known} />
          ))}
          <label className="signatories-relayed">
            <input
              type="checkbox"
              checked={signatories.isRelayed}
              onChange={({ currentTarget: { checked } }) => relay(draft, checked)}
            />
            {messages.relayed}
          </label>
          <p className="meta">{messages.pressOnly}</p>
        </section>
      )}
      <button
        type="button"
        className="quiet notes-add"
        data-place="add-signatory"
        onClick={() => addSignatory(draft)}
      >
        <UsersRound size={16} strokeWidth={1.5} aria-hidden />
        {messages.add}
      </button>
    </>
  );
}

function GroupFields(props: { draft: Draft; group: Signatory; at: number; known: readonly Signatory[] }) {
  const { draft, group, at, known } = props;
  const { signatories: messages } = useMessages();
  const acting = { editing: useEditing(), history: useActHistory() };
  const { contact } = group;
  const tell = (part: Partial<Signatory['contact']>) =>
    changeSignatory(draft, at, { contact: { ...contact, ...part } });
  const said = (name: keyof Signatory['contact'], label: string) => (
    <TextInput
      label={label}
      value={contact[name]}
      spellCheck={false}
      onChange={({ currentTarget: { value } }) => tell({ [name]: value })}
    />
  );
  return (
    <div className="signatory" role="group" aria-label={group.name || messages.group}>
      <Autocomplete
        label={messages.group}
        value={group.name}
        data={known.map(({ name }) => name)}
        data-place={`signatory-${at}`}
        spellCheck={false}
        limit={8}
        openOnFocus={false}
        onChange={(name) => nameSignatory(draft, at, name, known)}
      />
      <IconButton
        className="signatory-remove"
        name={messages.remove}
        icon={X}
        onClick={() => removeSignatory(acting, draft, at)}
      />
      <SiteField
        key={group.site}
        site={group.site}
        onChange={(site) => changeSignatory(draft, at, { site })}
      />
      <LogoField draft={draft} group={group} at={at} />
      {said('name', messages.contact)}
      {said('phone', messages.phone)}
      {said('email', messages.email)}
      <Textarea
        className="signatory-about"
        label={messages.about}
        value={group.about}
        rows={1}
        onChange={({ currentTarget: { value } }) => changeSignatory(draft, at, { about: value })}
      />
    </div>
  );
}

/** The logo of a group: shown, chosen and taken away, both as acts that can be undone. */
function LogoField({ draft, group, at }: { draft: Draft; group: Signatory; at: number }) {
  const { signatories: messages } = useMessages();
  const pictures = usePictures();
  const acting = { editing: useEditing(), history: useActHistory() };
  const { logo, name } = group;
  const choose = () =>
    void pictures.choose().then((kept) => kept && giveLogo(acting, draft, { at, name }, kept.picture));
  return (
    <div className="signatory-logo" role="group" aria-label={messages.logo}>
      {logo && <img src={pictureAddress(logo.hash, 320)} alt={messages.logoOf(name)} />}
      <Button look="quiet" label={logo ? messages.logoChange : messages.logoAdd} onClick={choose} />
      {logo && (
        <Button look="quiet" label={messages.logoRemove} onClick={() => removeLogo(acting, draft, at)} />
      )}
    </div>
  );
}

/** The address of a group's site, kept once it is one. */
function SiteField({ site, onChange }: { site: string; onChange: (site: string) => void }) {
  const { signatories: messages } = useMessages();
  const [typed, setTyped] = useState(site);
  const [isWrong, setWrong] = useState(false);
  const submit = () => {
    const address =
      typed.trim() && plainAddress(/^https?:/i.test(typed.trim()) ? typed : `https://${typed.trim()}`);
    const isRight = address === '' || (isAddress(address) && /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(address));
    setWrong(!isRight);
    if (isRight && address !== site) onChange(address);
  };
  return (
    <TextInput
      label={messages.site}
      value={typed}
      spellCheck={false}
      error={isWrong && messages.wrongSite}
      onChange={({ currentTarget: { value } }) => setTyped(value)}
      onBlur={submit}
      onKeyDown={({ key }) => key === 'Enter' && submit()}
    />
  );
}

/** The groups that sign other texts, read once a text has signatories. */
function useKnownGroups(isWanted: boolean): readonly Signatory[] {
  const bridge = useBridge();
  const [known, setKnown] = useState<readonly Signatory[]>([]);
  useEffect(() => {
    if (!isWanted) return;
    let isLate = false;
    void request(bridge, 'library:signatories', null).then(
      (answer) => isLate || (answer.ok && setKnown(answer.value)),
    );
    return () => void (isLate = true);
  }, [bridge, isWanted]);
  return known;
}
