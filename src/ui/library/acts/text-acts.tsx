import { Menu } from '@mantine/core';
import { createPortal } from 'react-dom';
import { articleStatuses } from '../../../article';
import type { ArticleStatus } from '../../../article';
import type { ChosenText } from '../../../contract';
import { changeSetting } from '../../article/acts/small-acts';
import { useMessages } from '../../kit/state/use-messages';
import { useActHistory } from '../../article/acts/act-history';
import { useSettings } from '../../kit/state/settings-store';
import { useLibrary } from '../../article/library/library';
import { useReadOnly } from '../../kit/state/request';
import { useActs } from '../../article/acts/acts';
import { usePanels } from '../../kit/state/panels';
import { useEditing } from '../../article/editing';
import { languageName, offeredLanguages } from '../../kit/languages';
import { newsletterTexts } from './newsletter-form';
import { StatusMark } from '../../kit/status-mark';
import { useStore } from '../../kit/state/store';

/** The entries of a menu that act on texts: on one, or the same on several. */
export function TextActs({ texts }: { texts: readonly ChosenText[] }) {
  const library = useLibrary();
  const readOnly = useReadOnly();
  const isTrash = useStore(library.state, (state) => state.filters.removed === true);
  if (readOnly) return isTrash ? <ReadAct texts={texts} /> : <OpenAct texts={texts} />;
  return isTrash ? <TrashActs texts={texts} /> : <DeskActs texts={texts} />;
}

type ForTexts = Readonly<{ texts: readonly ChosenText[] }>;

function TrashActs({ texts }: ForTexts) {
  const acts = useActs();
  const messages = useMessages();
  return (
    <>
      <ReadAct texts={texts} />
      <Menu.Item onClick={() => void acts.run({ kind: 'restore', ids: idsOf(texts) })}>
        {messages.acts.restore}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item className="stop" onClick={() => acts.ask({ kind: 'erase', texts })}>
        {messages.acts.erase}
      </Menu.Item>
    </>
  );
}

/** Shows one text of the trash to be read. */
function ReadAct({ texts }: ForTexts) {
  const { reading } = usePanels();
  const { trash } = useMessages();
  const [only, ...others] = texts;
  if (!only || others.length > 0) return null;
  return <Menu.Item onClick={() => reading.set({ from: 'trash', id: only.id })}>{trash.read}</Menu.Item>;
}

function DeskActs({ texts }: ForTexts) {
  const acts = useActs();
  const editing = useEditing();
  const messages = useMessages();
  const [only, ...others] = texts;
  const one = others.length === 0 ? only : undefined;
  return (
    <>
      <OpenAct texts={texts} />
      <Menu.Item onClick={() => void acts.run({ kind: 'duplicate', ids: idsOf(texts) })}>
        {messages.acts.duplicate}
      </Menu.Item>
      {one && (
        <Menu.Item onClick={() => void editing.reuse(one.id)}>
          {messages.acts.reuse}
          <small>{messages.acts.reuseHelp}</small>
        </Menu.Item>
      )}
      {one && <ModelAct text={one} />}
      {one && <TranslationActs text={one} />}
      <Menu.Divider />
      <StatusActs texts={texts} />
      <Menu.Item onClick={() => acts.ask({ kind: 'add-tag', texts })}>{messages.acts.addTag}</Menu.Item>
      <RemoveTagActs texts={texts} />
      <LanguageActs texts={texts} />
      <Menu.Item onClick={() => acts.replaceIn(idsOf(texts))}>
        {messages.replaceAll.here(texts.length)}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item onClick={() => acts.exportTexts(texts.map(({ id, kind }) => ({ id, kind })))}>
        {messages.acts.export}
      </Menu.Item>
      <NewsletterAct texts={texts} />
      <Menu.Item onClick={() => void acts.run({ kind: 'remove', ids: idsOf(texts) })}>
        {messages.acts.remove}
      </Menu.Item>
    </>
  );
}

/** Makes a newsletter of several texts. */
function NewsletterAct({ texts }: ForTexts) {
  const acts = useActs();
  const { newsletter } = useMessages();
  const printed = newsletterTexts(texts);
  if (printed.length < 2) return null;
  return (
    <Menu.Item onClick={() => acts.ask({ kind: 'newsletter', texts: printed })}>{newsletter.act}</Menu.Item>
  );
}

