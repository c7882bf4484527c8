import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, konflikt, regel } from '@/lib/platform/errors';
import { krev } from '@/lib/platform/policy';
import type { Hendelsetype } from '@/lib/platform/tekst';
import { erId } from '@/lib/platform/verdi/id';
import { sjekkVaktlag } from '../../eskalering/tilgang';
import { presets } from '../../ruting/presets';
import type { Responsmodell } from '../../schema';
import { bedOmMottak } from '../kilde/commands-mottak';
import { somKlient, somMotoren } from '../queries-motor';
import { type Binding, lesModell } from './queries';
import { nyeUtenfor, somBinding, uendret } from './rules-bemanning';
import type { LagreBindingInn, LagreInnstillingerInn, LagreModellInn, VelgModellInn } from './schema';

/** The model belongs to the virksomhet, and has its id. */
const logg = (k: Kommando, type: Hendelsetype, data = {}) => k.hendelse(type, { type: 'Responsmodell', id: k.actor.virksomhetId }, data);

/** Takes a preset into use as the virksomhet's own copy. Who mans what and the settings are kept. */
export const velgModell = (actor: Actor, d: VelgModellInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.modell');
    const preset = presets().find((p) => p.id === d.preset);
    if (!preset) throw ikkeFunnet();
    const innhold = JSON.stringify(preset);
    const antall =
      d.versjon === 0
        ? await k.tx.$executeRaw`
            insert into respons.modell ("virksomhetId", innhold, "endretAv") values (${actor.virksomhetId}::uuid, ${innhold}::jsonb, ${actor.navn})
            on conflict do nothing`
        : await k.tx.$executeRaw`
            update respons.modell set innhold = ${innhold}::jsonb, "endretAv" = ${actor.navn}, endret = now(), versjon = versjon + 1
            where "virksomhetId" = ${actor.virksomhetId}::uuid and versjon = ${d.versjon}`;
    maaVaereEn({ count: antall }, actor.virksomhetId);
    await logg(k, 'RESPONSMODELL_VALGT', { modell: preset.navn });
    const m = await lesModell(k.tx, actor.virksomhetId);
    return { versjon: d.versjon + 1, avsluttet: await avsluttUtenLag(k, preset, m?.binding ?? {}) };
  });

/** Saves the rules and vaktlag. Running escalations keep the plan they have. */
export const lagreModell = (actor: Actor, d: LagreModellInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.modell');
    const foer = await krevModell(k, d.versjon);
    const soner = [...new Set(d.innhold.regler.flatMap((r) => r.soner))];
    await krevEgneEnheter(
      k,
      soner.filter((s) => !foer.innhold.regler.some((r) => r.soner.includes(s))),
    );
    const antall = await k.tx.$executeRaw`
      update respons.modell set innhold = ${JSON.stringify(d.innhold)}::jsonb, "endretAv" = ${actor.navn}, endret = now(), versjon = versjon + 1
      where "virksomhetId" = ${actor.virksomhetId}::uuid and versjon = ${d.versjon}`;
    maaVaereEn({ count: antall }, actor.virksomhetId);
    await logg(k, 'RESPONSMODELL_ENDRET', { regler: d.innhold.regler.length });
    return { versjon: d.versjon + 1, avsluttet: await avsluttUtenLag(k, d.innhold, foer.binding) };
  });

/**
 * Saves who mans each receiver. `sporAndre` asks the other virksomheter in it that have not accepted, in the same transaction:
 * until they do, the engine passes them by. `siFraOm` tells somebody else of new addresses outside. Gives whom it asked. What is as it was is not saved, and nobody is asked.
 */
