/** All rules and the pages about them, in one place that the server loads when the first record is opened. */

export { explainRule } from './explain.js';
export { rules } from './index.js';
