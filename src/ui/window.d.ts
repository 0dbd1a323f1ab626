import type { Bridge } from '../contract';

declare global {
  interface Window {
    /** The one object that the preload gives the window. */
    readonly roneo: Bridge;
  }
}
