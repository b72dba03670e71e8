export type JiraErrorBody = {
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
};

/** How bulk operations say what is wrong. */
export type BulkErrorBody = { readonly errors: readonly { readonly message: string }[] };

/** An answer of Jira that is not a success. Thrown by handlers, turned into the response in one place. */
export class JiraRefusal extends Error {
  readonly status: number;
  readonly body: JiraErrorBody | BulkErrorBody;

  constructor(status: number, body: JiraErrorBody | BulkErrorBody) {
    super(firstMessage(body) ?? `Jira answered ${status}.`);
    this.name = 'JiraRefusal';
    this.status = status;
    this.body = body;
  }
}

function firstMessage(body: JiraErrorBody | BulkErrorBody): string | undefined {
  if ('errorMessages' in body) return body.errorMessages[0] ?? Object.values(body.errors)[0];
  return body.errors[0]?.message;
}

/** A refusal of a bulk operation, whose errors have a form of their own. */
export function bulkRefusal(status: number, message: string): JiraRefusal {
  return new JiraRefusal(status, { errors: [{ message }] });
}

/** A refusal with messages that belong to no field. */
export function refusal(status: number, ...errorMessages: readonly string[]): JiraRefusal {
  return new JiraRefusal(status, { errorMessages, errors: {} });
}

/** A refusal of single fields of the request: 400 with `errors`. */
export function fieldRefusal(errors: Readonly<Record<string, string>>): JiraRefusal {
  return new JiraRefusal(400, { errorMessages: [], errors });
}

/** Jira knows this, the local host does not: it says so instead of pretending. */
export function notEmulated(what: string): JiraRefusal {
  return refusal(
    501,
    `The local host does not emulate ${what} yet. See docs/host-coverage.md for what it does.`,
  );
}

/** Jira's answer to a body of the wrong shape. */
export function invalidPayload(): JiraRefusal {
  return refusal(
    400,
    'Invalid request payload. Refer to the REST API documentation and try again.',
  );
}

/** Not there, or not for this reader: Jira does not tell which. */
export function issueNotFound(): JiraRefusal {
  return refusal(404, 'Issue does not exist or you do not have permission to see it.');
}
