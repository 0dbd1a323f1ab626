import { createTheme, Drawer, Menu, Modal, Popover } from '@mantine/core';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/VisuallyHidden.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Group.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Drawer.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import '../../../../resources/fonts/web/faces.css';
import './tokens.css';
import './mantine.css';
import './base.css';
import './forced-colors.css';

const motion = { duration: 120 };

/**
 * The theme of Mantine's components; their colours and fonts are in the style sheets. The page itself never
 * scrolls.
 */
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
    // All dialogs keep the same distance from the window's edges.
    Modal: Modal.extend({ defaultProps: { yOffset: '40px', lockScroll: false, transitionProps: motion } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false, transitionProps: motion } }),
  },
});
