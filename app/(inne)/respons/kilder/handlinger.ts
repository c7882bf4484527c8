'use server';
import { avsluttKildeavtale, godtaKildeavtale, sporIgjenOmKildeavtale, sporOmKildeavtale } from '@/lib/kildeavtale/commands';
import { handling } from '@/lib/platform/action';
import {
  avsluttGamleTokener,
  byttKildetoken,
  lagreKameralenker,
  registrerNyKilde,
  settTausgrense,
  stansKilde,
  startKilde,
} from '@/lib/respons/oppdrag/kilde/commands';
import { avgjorSerie } from '@/lib/respons/oppdrag/kilde/commands-avtale';
import {
  avtaleSchema,
  kameraSchema,
  kildeSchema,
  nyKildeSchema,
  sporAvtaleSchema,
  tausgrenseSchema,
  tvistSchema,
} from '@/lib/respons/oppdrag/kilde/schema';

export const registrerKildeHandling = handling(nyKildeSchema, registrerNyKilde);
export const byttTokenHandling = handling(kildeSchema, byttKildetoken);
export const avsluttGamleHandling = handling(kildeSchema, avsluttGamleTokener);
export const stansKildeHandling = handling(kildeSchema, stansKilde);
export const startKildeHandling = handling(kildeSchema, startKilde);
export const settTausgrenseHandling = handling(tausgrenseSchema, settTausgrense);
export const lagreKameralenkerHandling = handling(kameraSchema, lagreKameralenker);
export const sporOmAvtaleHandling = handling(sporAvtaleSchema, sporOmKildeavtale);
export const sporIgjenHandling = handling(avtaleSchema, sporIgjenOmKildeavtale);
export const godtaAvtaleHandling = handling(avtaleSchema, godtaKildeavtale);
export const avsluttAvtaleHandling = handling(avtaleSchema, avsluttKildeavtale);
export const avgjorSerieHandling = handling(tvistSchema, avgjorSerie);
