import { createTheme, Drawer, Menu, Modal, Popover } from '@mantine/core';

const motion = { duration: 120 };

/** Mantine's widgets under the desk's look; colours and faces are in the style sheets. The page itself never scrolls. */
export const deskTheme = createTheme({
  fontFamily: 'var(--face-interface)',
  defaultRadius: 4,
  cursorType: 'default',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Menu: Menu.extend({
      defaultProps: { offset: 4, transitionProps: motion, withInitialFocusPlaceholder: false },
    }),
    Popover: Popover.extend({ defaultProps: { transitionProps: motion } }),
    Modal: Modal.extend({ defaultProps: { lockScroll: false, transitionProps: motion } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false, transitionProps: motion } }),
  },
});
