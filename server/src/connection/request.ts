/** What every request passes through: find the snapshot, look whether anybody still waits, answer, survive a fault. */

import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Snapshot } from '../features/snapshot.js';
import type { Snapshots } from './snapshots.js';

/** Writes a line to the log that the editor shows. */
export type Log = (message: string) => void;

/**
 * Makes a handler for a request about one record. A record that is not open, and a fault of ours, give the empty
 * answer; a fault is logged.
 */
export function forRecord<Parameters extends { readonly textDocument: { readonly uri: string } }, Answer>(
    snapshots: Snapshots,
    log: Log,
    name: string,
    empty: Answer,
    answer: (snapshot: Snapshot, parameters: Parameters) => Answer | Promise<Answer>,
): (parameters: Parameters, token: CancellationToken) => Promise<Answer | ResponseError<void>> {
    return async (parameters, token) => {
        try {
            const snapshot = await snapshots.of(parameters.textDocument.uri);
            if (token.isCancellationRequested)
                return new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled`);
            return snapshot === undefined ? empty : await answer(snapshot, parameters);
        } catch (error) {
            log(describeFault(name, error));
            return empty;
        }
    };
}

/** Makes a handler for a request of our own: here a fault is logged, and told to whoever asked. */
export function forClient<Parameters, Answer>(
    log: Log,
    name: string,
    answer: (parameters: Parameters) => Answer | Promise<Answer>,
): (parameters: Parameters) => Promise<Answer | ResponseError<void>> {
    return async (parameters) => {
        try {
            return await answer(parameters);
        } catch (error) {
            if (error instanceof ResponseError) return error;
            log(describeFault(name, error));
            return new ResponseError(
                LSPErrorCodes.RequestFailed,
                error instanceof Error ? error.message : String(error),
            );
        }
    };
}

/** A fault as it stands in the log. */
export function describeFault(where: string, error: unknown): string {
    return `${where} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
