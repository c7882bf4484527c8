'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { beholdA, cellenokkel, type Forslag, fraForslag, type Verdi } from '@/lib/tjenestemodell/matrise/rules';
import { medKode } from '@/lib/tjenestemodell/matrise/rules-utkast';
import { type Kode, type Retning, type Sted, type Tastekommando, videre } from './taster';
import type { Matrisebruk } from './useMatrise';

type Kopi = { hva: 'rad' | 'kolonne'; koder: Record<string, Kode | null> };
type Valg = { bruk: Matrisebruk; forslag: Forslag; las: boolean; aapne: (sted: Sted) => void; hjelp: () => void };
const LAGER = 'helhet.matrise.retning';

/** Where one stands in the grid, what is copied, and what each command does there. */
export function useKommandoer({ bruk, forslag, las, aapne, hjelp }: Valg) {
  const t = useTranslations('matrise');
  const { lager, innhold } = bruk;
  const { oppgaver, aktorer, celler } = innhold;
  const [aktiv, setAktiv] = useState<Sted>({ r: 0, c: 0 });
  const [fokus, setFokus] = useState(0);
  const [kopi, setKopi] = useState<Kopi>();
  const [melding, setMelding] = useState('');
  const [retning, setRetning] = useState<Retning>('ned');

  useEffect(() => {
    const r = window.localStorage?.getItem(LAGER);
    if (r === 'ned' || r === 'hoyre' || r === 'staa') setRetning(r);
  }, []);
  const settRetning = (r: Retning) => {
    setRetning(r);
    window.localStorage?.setItem(LAGER, r);
  };

  const antall = { r: oppgaver.length, c: aktorer.length };
  const gaa = (til: Sted) => {
    setAktiv(til);
    setFokus((n) => n + 1);
  };
  const sett = (endringer: { nokkel: string; til: Verdi }[], sagt: string) => {
    lager.sett(endringer);
    setMelding(sagt);
  };

  const settBokstav = (kode: Kode | null, fra: Sted) => {
    const [o, a] = [oppgaver[fra.r], aktorer[fra.c]];
    if (!o || !a) return;
    if (kode && a.utgaatt) return setMelding(t('sagt.utgaatt', { aktor: a.navn }));
    sett(
      [medKode(lager.les().utkast, cellenokkel(o.id, a.id), kode)],
      kode
        ? t('sagt.satt', { kode, ord: t(`kode.${kode}`), oppgave: o.tittel, aktor: a.navn })
        : t('sagt.tomt', { oppgave: o.tittel, aktor: a.navn }),
    );
  };

  const kopier = (hva: Kopi['hva'], { r, c }: Sted) => {
    const [o, a] = [oppgaver[r], aktorer[c]];
    if (!o || !a) return;
    const noekler = hva === 'rad' ? aktorer.map((x) => [x.id, cellenokkel(o.id, x.id)]) : oppgaver.map((x) => [x.id, cellenokkel(x.id, a.id)]);
    setKopi({ hva, koder: Object.fromEntries(noekler.map(([id, n]) => [id, celler[n ?? '']?.kode ?? null])) });
    setMelding(t(hva === 'rad' ? 'sagt.kopiertRad' : 'sagt.kopiertKolonne', { navn: hva === 'rad' ? o.tittel : a.navn }));
  };
  const lim = (hva: Kopi['hva'], { r, c }: Sted) => {
    const [o, a] = [oppgaver[r], aktorer[c]];
    if (!o || !a) return;
    if (kopi?.hva !== hva) return setMelding(t('sagt.ingenKopi'));
    const u = lager.les().utkast;
    const endringer = Object.entries(kopi.koder).flatMap(([id, kode]) => {
      const aktor = hva === 'rad' ? aktorer.find((x) => x.id === id) : a;
      if (!aktor || (kode && aktor.utgaatt)) return [];
      return [medKode(u, hva === 'rad' ? cellenokkel(o.id, id) : cellenokkel(id, a.id), kode)];
    });
    sett(endringer, t('sagt.limt', { navn: hva === 'rad' ? o.tittel : a.navn }));
  };

  const utfor = (k: Tastekommando, fra: Sted = aktiv) => {
    if (k.type === 'gaa') return gaa(k.til);
    if (k.type === 'aapne') return aapne(fra);
    if (k.type === 'hjelp') return hjelp();
    if (las) return setMelding(t('sagt.las'));
    if (k.type === 'sett') {
      settBokstav(k.kode, fra);
      return gaa(videre(fra, antall, retning));
    }
    if (k.type === 'angre' || k.type === 'gjorOm') {
      lager[k.type]();
      setMelding(t(`sagt.${k.type}`));
    }
    if (k.type === 'kopierRad' || k.type === 'kopierKolonne') kopier(k.type === 'kopierRad' ? 'rad' : 'kolonne', fra);
    if (k.type === 'limRad' || k.type === 'limKolonne') lim(k.type === 'limRad' ? 'rad' : 'kolonne', fra);
    if (k.type === 'fyllRad') {
      const o = oppgaver[fra.r];
      if (o) sett(fraForslag(innhold, forslag, [o.id], true), t('sagt.fylt', { navn: o.tittel }));
    }
    gaa(fra);
  };
  const behold = (oppgaveId: string, aktorId: string) => sett(beholdA(innhold, oppgaveId, aktorId), t('sagt.beholdt'));
  const gaaTilCelle = (oppgaveId: string, aktorId: string) =>
    gaa({
      r: Math.max(
        0,
        oppgaver.findIndex((o) => o.id === oppgaveId),
      ),
      c: Math.max(
        0,
        aktorer.findIndex((a) => a.id === aktorId),
      ),
    });

  return { aktiv, setAktiv, fokus, kopiert: kopi?.hva ?? null, melding, retning, settRetning, utfor, settBokstav, sett, behold, gaaTilCelle, gaa };
}
