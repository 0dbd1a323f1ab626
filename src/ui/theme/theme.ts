import { createTheme } from '@mantine/core';

/** Mantine's widgets under the desk's look; colours and faces are in the style sheets. */
export const deskTheme = createTheme({
  fontFamily: 'var(--face-interface)',
  defaultRadius: 4,
  cursorType: 'default',
  respectReducedMotion: true,
  focusRing: 'auto',
});
