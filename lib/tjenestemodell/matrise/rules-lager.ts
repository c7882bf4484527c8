import type { Svar } from '@/lib/platform/svar';
import type { Celler } from './rules';
import {
  angre,
  type Celleendring,
  fraTjener,
  gjorOm,
  type Kvittering,
  kvitter,
  loes,
  nyttUtkast,
  type Sending,
  sett,
  type Utkast,
  usendt,
} from './rules-utkast';

export type Lagrefase = 'ren' | 'venter' | 'lagrer' | 'lagret' | 'feil';
export type Lagertilstand = { utkast: Utkast; fase: Lagrefase; svar?: Extract<Svar, { ok: false }> };

type Oppsett = {
  celler: Celler;
  lagre: (d: { nokkel: string; endringer: Sending[] }) => Promise<Svar<Kvittering>>;
  nyNokkel: () => string;
  ventetid?: number;
  proevIgjen?: number;
};

const PASSERER = new Set(['UTEN_KONTAKT', 'INTERN', 'KONFLIKT']);
/** No more cells than this in one request. */
const PER_SENDING = 400;

/**
 * Holds the matrix that is being filled and saves it in small batches, one at a time. A batch whose answer was lost is
 * sent again as it was, with the same key; nothing typed meanwhile is lost. No React.
 */
export class Matriselager {
  private tilstand: Lagertilstand;
  private lyttere = new Set<() => void>();
  private klokke?: ReturnType<typeof setTimeout>;
  private paaVei?: { nokkel: string; endringer: Sending[] };
  private opptatt = false;

  constructor(private readonly o: Oppsett) {
    this.tilstand = { utkast: nyttUtkast(o.celler), fase: 'ren' };
  }

  lytt = (f: () => void): (() => void) => {
    this.lyttere.add(f);
    return () => this.lyttere.delete(f);
  };
  les = (): Lagertilstand => this.tilstand;

  sett = (endringer: Celleendring[]): void => this.endre(sett(this.tilstand.utkast, endringer));
  angre = (): void => this.endre(angre(this.tilstand.utkast));
  gjorOm = (): void => this.endre(gjorOm(this.tilstand.utkast));
  loes = (nokkel: string, valg: 'min' | 'deres'): void => this.endre(loes(this.tilstand.utkast, nokkel, valg));
  fraTjener = (celler: Celler, tid: string): void => this.bytt({ utkast: fraTjener(this.tilstand.utkast, celler, tid) });

  /** Whether something would be lost if the page were closed now. */
  harUsendt = (): boolean => Boolean(this.paaVei) || Object.keys(this.tilstand.utkast.egne).length > 0;

  /** Sends at once what waits. */
  lagreNaa = async (): Promise<void> => {
    clearTimeout(this.klokke);
    if (this.opptatt) return;
    const endringer = usendt(this.tilstand.utkast).slice(0, PER_SENDING);
    if (!this.paaVei && endringer.length === 0) return;
    this.paaVei ??= { nokkel: this.o.nyNokkel(), endringer };
    this.opptatt = true;
    if (this.tilstand.fase !== 'feil') this.bytt({ fase: 'lagrer' });
    const svar = await this.o.lagre(this.paaVei).finally(() => {
      this.opptatt = false;
    });
    if (svar.ok) return this.bekreft(svar.verdi);
    this.bytt({ fase: 'feil', svar });
    if (PASSERER.has(svar.kode)) this.planlegg(this.o.proevIgjen ?? 8000);
    else this.paaVei = undefined;
  };

  stopp(): void {
    clearTimeout(this.klokke);
    if (this.harUsendt()) void this.lagreNaa();
  }

  private bekreft(k: Kvittering): void {
    this.paaVei = undefined;
    const utkast = kvitter(this.tilstand.utkast, k);
    const rest = usendt(utkast).length > 0;
    this.bytt({ utkast, fase: rest ? 'venter' : 'lagret', svar: undefined });
    if (rest) this.planlegg(this.o.ventetid ?? 700);
  }

  private endre(utkast: Utkast): void {
    if (utkast === this.tilstand.utkast) return;
    const venter = usendt(utkast).length > 0;
    const { fase } = this.tilstand;
    // Undone before it was sent: there is nothing left to save.
    if (!venter && !this.paaVei) this.bytt({ utkast, fase: 'lagret', svar: undefined });
    else this.bytt({ utkast, fase: fase === 'feil' || fase === 'lagrer' ? fase : venter ? 'venter' : fase });
    if (venter && !this.opptatt) this.planlegg(this.o.ventetid ?? 700);
  }

  private bytt(ny: Partial<Lagertilstand>): void {
    this.tilstand = { ...this.tilstand, ...ny };
    for (const f of this.lyttere) f();
  }

  private planlegg(ms: number): void {
    clearTimeout(this.klokke);
    this.klokke = setTimeout(() => void this.lagreNaa(), ms);
  }
}
