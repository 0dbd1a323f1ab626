import { Menu } from '@mantine/core';
import {
  ArchiveRestore,
  CalendarDays,
  BookOpen,
  Check,
  Ellipsis,
  FileInput,
  Images,
  FolderInput,
  History,
  Keyboard,
  Languages,
  PenLine,
  Replace,
  Settings2,
  Space,
  Tags,
  Trash2,
} from 'lucide-react';
import { Keys } from '../../kit/keys';
import { useStore } from '../../kit/state/store';
import { useCommands } from '../commands';
import { useMessages } from '../../kit/state/use-messages';
import { useEditing } from '../../article/editing';
import { useActs } from '../../article/acts/acts';
import { usePanels } from '../../kit/state/panels';
import { useReadOnly } from '../../kit/state/request';
import { useSettings } from '../../kit/state/settings-store';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What is used less often: typography, versions, import, settings, shortcuts, removal. */
export function MoreMenu() {
  const editing = useEditing();
  const { bar } = useMessages();
  const isTextOpen = useStore(editing.current, (edited) => edited !== null);
  return (
    <Menu position="bottom-end" width="max-content">
      <Menu.Target>
        <button type="button" className="quiet only-icon" aria-label={bar.more} title={bar.more}>
          <Ellipsis {...icon} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {isTextOpen && <TextItems />}
        <DeskItems />
      </Menu.Dropdown>
    </Menu>
  );
}

function TextItems() {
  const acts = useActs();
  const editing = useEditing();
  const readOnly = useReadOnly();
  const settings = useSettings();
  const { panel } = usePanels();
  const { bar, translations } = useMessages();
  const run = useCommands();
  const translate = () => {
    const draft = editing.current.get()?.draft;
    if (draft) acts.ask({ kind: 'translate', text: { id: draft.id, ...draft.fields.get() } });
  };
  const hasSpaces = useStore(settings.state, (state) => state.spaces);
  return (
    <>
      <Menu.Item
        leftSection={<PenLine {...icon} />}
        rightSection={<Keys>Ctrl+Shift+T</Keys>}
        onClick={() => run('polish')}
      >
        {bar.polish}
      </Menu.Item>
      <Menu.Item
        role="menuitemcheckbox"
        aria-checked={hasSpaces}
        leftSection={hasSpaces ? <Check {...icon} /> : <Space {...icon} />}
        rightSection={<Keys>Ctrl+F10</Keys>}
        onClick={() => run('toggle-spaces')}
      >
        {bar.spaces}
      </Menu.Item>
      <Menu.Item leftSection={<History {...icon} />} onClick={() => panel.set('history')}>
        {bar.history}
      </Menu.Item>
      {!readOnly && (
        <Menu.Item leftSection={<Languages {...icon} />} onClick={translate}>
          {translations.start}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<Trash2 {...icon} />} onClick={() => void editing.remove()}>
        {bar.remove}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}

function DeskItems() {
  const acts = useActs();
  const { panel } = usePanels();
  const { bar, calendar, guide, import: messages, pictures, replaceAll, tags, trash } = useMessages();
  const run = useCommands();
  return (
    <>
      <Menu.Item leftSection={<FileInput {...icon} />} onClick={() => run('import')}>
        {bar.import}
      </Menu.Item>
      <Menu.Item leftSection={<FolderInput {...icon} />} onClick={() => run('import-folder')}>
        {messages.folder}
      </Menu.Item>
      <Menu.Item leftSection={<Tags {...icon} />} onClick={() => acts.ask({ kind: 'tags' })}>
        {tags.open}
      </Menu.Item>
      <Menu.Item
        leftSection={<Replace {...icon} />}
        rightSection={<Keys>Ctrl+Shift+H</Keys>}
        onClick={() => run('replace-in-texts')}
      >
        {replaceAll.open}
      </Menu.Item>
      <Menu.Item leftSection={<CalendarDays {...icon} />} onClick={() => run('calendar')}>
        {calendar.open}
      </Menu.Item>
      <Menu.Item
        leftSection={<Images {...icon} />}
        rightSection={<Keys>Ctrl+Shift+G</Keys>}
        onClick={() => run('pictures')}
      >
        {pictures.open}
      </Menu.Item>
      <Menu.Item leftSection={<ArchiveRestore {...icon} />} onClick={() => run('trash')}>
        {trash.open}
      </Menu.Item>
      <Menu.Item
        leftSection={<Settings2 {...icon} />}
        rightSection={<Keys>Ctrl+,</Keys>}
        onClick={() => run('settings')}
      >
        {bar.settings}
      </Menu.Item>
      <Menu.Item
        leftSection={<BookOpen {...icon} />}
        rightSection={<Keys>F1</Keys>}
        onClick={() => run('guide')}
      >
        {guide.open}
      </Menu.Item>
      <Menu.Item
        leftSection={<Keyboard {...icon} />}
        rightSection={<Keys>Ctrl+/</Keys>}
        onClick={() => panel.set('shortcuts')}
      >
        {bar.shortcuts}
      </Menu.Item>
    </>
  );
}
