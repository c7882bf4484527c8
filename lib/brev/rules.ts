import { gjorSakssteg, type Stegplan } from '@/lib/forlop/rules';
import type { Brevblokk, Brevtekster, Brevtype } from '@/lib/innhold/schema';
import type { Actor } from '@/lib/platform/actor';
import { kan } from '@/lib/platform/policy';
import type { Brevmodell } from './schema';

/** Puts values into a text's `{{placeholders}}`. Throws on a placeholder without a value: a letter is never sent with a hole. */
export function fyll(tekst: string, verdier: Readonly<Record<string, string>>): string {
  return tekst.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, navn: string) => {
    const v = verdier[navn];
    if (v === undefined) throw new Error(`Plassholderen {{${navn}}} har ingen verdi`);
    return v;
  });
}

type Deler = Brevmodell['deler'];

/**
 * The parts of a standard letter: its blocks in order, those whose condition holds, filled in. Empty lines part
 * paragraphs. Blocks of greeting are left out: a letter's greeting and names have fields of their own.
 */
export function brevdeler(
  tekster: Brevtekster,
  type: Brevtype,
  vilkaar: ReadonlySet<Brevblokk['vilkaar']>,
  verdier: Readonly<Record<string, string>>,
): { tittel: string; deler: Deler } {
  const brev = tekster.brev.find((b) => b.id === type);
  if (!brev) throw new Error(`Brevet ${type} finnes ikke`);
  const deler = brev.blokkIds
    .filter((id) => !id.startsWith('hilsen'))
    .flatMap((id) => {
      const b = tekster.blokker.find((x) => x.id === id);
      if (!b) throw new Error(`Brevblokken ${id} finnes ikke`);
      if (b.vilkaar !== 'alltid' && !vilkaar.has(b.vilkaar)) return [];
      const avsnitt = fyll(b.tekst, verdier)
        .split(/\n\s*\n/)
        .map((a) => a.trim())
        .filter(Boolean);
      return [{ ...(b.overskrift ? { overskrift: fyll(b.overskrift, verdier) } : {}), avsnitt, punkter: [] }];
    });
  return { tittel: fyll(brev.tittel, verdier), deler };
}

/** Whether the actor may open a letter: whoever reads saker or does a step of them; the receipt also by whoever registers. */
export const kanLeseBrev = (actor: Actor, type: string, plan: Stegplan): boolean =>
  kan(actor, type === 'VEDTAK' ? 'vedtak.les' : 'sak.les') ||
  gjorSakssteg(plan, actor.rolle) ||
  (type === 'KVITTERING' && kan(actor, 'sak.registrer'));

/** A file name that says what the letter is and which sak it belongs to, and nothing about the person. */
export const filnavn = (brev: { type: string; saksnummer: string }): string =>
  `${brev.type.toLowerCase().replaceAll('_', '-')}-${brev.saksnummer.replace(/[^\w-]/g, '')}.pdf`;
