import { Modal } from '@mantine/core';
import type { ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMessages } from './state/use-messages';

/** A modal dialog with a title and a named close button. */
export function Dialog({ opened, ...props }: ModalProps) {
  const { close } = useMessages();
  return <Modal {...props} opened={useOpenedAfterMount(opened)} closeButtonProps={{ 'aria-label': close }} />;
}

/**
 * False until the dialog has been mounted. Mantine remembers the focused element, to give the focus back, only when it
 * sees a dialog change from closed to open.
 */
export function useOpenedAfterMount(opened: boolean): boolean {
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return isMounted && opened;
}
