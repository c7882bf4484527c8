import 'server-only';
import type { Actor } from '@/lib/platform/actor';
import { maaVaereEn, utfor } from '@/lib/platform/command';
import { ikkeFunnet, regel } from '@/lib/platform/errors';
import { flyttTjeneste } from '@/lib/tjeneste/transition';
import { finnPaaLager } from '@/lib/utstyr/commands';
import { etterBytte } from '@/lib/utstyr/rules';
import { flyttUtstyr } from '@/lib/utstyr/transition';
import { aapneKort, lesTilstand, medKryss } from './kort';
import { erBrukt, KRYSSES_AV, teknologierSomPasser } from './rules';
import type { ByttUtstyrInn, VelgUtstyrInn } from './schema';

/**
 * Takes a device off the shelf for this tjeneste; the first one starts the installation. Of two who reach for the same
 * device, one wins: the other is told KONFLIKT, or that it is no longer in stock.
 */
export const velgUtstyr = (actor: Actor, d: VelgUtstyrInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneKort(k, d, ['INSTALLERE']);
    const tilstand = await lesTilstand(k.tx, c.tjeneste, c.inst);
    const u = await finnPaaLager(
      k,
      d.serienummer,
      teknologierSomPasser(
        tilstand,
        c.type.teknologier.map((t) => t.kode),
      ),
    );
    await flyttUtstyr(k, u, { status: 'I_BRUK', tjenesteId: c.tjeneste.id });
    if (c.tjeneste.status === 'BESTILT') await flyttTjeneste(k, c.tjeneste.id, 'startInstallasjon');
    const versjon = c.inst.versjon + 1;
    maaVaereEn(
      await k.tx.installasjon.updateMany({
        where: { id: c.inst.id, versjon: c.inst.versjon },
        data: { sjekkliste: medKryss(c, KRYSSES_AV.velgUtstyr, true), versjon },
      }),
      c.tjeneste.id,
    );
    await k.hendelse(
      'UTSTYR_TATT_I_BRUK',
      { type: 'Utstyr', id: u.id, tjenesteId: c.tjeneste.id, sakId: c.tjeneste.sakId, personId: c.tjeneste.personId },
      { serienummer: u.serienummer },
    );
    return { versjon };
  });

/**
 * Gives a device back before the installation is done. One that was never connected goes back on the shelf; one that was,
 * must have been reset on the spot, and waits for a check before it is used again. Whatever was registered and tested was
 * so for the old device, and must be done again.
 */
export const byttUtstyr = (actor: Actor, d: ByttUtstyrInn) =>
  utfor(actor, d.nokkel, async (k) => {
    const c = await aapneKort(k, d, ['INSTALLERE']);
    const u = await k.tx.utstyr.findFirst({ where: { id: d.utstyrId, tjenesteId: c.tjeneste.id, status: 'I_BRUK' } });
    if (!u) throw ikkeFunnet();
    const brukt = erBrukt(c.inst, d.tilkoblet);
    if (brukt && d.nullstilt.length < 3) throw regel('nullstiltBekreft', { nullstilt: 'nullstiltBekreft' });
    await flyttUtstyr(k, u, { status: etterBytte(brukt), tjenesteId: null });
    const versjon = c.inst.versjon + 1;
    const data = {
      registrertHosLeverandor: null,
      forbindelseTestet: null,
      testmerknad: null,
      sjekkliste: medKryss(c, KRYSSES_AV.velgUtstyr, false),
      versjon,
    };
    maaVaereEn(await k.tx.installasjon.updateMany({ where: { id: c.inst.id, versjon: c.inst.versjon }, data }), c.tjeneste.id);
    await k.hendelse(
      'UTSTYR_BYTTET',
      { type: 'Utstyr', id: u.id, tjenesteId: c.tjeneste.id, sakId: c.tjeneste.sakId, personId: c.tjeneste.personId },
      { serienummer: u.serienummer, grunn: d.byttegrunn, ...(brukt ? { nullstilt: d.nullstilt } : {}) },
    );
    return { versjon };
  });
