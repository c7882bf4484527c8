import 'server-only';
import { riktekstSchema } from '@/components/riktekst/riktekst';
import { manglerSvar, type QuestionnaireResponse, tilQr, tilVerdier } from '@/components/skjemavisning/qr';
import { skjema, tjenestetype } from '@/lib/innhold/queries';
import { apneOppgave, ferdig, krevOppgave } from '@/lib/oppgave/commands';
import type { Actor } from '@/lib/platform/actor';
import { iDag, tilDato } from '@/lib/platform/clock';
import { type Kommando, maaVaereEn, utfor } from '@/lib/platform/command';
import { konflikt, regel } from '@/lib/platform/errors';
import type { Prisma, Tjeneste } from '@/lib/platform/prisma/client';
import { innstillingsfeil, rensInnstillinger } from './rules-innstillinger';
import type { BestillInn, FerdigstillNullpunktInn, NullpunktInn, TiltaksplanInn } from './schema';
import { flyttTjeneste, laasTjeneste, objekt } from './transition';

/** BESTILLE opens when both the tiltaksplan and the nullpunkt are done, whichever came last. */
async function apneBestilling(k: Kommando, t: Tjeneste): Promise<void> {
  if (t.tiltaksplanFerdig && t.nullpunktFerdig) await apneOppgave(k, { steg: 'BESTILLE', ref: { tjenesteId: t.id }, personId: t.personId });
}

/** Saves the tiltaksplan and its recommended settings; with `ferdig` the step is done (kilde: 001 Gjøre tilpasninger og installere). */
export const lagreTiltaksplan = (actor: Actor, d: TiltaksplanInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const oppgave = await krevOppgave(k, 'TILTAKSPLAN', { tjenesteId: d.tjenesteId });
    const foer = await laasTjeneste(k, d.tjenesteId, d.versjon);
    const def = tjenestetype(foer.kode).innstillinger;
    const feil = innstillingsfeil(def, d.innstillinger);
    if (Object.keys(feil).length) throw regel('ugyldig', Object.fromEntries(Object.entries(feil).map(([id, f]) => [`innstillinger.${id}`, f])));
    const plan = riktekstSchema.safeParse(d.tiltaksplan);
    if (!plan.success) throw regel('ugyldig', { tiltaksplan: 'ugyldig' });
    const data = { innstillinger: rensInnstillinger(def, d.innstillinger), tiltaksplan: plan.data as Prisma.InputJsonObject };
    if (!d.ferdig) {
      const versjon = foer.versjon + 1;
      maaVaereEn(await k.tx.tjeneste.updateMany({ where: { id: foer.id, versjon: foer.versjon }, data: { ...data, versjon } }), foer.id);
      await k.hendelse('TILTAKSPLAN_LAGRET', objekt(foer));
      return { versjon };
    }
    const t = await flyttTjeneste(k, d.tjenesteId, 'ferdigstillTiltaksplan', { versjon: d.versjon, data: { ...data, tiltaksplanFerdig: k.naa } });
    await ferdig(k, oppgave);
    await apneBestilling(k, t);
    await k.hendelse('TILTAKSPLAN_FERDIG', objekt(t));
    return { versjon: t.versjon };
  });

const svarversjon = (svar: QuestionnaireResponse | null): number => Number(svar?.meta?.versionId ?? 0);

/**
 * Autosave of the nullpunkt. The answers carry their own version (FHIR meta.versionId) and not the tjeneste's, because
 * another role may be writing the tiltaksplan at the same time.
 */
