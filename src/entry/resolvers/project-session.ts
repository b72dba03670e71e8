import type { Failure } from '#application/command/failure';
import type { Ports } from '#application/ports/ports';
import { checkRight, forbidden, type NeededRight } from '#application/session/check-right';
import { openSession } from '#application/session/open-session';
import type { Session } from '#application/session/session';
import { type DeliveryId, deliveryIdSchema } from '#domain/shared/identifiers';
import { err, type Result } from '#domain/shared/result';

import type { OpenSession } from './bind-contract';
import { projectContextSchema } from './forge-context';

/**
 * Sessions of the project page: the person and the project come from the platform's context, the delivery
 * from the payload, where it must be one of that project (architecture decision 3).
 */
export function projectSession(
  ports: Pick<Ports, 'rows' | 'clock' | 'rights'>,
): OpenSession<Session, NeededRight> {
  return async (context, input, needs): Promise<Result<Session, Failure>> => {
    const parsed = projectContextSchema.safeParse(context);
    if (!parsed.success) return err(forbidden('browse'));
    const { accountId, extension } = parsed.data;
    const session = await openSession(ports, {
      accountId,
      projectId: extension.project.id,
      deliveryId: needs === 'create-delivery' ? 'new' : deliveryIdOf(input),
    });
    if (!session.ok) return session;
    const right = await checkRight(session.value, needs);
    return right.ok ? session : right;
  };
}

function deliveryIdOf(input: unknown): DeliveryId | undefined {
  if (typeof input !== 'object' || input === null || !('deliveryId' in input)) return undefined;
  return deliveryIdSchema.safeParse(input.deliveryId).data;
}
