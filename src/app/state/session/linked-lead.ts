/**
 * Index of the lead that a link names: by its name, or else by one that differs in capitals or outer blanks alone, as people
 * type "mlii"; -1 where there is none.
 */
export function linkedLead(leads: readonly { readonly name: string }[], asked: string): number {
  const exact = leads.findIndex(({ name }) => name === asked);
  return exact >= 0 ? exact : leads.findIndex(({ name }) => folded(name) === folded(asked));
}

const folded = (name: string): string => name.trim().toLowerCase();
