import { z } from 'zod';

/** The parts of the app's answers that the sample needs; everything else passes unread. */
const row = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.object({ version: z.number(), body: z.looseObject(shape) });

export const openedPageSchema = z.object({ deliveries: z.array(z.object({ id: z.string() })) });

export const acceptedSchema = z.object({
  deliveryId: z.string(),
  created: z.array(row({ id: z.string(), epicIds: z.array(z.string()) })),
});

const gateRows = z.array(row({ stage: z.string() }));

export const gatesSchema = z.object({ gates: gateRows });

export const openedGatesSchema = z.object({
  delivery: row({ id: z.string() }),
  gates: gateRows,
  roles: z.array(
    row({ key: z.string(), label: z.string(), side: z.string(), holders: z.array(z.unknown()) }),
  ),
});

export const savedContactSchema = row({ id: z.string() });

export const outcomesSchema = z.object({ outcomes: z.array(row({ id: z.string() })) });
