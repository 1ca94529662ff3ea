/**
 * Everything that helps to write: completion, wordings and items to insert, new meetings, help with Enter, what a word means,
 * and the library of formulas. The server loads it with the first request for it, so that it starts quickly.
 */

export { library } from '../formulas/library.js';
export { complete, resolveCompletion } from './completion/index.js';
export { listFormulas } from './formula-list.js';
export { hover } from './hover.js';
export { completeItems, listItems } from './item-skeletons.js';
export {
    fromIsoDate,
    isoDate,
    languagesOf,
    MEETING_TEMPLATES,
    newMeeting,
    readMeetingDate,
    templatesFor,
} from './new-meeting.js';
export { formatOnType } from './on-type.js';
