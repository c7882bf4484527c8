/**
 * zod with one difference: nothing that PostgreSQL refuses, or keeps as something else, gets past. Every text, key, number,
 * date and free JSON of the product is checked here, so that no schema has to remember it (docs/beslutninger/020).
 */
import * as zod from 'zod';
import { gyldigAar } from '@/components/felt/tolkDato';
import { urimelig } from '../inngang/kropp';
import { feil } from '../tekst';
import { erLagrbar, erTidspunkt } from './tegn';

export * from 'zod';

/** int4: no column and no arithmetic of ours is wider. */
export const STORST_TALL = 2_147_483_647;

const tegn = { error: feil('ugyldigTegn') };
const tall = { error: feil('tallUtenfor') };
const json = { error: feil('ugyldigInnhold') };
const lagrbar = (v: unknown): boolean => urimelig(v) === null;

type Melding = Parameters<typeof zod.string>[0];

export const string = (p?: Melding): zod.ZodString => zod.string(p).refine(erLagrbar, tegn);
export const url = (p?: Parameters<typeof zod.url>[0]): zod.ZodURL => zod.url(p).refine(erLagrbar, tegn);
export const number = (p?: Parameters<typeof zod.number>[0]): zod.ZodNumber => zod.number(p).min(-STORST_TALL, tall).max(STORST_TALL, tall);
export const int = (p?: Parameters<typeof zod.int>[0]): zod.ZodInt => zod.int(p).min(-STORST_TALL, tall).max(STORST_TALL, tall);
export const unknown = (): zod.ZodUnknown => zod.unknown().refine(lagrbar, json);
export const any = (): zod.ZodAny => zod.any().refine(lagrbar, json);
export const looseObject = <S extends zod.core.$ZodLooseShape>(shape: S, p?: Parameters<typeof zod.looseObject>[1]) =>
  zod.looseObject(shape, p).refine(lagrbar, json);

export const iso = {
  ...zod.iso,
  date: (p?: Parameters<typeof zod.iso.date>[0]) => zod.iso.date(p).refine(gyldigAar, { error: feil('aarUtenfor') }),
  datetime: (p?: Parameters<typeof zod.iso.datetime>[0]) => zod.iso.datetime(p).refine(erTidspunkt, { error: feil('tidspunktUtenfor') }),
};
