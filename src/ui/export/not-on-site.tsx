import { formatDateTime, zonedNow } from '../../article';
import type { Draft } from '../article/draft';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useSettings } from '../kit/state/settings-store';
import { useExporting, chosenOutlets, siteReasons } from './exporting';
import { usePanels } from '../kit/state/panels';
import { useProofreading } from '../article/checks/proofreading';
import { useStore, useValue } from '../kit/state/store';
import type { SiteReason } from './exporting';

/** The reasons that keep a text off the site, before and after an export, each with what mends it. */
export function NotOnSite({ draft }: { draft: Draft }) {
  const settings = useSettings();
  const { export: messages } = useMessages();
  const fields = useValue(draft.fields);
  const goesOnSite = useStore(settings.state, (state) => chosenOutlets(state, fields.kind).includes('site'));
  const reasons = siteReasons(fields, Date.now());
  if (!goesOnSite || reasons.length === 0) return null;
  return (
    <section className="export-draft">
      <p>{messages.notOnSite}</p>
      <ul className="export-notices">
        {reasons.map((reason) => (
          <ReasonLine key={reason} reason={reason} draft={draft} isOnly={reasons.length === 1} />
        ))}
      </ul>
    </section>
  );
}

function ReasonLine(props: { reason: SiteReason; draft: Draft; isOnly: boolean }) {
  const { reason, draft, isOnly } = props;
  const exporting = useExporting();
  const proofreading = useProofreading();
  const { panel } = usePanels();
  const { export: messages, language } = useMessages();
  const { embargo, date } = useValue(draft.fields);
  const acts: Readonly<Record<SiteReason, () => void>> = {
    headline() {
      panel.set('none');
      proofreading.goToPlace({ part: 'headline' });
    },
    draft: () => (isOnly ? void exporting.markReadyAndRun() : draft.change({ status: 'ready' })),
    embargo: () => draft.change({ embargo: null }),
    date: () => draft.change({ date: zonedNow(Date.now(), date.zone) }),
  };
  const until = reason === 'embargo' ? embargo : date;
  const { says, act } = messages.siteReasons[reason];
  return (
    <li>
      <span>{says(until ? formatDateTime(until, language) : '')}</span>
      <span className="notice-actions">
        <Button
          label={reason === 'draft' && isOnly ? messages.markReady : act}
          disabled={draft.readOnly}
          onClick={acts[reason]}
        />
      </span>
    </li>
  );
}
