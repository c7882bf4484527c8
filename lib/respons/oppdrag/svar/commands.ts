import 'server-only';
import type { PoolClient } from 'pg';
import { type Nyhendelse, skrivHendelser } from '../../eskalering/hendelser';
import { hentOppsett, type Innstillinger, STANDARD } from '../../eskalering/modeller';
import { iTransaksjon } from '../../eskalering/transaksjon';
import { finnMonster, type Tidligere } from '../varsel/rules-monster';
import { type Lenke, laasForKode, lesLenke, mottakernavn } from './queries-lenke';
import { fremskynder, GITT, gjelder, lukkes, MERKE, tilVakten, utenMottakeren } from './rules';
import type { SvarInn } from './schema';

type Svarer = { c: PoolClient; l: Lenke; i: Innstillinger; navn: string; merknad: string };

/** «Kontrollert, alt i orden», as it stands in the list of reasons. */
const I_ORDEN = 'kontrollert';

/**
 * Does what a receiver outside answers. Of two at once one wins; the same answer again changes nothing, and one that does
 * not fit any more does nothing. False when the code is unknown or too old.
 */
export const svar = (kode: string, d: SvarInn): Promise<boolean> =>
  iTransaksjon(async (c) => {
    if (!(await laasForKode(c, kode))) return false;
    const l = await lesLenke(c, kode);
    if (!l) return false;
    if (!gjelder(d.svar, l)) return true;
    const o = (await hentOppsett(c, [l.virksomhetId])).get(l.virksomhetId);
    const i = o?.innstillinger ?? STANDARD;
    const s: Svarer = { c, l, i, navn: mottakernavn(l, o?.modell.vaktlag ?? []), merknad: d.merknad };
    await GJOR[d.svar](s);
    await c.query(
      `update respons.svarlenke set svar = $2, besvart = clock_timestamp(), tatt = case when $2 = 'TATT' then now() else tatt end where "utsendingId" = $1`,
      [l.utsendingId, GITT[d.svar]],
    );
    return true;
  });

const GJOR: Record<SvarInn['svar'], (s: Svarer) => Promise<void>> = {
  /** Taken in the receiver's name, with the reminder that a person's taking has. */
  ta: async (s) => {
    await s.c.query(
      `update respons.varsel set status = 'TATT', "tattAvId" = null, "tattAvVirksomhetId" = null, "tattAvNavn" = $2, tatt = now(), "forsteSvar" = coalesce("forsteSvar", now()),
         "nesteForfall" = clock_timestamp() + make_interval(secs => $3), "sistRort" = now(), paaminnet = null, lag = null, utrykning = null, versjon = versjon + 1
       where id = $1`,
      [s.l.varselId, s.navn, s.i.paaminnelseSekunder],
    );
    await skriv(s, 'TATT');
  },
  kanIkke: async (s) => {
    if (fremskynder(s.l.status, s.l.lenkeslag, s.l.slag))
      await s.c.query(`update respons.varsel set "nesteForfall" = least("nesteForfall", clock_timestamp()), versjon = versjon + 1 where id = $1`, [
        s.l.varselId,
      ]);
    await skriv(s, 'KAN_IKKE');
  },
  /** A word from whoever has it: the time till the reminder begins again. */
  fortsatt: async (s) => {
    await s.c.query(
      `update respons.varsel set "nesteForfall" = clock_timestamp() + make_interval(secs => $2), "sistRort" = now(), paaminnet = null, versjon = versjon + 1 where id = $1`,
      [s.l.varselId, s.i.paaminnelseSekunder],
    );
    await skriv(s, 'FORTSATT', s.merknad ? { merknad: s.merknad } : {});
  },
  hjelp: async (s) => {
    await giFraSeg(s, MERKE.hjelp as string, utenMottakeren(s.l.plan ?? [], s.l.slag, s.i.kvitteringSekunder, s.l.mottaker));
    await skriv(s, 'TRENGER_HJELP', s.merknad ? { merknad: s.merknad } : {});
  },
  iOrden: async (s) => {
    const monster = await harMonster(s);
    if (lukkes({ paarorendeLukker: s.i.paarorendeLukker, samling: s.l.samlingId !== null, monster })) return lukk(s);
    await giFraSeg(s, MERKE.iOrden as string, tilVakten(s.l.plan ?? [], s.l.slag, s.i.kvitteringSekunder));
    await skriv(s, 'MELDT_I_ORDEN', s.merknad ? { merknad: s.merknad } : {});
  },
};

async function lukk(s: Svarer): Promise<void> {
  await s.c.query(
    `update respons.varsel set status = 'LUKKET', "nesteForfall" = null, lukket = now(), "lukketAvNavn" = $2, utfall = $3, merknad = $4, feilalarm = false,
       "sistRort" = now(), paaminnet = null, lag = null, utrykning = null, versjon = versjon + 1 where id = $1`,
    [s.l.varselId, s.navn, I_ORDEN, s.merknad || null],
  );
  await skriv(s, 'AVKLART', { grunn: I_ORDEN, feilalarm: false, ...(s.merknad ? { merknad: s.merknad } : {}) });
}

/** Back to the queue with a mark: the next beat of the plan is due at once. */
const giFraSeg = (s: Svarer, merke: string, plan: object[]) =>
  s.c.query(
    `update respons.varsel set status = 'VENTER', "tattAvId" = null, "tattAvVirksomhetId" = null, "tattAvNavn" = null, tatt = null, plan = $3,
       merker = array_append(array_remove(merker, $2), $2), "nesteForfall" = clock_timestamp(), "sistRort" = now(), paaminnet = null, versjon = versjon + 1
     where id = $1`,
    [s.l.varselId, merke, JSON.stringify(plan)],
  );

/** Whether this varsel is one of so many that the need has changed, and that has not been said. */
async function harMonster({ c, l, i }: Svarer): Promise<boolean> {
  if (!l.personId || !l.tjenesteId || l.type === 'teknisk' || l.type === 'test') return false;
  const { rows } = await c.query<Tidligere & { naa: string }>(
    `select type, respons.iso(mottatt) mottatt, respons.iso(clock_timestamp()) naa from respons.varsel
     where "virksomhetId" = $1 and "personId" = $2 and type = $3 and mottatt > now() - make_interval(days => $4)
       and mottatt > coalesce((select max(h.tid) from respons.hendelse h where h."virksomhetId" = $1 and h."personId" = $2
         and h.tid > now() - make_interval(days => $4) and h.type = 'NOTAT' and h.data->>'monster' = $3), '-infinity')`,
    [l.virksomhetId, l.personId, l.type, i.evaluering.dager],
  );
  return finnMonster(rows, l.type, i.evaluering, new Date(rows[0]?.naa ?? 0)) !== null;
}

const skriv = ({ c, l, navn }: Svarer, type: Nyhendelse['type'], data: object = {}): Promise<void> =>
  skrivHendelser(c, [
    {
      virksomhetId: l.virksomhetId,
      mottakerVirksomhetId: l.mottakerVirksomhetId,
      varselId: l.varselId,
      personId: l.personId,
      type,
      aktorNavn: navn,
      data: { ...data, mottaker: l.mottaker },
    },
  ]);