export const lagreNullpunktSvar = (actor: Actor, d: NullpunktInn) =>
  utfor(actor, d.nokkel, async (k) => {
    await krevOppgave(k, 'NULLPUNKT', { tjenesteId: d.tjenesteId });
    const t = await laasTjeneste(k, d.tjenesteId);
    const gjeldende = t.nullpunkt as QuestionnaireResponse | null;
    const fra = svarversjon(d.svar as QuestionnaireResponse);
    if (fra !== svarversjon(gjeldende)) throw konflikt(t.id, { qr: gjeldende, versjon: svarversjon(gjeldende) });
    const versjon = fra + 1;
    const q = skjema('nullpunkt');
    const nullpunkt = tilQr(q, tilVerdier(q, d.svar as QuestionnaireResponse), { versjon }) as unknown as Prisma.InputJsonObject;
    await k.tx.tjeneste.updateMany({ where: { id: t.id }, data: { nullpunkt } });
    await k.hendelse('NULLPUNKT_LAGRET', objekt(t));
    return { versjon };
  });

/** The nullpunkt is measured. REGEL when a required answer is missing. */
export const ferdigstillNullpunkt = (actor: Actor, d: FerdigstillNullpunktInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const oppgave = await krevOppgave(k, 'NULLPUNKT', { tjenesteId: d.tjenesteId });
    const foer = await laasTjeneste(k, d.tjenesteId, d.versjon);
    const svar = foer.nullpunkt as QuestionnaireResponse | null;
    if (!svar || manglerSvar(skjema('nullpunkt'), svar).length) throw regel('nullpunktMangler');
    const t = await flyttTjeneste(k, foer.id, 'ferdigstillNullpunkt', {
      versjon: d.versjon,
      data: { nullpunkt: { ...svar, status: 'completed' } as unknown as Prisma.InputJsonObject, nullpunktFerdig: k.naa },
    });
    await ferdig(k, oppgave);
    await apneBestilling(k, t);
    await k.hendelse('NULLPUNKT_FERDIG', objekt(t));
    return { versjon: t.versjon };
  });

/**
 * Orders the device and its installation from the enhet that installs in this kommune. Refused before the tiltaksplan
 * and the nullpunkt are done: after the start there is no nullpunkt to measure.
 */
export const bestill = (actor: Actor, d: BestillInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const foer = await laasTjeneste(k, d.tjenesteId);
    if (foer.status === 'TILDELT' && !foer.tiltaksplanFerdig) throw regel('bestillManglerTiltaksplan');
    if (foer.status === 'TILDELT' && !foer.nullpunktFerdig) throw regel('bestillManglerNullpunkt');
    const oppgave = await krevOppgave(k, 'BESTILLE', { tjenesteId: d.tjenesteId });
    if (tilDato(d.onsketDato) < iDag(k.naa)) throw regel('datoTilbake', { onsketDato: 'datoTilbake' });
    if (!tjenestetype(foer.kode).teknologier.some((x) => x.kode === d.teknologiKode))
      throw regel('feilTeknologi', { teknologiKode: 'feilTeknologi' });
    const t = await flyttTjeneste(k, d.tjenesteId, 'bestill', { versjon: d.versjon });
    await ferdig(k, oppgave);
    await apneOppgave(k, { steg: 'INSTALLERE', ref: { tjenesteId: t.id }, personId: t.personId, frist: tilDato(d.onsketDato) });
    const { enhetId } = await k.tx.oppgave.findFirstOrThrow({
      where: { tjenesteId: t.id, steg: 'INSTALLERE', status: 'AAPEN' },
      select: { enhetId: true },
    });
    await k.tx.bestilling.create({
      data: {
        virksomhetId: t.virksomhetId,
        tjenesteId: t.id,
        enhetId,
        teknologiKode: d.teknologiKode,
        onsketDato: tilDato(d.onsketDato),
        nokkelavtale: d.nokkelavtale,
        adkomst: d.adkomst || null,
        merknad: d.merknad || null,
        bestiltAv: actor.navn,
        opprettet: k.naa,
      },
      select: { id: true },
    });
    await k.tx.installasjon.create({ data: { virksomhetId: t.virksomhetId, tjenesteId: t.id }, select: { id: true } });
    await k.hendelse('UTSTYR_BESTILT', objekt(t), { teknologi: d.teknologiKode, onsketDato: d.onsketDato });
    return { id: t.id };
  });