export const lagreBinding = (
  actor: Actor,
  d: LagreBindingInn,
  sporAndre: (k: Kommando, mottakere: string[]) => Promise<{ mottakerId: string }[]> = bedOmMottak,
  siFraOm: (k: Kommando, nyeUtenfor: string[]) => Promise<void> = async () => {},
) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.modell');
    const foer = await krevModell(k, d.versjon);
    if (uendret(foer.binding, d.rader)) return { versjon: d.versjon, endret: false, avsluttet: 0, spurt: [] };
    await krevEgneEnheter(
      k,
      d.rader.flatMap((r) => r.enheter),
    );
    const andre = [...new Set(d.rader.flatMap((r) => r.virksomhetId || []))];
    const kjente = await k.tx.virksomhet.findMany({
      where: { id: { in: andre, not: actor.virksomhetId }, type: { not: 'SEKRETARIAT' } },
      select: { id: true, navn: true },
    });
    if (kjente.length !== andre.length) throw regel('responsUkjentVirksomhet');
    const binding: Binding = { ...foer.binding };
    for (const r of d.rader) binding[r.navn] = somBinding(r);
    const antall = await k.tx.$executeRaw`
      update respons.modell set binding = ${JSON.stringify(binding)}::jsonb, "endretAv" = ${actor.navn}, endret = now(), versjon = versjon + 1
      where "virksomhetId" = ${actor.virksomhetId}::uuid and versjon = ${d.versjon}`;
    maaVaereEn({ count: antall }, actor.virksomhetId);
    // One that was chosen before has been asked; ended since, it is asked again where the agreements are, and not by this.
    const valgt = new Set(Object.values(foer.binding).map((b) => b.virksomhetId));
    const spurt = await sporAndre(
      k,
      andre.filter((v) => !valgt.has(v)),
    );
    const utenfor = nyeUtenfor(foer.binding, binding);
    if (utenfor.length > 0) await siFraOm(k, utenfor);
    await logg(k, 'RESPONSBEMANNING_ENDRET', utenfor.length > 0 ? { utenfor } : {});
    return {
      versjon: d.versjon + 1,
      endret: true,
      avsluttet: await avsluttUtenLag(k, foer.innhold, binding),
      spurt: kjente.filter((v) => spurt.some((s) => s.mottakerId === v.id)).map((v) => v.navn),
    };
  });

/** Nobody stands on duty for a vaktlag that is gone: they are told, and so is whoever must know. Gives how many. */
const avsluttUtenLag = async ({ tx, actor }: Kommando, modell: Responsmodell, binding: Binding): Promise<number> =>
  (await somMotoren(tx, () => sjekkVaktlag(somKlient(tx), { virksomhetId: actor.virksomhetId, modell, binding }, actor.navn))).vakter.length;

/** Saves targets, deadlines, reasons and channels; settings that this form does not have are left as they are. */
export const lagreInnstillinger = (actor: Actor, d: LagreInnstillingerInn) =>
  utfor(actor, d.nokkel, async (k) => {
    krev(actor, 'respons.modell');
    await krevModell(k, d.versjon);
    const nye = {
      svarmaalSekunder: d.svarmaalSekunder,
      svarmaalAndel: d.svarmaalProsent / 100,
      svarmaalToSekunder: d.svarmaalToSekunder,
      paaminnelseSekunder: d.paaminnelseSekunder,
      tilbakeSekunder: d.tilbakeSekunder,
      kvitteringSekunder: d.kvitteringSekunder,
      frammeMinutter: d.frammeMinutter,
      frammeAndel: d.frammeProsent / 100,
      ferdigMinutter: d.ferdigMinutter,
      avklaringsgrunner: d.avklaringsgrunner.map((g) => g.tekst),
      feilalarmgrunner: d.avklaringsgrunner.filter((g) => g.feilalarm).map((g) => g.tekst),
      evaluering: { antall: d.evalueringAntall, dager: d.evalueringDager },
      kanaler: d.kanaler,
      paarorendeLukker: d.paarorendeLukker,
      vakttelefon: d.vakttelefon,
      smsEtterSekunder: d.smsEtterSekunder,
      usettSekunder: d.usettSekunder,
      aldriHoertTimer: d.aldriHoertTimer,
      tilsynsfristMinutter: d.tilsynsfristMinutter,
      ...(d.driftKanal ? { driftsansvarlig: { kanal: d.driftKanal, adresse: d.driftAdresse } } : {}),
    };
    const antall = await k.tx.$executeRaw`
      update respons.modell set innstillinger = (innstillinger - 'driftsansvarlig') || ${JSON.stringify(nye)}::jsonb, "endretAv" = ${actor.navn},
        endret = now(), versjon = versjon + 1
      where "virksomhetId" = ${actor.virksomhetId}::uuid and versjon = ${d.versjon}`;
    maaVaereEn({ count: antall }, actor.virksomhetId);
    await logg(k, 'RESPONSINNSTILLINGER_ENDRET');
    return { versjon: d.versjon + 1 };
  });

/** The model as it is; IKKE_FUNNET when there is none, KONFLIKT when somebody else was first. */
async function krevModell(k: Kommando, versjon: number) {
  const m = await lesModell(k.tx, k.actor.virksomhetId);
  if (!m) throw ikkeFunnet();
  if (m.versjon !== versjon) throw konflikt(k.actor.virksomhetId);
  return m;
}

async function krevEgneEnheter(k: Kommando, ider: string[]): Promise<void> {
  const ulike = [...new Set(ider)];
  if (!ulike.every(erId)) throw regel('ukjentEnhet');
  const antall = await k.tx.enhet.count({ where: { id: { in: ulike }, virksomhetId: k.actor.virksomhetId } });
  if (antall !== ulike.length) throw regel('ukjentEnhet');
}
