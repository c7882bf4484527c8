type Ventende<T> = { hvem: string; jobb: T };

/**
 * A bounded line with a share for each: `samtidige` jobs at once, `hver` of them at most (else one less) for the same `hvem`, and so many
 * waiting in all and for each. Whoever has the fewest under way is next, then whoever came first. Pure but for its own state.
 */
export class Fordeling<T> {
  readonly #venter: Ventende<T>[] = [];
  readonly #igang = new Map<string, number>();
  #sum = 0;

  constructor(private readonly valg: { samtidige: number; hver?: number; venter: number; venterHver: number }) {}

  /** False when the line is full, in all or for this one. */
  legg(hvem: string, jobb: T): boolean {
    const egne = this.#venter.filter((v) => v.hvem === hvem).length;
    if (this.#venter.length >= this.valg.venter || egne >= this.valg.venterHver) return false;
    this.#venter.push({ hvem, jobb });
    return true;
  }

  /** The job that is to begin now, if there is room for one. Whoever takes it says `ferdig` afterwards. */
  neste(): T | undefined {
    if (this.#sum >= this.valg.samtidige) return undefined;
    const hver = this.valg.hver ?? Math.max(1, this.valg.samtidige - 1);
    let best: Ventende<T> | undefined;
    for (const v of this.#venter) {
      const har = this.#igang.get(v.hvem) ?? 0;
      if (har < hver && (!best || har < (this.#igang.get(best.hvem) ?? 0))) best = v;
    }
    if (!best) return undefined;
    this.#venter.splice(this.#venter.indexOf(best), 1);
    this.#sum++;
    this.#igang.set(best.hvem, (this.#igang.get(best.hvem) ?? 0) + 1);
    return best.jobb;
  }

  ferdig(hvem: string): void {
    this.#sum--;
    const igjen = (this.#igang.get(hvem) ?? 1) - 1;
    if (igjen > 0) this.#igang.set(hvem, igjen);
    else this.#igang.delete(hvem);
  }
}
