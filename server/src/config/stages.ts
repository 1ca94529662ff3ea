/** How far a record has come, from first to last. */
export const STAGES = ['draft', 'published-draft', 'approved', 'signed'] as const;

export type Stage = (typeof STAGES)[number];
