'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Textarea, ValidationMessage } from '@/components/designsystemet';
import { Field, Fieldset, FieldsetLegend } from '@/components/designsystemet-skjema';
import { Feltetikett } from '@/components/felt/Feltetikett';
import { useFeiltekst } from '@/components/felt/useFeiltekst';
import { Knapphandling } from '@/components/skjema/Knapphandling';
import type { Svar } from '@/components/skjema/svar';
import type { Art } from '@/lib/tjenestemodell/oppgradering/rules';
import { type Flettebit, flettetTekst, harKonflikt } from '@/lib/tjenestemodell/oppgradering/rules-fletting';
import s from './gjennomgang.module.css';

export type Flettefelt = { kode: string; felt: string; lagret: string | null; biter: Flettebit[] };

type Tekster = Record<string, Record<string, string>>;
type Side = 'EGEN' | 'NY';
const id = (f: Flettefelt) => `flett-${f.kode}-${f.felt}`;

/** Our words and the template's merged, place by place where both changed, and free to edit. */
export function Flett(p: {
  felt: Flettefelt[];
  art: Art;
  send: (f: Tekster) => Promise<Svar<{ id: string }>>;
  ferdig: () => void;
  avbryt: () => void;
}) {
  const t = useTranslations('oppgradering.svar');
  const feiltekst = useFeiltekst();
  const [tekster, setTekster] = useState(() => new Map(p.felt.map((f) => [id(f), f.lagret ?? flettetTekst(f.biter)])));
  const [feil, setFeil] = useState<Map<string, string>>(new Map());
  const sett = (f: Flettefelt, tekst: string) => setTekster((m) => new Map(m).set(id(f), tekst));
  const lagre = async (): Promise<Svar<{ id: string }>> => {
    const galt = new Map<string, string>();
    for (const f of p.felt) {
      const tekst = tekster.get(id(f)) ?? '';
      if (harKonflikt(tekst)) galt.set(id(f), 'flettKonflikt');
      else if (tekst.trim().length < 3) galt.set(id(f), 'paakrevd');
    }
    setFeil(galt);
    const [forste] = galt.keys();
    if (forste) {
      document.getElementById(forste)?.focus();
      return { ok: false, kode: 'UGYLDIG', melding: galt.get(forste) ?? 'ugyldig' };
    }
    const ut: Tekster = {};
    for (const f of p.felt) ut[f.kode] = { ...ut[f.kode], [f.felt]: (tekster.get(id(f)) ?? '').trim() };
    return p.send(ut);
  };
  return (
    <div className="stabel">
      <p className="dempet smaa">{t('flettHjelp')}</p>
      {p.felt.map((f) => (
        <div key={id(f)} className="stabel" data-tett>
          {!f.lagret && <Konflikter f={f} velg={(tekst) => sett(f, tekst)} />}
          <Field>
            <Etikett f={f} />
            <Textarea
              id={id(f)}
              rows={3}
              value={tekster.get(id(f)) ?? ''}
              onChange={(e) => sett(f, e.target.value)}
              aria-invalid={feil.has(id(f)) || undefined}
            />
            {feil.has(id(f)) && <ValidationMessage>{feiltekst(feil.get(id(f)))}</ValidationMessage>}
          </Field>
        </div>
      ))}
      <div className={s.knapper}>
        <Knapphandling variant="primary" handling={lagre} etterpaa={p.ferdig}>
          {t('lagreFlett')}
        </Knapphandling>
        <Button variant="tertiary" onClick={p.avbryt}>
          {t('avbryt')}
        </Button>
      </div>
    </div>
  );
}

function Etikett({ f }: { f: Flettefelt }) {
  const t = useTranslations('oppgradering.kort');
  return (
    <label className="ds-label" data-weight="medium" htmlFor={id(f)}>
      <Feltetikett etikett={t(`felt.${f.felt as 'tekst'}`)} />
    </label>
  );
}

/** Every place where both have changed: whose words to use there. */
function Konflikter({ f, velg }: { f: Flettefelt; velg: (tekst: string) => void }) {
  const t = useTranslations('oppgradering.svar');
  const steder = f.biter.filter((b) => b.art === 'KONFLIKT');
  const [valg, setValg] = useState<(Side | undefined)[]>([]);
  const sett = (i: number, side: Side) => {
    const nye = steder.map((_, j) => (j === i ? side : valg[j]));
    setValg(nye);
    velg(flettetTekst(f.biter, nye));
  };
  return steder.map((b, i) => (
    <Fieldset key={i} className={s.konflikt}>
      <FieldsetLegend>{t('konflikt')}</FieldsetLegend>
      <div className={s.knapper}>
        <Button
          variant={valg[i] === 'EGEN' ? 'primary' : 'secondary'}
          data-size="sm"
          aria-pressed={valg[i] === 'EGEN'}
          onClick={() => sett(i, 'EGEN')}
        >
          {t('brukVaar', { tekst: b.egen || t('tomt') })}
        </Button>
        <Button variant={valg[i] === 'NY' ? 'primary' : 'secondary'} data-size="sm" aria-pressed={valg[i] === 'NY'} onClick={() => sett(i, 'NY')}>
          {t('brukNy', { tekst: b.ny || t('tomt') })}
        </Button>
      </div>
    </Fieldset>
  ));
}
