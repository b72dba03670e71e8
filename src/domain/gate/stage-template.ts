import { DELIVERY_LIFECYCLE } from './delivery-lifecycle';
import type { Criterion, StageTemplate } from './lifecycle-template';
import type { Stage } from './stage';

/**
 * What the template says about a stage. There is one preset and one version of it so far, so the version
 * that a gate keeps (GT-1) needs no lookup yet.
 *
 * @param stage - Any of the seven stages.
 */
export function stageTemplate(stage: Stage): StageTemplate {
  return DELIVERY_LIFECYCLE.stages[stage];
}

/**
 * A criterion of a gate by its key.
 *
 * @param stage - The gate's stage.
 * @param key - As a command or a stored row names it.
 * @returns `undefined` when the template has no such criterion.
 */
export function findCriterion(stage: Stage, key: string): Criterion | undefined {
  return stageTemplate(stage).criteria.find((criterion) => criterion.key === key);
}
