/**
 * Tells how tall the document's content is, at first and after every change.
 *
 * Measured at the lowest edge of what stands directly in `<body>`: `html` and `body` themselves
 * are often as tall as the frame (Atlaskit's reset says `height: 100%`) and would never shrink.
 */
export function reportHeight(report: (height: number) => void): void {
  let reported = -1;

  function measure(): void {
    const bottoms = [...document.body.children].map(
      (child) => child.getBoundingClientRect().bottom + window.scrollY,
    );
    const margin = Number.parseFloat(getComputedStyle(document.body).marginBottom) || 0;
    const height = Math.ceil(Math.max(0, ...bottoms) + margin);
    if (height === reported) return;
    reported = height;
    report(height);
  }

  function watch(): void {
    const resized = new ResizeObserver(measure);
    function observeChildren(): void {
      for (const child of document.body.children) resized.observe(child);
      measure();
    }
    new MutationObserver(observeChildren).observe(document.body, { childList: true });
    observeChildren();
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watch);
  else watch();
}
