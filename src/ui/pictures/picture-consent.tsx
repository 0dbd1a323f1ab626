import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { consentKinds } from '../../article';
import type { PictureConsent } from '../../article';
import type { PictureDetails } from '../../contract';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useBridge, useReadOnly, request } from '../kit/state/request';
import { useToasts } from '../kit/state/toasts';
import { Tick } from '../kit/fields';

/** The record of consent of the people whom a picture shows. */
export function PictureConsentForm(props: { details: PictureDetails; onChanged: () => void }) {
  const { details, onChanged } = props;
  const bridge = useBridge();
  const readOnly = useReadOnly();
  const toasts = useToasts();
  const { pictures: messages } = useMessages();
  const [consent, setConsent] = useState<PictureConsent>(details.consentGiven ?? unasked);
  const isChanged = JSON.stringify(consent) !== JSON.stringify(details.consentGiven ?? unasked);
  const change = (part: Partial<PictureConsent>) => setConsent({ ...consent, ...part });
  const isAsked = consent.kind !== 'unasked' && consent.kind !== 'nobody';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void request(bridge, 'pictures:note', { hash: details.hash, consent }).then((noted) => {
      if (!noted.ok) return toasts.showProblem(noted.problem);
      toasts.show(({ pictures }) => pictures.consentKept);
      onChanged();
    });
  };
  return (
    <section aria-labelledby="picture-consent">
      <h3 id="picture-consent">{messages.consent}</h3>
      <p className="meta">{messages.consentHelp}</p>
      <form onSubmit={onSubmit} className="picture-consent">
        <fieldset disabled={readOnly !== null} aria-labelledby="picture-consent">
          {consentKinds.map((kind) => (
            <Tick
              key={kind}
              type="radio"
              label={messages.consents[kind]}
              name="consent"
              checked={consent.kind === kind}
              onTick={() => change({ kind })}
            />
          ))}
        </fieldset>
        {isAsked && (
          <div className="picture-consent-details">
            <TextInput
              label={messages.by}
              value={consent.by}
              maxLength={400}
              onChange={({ currentTarget: { value } }) => change({ by: value })}
            />
            <TextInput
              type="date"
              label={messages.on}
              value={consent.on}
              onChange={({ currentTarget: { value } }) => change({ on: value })}
            />
          </div>
        )}
        {consent.kind !== 'unasked' && (
          <Textarea
            label={messages.note}
            value={consent.note}
            maxLength={4000}
            autosize
            minRows={1}
            maxRows={6}
            onChange={({ currentTarget: { value } }) => change({ note: value })}
          />
        )}
        <Button type="submit" label={messages.keepConsent} disabled={!isChanged || readOnly !== null} />
      </form>
    </section>
  );
}

const unasked: PictureConsent = { kind: 'unasked', by: '', on: '', note: '' };
