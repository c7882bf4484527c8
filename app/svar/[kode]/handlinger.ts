'use server';
import { redirect } from 'next/navigation';
import { svar } from '@/lib/respons/oppdrag/svar-commands';
import { tellSvar } from '@/lib/respons/oppdrag/svar-grense';
import { svarSchema } from '@/lib/respons/oppdrag/svar-rules';

/** Answers by the code of an address, and shows how it stands then. Whoever has the code may; there is no login. */
export async function svarHandling(kode: string, skjema: FormData): Promise<void> {
  const r = svarSchema.safeParse({ svar: skjema.get('svar'), merknad: skjema.get('merknad') ?? '' });
  if (r.success && (await tellSvar(kode))) await svar(kode, r.data);
  redirect(`/svar/${encodeURIComponent(kode)}`);
}
