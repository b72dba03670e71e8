import { view } from '@forge/bridge';
import * as z from 'zod/mini';

import {
  type ValidatorConfiguration,
  validatorConfigurationSchema,
} from '#domain/gate/validator-configuration';

/** What the rule editor tells the page; the names are the platform's. */
const extensionSchema = z.object({
  workflowId: z.optional(z.string()),
  scopedProjectId: z.optional(z.union([z.string(), z.number()])),
  /** As `onConfigure` returned it: the object, or its JSON. */
  validatorConfig: z.optional(z.unknown()),
});

export type RuleContext = {
  readonly workflowId?: string;
  readonly scopedProjectId?: string;
  readonly saved:
    | { readonly kind: 'none' }
    | { readonly kind: 'readable'; readonly configuration: ValidatorConfiguration }
    /** A rule that another version, the REST API or an import wrote. */
    | { readonly kind: 'unreadable' };
};

/** Which workflow the page is about, and what the rule says so far. */
export async function readRuleContext(): Promise<RuleContext> {
  const { extension } = await view.getContext();
  const { workflowId, scopedProjectId, validatorConfig } = extensionSchema.parse(extension);
  return {
    ...(workflowId === undefined ? {} : { workflowId }),
    ...(scopedProjectId === undefined ? {} : { scopedProjectId: String(scopedProjectId) }),
    saved: readSaved(validatorConfig),
  };
}

function readSaved(stored: unknown): RuleContext['saved'] {
  if (stored === undefined || stored === null || stored === '') return { kind: 'none' };
  const parsed = validatorConfigurationSchema.safeParse(
    typeof stored === 'string' ? parseJson(stored) : stored,
  );
  return parsed.success ? { kind: 'readable', configuration: parsed.data } : { kind: 'unreadable' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