function OpenAct({ texts }: ForTexts) {
  const editing = useEditing();
  const { acts } = useMessages();
  const [only, ...others] = texts;
  if (!only || others.length > 0) return null;
  return <Menu.Item onClick={() => void editing.open(only.id)}>{acts.open}</Menu.Item>;
}

/** Makes a text a model, renames the model, or makes it none. */
function ModelAct({ text }: { text: ChosenText }) {
  const acts = useActs();
  const history = useActHistory();
  const settings = useSettings();
  const messages = useMessages();
  const models = useStore(settings.state, (state) => state.models);
  const name = models[text.id];
  if (name === undefined)
    return <Menu.Item onClick={() => acts.ask({ kind: 'model', text })}>{messages.models.make}</Menu.Item>;
  const forget = () => {
    const others = Object.fromEntries(Object.entries(models).filter(([id]) => id !== text.id));
    changeSetting({ history, settings }, 'models', others, (now) => now.models.forgotten(name));
  };
  return (
    <>
      <Menu.Item onClick={() => acts.ask({ kind: 'model', text })}>{messages.models.rename}</Menu.Item>
      <Menu.Item onClick={forget}>{messages.models.forget}</Menu.Item>
    </>
  );
}

/** The acts of translating: begin or link one, and those on a translation. */
function TranslationActs({ text }: { text: ChosenText }) {
  const acts = useActs();
  const { translations } = useMessages();
  const { id, family, behind } = text;
  return (
    <>
      <Menu.Divider />
      <Menu.Item onClick={() => acts.ask({ kind: 'translate', text })}>{translations.start}</Menu.Item>
      <Menu.Item onClick={() => acts.ask({ kind: 'link', text })}>{translations.link}</Menu.Item>
      {family && (
        <Menu.Item onClick={() => void acts.run({ kind: 'unlink', id })}>{translations.unlink}</Menu.Item>
      )}
      {behind && (
        <Menu.Item onClick={() => void acts.run({ kind: 'up-to-date', ids: [id] })}>
          {translations.beside.upToDate}
        </Menu.Item>
      )}
    </>
  );
}

function StatusActs({ texts }: ForTexts) {
  const acts = useActs();
  const messages = useMessages();
  const set = (status: ArticleStatus) => void acts.run({ kind: 'status', ids: idsOf(texts), status });
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item>{messages.acts.status}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {articleStatuses.map((status) => (
          <Menu.Item key={status} leftSection={<StatusMark status={status} />} onClick={() => set(status)}>
            {messages.statuses[status]}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

/** Takes away one of the tags that some of the texts have. */
function RemoveTagActs({ texts }: ForTexts) {
  const acts = useActs();
  const messages = useMessages();
  const { compare } = new Intl.Collator(messages.language, { numeric: true });
  const tags = [...new Set(texts.flatMap((text) => text.tags))].sort(compare);
  if (tags.length === 0) return null;
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item>{messages.acts.removeTag}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown className="choice-list">
        {tags.map((tag) => (
          <Menu.Item key={tag} onClick={() => void acts.run({ kind: 'remove-tag', ids: idsOf(texts), tag })}>
            {tag}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

function LanguageActs({ texts }: ForTexts) {
  const acts = useActs();
  const messages = useMessages();
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item>{messages.acts.language}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown className="choice-list">
        {offeredLanguages(messages.language).map((language) => (
          <Menu.Item
            key={language}
            onClick={() => void acts.run({ kind: 'language', ids: idsOf(texts), language })}
          >
            {languageName(language, messages.language)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

function idsOf(texts: readonly ChosenText[]): string[] {
  return texts.map(({ id }) => id);
}

/** Where the menu opens, in pixels of the window. */
export interface MenuPlace {
  left: number;
  top: number;
}

/** The context menu of the list, for the chosen texts or the one at the pointer. */
export function LineMenu(props: { at: MenuPlace | null; texts: readonly ChosenText[]; onClose: () => void }) {
  const { at, texts, onClose } = props;
  const { acts } = useMessages();
  // In the body, since the place is in the window's pixels.
  return createPortal(
    <Menu
      opened={at !== null}
      onClose={onClose}
      position="bottom-start"
      width={280}
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
    >
      <Menu.Target>
        <span className="line-menu-place" aria-hidden style={at ?? { left: 0, top: 0 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={acts.name}>{texts.length > 0 && <TextActs texts={texts} />}</Menu.Dropdown>
    </Menu>,
    document.body,
  );
}
