/** Saves answers as they are given, one request at a time, and keeps what is not confirmed on the device. No React. */
import { type Feilsvar, type Svar, UTEN_KONTAKT, utfor } from '../skjema/svar';
import { ulike } from './feltnavn';
import type { Lokallager, Usendt } from './lokallager';
import type { Verdier } from './qr';

export type Tilstand =
  | ({ fase: 'ren' | 'endret' | 'lagrer' | 'lagret' | 'frakoblet' } & { svar?: undefined; tid?: Date })
  | { fase: 'konflikt' | 'feil'; svar: Feilsvar; tid?: Date };

type Oppsett = {
  verdier: Verdier;
  versjon?: string | number;
  lagre: (verdier: Verdier, versjon: string | number | undefined) => Promise<Svar>;
  lager: Lokallager;
  meld: (t: Tilstand) => void;
  /** Everything as the server has it now. */
  bekreftet?: (verdier: Verdier, versjon: string | number | undefined) => void;
  ventetid?: number;
  proevIgjen?: number;
};

export class Autolagrer {
  usendt: Usendt['svar'] = {};
  private verdier: Verdier;
  private versjon?: string | number;
  private klokke?: ReturnType<typeof setTimeout>;
  private iGang?: Promise<void>;
  private stoppet = false;
  private fase: Tilstand['fase'] = 'ren';

  constructor(private readonly o: Oppsett) {
    this.verdier = o.verdier;
    this.versjon = o.versjon;
  }

  /** Takes up what was left unsent last time: those answers win over the server's. Gives the merged values, if any. */
  async gjenopprett(): Promise<Verdier | undefined> {
    const u = await this.o.lager.les();
    if (!u || Object.keys(u.svar).length === 0 || this.stoppet) return undefined;
    this.usendt = { ...u.svar, ...this.usendt };
    this.verdier = overlagt(this.verdier, this.usendt);
    this.planlegg(0);
    return this.verdier;
  }

  /** The form's values now. */
  endre(verdier: Verdier): void {
    const nye = ulike(this.verdier, verdier);
    if (nye.length === 0) return;
    this.verdier = verdier;
    for (const id of nye) this.usendt[id] = verdier[id] ?? null;
    void this.huskLokalt();
    if (this.fase === 'konflikt') return; // the user must choose first
    if (this.fase !== 'frakoblet') this.meld({ fase: 'endret' });
    this.planlegg(this.o.ventetid ?? 1500);
  }

  /** Saves at once what is waiting; when a save is under way, right after it. */
  async lagreNaa(): Promise<void> {
    clearTimeout(this.klokke);
    while (this.iGang) await this.iGang;
    if (Object.keys(this.usendt).length === 0 || this.fase === 'konflikt') return;
    this.iGang = this.send().finally(() => {
      this.iGang = undefined;
    });
    await this.iGang;
  }

  /** After a conflict: my unsent answers on top of theirs, or theirs alone. Gives the form's new values. */
  async loes(valg: 'mine' | 'deres', gjeldende: { verdier: Verdier; versjon?: string | number }): Promise<Verdier> {
    this.versjon = gjeldende.versjon;
    if (valg === 'deres') {
      this.usendt = {};
      await this.o.lager.slett();
    }
    this.verdier = overlagt(gjeldende.verdier, this.usendt);
    this.meld({ fase: 'ren' });
    if (valg === 'mine') this.planlegg(0);
    return this.verdier;
  }

  stopp(): void {
    this.stoppet = true;
    void this.lagreNaa();
  }

  private meld(t: Tilstand): void {
    this.fase = t.fase;
    this.o.meld(t);
  }

  private planlegg(ms: number): void {
    clearTimeout(this.klokke);
    this.klokke = setTimeout(() => void this.lagreNaa(), ms);
  }

  private huskLokalt = (): Promise<void> => this.o.lager.skriv({ svar: { ...this.usendt }, naar: new Date().toISOString() });

  private async send(): Promise<void> {
    const sendt = { ...this.usendt };
    if (this.fase !== 'frakoblet') this.meld({ fase: 'lagrer' });
    const svar = await utfor(() => this.o.lagre(this.verdier, this.versjon));
    if (svar.ok) return this.bekreft(sendt, svar.verdi);
    await this.huskLokalt();
    if (svar.kode === UTEN_KONTAKT) {
      this.meld({ fase: 'frakoblet' });
      if (!this.stoppet) this.planlegg(this.o.proevIgjen ?? 15_000);
    } else this.meld({ fase: svar.kode === 'KONFLIKT' ? 'konflikt' : 'feil', svar });
  }

  private async bekreft(sendt: Usendt['svar'], verdi: unknown): Promise<void> {
    if (typeof verdi === 'object' && verdi !== null && 'versjon' in verdi) this.versjon = verdi.versjon as string | number;
    for (const [id, v] of Object.entries(sendt)) if (this.usendt[id] === v) delete this.usendt[id];
    if (Object.keys(this.usendt).length > 0) return this.huskLokalt();
    this.o.bekreftet?.(this.verdier, this.versjon);
    await this.o.lager.slett();
    this.meld({ fase: 'lagret', tid: new Date() });
  }
}

/** Values with unsent answers laid over them. */
function overlagt(verdier: Verdier, usendt: Usendt['svar']): Verdier {
  const ut = { ...verdier };
  for (const [id, v] of Object.entries(usendt)) {
    if (v === null) delete ut[id];
    else ut[id] = v;
  }
  return ut;
}
