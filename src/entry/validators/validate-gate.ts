import { ports } from '../composition';

import { createGateValidator } from './gate-validator';

/** `index.validateGate` of manifest.yml: holds a transition until its gate is passed or skipped (GT-8). */
export const validateGate = createGateValidator(ports);
