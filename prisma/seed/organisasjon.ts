import { hash } from '@node-rs/argon2';
import { tilDato } from '@/lib/platform/clock';
import { type Enhetstype, type PrismaClient, Rolle, type Virksomhetstype } from '@/lib/platform/prisma/client';
import { passerI } from '@/lib/virksomhet/tilgang/rules-bestilling';

/** The invented region of the demo. Ids are made on insert; everything refers by `kode` and name. */
const VIRKSOMHETER: { kode: string; navn: string; type: Virksomhetstype; vert?: string; forlopId?: string; enheter: [string, Enhetstype][] }[] = [
  {
    kode: 'fjordvik',
    navn: 'Fjordvik kommune',
    type: 'KOMMUNE',
    forlopId: 'generell',
    enheter: [
      ['Forvaltningskontoret', 'FORVALTNING'],
      ['Hjemmetjenesten Nord', 'HJEMMETJENESTE'],
      ['Hjemmetjenesten Sør', 'HJEMMETJENESTE'],
      ['Hjelpemiddellageret', 'HJELPEMIDDELLAGER'],
      ['Servicedesk', 'SERVICEDESK'],
      ['Responssenteret', 'RESPONSSENTER'],
      ['Helse og mestring', 'LEDELSE'],
    ],
  },
  {
    kode: 'skogvang',
    navn: 'Skogvang kommune',
    type: 'KOMMUNE',
    forlopId: 'alver',
    enheter: [
      ['Tildelingskontoret', 'FORVALTNING'],
      ['Hjemmetjenesten', 'HJEMMETJENESTE'],
      ['Hjelpemiddellageret', 'HJELPEMIDDELLAGER'],
      ['IKT og service', 'SERVICEDESK'],
      ['Velferd', 'LEDELSE'],
    ],
  },
  { kode: 'tms', navn: 'Regional telemedisinsk sentral', type: 'TMS', vert: 'fjordvik', enheter: [['Oppfølgingsteamet', 'TMS']] },
  { kode: 'sykehus', navn: 'Sørkysten sykehus', type: 'SYKEHUS', enheter: [['Medisinsk poliklinikk', 'SYKEHUS']] },
  { kode: 'sensorvakt', navn: 'Sensorvakt AS', type: 'LEVERANDOR', enheter: [['Kundeservice', 'SERVICEDESK']] },
  { kode: 'tryggnett', navn: 'Tryggnett AS', type: 'LEVERANDOR', enheter: [['Kundeservice', 'SERVICEDESK']] },
  { kode: 'sekretariat', navn: 'Helseteknologisekretariatet', type: 'SEKRETARIAT', enheter: [['Sekretariatet', 'LEDELSE']] },
];

const ENHET_FOR_ROLLE: Record<Rolle, Enhetstype> = {
  saksbehandler: 'FORVALTNING',
  godkjenner: 'FORVALTNING',
  ressursperson: 'HJEMMETJENESTE',
  hjemmetjeneste: 'HJEMMETJENESTE',
  tekniker: 'SERVICEDESK',
  hjelpemiddellager: 'HJELPEMIDDELLAGER',
  tjenesteeier: 'LEDELSE',
  tjenesteforvalter: 'SERVICEDESK',
  leder: 'LEDELSE',
  personvernombud: 'LEDELSE',
  responsoperator: 'RESPONSSENTER',
  oppfolger: 'TMS',
  oppfolgingsansvarlig: 'SYKEHUS',
  kontaktperson: 'HJEMMETJENESTE',
  systemadministrator: 'LEDELSE',
};

const NAVN: Record<string, string[]> = {
  fjordvik: [
    'Kari Sandvik',
    'Per Haugen',
    'Anne Lund',
    'Ole Dahl',
    'Jonas Berg',
    'Turid Moe',
    'Siv Aasen',
    'Lars Nygård',
    'Berit Fossum',
    'Nils Ruud',
    'Hege Solli',
    'Eva Brekke',
    'Tor Lie',
  ],
  skogvang: [
    'Marit Eide',
    'Geir Holm',
    'Silje Vik',
    'Arne Strand',
    'Knut Hagen',
    'Grete Bø',
    'Unni Myhre',
    'Stian Lien',
    'Randi Tveit',
    'Odd Næss',
    'Mona Krogh',
    'Ida Rønning',
    'Jan Ness',
  ],
};

const KOMMUNEROLLER = Object.values(Rolle).filter((r) => r !== 'oppfolger' && r !== 'oppfolgingsansvarlig');

/** Who the demo lets in outside the kommuner. */
const KONTOER: Partial<Record<Virksomhetstype, [Rolle, string][]>> = {
  TMS: [
    ['oppfolger', 'Ingrid Sunde'],
    ['tjenesteeier', 'Rune Foss'],
  ],
  SYKEHUS: [
    ['oppfolgingsansvarlig', 'Henrik Aune'],
    ['tjenesteeier', 'Guro Lunde'],
  ],
  SEKRETARIAT: [['tjenesteforvalter', 'Astri Voll']],
};

/** The second role of some accounts, so that switching can be shown. */
const EKSTRA: Record<string, Rolle[]> = { saksbehandler: ['godkjenner'], ressursperson: ['hjemmetjeneste'] };

export const DEMOPASSORD = 'demo-helhet';

/** Creates the virksomheter, enheter, accounts and roles of the demo. `admin` is the owner's client. */
export async function saOrganisasjon(admin: PrismaClient): Promise<void> {
  const passordHash = await hash(DEMOPASSORD);
  const ider = new Map<string, string>();
  for (const v of VIRKSOMHETER) {
    const rad = await admin.virksomhet.create({
      data: {
        kode: v.kode,
        navn: v.navn,
        type: v.type,
        forlopId: v.forlopId,
        vertId: v.vert ? ider.get(v.vert) : undefined,
        telefon: '35 00 10 00',
        epost: `post@${v.kode}.demo`,
        adresse: 'Rådhusgata 1, 4800 Fjordvik',
        enheter: { create: v.enheter.map(([navn, type]) => ({ navn, type, telefon: '35 00 10 20' })) },
      },
      include: { enheter: true },
    });
    ider.set(v.kode, rad.id);
    const ny = async (rolle: Rolle, navn: string) => {
      const epost = `${rolle}@${v.kode}.demo`;
      const konto = await admin.konto.create({ data: { epost, passordHash, hjemvirksomhetId: rad.id } });
      const ansatt = await admin.ansatt.create({ data: { virksomhetId: rad.id, kontoId: konto.id, epost, navn, telefon: '900 00 000' } });
      for (const r of [rolle, ...(EKSTRA[rolle] ?? [])]) {
        const enhet = rad.enheter.find((e) => e.type === ENHET_FOR_ROLLE[r]) ?? rad.enheter.find((e) => passerI(r, e.type));
        if (enhet)
          await admin.rolletildeling.create({
            data: { virksomhetId: rad.id, ansattId: ansatt.id, kontoId: konto.id, enhetId: enhet.id, rolle: r, gyldigFra: tilDato('2025-01-01') },
          });
      }
    };
    const kontoer = v.type === 'KOMMUNE' ? KOMMUNEROLLER.map((r, i): [Rolle, string] => [r, NAVN[v.kode]?.[i] ?? `Ansatt ${i}`]) : KONTOER[v.type];
    for (const [rolle, navn] of kontoer ?? []) await ny(rolle, navn);
  }
}
