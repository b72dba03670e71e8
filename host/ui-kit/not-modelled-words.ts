/** What stands on the page instead of what the host does not draw: a component, or a glyph. */
export function notModelledMark(what: string): string {
  return `[${what} is not modelled]`;
}

/** The error beside that mark, for whoever writes the app. */
export function notModelledError(what: string): string {
  return `UI Kit ${what} is not modelled by the local host.`;
}
