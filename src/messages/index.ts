export { outletLanguages, outletMessages } from './outlets/outlets';
export type { OutletMessages } from './outlets/outlet-messages';
