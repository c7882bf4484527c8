import 'server-only';
import type { Kommando } from '@/lib/platform/command';
import type { Tx } from '@/lib/platform/db';
import { regel } from '@/lib/platform/errors';
import { type Lagretmodell, lesModell } from './modell-queries';

type Sted = { id: string; hva: string; kanal: 'sms' | 'epost'; adresse: string; sett: (m: Lagretmodell, adresse: string) => void };
type Naabar = { epost: string; telefon: string | null };

const siffer = (s: string) => s.replace(/\D/g, '').slice(-8);
const gjelder = (p: Naabar, { kanal, adresse }: Pick<Sted, 'kanal' | 'adresse'>): boolean =>
  kanal === 'epost' ? adresse.toLowerCase() === p.epost.toLowerCase() : siffer(adresse).length === 8 && siffer(adresse) === siffer(p.telefon ?? '');

/** Numbers that several have: of a duty phone, and nobody's own. */
async function felles(tx: Tx, virksomhetId: string): Promise<Set<string>> {
  const r = await tx.$queryRaw<{ nr: string }[]>`
    select right(regexp_replace(telefon, '[^0-9]', '', 'g'), 8) nr from "Ansatt" where "virksomhetId" = ${virksomhetId}::uuid and telefon is not null
    group by 1 having count(*) > 1`;
  return new Set(r.map((x) => x.nr));
}

/** Every place in the model that a message goes to a number or an e-mail. Pure. */
function steder({ innhold, binding, innstillinger: i }: Lagretmodell): Sted[] {
  const ut: (Omit<Sted, 'kanal'> & { kanal: string | undefined })[] = [];
  for (const [navn, b] of Object.entries(binding)) {
    const hva = innhold.vaktlag.find((l) => l.id === navn)?.navn ?? navn;
    ut.push({
      id: `mottaker:${navn}`,
      hva,
      kanal: b.kanal,
      adresse: b.adresse ?? '',
      sett: (m, a) => Object.assign(m.binding[navn] ?? {}, { adresse: a }),
    });
    if (b.reserve)
      ut.push({ id: `reserve:${navn}`, hva, ...b.reserve, sett: (m, a) => Object.assign(m.binding[navn]?.reserve ?? {}, { adresse: a }) });
  }
  if (i.driftsansvarlig)
    ut.push({
      id: 'driftsansvarlig',
      hva: 'driftsansvarlig',
      ...i.driftsansvarlig,
      sett: (m, a) => Object.assign(m.innstillinger.driftsansvarlig ?? {}, { adresse: a }),
    });
  ut.push({
    id: 'vakttelefon',
    hva: 'vakttelefon',
    kanal: 'sms',
    adresse: i.vakttelefon,
    sett: (m, a) => Object.assign(m.innstillinger, { vakttelefon: a }),
  });
  return ut.filter((s): s is Sted => s.kanal === 'sms' || s.kanal === 'epost');
}

const naabar = (tx: Tx, virksomhetId: string, id: string) =>
  tx.ansatt.findFirstOrThrow({ where: { id, virksomhetId }, select: { navn: true, epost: true, telefon: true } });

/** Where messages of the responsmodell go to this person's own number or e-mail. `hva` is the receiver, or a code. */
export async function mottakerSom(tx: Tx, virksomhetId: string, ansattId: string): Promise<{ id: string; hva: string }[]> {
  const m = await lesModell(tx, virksomhetId);
  if (!m) return [];
  const [p, delte] = [await naabar(tx, virksomhetId, ansattId), await felles(tx, virksomhetId)];
  return steder(m)
    .filter((s) => gjelder(p, s) && !delte.has(siffer(s.adresse)))
    .map(({ id, hva }) => ({ id, hva }));
}

/** Which of these people messages of the responsmodell go to. */
export async function hvemErMottaker(tx: Tx, virksomhetId: string, blant: string[]): Promise<string[]> {
  const m = await lesModell(tx, virksomhetId);
  if (!m) return [];
  const alle = await tx.ansatt.findMany({ where: { virksomhetId, id: { in: blant } }, select: { id: true, epost: true, telefon: true } });
  const delte = await felles(tx, virksomhetId);
  const mulige = steder(m).filter((s) => !delte.has(siffer(s.adresse)));
  return alle.filter((p) => mulige.some((s) => gjelder(p, s))).map((p) => p.id);
}

/** The receivers of the model that are called by this person's name, whatever their address is. */
export async function navngittSom(tx: Tx, virksomhetId: string, navn: string): Promise<string[]> {
  const m = await lesModell(tx, virksomhetId);
  const alle = (m?.innhold.regler ?? []).flatMap((r) => r.steg.flatMap((s) => s.til.flatMap((t) => (t.art === 'ekstern' ? [t.navn] : []))));
  return [...new Set(alle)].filter((n) => n.trim().toLowerCase() === navn.trim().toLowerCase());
}

/** Lets these places lead to another's number or e-mail. REGEL when that one has no number. Part of the caller's command. */
export async function flyttMottaker(k: Kommando, ider: readonly string[], fra: string, til: string): Promise<void> {
  const { virksomhetId } = k.actor;
  // Held, so that the form of the model does not save over it meanwhile.
  await k.tx.$executeRaw`select 1 from respons.modell where "virksomhetId" = ${virksomhetId}::uuid for update`;
  const m = await lesModell(k.tx, virksomhetId);
  if (!m) return;
  const [gammel, ny] = [await naabar(k.tx, virksomhetId, fra), await naabar(k.tx, virksomhetId, til)];
  for (const s of steder(m).filter((x) => ider.includes(x.id) && gjelder(gammel, x))) {
    const adresse = s.kanal === 'epost' ? ny.epost : ny.telefon;
    if (!adresse) throw regel('mottakerUtenTelefon');
    s.sett(m, adresse);
  }
  const { driftsansvarlig, vakttelefon } = m.innstillinger;
  const endret = JSON.stringify({ vakttelefon, ...(driftsansvarlig ? { driftsansvarlig } : {}) });
  await k.tx.$executeRaw`
    update respons.modell set binding = ${JSON.stringify(m.binding)}::jsonb, innstillinger = innstillinger || ${endret}::jsonb, "endretAv" = ${k.actor.navn},
      endret = now(), versjon = versjon + 1
    where "virksomhetId" = ${virksomhetId}::uuid`;
}
