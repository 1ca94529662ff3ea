/** Lines that give somebody a task, and what became of it. */

import { defineFormulas } from './formula.js';

export const actions = defineFormulas('actions', 'action', [
    {
        id: 'a-line',
        label: 'Action with owner and date',
        triggers: ['task'],
        when: 'Somebody is to do something by a date.',
        text: 'ACTION: {officer role} to {task} by {date}',
    },
    {
        id: 'a-row',
        label: 'Action with reference, minute and state',
        triggers: ['row', 'log', 'open'],
        when: 'The action comes from a list of actions with references.',
        text: 'ACTION: {officer role} to {task} by {date} (reference {reference}, minute {number}, {open/overdue/closed})',
    },
    {
        id: 'a-done',
        label: 'An action was completed',
        triggers: ['done', 'closed', 'finished'],
        when: 'An action of an earlier meeting has been done.',
        text: 'Completed on {date}: {how}.',
        where: 'narrative',
    },
]);
