import type { Plugin } from 'esbuild';

export const ON_DEMAND: Readonly<Record<string, { readonly entry: string; readonly file: string }>>;
export function onDemand(): Plugin;
