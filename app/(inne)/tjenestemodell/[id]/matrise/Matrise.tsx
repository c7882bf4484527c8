'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Matriseside } from '@/lib/tjenestemodell/matrise/queries';
import type { Ansattvalg } from '@/lib/tjenestemodell/matrise/queries-celle';
import { cellenokkel, type Verdi } from '@/lib/tjenestemodell/matrise/rules';
import { medKode } from '@/lib/tjenestemodell/matrise/rules-utkast';
import { Cellelinje } from './Cellelinje';
import { Cellepanel } from './Cellepanel';
import { Fyll } from './Fyll';
import { Hjelp } from './Hjelp';
import { Konflikter } from './Konflikter';
import { Lagret } from './Lagret';
import { Mobilliste } from './Mobilliste';
import s from './matrise.module.css';
import { Rutenett } from './Rutenett';
import { useKommandoer } from './useKommandoer';
import { useMatrise } from './useMatrise';
import { Varsler } from './Varsler';
import { Verktoy } from './Verktoy';

type Aapen = { hva: 'celle'; oppgaveId: string; aktorId: string } | { hva: 'hjelp' | 'fyll' };

/** The matrix to fill: the warnings, the tools, the grid (on a phone a list), and whether all of it is saved. */
export function Matrise({ side, las }: { side: Matriseside; las: boolean }) {
  const t = useTranslations('matrise');
  const bruk = useMatrise(side);
  const { lager, tilstand, innhold, varsler } = bruk;
  const [aapen, setAapen] = useState<Aapen>();
  const aapneCelle = (oppgaveId: string, aktorId: string) => setAapen({ hva: 'celle', oppgaveId, aktorId });
  const k = useKommandoer({
    bruk,
    forslag: side.forslag,
    las,
    aapne: ({ r, c }) => {
      const [o, a] = [innhold.oppgaver[r], innhold.aktorer[c]];
      if (o && a) aapneCelle(o.id, a.id);
    },
    hjelp: () => setAapen({ hva: 'hjelp' }),
  });
  const konflikter = Object.values(tilstand.utkast.konflikter);
  const feilrader = new Set(varsler.filter((v) => v.art === 'INGEN_A' || v.art === 'FLERE_A').map((v) => v.oppgaveId));
  const flereA = new Set(varsler.filter((v) => v.art === 'FLERE_A').map((v) => v.oppgaveId));
  const [oppgave, aktor] = [innhold.oppgaver[k.aktiv.r], innhold.aktorer[k.aktiv.c]];
  const person = (v: Verdi) => (v?.ansattId && innhold.personer[v.ansattId]?.navn) || null;
  const verdi = oppgave && aktor ? (innhold.celler[cellenokkel(oppgave.id, aktor.id)] ?? null) : null;
  const settMed = (oppgaveId: string, aktorId: string, til: Verdi, ny?: Ansattvalg) => {
    if (ny) bruk.husk({ id: ny.id, navn: ny.navn });
    lager.sett([{ nokkel: cellenokkel(oppgaveId, aktorId), til }]);
  };
  const lukk = () => {
    setAapen(undefined);
    if (window.matchMedia('(min-width: 48rem)').matches) k.gaa(k.aktiv);
  };
  const vist =
    aapen?.hva === 'celle'
      ? { o: innhold.oppgaver.find((x) => x.id === aapen.oppgaveId), a: innhold.aktorer.find((x) => x.id === aapen.aktorId) }
      : {};
  return (
    <>
      <p role="status" className="kun-skjermleser">
        {k.melding}
      </p>
      <div className="rad" data-spre>
        <Varsler
          varsler={varsler}
          innhold={innhold}
          gaaTil={(v) =>
            window.matchMedia('(min-width: 48rem)').matches ? k.gaaTilCelle(v.oppgaveId, v.aktorId) : aapneCelle(v.oppgaveId, v.aktorId)
          }
        />
        {!las && <Lagret tilstand={tilstand} proevIgjen={() => void lager.lagreNaa()} />}
      </div>
      <Konflikter konflikter={konflikter} innhold={innhold} loes={lager.loes} />
      <div className={s.bred}>
        {!las && (
          <Verktoy
            kanAngre={tilstand.utkast.angre.length > 0}
            kanGjoreOm={tilstand.utkast.gjorOm.length > 0}
            kopiert={k.kopiert}
            retning={k.retning}
            settRetning={k.settRetning}
            utfor={(type) => k.utfor({ type })}
            fyll={() => setAapen({ hva: 'fyll' })}
          />
        )}
        {oppgave && aktor && (
          <Cellelinje
            oppgave={oppgave.tittel}
            aktor={aktor.navn}
            verdi={verdi}
            person={person(verdi)}
            las={las || aktor.utgaatt}
            flereA={flereA.has(oppgave.id)}
            sett={(kode) => k.settBokstav(kode, k.aktiv)}
            behold={() => k.behold(oppgave.id, aktor.id)}
            aapne={() => aapneCelle(oppgave.id, aktor.id)}
          />
        )}
        <Rutenett
          innhold={innhold}
          omraader={side.omraader}
          konflikter={new Set(konflikter.map((x) => x.nokkel))}
          feilrader={feilrader}
          aktiv={k.aktiv}
          fokus={k.fokus}
          las={las}
          velg={k.setAktiv}
          utfor={k.utfor}
        />
      </div>
      <Mobilliste
        innhold={innhold}
        omraader={side.omraader}
        feilrader={feilrader}
        las={las}
        sett={(o, a, kode) => lager.sett([medKode(lager.les().utkast, cellenokkel(o, a), kode)])}
        aapne={aapneCelle}
      />
      {vist.o && vist.a && (
        <Panel
          key={`${vist.o.id}:${vist.a.id}`}
          modellId={side.modell.id}
          oppgave={vist.o}
          aktor={vist.a}
          verdi={innhold.celler[cellenokkel(vist.o.id, vist.a.id)] ?? null}
          person={person}
          flereA={flereA.has(vist.o.id)}
          las={las}
          sett={settMed}
          behold={k.behold}
          lukk={lukk}
        />
      )}
      {aapen?.hva === 'hjelp' && <Hjelp lukk={lukk} />}
      {aapen?.hva === 'fyll' && oppgave && (
        <Fyll
          innhold={innhold}
          forslag={side.forslag}
          oppgaveId={oppgave.id}
          fyll={(endringer) => k.sett(endringer, t('sagt.fyltAntall', { antall: endringer.length }))}
          lukk={lukk}
        />
      )}
    </>
  );
}

type Panelprops = Pick<Parameters<typeof Cellepanel>[0], 'modellId' | 'oppgave' | 'aktor' | 'verdi' | 'flereA' | 'las' | 'lukk'> & {
  person: (v: Verdi) => string | null;
  sett: (oppgaveId: string, aktorId: string, til: Verdi, ny?: Ansattvalg) => void;
  behold: (oppgaveId: string, aktorId: string) => void;
};

function Panel({ person, sett, behold, las, ...p }: Panelprops) {
  return (
    <Cellepanel
      {...p}
      las={las || p.aktor.utgaatt}
      personnavn={person(p.verdi)}
      sett={(til, ny) => sett(p.oppgave.id, p.aktor.id, til, ny)}
      behold={() => behold(p.oppgave.id, p.aktor.id)}
    />
  );
}
