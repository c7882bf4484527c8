'use server';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { ipAdresse } from '@/lib/platform/inngang/opphav';
import { svar } from '@/lib/respons/oppdrag/svar/commands';
import { tellBom, tellSvar } from '@/lib/respons/oppdrag/svar/commands-grense';
import { hentSvar } from '@/lib/respons/oppdrag/svar/queries';
import { svarSchema } from '@/lib/respons/oppdrag/svar/schema';

/** Answers by the code of an address, and shows how it stands then. Whoever has the code may; there is no login. */
export async function svarHandling(kode: string, skjema: FormData): Promise<void> {
  // A public door: what comes may be anything at all.
  if (typeof kode !== 'string' || !(skjema instanceof FormData)) notFound();
  const r = svarSchema.safeParse({ svar: skjema.get('svar'), merknad: skjema.get('merknad') ?? '' });
  if (!(await hentSvar(kode))) {
    await tellBom(ipAdresse((await headers()).get('x-forwarded-for')));
    notFound();
  }
  if (r.success && (await tellSvar(kode))) await svar(kode, r.data);
  redirect(`/svar/${kode}`);
}
