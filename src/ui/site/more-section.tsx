import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { asksElsewhere } from '../../article';
import { useSite } from '../kit/state/site-store';
import { useValue } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';

/** The search, and the group's own style sheet; one that asks for anything outside the site is shown, but not saved. */
export function MoreSection() {
  const site = useSite();
  const { search, styles } = useValue(site.state);
  const { site: messages } = useMessages();
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <>
      <label className="site-check">
        <input
          type="checkbox"
          checked={search}
          onChange={(event) => site.change({ search: event.target.checked })}
        />
        {messages.searchOnSite}
      </label>
      <p className="meta">{messages.searchHelp}</p>
      <Textarea
        label={messages.styles}
        description={messages.stylesHelp}
        classNames={{ input: 'site-styles' }}
        rows={12}
        maxLength={200_000}
        spellCheck={false}
        value={refused ?? styles}
        error={refused === null ? null : messages.stylesWrong}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        onChange={({ target: { value } }) => {
          const isRefused = asksElsewhere(value);
          setRefused(isRefused ? value : null);
          if (!isRefused) site.change({ styles: value }, 'styles');
        }}
      />
    </>
  );
}
