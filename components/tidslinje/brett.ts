/** Neighbours that are alike as one, with how many, the first of them (the newest) and the last. Pure. */
export function brettLike<T>(liste: readonly T[], like: (a: T, b: T) => boolean): { forste: T; siste: T; antall: number }[] {
  const grupper: { forste: T; siste: T; antall: number }[] = [];
  for (const x of liste) {
    const naa = grupper.at(-1);
    if (naa && like(naa.siste, x)) {
      naa.siste = x;
      naa.antall++;
    } else grupper.push({ forste: x, siste: x, antall: 1 });
  }
  return grupper;
}
