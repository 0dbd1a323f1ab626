/** What lies over the sheet, one thing at a time. */
export type Panel = 'none' | 'settings' | 'export' | 'history' | 'shortcuts' | 'palette';
