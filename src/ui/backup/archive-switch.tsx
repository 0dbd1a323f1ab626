import { Menu } from '@mantine/core';
import { Archive, FolderOpen, Settings2 } from 'lucide-react';
import { useEffect } from 'react';
import { useValue } from '../kit/state/store';
import { useMessages } from '../kit/state/use-messages';
import { useArchives } from './archives';
import { usePanels } from '../kit/state/panels';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** The name of the open archive, if this machine knows several, so that nobody writes the wrong group's leaflet; opens another. */
export function ArchiveSwitch() {
  const archives = useArchives();
  const { openSettings } = usePanels();
  const { archives: messages } = useMessages();
  const known = useValue(archives.known);
  const open = known.find(({ isOpen }) => isOpen);
  useEffect(() => {
    const timer = setTimeout(() => void archives.load(), 400); // The first list of texts comes first.
    return () => clearTimeout(timer);
  }, [archives]);
  if (known.length < 2 || !open) return null;
  const name = open.name || messages.unnamed;
  return (
    <Menu position="bottom-end" width={320} onOpen={() => void archives.load()}>
      <Menu.Target>
        <button type="button" className="quiet archive-switch" title={messages.switch(name, open.folder)}>
          <Archive {...icon} />
          <bdi>{name}</bdi>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{messages.switchTo}</Menu.Label>
        <Menu.RadioGroup
          value={open.folder}
          onChange={(folder) => folder !== open.folder && void archives.open(folder)}
        >
          {known.map(({ folder, name: other, isOpen, isThere }) => (
            <Menu.RadioItem
              key={folder}
              value={folder}
              disabled={!isThere && !isOpen}
              title={folder}
              rightSection={isThere ? null : <span className="meta">{messages.away}</span>}
              closeMenuOnClick
            >
              <span className="archive-choice">
                {other || messages.unnamed}
                <small>
                  <bdi dir="ltr">{folder}</bdi>
                </small>
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<FolderOpen {...icon} />} onClick={() => void archives.openOther()}>
          {messages.openOther}
        </Menu.Item>
        <Menu.Item leftSection={<Settings2 {...icon} />} onClick={() => openSettings('archive')}>
          {messages.manage}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
