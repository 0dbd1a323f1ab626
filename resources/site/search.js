// The search page of a site: finds articles by an index that lies beside it (pagefind/), asked for when words are typed.
const form = document.querySelector('form[role=search]');
const field = form.elements.q;
const state = document.querySelector('.search-state');
const list = document.querySelector('.search .rows');
const unavailable = [...state.childNodes];
const root = new URL('..', import.meta.url);
const perPage = 10;
let index;
let latest = 0;

// A folder on a disk has no addresses that a script may read.
if (location.protocol.startsWith('http')) {
  form.hidden = false;
  state.textContent = '';
  const words = new URLSearchParams(location.search).get('q');
  if (words) field.value = words;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  let pause;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(search, 200);
  });
  if (words) search();
  else field.focus();
}

async function load() {
  const pagefind = await import(new URL('pagefind/pagefind.js', root));
  await pagefind.options({ baseUrl: root.pathname, excerptLength: 30 });
  return pagefind;
}

async function search() {
  const words = field.value.trim();
  const asked = (latest += 1);
  const address = new URL(location.href);
  if (words) address.searchParams.set('q', words);
  else address.searchParams.delete('q');
  history.replaceState(null, '', address);
  if (!words) return show([], '', asked);
  try {
    index ??= load();
    const { results } = await (await index).search(words);
    const told = results.length > 0 ? form.dataset.results.replace('#', results.length) : form.dataset.none;
    await show(results, told, asked);
  } catch {
    index = undefined;
    state.replaceChildren(...unavailable);
  }
}

/** Shows the first results; what was asked for before and comes late is left. */
async function show(results, told, asked) {
  const found = await Promise.all(results.slice(0, perPage).map((result) => result.data()));
  if (asked !== latest) return;
  state.textContent = told;
  list.replaceChildren(...found.map(row));
  offerMore(results, asked);
}

function offerMore(results, asked) {
  list.parentElement.querySelector('.search-more')?.remove();
  const shown = list.children.length;
  if (shown >= results.length) return;
  const more = document.createElement('button');
  more.className = 'search-more';
  more.textContent = form.dataset.more;
  more.addEventListener('click', async () => {
    const found = await Promise.all(results.slice(shown, shown + perPage).map((result) => result.data()));
    if (asked !== latest) return;
    const rows = found.map(row);
    list.append(...rows);
    offerMore(results, asked);
    rows[0]?.querySelector('a').focus();
  });
  list.after(more);
}

function row({ url, meta, excerpt }) {
  const line = document.createElement('li');
  const day = document.createElement('time');
  day.textContent = meta.date ?? '';
  const words = document.createElement('span');
  words.className = 'row-words';
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  const passage = document.createElement('span');
  passage.className = 'search-passage';
  // Words as they are, but for what marks those that were found.
  for (const node of new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes) {
    const part = node.nodeName === 'MARK' ? document.createElement('mark') : new Text();
    part.textContent = node.textContent;
    passage.append(part);
  }
  words.append(link, passage);
  line.append(day, words);
  return line;
}
