import type { Gate } from '#domain/gate/gate';
import type { EvaluatedCriterion } from '#domain/gate/gate-evaluation';

/** A criterion on its gate, with where it stands. */
export type CriterionProps = { readonly gate: Gate; readonly entry: EvaluatedCriterion };
