/** The time of day as the trade writes it. */

import type { ClockTime } from './minutes.js';

/** Reads "6.30 pm", "18:30", "7pm", "noon"; null when it is none of these. */
export function clockTime(text: string): ClockTime | null {
    const match = /\b(\d{1,2})(?:[.:](\d\d)\s*(am|pm|a\.m|p\.m|yb|yp|yh)?|\s*(am|pm|a\.m|p\.m|yb|yp|yh))/i.exec(text);
    if (/\b(noon|midday|hanner dydd)\b/i.test(text)) return { hour: 12, minute: 0 };
    if (match?.[1] === undefined) return null;
    let hour = Number(match[1]);
    const half = (match[3] ?? match[4])?.toLowerCase().replace('.', '');
    if (half === 'pm' || half === 'yp' || half === 'yh') hour = hour < 12 ? hour + 12 : hour;
    else if ((half === 'am' || half === 'yb') && hour === 12) hour = 0;
    const minute = Number(match[2] ?? '0');
    return hour < 24 && minute < 60 ? { hour, minute } : null;
}
