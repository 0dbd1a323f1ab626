import { articleText } from '../../contract';
import type { Bridge, LeafletProof, MailProof, ProofPane, SiteProof } from '../../contract';
import type { Articles } from '../article/articles';
import { ask } from '../ask';
import type { SettingsKeeper } from '../settings/settings-keeper';
import { createProof } from './proof';
import type { Proof } from './proof';

/** The proofs of the article on the sheet; the pane that is open is drawn soon, the leaflet's fit now and then. */
export interface Proofs {
  site: Proof<SiteProof>;
  leaflet: Proof<LeafletProof>;
  press: Proof<MailProof>;
  /** Draws again what is open, when something else than the article changed. */
  refresh: () => void;
}

/** Milliseconds from the last change to the proof beside it. */
const proofDelay = 400;
/** The same for the leaflet's fit at the foot of the desk, when nobody looks at the leaflet itself. */
const fitDelay = 2500;

/** Watches the article on the sheet and the open pane, and has their proofs drawn. */
export function createProofs(desk: { bridge: Bridge; articles: Articles; settings: SettingsKeeper }): Proofs {
  const { bridge, articles, settings } = desk;
  const proofs = {
    site: createProof((article) => ask(bridge, 'proof:site', articleText(article))),
    leaflet: createProof((article) => ask(bridge, 'proof:leaflet', articleText(article))),
    press: createProof((article) => ask(bridge, 'proof:mail', articleText(article))),
  };
  let pane: ProofPane | null = null;

  function draw(delay: number): void {
    const read = articles.current.get()?.draft.article;
    if (!read) return;
    const open = settings.state.get().proof;
    if (open !== 'none') proofs[open].refresh(read, delay);
    if (open !== 'leaflet') proofs.leaflet.refresh(read, Math.max(delay, fitDelay));
  }

  articles.current.subscribe(() => {
    proofs.site.clear();
    proofs.leaflet.clear();
    proofs.press.clear();
    articles.current.get()?.draft.onChange(() => draw(proofDelay));
    draw(0);
  });
  settings.state.subscribe(() => {
    if (pane === settings.state.get().proof) return;
    pane = settings.state.get().proof;
    draw(0);
  });
  return { ...proofs, refresh: () => draw(0) };
}
