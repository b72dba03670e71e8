import { renderToStaticMarkup } from 'react-dom/server';

import type { PlanSheet } from './plan-sheet';
import { PlanEmail } from './PlanEmail';

/**
 * A customer plan as HTML that survives being pasted into a mail or an empty document (CP-5). What people
 * typed is printed as typed: React escapes it.
 *
 * @param sheet - The plan in words.
 */
export function planAsEmailHtml(sheet: PlanSheet): string {
  return renderToStaticMarkup(<PlanEmail sheet={sheet} />);
}
