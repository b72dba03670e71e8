import { DEFAULT_ROLES } from '#domain/delivery/default-roles';
import { DELIVERY_LIFECYCLE } from '#domain/gate/delivery-lifecycle';
import { gateSchema } from '#domain/gate/gate';
import { newGate, relabelGate } from '#domain/gate/new-gate';
import { STAGES } from '#domain/gate/stage';
import { findCriterion, stageTemplate } from '#domain/gate/stage-template';
import { ROLE_LABELS } from '#test/builders/gate-builder';

describe('the lifecycle template', () => {
  test('GT-5: every stage but QA can be skipped', () => {
    expect(STAGES.filter((stage) => !stageTemplate(stage).skippable)).toStrictEqual(['qa']);
  });

  test('GT-1: every role that a gate asks for is a role that a delivery starts with', () => {
    const known = DEFAULT_ROLES.map(({ key }) => key);
    const asked = STAGES.flatMap((stage) =>
      stageTemplate(stage).criteria.flatMap(({ roleKeys }) => roleKeys),
    );

    expect(asked.filter((key) => !known.includes(key))).toStrictEqual([]);
    expect(known).toContain(DELIVERY_LIFECYCLE.accountableRole);
  });

  test.each(STAGES)('GT-2: the keys of the criteria of %s are different', (stage) => {
    const keys = stageTemplate(stage).criteria.map(({ key }) => key);

    expect(keys).toStrictEqual([...new Set(keys)]);
    expect(findCriterion(stage, keys[0]!)).toBe(stageTemplate(stage).criteria[0]);
    expect(findCriterion(stage, 'nothing-of-the-kind')).toBeUndefined();
  });

  test.each(STAGES)('a new gate of %s is a gate, open and empty', (stage) => {
    const gate = newGate(stage, ROLE_LABELS);

    expect(gateSchema.parse(gate)).toStrictEqual(gate);
    expect(gate.state).toBe('open');
  });

  test('GT-8: a gate keeps the labels that it needs, and reads a new one when a role is renamed', () => {
    const gate = newGate('delivery-planning', ROLE_LABELS);
    const renamed = relabelGate(gate, {
      ...ROLE_LABELS,
      'deployment-specialist': 'Release manager',
      'qa-engineer': 'QA lead',
    });

    expect(renamed.roleLabels).toStrictEqual({
      'production-line-architect': 'Production Line Architect',
      'deployment-specialist': 'Release manager',
      'delivery-owner': 'Delivery Owner',
    });
    expect(relabelGate(gate, { 'qa-engineer': 'QA lead' })).toBe(gate);
  });
});
