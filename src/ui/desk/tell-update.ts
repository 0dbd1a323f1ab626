import type { Bridge } from '../../contract';
import { languageFor, messagesIn } from '../../messages';

/** Shows the progress of updating an archive of an earlier version, until the returned function is called. */
export function tellUpdate(place: HTMLElement, bridge: Bridge): () => void {
  const language = languageFor(navigator.language);
  const { updating, updatingHelp } = messagesIn(language).safety;
  return bridge.on('desk:updating', ({ done, total }) => {
    const told = place.querySelector('progress') ?? begin();
    told.max = total;
    told.value = done;
  });

  function begin(): HTMLProgressElement {
    const title = Object.assign(document.createElement('h1'), { id: 'desk-updating', textContent: updating });
    const help = Object.assign(document.createElement('p'), { className: 'meta', textContent: updatingHelp });
    const progress = document.createElement('progress');
    progress.setAttribute('aria-labelledby', title.id);
    const told = Object.assign(document.createElement('div'), { className: 'desk-updating' });
    told.setAttribute('role', 'status');
    told.append(title, progress, help);
    const main = document.createElement('main');
    main.append(told);
    place.replaceChildren(main);
    document.documentElement.lang = language;
    return progress;
  }
}
