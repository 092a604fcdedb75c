import type { Desk } from '../desk/desk.ts';

/** X11, P29. Handles the matter and asks the customer afterwards; whoever is dissatisfied has it handled again: the case is not closed before. */
export async function untilSatisfied<T extends { readonly satisfied: boolean }>(
  desk: Desk,
  round: (desk: Desk) => Promise<T>,
): Promise<T> {
  let here = desk;
  for (let number = 2; ; number += 1) {
    const said = await round(here);
    if (said.satisfied) {
      desk.join([here]);
      return said;
    }
    here = here.branch(number);
  }
}
