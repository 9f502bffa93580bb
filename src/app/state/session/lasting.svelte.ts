/**
 * Makes what outlives the component that asks for it first: whatever is derived in it would stand still once that component is gone. It lasts as
 * long as the page.
 */
export function lasting<T>(make: () => T): T {
  const made: T[] = [];
  $effect.root(() => void made.push(make()));
  return made[0];
}
