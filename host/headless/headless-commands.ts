import { z } from 'zod';

import { parseReconcile, type UiKitNode } from '../ui-kit/ui-kit-document';

import { askShell, type Grant, type Viewer } from './shell-client';

const invokeSchema = z.object({ functionKey: z.string(), payload: z.unknown().optional() });
const invokeAnswerSchema = z.object({ value: z.unknown().optional() });
const flagSchema = z.looseObject({ title: z.string().optional() });

/** What an app asked for that a person would see outside of it. */
export type Noticed = {
  /** Titles of its flags, oldest first. */
  readonly flags: string[];
  /** Payloads of `router.navigate` and `open`. */
  readonly opened: unknown[];
  /** Errors that it could not recover from, and a sentence for each component in sight that the host does not model. */
  readonly errors: unknown[];
};

type Surroundings = {
  readonly viewer: Viewer;
  readonly grant: Grant;
  readonly noticed: Noticed;
  readonly onDocument: (document: UiKitNode) => void;
};

/** The bridge of a UI Kit module without a browser; what needs one is refused. */
export function headlessCommands(
  surroundings: Surroundings,
): Readonly<Record<string, (payload: unknown) => unknown>> {
  const { viewer, grant, noticed, onDocument } = surroundings;
  return {
    getContext: () => grant.context,
    invoke: async (payload) => {
      const body = { contextToken: grant.contextToken, ...invokeSchema.parse(payload) };
      return invokeAnswerSchema.parse(await askShell(viewer, 'invoke', body)).value;
    },
    fetchProduct: (payload) => askShell(viewer, 'product', payload),
    reconcile: (payload) => {
      onDocument(parseReconcile(payload));
    },
    onError: (payload) => {
      noticed.errors.push(payload);
    },
    showFlag: (payload) => {
      noticed.flags.push(flagSchema.parse(payload).title ?? '');
      return true;
    },
    navigate: (payload) => {
      noticed.opened.push(payload);
    },
    refresh: () => true,
    refreshIssueView: () => true,
    emitReadyEvent: () => true,
    // A panel or card has nothing that could be closed or submitted.
    close: () => false,
    submit: () => false,
  };
}
