import 'server-only';
import type { Kommando } from '@/lib/platform/command';
import type { Modell } from '@/lib/platform/prisma/client';
import { lesKopi } from './queries-kopi';
import type { Kopi } from './rules-kopi';

/** Reads the model so that nobody can change it until the command is done; who tries waits, and is then told. */
export async function laasKopi(k: Kommando, modell: Modell): Promise<Kopi> {
  const { virksomhetId } = k.actor;
  await k.tx
    .$executeRaw`select id from "Modellaktor" where "modellId" = ${modell.id}::uuid and "virksomhetId" = ${virksomhetId}::uuid order by id for update`;
  await k.tx
    .$executeRaw`select id from "Modelloppgave" where "modellId" = ${modell.id}::uuid and "virksomhetId" = ${virksomhetId}::uuid order by id for update`;
  await k.tx
    .$executeRaw`select id from "Modellpunkt" where "modellId" = ${modell.id}::uuid and "virksomhetId" = ${virksomhetId}::uuid order by id for update`;
  await k.tx
    .$executeRaw`select id from "Ansvar" where "modellId" = ${modell.id}::uuid and "virksomhetId" = ${virksomhetId}::uuid and "gyldigTil" is null order by id for update`;
  return lesKopi(k.tx, modell);
}

type Rad = { id: string; utgaatt?: Date | null };

/** Writes what is different between two states of a model: new rows, and changed ones, the retired first. */
export async function skrivKopi(k: Kommando, foer: Kopi, etter: Kopi): Promise<void> {
  const skill = <R extends Rad>(a: readonly R[], b: readonly R[]) => {
    const gamle = new Map(a.map((r) => [r.id, r]));
    const nye = b.filter((r) => !gamle.has(r.id));
    const endret = b.filter((r) => gamle.has(r.id) && gamle.get(r.id) !== r);
    const trekkes = endret.filter((r) => r.utgaatt);
    return { nye, runder: [trekkes, endret.filter((r) => !r.utgaatt)].filter((x) => x.length > 0) };
  };
  const v = k.actor.virksomhetId;
  const json = (rader: readonly object[]) => JSON.stringify(rader);
  const [aktorer, oppgaver, punkter] = [skill(foer.aktorer, etter.aktorer), skill(foer.oppgaver, etter.oppgaver), skill(foer.punkter, etter.punkter)];
  for (const r of aktorer.runder)
    await k.tx.$executeRaw`
      update "Modellaktor" m set kode = r.kode, eget = r.eget, navn = r.navn, art = r.art, beskrivelse = r.beskrivelse, rekkefolge = r.rekkefolge,
        "ansattId" = r."ansattId", "enhetId" = r."enhetId", "aktorVirksomhetId" = r."aktorVirksomhetId", "kontaktNavn" = r."kontaktNavn",
        "kontaktTelefon" = r."kontaktTelefon", "kontaktEpost" = r."kontaktEpost", utgaatt = r.utgaatt, versjon = r.versjon
      from jsonb_populate_recordset(null::"Modellaktor", ${json(r)}::jsonb) r where m.id = r.id and m."virksomhetId" = ${v}::uuid`;
  for (const r of oppgaver.runder)
    await k.tx.$executeRaw`
      update "Modelloppgave" m set kode = r.kode, eget = r.eget, omraade = r.omraade, nr = r.nr, "malTittel" = r."malTittel",
        "egenTittel" = r."egenTittel", "malIngress" = r."malIngress", "egenIngress" = r."egenIngress", "ikkeRelevantGrunn" = r."ikkeRelevantGrunn",
        notat = r.notat, "maaBekreftes" = r."maaBekreftes", utgaatt = r.utgaatt, versjon = r.versjon
      from jsonb_populate_recordset(null::"Modelloppgave", ${json(r)}::jsonb) r where m.id = r.id and m."virksomhetId" = ${v}::uuid`;
  if (aktorer.nye.length)
    await k.tx.$executeRaw`insert into "Modellaktor" select * from jsonb_populate_recordset(null::"Modellaktor", ${json(aktorer.nye)}::jsonb)`;
  if (oppgaver.nye.length)
    await k.tx.$executeRaw`insert into "Modelloppgave" select * from jsonb_populate_recordset(null::"Modelloppgave", ${json(oppgaver.nye)}::jsonb)`;
  for (const r of punkter.runder)
    await k.tx.$executeRaw`
      update "Modellpunkt" m set "oppgaveId" = r."oppgaveId", kode = r.kode, eget = r.eget, del = r.del, rekkefolge = r.rekkefolge,
        "malTekst" = r."malTekst", "egenTekst" = r."egenTekst", "ikkeRelevantGrunn" = r."ikkeRelevantGrunn", "maaBekreftes" = r."maaBekreftes",
        utgaatt = r.utgaatt, status = r.status, "statusEndret" = r."statusEndret", "ansvarligId" = r."ansvarligId", frist = r.frist,
        kommentar = r.kommentar, bevis = r.bevis, "kreverBevis" = coalesce(r."kreverBevis", m."kreverBevis"), versjon = r.versjon
      from jsonb_populate_recordset(null::"Modellpunkt", ${json(r)}::jsonb) r where m.id = r.id and m."virksomhetId" = ${v}::uuid`;
  if (punkter.nye.length)
    await k.tx.$executeRaw`insert into "Modellpunkt" select * from jsonb_populate_recordset(null::"Modellpunkt", ${json(punkter.nye)}::jsonb)`;
  await skrivAnsvar(k, foer, etter);
  const m = etter.modell;
  if (m !== foer.modell)
    await k.tx.modell.updateMany({
      where: { id: m.id, virksomhetId: v },
      data: { navn: m.navn, malId: m.malId, malVersjon: m.malVersjon, omraader: m.omraader as object[], versjon: m.versjon },
    });
}

/** Cells are ended and set, never changed. */
async function skrivAnsvar(k: Kommando, foer: Kopi, etter: Kopi): Promise<void> {
  const gamle = new Set(foer.ansvar.map((a) => a.id));
  const endes = etter.ansvar.filter((a) => gamle.has(a.id) && a.gyldigTil !== null).map((a) => a.id);
  if (endes.length)
    await k.tx.ansvar.updateMany({ where: { id: { in: endes }, virksomhetId: k.actor.virksomhetId, gyldigTil: null }, data: { gyldigTil: k.naa } });
  const nye = etter.ansvar.filter((a) => !gamle.has(a.id) && a.gyldigTil === null);
  if (nye.length) await k.tx.ansvar.createMany({ data: nye });
}
