import { somVirksomhet } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { logg } from '@/lib/platform/log';
import { iTransaksjon } from '../eskalering/transaksjon';
import { type Lop, lop } from '../lop';
import { MISTET } from '../oppdrag/varsel/rules-mistet';
import { sendEpost } from './epost';
import { BYTT_KANAL_VED, Kretser, MAKS_FORSOK } from './krets';
import { sendSms } from './sms';
import { erUtenfor, svarkode } from './svar-kode';
import { meldSvikt } from './svikt';
import { varseltekst } from './tekst';
import type { Sending, Utfall } from './typer';
import { avlys, folgOpp, forbiOmIngen, type Krevd, krevForfalte, noter, startNeste } from './utboks';
import { sendWebhook } from './webhook';
import { sendWebpush } from './webpush';

/** Between looks at the queue, and messages under way at once in one process. */
const HVILE_MS = 250;
const MAKS_UNDERVEIS = 64;

const ADAPTERE: Record<string, (s: Sending) => Promise<Utfall>> = { webhook: sendWebhook, sms: sendSms, epost: sendEpost, webpush: sendWebpush };
const BRUTT: Utfall = { ok: false, feil: 'SVARER_IKKE', varig: false };

/** What is wrong with one message is not what is wrong with the address; nor, at a gateway that all share, what it answers of one receiver. */
const iLive = (kanal: string, u: Utfall): boolean => u.ok || u.varig || (u.svarte === true && (kanal === 'sms' || kanal === 'epost'));

export type Sender = { start: () => void; stopp: () => Promise<void> /** One look at the queue, to its end. */; enRunde: () => Promise<number> };

/**
 * The outbox: takes messages that are due and sends each by its channel. A message is sent again with the same key when
 * this process dies before it has noted the answer. An address that hangs or fails delays no other. `adaptere` is for tests.
 */
export function lagSender(adaptere = ADAPTERE): Sender {
  const kretser = new Kretser();
  const underveis = new Set<Promise<void>>();
  let gang: Lop | undefined;

  const sendEn = async (k: Krevd, sone: string | null): Promise<void> => {
    if (k.lukket || (k.innhold.hvisUbesvart && !k.ubesvart)) return void (await avlys(k.id));
    const adapter = adaptere[k.kanal];
    let utfall: Utfall;
    const hviler = kretser.hviler(k.krets, Date.now());
    if (!adapter || !k.adresse) utfall = { ok: false, feil: 'UKJENT_KANAL', varig: true };
    else if (hviler > 0) utfall = BRUTT;
    else {
      kretser.start(k.krets);
      utfall = await somSending(k, sone)
        .then(adapter)
        .catch((): Utfall => ({ ok: false, feil: 'INTERN', varig: false }));
      kretser.ferdig(k.krets, iLive(k.kanal, utfall), Date.now());
    }
    const gittOpp = !utfall.ok && utfall !== BRUTT && (utfall.varig || k.forsok >= MAKS_FORSOK);
    await noter(k, utfall, gittOpp, utfall === BRUTT ? hviler : 0);
    if (utfall.ok || !(gittOpp || utfall === BRUTT || k.forsok >= BYTT_KANAL_VED)) return;
    await startNeste(k);
    if (gittOpp) await forbiOmIngen(k);
    await meldSvikt(k, utfall.feil, gittOpp);
  };

  /** Claims and starts what there is room for; gives how many. */
  const ta = async (): Promise<number> => {
    await folgOpp();
    const plass = MAKS_UNDERVEIS - underveis.size;
    const krevd = plass > 0 ? await krevForfalte(kretser.opptatt(), plass) : [];
    const soner = await sonenavn(krevd);
    for (const k of krevd) {
      const arbeid = sendEn(k, soner.get(k.soneId ?? '') ?? null).catch((e: Error) => logg('feil', 'respons.utboks', { feil: e.name }));
      const p: Promise<void> = arbeid.finally(() => {
        underveis.delete(p);
        // There is room for the next one to the same address.
        gang?.vekk();
      });
      underveis.add(p);
    }
    return krevd.length;
  };

  return {
    start: () => {
      gang ??= lop('utboks', ta, 1, HVILE_MS);
    },
    enRunde: async () => {
      const n = await ta();
      await Promise.all(underveis);
      return n;
    },
    stopp: async () => {
      await gang?.stopp();
      await Promise.all(underveis);
    },
  };
}

/** Starts the sender of this process. Any number of processes may run one. */
export function startSender(): Sender {
  const s = lagSender();
  s.start();
  return s;
}

/** Where it is read: what is no longer the receiver's, in the queue that is. */
const sted = (k: Krevd): string => (k.innhold.melding === MISTET.AVTALE_SLUTT ? '/respons' : `/respons/${k.varselId}`);

const somSending = async (k: Krevd, sone: string | null): Promise<Sending> => ({
  id: k.id,
  nokkel: k.nokkel,
  virksomhetId: k.eier,
  varselId: k.varselId,
  adresse: k.adresse as string,
  tekst: varseltekst({
    prioritet: k.prioritet,
    sone,
    utrykning: k.innhold.utrykning === true,
    paaminnelse: k.innhold.paaminnelse === true,
    paarorende: k.mottaker.startsWith('paarorende:'),
    melding: k.innhold.melding,
  }),
  lenke: new URL(erUtenfor(k.mottaker) ? `/svar/${await svarkode(k)}` : sted(k), env().NEXTAUTH_URL).toString(),
  utenfor: erUtenfor(k.mottaker),
  paaminnelse: k.innhold.paaminnelse === true,
  merke: [k.varselId, k.innhold.melding].filter(Boolean).join(':'),
  type: k.type,
  prioritet: k.prioritet,
});

const husket = new Map<string, string>();

/** The names of the messages' soner, each read once per process. */
async function sonenavn(krevd: Krevd[]): Promise<Map<string, string>> {
  const mangler = krevd.filter((k) => k.soneId && !husket.has(k.soneId));
  if (husket.size > 10_000) husket.clear();
  if (mangler.length > 0)
    await iTransaksjon(async (c) => {
      for (const eier of new Set(mangler.map((k) => k.eier))) {
        await somVirksomhet(c, eier);
        const ider = mangler.filter((k) => k.eier === eier).map((k) => k.soneId);
        const { rows } = await c.query<{ id: string; navn: string }>('select id, navn from "Enhet" where id = any($1::uuid[])', [ider]);
        for (const r of rows) husket.set(r.id, r.navn);
      }
    });
  return husket;
}
