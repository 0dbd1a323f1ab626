import { Modal } from '@mantine/core';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import { PaletteSearch } from './palette-search';
import './palette.css';

/** One field over the desk to go to any text and to do anything. */
export function Palette() {
  const { palette, panel } = useDesk();
  const words = useWords();
  return (
    <Modal.Root
      opened={useValue(panel) === 'palette'}
      onClose={palette.close}
      size={640}
      yOffset="11vh"
      returnFocus={false}
    >
      <Modal.Overlay />
      <Modal.Content classNames={{ content: 'palette' }} aria-label={words.palette.name}>
        <PaletteSearch key={palette.openings()} />
      </Modal.Content>
    </Modal.Root>
  );
}
