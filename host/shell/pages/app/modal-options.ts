import { type CSSProperties } from 'react';
import { z } from 'zod';

const callback = z.custom<(payload: unknown) => unknown>((value) => typeof value === 'function');

/** Payload of `openModal`, as the Modal of `@forge/bridge` sends it. */
export const modalOptionsSchema = z.object({
  /** Key of a static resource; `null` shows the page that asks once more. */
  resource: z.string().nullable(),
  onClose: callback,
  size: z.union([
    z.enum(['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen']),
    z.object({ width: z.string(), height: z.string().optional() }),
  ]),
  context: z.unknown().optional(),
  closeOnEscape: z.boolean(),
  closeOnOverlayClick: z.boolean(),
  title: z.string(),
});

export type ModalOptions = z.infer<typeof modalOptionsSchema>;

type Size = { readonly width: string; readonly style: CSSProperties };

/** Sizes by name, as Atlassian's page on the Modal has them; `fullscreen` is newer than the page. */
const SIZES: Readonly<Record<Extract<ModalOptions['size'], string>, Size>> = {
  small: { width: '400px', style: { height: '20vh', minHeight: 320 } },
  medium: { width: '600px', style: { height: '40vh', minHeight: 520 } },
  large: { width: '800px', style: { height: '70vh', minHeight: 720 } },
  xlarge: { width: '968px', style: { height: '90vh' } },
  max: { width: '100%', style: { height: '100vh' } },
  fullscreen: { width: '100%', style: { height: '100vh' } },
};

/** How wide the dialog is, and how tall the frame in it. */
export function modalSize(size: ModalOptions['size']): Size {
  if (typeof size === 'string') return SIZES[size];
  return { width: size.width, style: { height: size.height ?? '40vh' } };
}
