import whole from '../../vitest.config.ts';
import { part } from './part.mjs';

/** The tests of what is changed. */
export default { ...whole, test: { ...whole.test, include: [`tests/${part}{,/**/*}.test.ts`] } };
