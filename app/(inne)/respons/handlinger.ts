'use server';
import { handling } from '@/lib/platform/action';
import { osloTid } from '@/lib/platform/clock';
import { leggTilBesok } from '@/lib/respons/oppdrag/runde/commands-besok';
import { gaaAvVakt, gaaPaaVakt } from '@/lib/respons/oppdrag/vakt/commands';
import { avVaktSchema, paaVaktSchema } from '@/lib/respons/oppdrag/vakt/schema';
import { avvent, notat, overfor, overta, ring, slipp, ta, tilkallNodetat } from '@/lib/respons/oppdrag/varsel/commands';
import { rutVidere } from '@/lib/respons/oppdrag/varsel/commands-lukk';
import { settMistet } from '@/lib/respons/oppdrag/varsel/commands-mistet';
import { ferdig, kvitter, sendUtrykning } from '@/lib/respons/oppdrag/varsel/commands-utrykning';
import {
  avklarSchema,
  avventSkjema,
  besokSkjema,
  feltkortSchema,
  ferdigSchema,
  kvitterSchema,
  mistetSchema,
  nodetatSchema,
  notatSchema,
  overforSchema,
  ringSchema,
  rutVidereSchema,
  usendtSchema,
  utrykningSchema,
  varselSchema,
} from '@/lib/respons/oppdrag/varsel/schema';
import { avklarOgEvaluer, beOmEvaluering } from '@/lib/varsel/commands';
import { hentFeltkort } from '@/lib/varsel/queries-feltkort';
import { hentUsendt } from '@/lib/varsel/queries-usendt';

export const settMistetHandling = handling(mistetSchema, settMistet);
export const taHandling = handling(varselSchema, ta);
export const overtaHandling = handling(varselSchema, overta);
export const slippHandling = handling(varselSchema, slipp);
export const overforHandling = handling(overforSchema, overfor);
export const ringHandling = handling(ringSchema, ring);
export const notatHandling = handling(notatSchema, notat);
export const nodetatHandling = handling(nodetatSchema, tilkallNodetat);
export const avventHandling = handling(avventSkjema, (actor, { dato, tid, ...d }) => avvent(actor, { ...d, til: osloTid(dato, tid).toISOString() }));
export const utrykningHandling = handling(utrykningSchema, sendUtrykning);
export const kvitterHandling = handling(kvitterSchema, kvitter);
export const ferdigHandling = handling(ferdigSchema, ferdig);
export const avklarHandling = handling(avklarSchema, avklarOgEvaluer);
export const evalueringHandling = handling(varselSchema, beOmEvaluering);
export const rutVidereHandling = handling(rutVidereSchema, rutVidere);
export const gaaPaaVaktHandling = handling(paaVaktSchema, gaaPaaVakt);
export const gaaAvVaktHandling = handling(avVaktSchema, gaaAvVakt);
export const besokHandling = handling(besokSkjema, (actor, { dato, tid, ...d }) =>
  leggTilBesok(actor, { ...d, tid: osloTid(dato, tid).toISOString() }),
);
export const feltkortHandling = handling(feltkortSchema, hentFeltkort);
export const usendtHandling = handling(usendtSchema, hentUsendt);
