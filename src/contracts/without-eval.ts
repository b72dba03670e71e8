import * as z from 'zod/mini';

// Every browser entry imports this module before anything else: zod asks whether it may compile code when a
// schema is made, that is while modules load, and the question itself violates the pages' content security policy.
z.config({ jitless: true });
