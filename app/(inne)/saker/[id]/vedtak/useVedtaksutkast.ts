'use client';
import { useMemo, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { nyNokkel } from '@/components/felles/nokkel';
import type { Svar } from '@/components/skjema/svar';
import type { Verdier } from '@/components/skjemavisning/qr';
import { nyereEnn } from '@/components/skjemavisning/sistLagret';
import { useAutolagring } from '@/components/skjemavisning/useAutolagring';
import { lagreUtkastHandling, sendTilKontrollHandling } from '@/lib/vedtak/actions';
import { mangler } from '@/lib/vedtak/rules';
import { TOMT_UTKAST } from '@/lib/vedtak/schema';
import type { Skjemainnhold } from './innhold';
import { forhaandsvalgte, type Skjemaverdier, startverdier, tilSkjema, tilUtkast } from './verdier';

/** The draft in the browser: its values, what is missing, and that it is saved as it is written and before it is sent. */
export function useVedtaksutkast(i: Skjemainnhold) {
  const [{ start, versjon }] = useState(() => {
    const nyere = nyereEnn(i.lokalNokkel, i.versjon);
    return nyere
      ? { start: { ...tilSkjema(TOMT_UTKAST), ...(nyere.verdier as unknown as Skjemaverdier) }, versjon: Number(nyere.versjon) }
      : { start: startverdier(i), versjon: i.versjon };
  });
  const skjema = useForm<Skjemaverdier>({ defaultValues: start });
  const verdier = useWatch({ control: skjema.control }) as Skjemaverdier;
  const utkast = useMemo(() => tilUtkast(verdier), [verdier]);
  const tjeneste = i.tjenester.find((t) => t.kode === verdier.tjenesteKode);
  const sist = useRef({
    versjon,
    lagret: versjon > 0 ? JSON.stringify(tilUtkast(start)) : '',
    forsok: { innhold: '', nokkel: '' },
    sending: nyNokkel(),
  });

  const auto = useAutolagring({
    // The saver compares and keeps values by field; it does not look into them.
    verdier: verdier as unknown as Verdier,
    start: start as unknown as Verdier,
    versjon,
    lokalNokkel: i.lokalNokkel,
    lagre: async (v, versjon) => {
      const nytt = tilUtkast({ ...tilSkjema(TOMT_UTKAST), ...(v as unknown as Skjemaverdier) });
      const innhold = JSON.stringify(nytt);
      // The same content sent again after a lost answer is the same save.
      if (sist.current.forsok.innhold !== innhold) sist.current.forsok = { innhold, nokkel: nyNokkel() };
      const svar = await lagreUtkastHandling({ nokkel: sist.current.forsok.nokkel, sakId: i.sakId, versjon: Number(versjon), utkast: nytt });
      if (svar.ok) Object.assign(sist.current, { versjon: svar.verdi.versjon, lagret: innhold, forsok: { innhold: '', nokkel: '' } });
      return svar;
    },
    sett: (v) => skjema.reset({ ...tilSkjema(TOMT_UTKAST), ...(v as unknown as Skjemaverdier) }),
  });

  const liste = mangler(utkast, {
    kartlegging: i.kartlegging,
    beslutning: i.beslutning,
    tjenestetype: tjeneste ?? null,
    hjemler: i.hjemler,
    dato: i.dato,
  });

  return {
    skjema,
    verdier,
    tjeneste,
    auto,
    mangler: liste,
    versjon: () => sist.current.versjon,
    velgTjeneste: (kode: string) => {
      const t = i.tjenester.find((x) => x.kode === kode);
      skjema.setValue('hjemmelIds', t ? forhaandsvalgte(i, t) : [], { shouldDirty: true });
    },
    /** Saves what is not saved, then hands over exactly that. */
    send: async (): Promise<Svar> => {
      await auto.lagreNaa();
      if (JSON.stringify(tilUtkast(skjema.getValues())) !== sist.current.lagret) return { ok: false, kode: 'REGEL', melding: 'vedtakIkkeLagret' };
      return sendTilKontrollHandling({ nokkel: sist.current.sending, sakId: i.sakId, versjon: sist.current.versjon });
    },
  };
}
export type Vedtaksutkast = ReturnType<typeof useVedtaksutkast>;
