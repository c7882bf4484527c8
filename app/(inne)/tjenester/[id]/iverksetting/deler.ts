import type { Iverksetting } from '@/lib/tjeneste/queries-iverksetting';

export type Del = 'tiltaksplan' | 'nullpunkt' | 'bestilling';
export const DEL_FOR_STEG: Readonly<Record<string, Del>> = { TILTAKSPLAN: 'tiltaksplan', NULLPUNKT: 'nullpunkt', BESTILLE: 'bestilling' };

/** How each part stands. */
export function delstatus(i: Iverksetting): Record<Del, 'ferdig' | 'aapen' | 'venter'> {
  const aapen = (del: Del) => (i.oppgaver.some((o) => DEL_FOR_STEG[o.steg] === del) ? 'aapen' : 'venter');
  return {
    tiltaksplan: i.tiltaksplanFerdig ? 'ferdig' : aapen('tiltaksplan'),
    nullpunkt: i.nullpunkt.ferdig ? 'ferdig' : aapen('nullpunkt'),
    bestilling: i.bestilling ? 'ferdig' : aapen('bestilling'),
  };
}

/** The part to show: the one asked for, else the first that is the reader's turn, else the first that is not done. */
export function velgDel(i: Iverksetting, onsket: string | undefined): Del {
  const deler: Del[] = ['tiltaksplan', 'nullpunkt', 'bestilling'];
  const status = delstatus(i);
  const min = i.oppgaver.find((o) => o.min);
  return deler.find((d) => d === onsket) ?? (min && DEL_FOR_STEG[min.steg]) ?? deler.find((d) => status[d] !== 'ferdig') ?? 'bestilling';
}
