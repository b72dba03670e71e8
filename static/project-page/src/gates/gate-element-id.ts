import type { Stage } from '#domain/gate/stage';

/** Where a gate is on the page, for links to it. */
export function gateElementId(stage: Stage): string {
  return `gate-${stage}`;
}
