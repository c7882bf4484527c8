import 'server-only';
import { ansattPaa } from '@/lib/folk/rules';
import { bortfallGjoremaal, fullforGjoremaal } from '@/lib/gjoremaal/commands';
import type { Actor } from '@/lib/platform/actor';
import { iDag } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Kontaktpunkt, Prisma } from '@/lib/platform/prisma/client';
import type { EndreKontakt, NyKontakt, ValgtKontakt } from './schema';

const GJOREMAAL = 'BEKREFT_KONTAKT';

/** Tells the region whom to call about something. Written today, it is confirmed today. */
export const leggTilKontakt = (actor: Actor, d: NyKontakt) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'samarbeid.endre');
    await krevLedig(k, d.gjelder);
    const data = { ...(await tilRad(k, d)), virksomhetId: actor.virksomhetId };
    const { id } = await k.tx.kontaktpunkt.create({ data, select: { id: true } });
    await k.hendelse('KONTAKTPUNKT_LAGT_TIL', { type: 'Kontaktpunkt', id }, { gjelder: d.gjelder, navn: data.navn });
    return { id };
  });

/** Changes a contact; that confirms it too. */
export const endreKontakt = (actor: Actor, d: EndreKontakt) =>
  utfor(actor, d.nokkel, async (k) => {
    const p = await hent(k, d);
    if (d.gjelder !== p.gjelder) await krevLedig(k, d.gjelder);
    const data = await tilRad(k, d);
    await skriv(k, p, data);
    await fullforGjoremaal(k, GJOREMAAL, p.id);
    await k.hendelse('KONTAKTPUNKT_ENDRET', { type: 'Kontaktpunkt', id: p.id }, { gjelder: d.gjelder, navn: data.navn });
    return { id: p.id };
  });

/** Says that the contact still holds: the half-yearly duty is done. */
export const bekreftKontakt = (actor: Actor, d: ValgtKontakt) =>
  utfor(actor, d.nokkel, async (k) => {
    const p = await hent(k, d);
    await skriv(k, p, { bekreftet: iDag(k.naa), bekreftetAv: actor.navn });
    await fullforGjoremaal(k, GJOREMAAL, p.id);
    await k.hendelse('KONTAKTPUNKT_BEKREFTET', { type: 'Kontaktpunkt', id: p.id }, { gjelder: p.gjelder, navn: p.navn });
    return { id: p.id };
  });

/** Takes a contact off the list. */
export const fjernKontakt = (actor: Actor, d: ValgtKontakt) =>
  utfor(actor, d.nokkel, async (k) => {
    const p = await hent(k, d);
    maaVaereEn(await k.tx.kontaktpunkt.deleteMany({ where: { id: p.id, versjon: p.versjon } }), p.id);
    await bortfallGjoremaal(k, GJOREMAAL, p.id);
    await k.hendelse('KONTAKTPUNKT_FJERNET', { type: 'Kontaktpunkt', id: p.id }, { gjelder: p.gjelder, navn: p.navn });
    return { id: p.id };
  });

async function hent(k: Kommando, d: { id: string; versjon: number }): Promise<Kontaktpunkt> {
  krev(k.actor, 'samarbeid.endre');
  const p = await k.tx.kontaktpunkt.findFirst({ where: { id: d.id, virksomhetId: k.actor.virksomhetId } });
  if (!p) throw ikkeFunnet();
  if (p.versjon !== d.versjon) throw konflikt(p.id);
  return p;
}

/** Name, title, phone and e-mail are taken from the employee where they are not written. */
async function tilRad(k: Kommando, d: NyKontakt) {
  const dag = iDag(k.naa);
  const ansatt = d.ansattId
    ? await k.tx.ansatt.findFirst({
        where: { id: d.ansattId, virksomhetId: k.actor.virksomhetId, ...ansattPaa(dag) },
        select: { navn: true, tittel: true, telefon: true, epost: true },
      })
    : null;
  if (d.ansattId && !ansatt) throw regel('ukjentAnsatt', { ansattId: 'ukjentAnsatt' });
  const navn = ansatt?.navn ?? d.navn;
  if (navn.length < 2) throw regel('kontaktNavn', { navn: 'kontaktNavn' });
  const telefon = d.telefon || ansatt?.telefon || null;
  const epost = d.epost || ansatt?.epost || null;
  if (!telefon && !epost) throw regel('kontaktMaaNaas', { telefon: 'kontaktMaaNaas' });
  return {
    ansattId: d.ansattId || null,
    gjelder: d.gjelder,
    navn,
    tittel: d.tittel || ansatt?.tittel || null,
    telefon,
    epost,
    bekreftet: dag,
    bekreftetAv: k.actor.navn,
  };
}

async function skriv(k: Kommando, p: Kontaktpunkt, data: Prisma.KontaktpunktUpdateManyMutationInput): Promise<void> {
  const where = { id: p.id, virksomhetId: p.virksomhetId, versjon: p.versjon };
  maaVaereEn(await k.tx.kontaktpunkt.updateMany({ where, data: { ...data, versjon: { increment: 1 } } }), p.id);
}

async function krevLedig(k: Kommando, gjelder: string): Promise<void> {
  const where = { virksomhetId: k.actor.virksomhetId, gjelder };
  if (await k.tx.kontaktpunkt.findFirst({ where, select: { id: true } })) throw regel('kontaktFinnes', { gjelder: 'kontaktFinnes' });
}
