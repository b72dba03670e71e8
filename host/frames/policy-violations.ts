import { z } from 'zod';

const reportSchema = z.object({
  'csp-report': z.object({
    'document-uri': z.string(),
    'effective-directive': z.string().optional(),
    'violated-directive': z.string(),
    'blocked-uri': z.string(),
    'source-file': z.string().optional(),
    'line-number': z.number().optional(),
    'script-sample': z.string().optional(),
  }),
});

/** Something that an app page tried and its CSP refused. */
export type PolicyViolation = {
  readonly page: string;
  readonly directive: string;
  readonly blocked: string;
  /** `file:line` of the script that tried, when the browser says it. */
  readonly source?: string;
};

export type PolicyViolations = {
  /** Takes a report as a browser sends it; what is no report is ignored. */
  readonly record: (report: unknown) => void;
  /** Oldest first. */
  readonly list: () => readonly PolicyViolation[];
};

/** A page in a loop must not fill the memory; the first violations tell what is wrong. */
const KEPT = 1000;

export function createPolicyViolations(): PolicyViolations {
  const violations: PolicyViolation[] = [];
  return {
    record: (report) => {
      const parsed = reportSchema.safeParse(report);
      if (!parsed.success || violations.length >= KEPT) return;
      const details = parsed.data['csp-report'];
      violations.push({
        page: details['document-uri'],
        directive: details['effective-directive'] ?? details['violated-directive'],
        blocked: details['blocked-uri'],
        ...(details['source-file'] === undefined
          ? {}
          : { source: `${details['source-file']}:${details['line-number'] ?? 0}` }),
      });
    },
    list: () => [...violations],
  };
}
