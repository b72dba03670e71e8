import { type ClipboardContent, copyToClipboard } from './export/copy-to-clipboard';
import { planAsText } from './export/plan-as-text';
import type { PlanSheet } from './export/plan-sheet';

export const COPY_FORMATS = ['email', 'text', 'markdown'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/**
 * Puts a customer plan on the clipboard (CP-5). An e-mail carries HTML and text, so that each program takes
 * what it understands.
 *
 * @param sheet - The plan in words.
 * @param format - What the person wants to paste.
 * @returns Whether it is on the clipboard.
 */
export async function copyPlan(sheet: PlanSheet, format: CopyFormat): Promise<boolean> {
  return copyToClipboard(await contentOf(sheet, format));
}

/** The writers of HTML and Markdown are loaded when somebody copies. */
async function contentOf(sheet: PlanSheet, format: CopyFormat): Promise<ClipboardContent> {
  switch (format) {
    case 'email': {
      const { planAsEmailHtml } = await import('./export/plan-as-email-html');
      return { text: planAsText(sheet), html: planAsEmailHtml(sheet) };
    }
    case 'text':
      return { text: planAsText(sheet) };
    case 'markdown': {
      const { planAsMarkdown } = await import('./export/plan-as-markdown');
      return { text: planAsMarkdown(sheet) };
    }
  }
}
