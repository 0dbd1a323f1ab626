import type { Desk } from '../../create-desk';
import type { Action } from '../action';
import { blockActions } from './blocks';
import { deskChoices, sections, textChoices } from './choices';
import { commandActions } from './commands';
import { textActions } from './texts';

/** All that can be done now, in the order in which it is listed. */
export function everyAction(desk: Desk): Action[] {
  const blocks = blockActions(desk);
  const fixed = [...textActions, ...commandActions, ...textChoices, ...deskChoices, ...sections];
  const offered = fixed.filter(({ isOffered }) => isOffered?.(desk) ?? true);
  // With words selected, a link to them is what the same keys give in other programs.
  return blocks[0]?.name === 'link'
    ? [...blocks.slice(0, 1), ...offered, ...blocks.slice(1)]
    : [...offered, ...blocks];
}
