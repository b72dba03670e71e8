import { STAGES } from '#domain/gate/stage';
import { validatorConfigurationSchema } from '#domain/gate/validator-configuration';

const CONFIGURATION = { v: 1, check: 'gate', stage: 'delivery-planning', whenUndecided: 'pass' };

describe('the configuration of a validator', () => {
  test('GT-8: names a stage and what happens when the check cannot decide', () => {
    expect(validatorConfigurationSchema.parse(CONFIGURATION)).toStrictEqual(CONFIGURATION);
  });

  test('GT-5: is never let through undecided for QA, and may be for every other stage', () => {
    const accepted = STAGES.filter(
      (stage) => validatorConfigurationSchema.safeParse({ ...CONFIGURATION, stage }).success,
    );

    expect(accepted).toStrictEqual(STAGES.filter((stage) => stage !== 'qa'));
  });

  test('GT-8: never names a delivery or a project, because workflows are shared', () => {
    const withProject = { ...CONFIGURATION, projectId: '10000' };

    expect(validatorConfigurationSchema.safeParse(withProject).success).toBe(false);
  });
});
