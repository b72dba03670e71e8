import type { ContactRow } from './contact-row';

/**
 * A change of the contacts, for everything on the page that holds them.
 *
 * @param change - From the contacts before to those after.
 */
export function withContacts(
  change: (contacts: readonly ContactRow[]) => ContactRow[],
): <View extends { readonly contacts: ContactRow[] }>(view: View) => View {
  return (view) => ({ ...view, contacts: change(view.contacts) });
}
