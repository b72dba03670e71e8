import type { CopyContent } from '../../../shared/clipboard/CopyByHandDialog';

import { planAsText } from './export/plan-as-text';
import type { PlanSheet } from './export/plan-sheet';

export const COPY_FORMATS = ['email', 'text', 'markdown'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/**
 * A customer plan as it goes to the clipboard (CP-5). An e-mail carries HTML and text, so that each program
 * takes what it understands. The writers of HTML and Markdown are loaded when somebody copies.
 *
 * @param sheet - The plan in words.
 * @param format - What the person wants to paste.
 */
export async function planToCopy(sheet: PlanSheet, format: CopyFormat): Promise<CopyContent> {
  switch (format) {
    case 'email': {
      const [{ planAsEmailHtml }, { PlanEmail }] = await Promise.all([
        import('./export/plan-as-email-html'),
        import('./export/PlanEmail'),
      ]);
      const formatted = <PlanEmail sheet={sheet} />;
      return { text: planAsText(sheet), html: planAsEmailHtml(sheet), formatted };
    }
    case 'text':
      return { text: planAsText(sheet) };
    case 'markdown': {
      const { planAsMarkdown } = await import('./export/plan-as-markdown');
      return { text: planAsMarkdown(sheet) };
    }
  }
}
