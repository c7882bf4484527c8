-- CreateEnum
CREATE TYPE "EvalueringStatus" AS ENUM ('PLANLAGT', 'PAABEGYNT', 'UTFORT', 'AVLYST');

-- CreateEnum
CREATE TYPE "EvalueringBeslutning" AS ENUM ('VIDEREFORES', 'ENDRES', 'AVSLUTTES');

-- CreateEnum
CREATE TYPE "KartleggingStatus" AS ENUM ('PLANLAGT', 'PAABEGYNT', 'FULLFORT');

-- CreateEnum
CREATE TYPE "OppgaveStatus" AS ENUM ('AAPEN', 'PAA_VENT', 'UTFORT', 'AVBRUTT');

-- CreateEnum
CREATE TYPE "SakStatus" AS ENUM ('MOTTATT', 'UNDER_KARTLEGGING', 'TIL_VURDERING', 'TIL_KONTROLL', 'VEDTATT', 'PAA_VENT', 'HENLAGT', 'TRUKKET');

-- CreateEnum
CREATE TYPE "Henvenderkilde" AS ENUM ('BRUKER', 'PAARORENDE', 'TJENESTEN', 'FASTLEGE', 'SYKEHUS');

-- CreateEnum
CREATE TYPE "TjenesteStatus" AS ENUM ('TILDELT', 'BESTILT', 'UNDER_INSTALLASJON', 'I_DRIFT', 'UNDER_AVSLUTNING', 'AVSLUTTET');

-- CreateEnum
CREATE TYPE "Identtype" AS ENUM ('FNR', 'DNR', 'UKJENT');

-- CreateEnum
CREATE TYPE "UtstyrStatus" AS ENUM ('PAA_LAGER', 'I_BRUK', 'HENTET', 'NULLSTILT', 'TAPT', 'KASSERT');

-- CreateEnum
CREATE TYPE "VedtakUtfall" AS ENUM ('INNVILGET', 'AVSLAG');

-- CreateEnum
CREATE TYPE "VedtakStatus" AS ENUM ('UTKAST', 'TIL_KONTROLL', 'GODKJENT', 'AVSLUTTET');

-- CreateEnum
CREATE TYPE "Virksomhetstype" AS ENUM ('KOMMUNE', 'TMS', 'SYKEHUS', 'LEVERANDOR', 'SEKRETARIAT');

-- CreateEnum
CREATE TYPE "Enhetstype" AS ENUM ('FORVALTNING', 'HJEMMETJENESTE', 'HJELPEMIDDELLAGER', 'SERVICEDESK', 'RESPONSSENTER', 'TMS', 'SYKEHUS', 'LEDELSE');

-- CreateEnum
CREATE TYPE "Rolle" AS ENUM ('saksbehandler', 'godkjenner', 'ressursperson', 'hjemmetjeneste', 'tekniker', 'hjelpemiddellager', 'tjenesteeier', 'tjenesteforvalter', 'leder', 'personvernombud', 'responsoperator', 'oppfolger', 'oppfolgingsansvarlig', 'kontaktperson', 'systemadministrator');

-- CreateTable
CREATE TABLE "Evaluering" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "tjenesteId" UUID NOT NULL,
    "navn" TEXT NOT NULL,
    "status" "EvalueringStatus" NOT NULL DEFAULT 'PLANLAGT',
    "planlagt" DATE NOT NULL,
    "utlostGrunn" TEXT,
    "svar" JSONB,
    "beslutning" "EvalueringBeslutning",
    "begrunnelse" TEXT,
    "nySakId" UUID,
    "utfortAv" TEXT,
    "utfortAvId" UUID,
    "utfort" TIMESTAMPTZ(3),
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Evaluering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Kartlegging" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "sakId" UUID NOT NULL,
    "status" "KartleggingStatus" NOT NULL DEFAULT 'PLANLAGT',
    "besok" TIMESTAMPTZ(3),
    "besokSted" TEXT,
    "deltakere" JSONB NOT NULL DEFAULT '[]',
    "ansvarligId" UUID,
    "skjemaId" TEXT NOT NULL DEFAULT 'kartlegging',
    "skjemaVersjon" TEXT NOT NULL,
    "svar" JSONB,
    "sammenfatning" JSONB,
    "anbefalinger" JSONB NOT NULL DEFAULT '[]',
    "beslutning" JSONB,
    "beslutningDato" DATE,
    "fullfort" TIMESTAMPTZ(3),
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Kartlegging_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Oppgave" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "utforerVirksomhetId" UUID NOT NULL,
    "steg" TEXT NOT NULL,
    "status" "OppgaveStatus" NOT NULL DEFAULT 'AAPEN',
    "sakId" UUID,
    "tjenesteId" UUID,
    "evalueringId" UUID,
    "personId" UUID NOT NULL,
    "rolle" "Rolle" NOT NULL,
    "enhetId" UUID NOT NULL,
    "ansattId" UUID,
    "frist" DATE NOT NULL,
    "paaVentGrunn" TEXT,
    "paaVentTil" DATE,
    "venterSiden" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "utfort" TIMESTAMPTZ(3),
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Oppgave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hendelse" (
    "id" BIGSERIAL NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "tidspunkt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "type" TEXT NOT NULL,
    "aktorVirksomhetId" UUID NOT NULL,
    "ansattId" UUID,
    "aktorNavn" TEXT NOT NULL,
    "rolle" TEXT NOT NULL,
    "enhetId" UUID,
    "objektType" TEXT NOT NULL,
    "objektId" UUID NOT NULL,
    "personId" UUID,
    "sakId" UUID,
    "tjenesteId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "Hendelse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HendelseSegl" (
    "virksomhetId" UUID NOT NULL,
    "nr" BIGINT NOT NULL,
    "hendelseId" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "HendelseSegl_pkey" PRIMARY KEY ("virksomhetId","nr")
);

-- CreateTable
CREATE TABLE "Seglmerke" (
    "virksomhetId" UUID NOT NULL,
    "merke" xid8 NOT NULL DEFAULT '0'::xid8,

    CONSTRAINT "Seglmerke_pkey" PRIMARY KEY ("virksomhetId")
);

-- CreateTable
CREATE TABLE "Innsyn" (
    "id" BIGSERIAL NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "tidspunkt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "aktorVirksomhetId" UUID NOT NULL,
    "ansattId" UUID,
    "aktorNavn" TEXT NOT NULL,
    "rolle" TEXT NOT NULL,
    "enhetId" UUID,
    "personId" UUID NOT NULL,
    "hva" TEXT NOT NULL,
    "hvorfor" TEXT NOT NULL,

    CONSTRAINT "Innsyn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Gjentakelse" (
    "virksomhetId" UUID NOT NULL,
    "nokkel" UUID NOT NULL,
    "ansattId" UUID,
    "resultat" JSONB,
    "tidspunkt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Gjentakelse_pkey" PRIMARY KEY ("virksomhetId","nokkel")
);

-- CreateTable
CREATE TABLE "Deling" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "tilVirksomhetId" UUID NOT NULL,
    "tjenesteId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "rettighet" TEXT NOT NULL DEFAULT 'FOLGE_OPP',
    "grunnlag" TEXT NOT NULL,
    "fra" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "til" TIMESTAMPTZ(3),

    CONSTRAINT "Deling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forsok" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "forsok_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Sak" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "nummer" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "status" "SakStatus" NOT NULL DEFAULT 'MOTTATT',
    "forrigeStatus" "SakStatus",
    "enhetId" UUID NOT NULL,
    "ansvarligId" UUID,
    "kilde" "Henvenderkilde" NOT NULL,
    "henviserNavn" TEXT,
    "henviserTelefon" TEXT,
    "behov" TEXT NOT NULL,
    "onsketTjeneste" TEXT,
    "mottatt" DATE NOT NULL,
    "svarfrist" DATE NOT NULL,
    "forelopigSvarSendt" TIMESTAMPTZ(3),
    "forventetSvar" DATE,
    "paaVentGrunn" TEXT,
    "paaVentTil" DATE,
    "avsluttetGrunn" TEXT,
    "avsluttet" TIMESTAMPTZ(3),
    "gjelderTjenesteId" UUID,
    "versjon" INTEGER NOT NULL DEFAULT 1,
    "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Sak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Saksteller" (
    "virksomhetId" UUID NOT NULL,
    "aar" INTEGER NOT NULL,
    "siste" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Saksteller_pkey" PRIMARY KEY ("virksomhetId","aar")
);

-- CreateTable
CREATE TABLE "Brev" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "sakId" UUID,
    "tjenesteId" UUID,
    "type" TEXT NOT NULL,
    "tittel" TEXT NOT NULL,
    "innhold" JSONB NOT NULL,
    "pdf" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "opprettetAv" TEXT NOT NULL,
    "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Brev_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tjeneste" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "sakId" UUID NOT NULL,
    "vedtakId" UUID NOT NULL,
    "kode" TEXT NOT NULL,
    "status" "TjenesteStatus" NOT NULL DEFAULT 'TILDELT',
    "enhetId" UUID NOT NULL,
    "innstillinger" JSONB NOT NULL DEFAULT '{}',
    "tiltaksplan" JSONB,
    "tiltaksplanFerdig" TIMESTAMPTZ(3),
    "nullpunkt" JSONB,
    "nullpunktFerdig" TIMESTAMPTZ(3),
    "startet" TIMESTAMPTZ(3),
    "avslutningGrunn" TEXT,
    "avsluttet" TIMESTAMPTZ(3),
    "erstatterId" UUID,
    "versjon" INTEGER NOT NULL DEFAULT 1,
    "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tjeneste_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Bestilling" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "tjenesteId" UUID NOT NULL,
    "enhetId" UUID NOT NULL,
    "teknologiKode" TEXT NOT NULL,
    "onsketDato" DATE NOT NULL,
    "nokkelavtale" TEXT NOT NULL,
    "adkomst" TEXT,
    "merknad" TEXT,
    "avtaltTid" TIMESTAMPTZ(3),
    "bestiltAv" TEXT NOT NULL,
    "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Bestilling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Installasjon" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "tjenesteId" UUID NOT NULL,
    "avvik" JSONB NOT NULL DEFAULT '[]',
    "sjekkliste" JSONB NOT NULL DEFAULT '{}',
    "registrertHosLeverandor" TIMESTAMPTZ(3),
    "forbindelseTestet" TIMESTAMPTZ(3),
    "testmerknad" TEXT,
    "opplaering" JSONB NOT NULL DEFAULT '[]',
    "informasjonsskrivGitt" TIMESTAMPTZ(3),
    "paarorendeavtaler" JSONB NOT NULL DEFAULT '[]',
    "hindringer" JSONB NOT NULL DEFAULT '[]',
    "fullfort" TIMESTAMPTZ(3),
    "fullfortAv" TEXT,
    "epjNotat" TEXT,
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Installasjon_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Avslutningssteg" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "tjenesteId" UUID NOT NULL,
    "utstyrId" UUID,
    "steg" TEXT NOT NULL,
    "merknad" TEXT,
    "utfortAvId" UUID,
    "utfortAv" TEXT NOT NULL,
    "utfort" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Avslutningssteg_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "identtype" "Identtype" NOT NULL,
    "ident" TEXT,
    "fornavn" TEXT NOT NULL,
    "etternavn" TEXT NOT NULL,
    "fodselsdato" DATE,
    "adresse" TEXT,
    "postnummer" TEXT,
    "poststed" TEXT,
    "telefon" TEXT,
    "epost" TEXT,
    "spraak" TEXT,
    "trengerTolk" BOOLEAN NOT NULL DEFAULT false,
    "fastlege" TEXT,
    "nokkelinfo" TEXT,
    "soneId" UUID,
    "versjon" INTEGER NOT NULL DEFAULT 1,
    "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Paarorende" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "navn" TEXT NOT NULL,
    "relasjon" TEXT NOT NULL,
    "telefon" TEXT,
    "epost" TEXT,
    "naermeste" BOOLEAN NOT NULL DEFAULT false,
    "verge" BOOLEAN NOT NULL DEFAULT false,
    "rekkefolge" INTEGER NOT NULL DEFAULT 1,
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Paarorende_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Utstyr" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "serienummer" TEXT NOT NULL,
    "teknologiKode" TEXT NOT NULL,
    "modell" TEXT NOT NULL,
    "leverandor" TEXT,
    "status" "UtstyrStatus" NOT NULL DEFAULT 'PAA_LAGER',
    "tjenesteId" UUID,
    "anskaffet" DATE,
    "merknad" TEXT,
    "versjon" INTEGER NOT NULL DEFAULT 1,
    "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Utstyr_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Vedtak" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "sakId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "status" "VedtakStatus" NOT NULL DEFAULT 'UTKAST',
    "nytteAvTeknologi" BOOLEAN,
    "utfall" "VedtakUtfall",
    "tjenesteKode" TEXT,
    "innhold" TEXT,
    "omfang" TEXT,
    "gjelderFra" DATE,
    "gjelderTil" DATE,
    "inntilVidere" BOOLEAN NOT NULL DEFAULT false,
    "egenandelKr" INTEGER,
    "egenandelGrunn" TEXT,
    "hjemmelIds" TEXT[],
    "fakta" JSONB,
    "regler" JSONB,
    "hensyn" JSONB,
    "saksbehandlerId" UUID,
    "godkjennerId" UUID,
    "sendtTilKontroll" TIMESTAMPTZ(3),
    "godkjent" TIMESTAMPTZ(3),
    "returGrunn" TEXT,
    "frosset" JSONB,
    "brevId" UUID,
    "avsluttet" TIMESTAMPTZ(3),
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Vedtak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Virksomhet" (
    "id" UUID NOT NULL,
    "navn" TEXT NOT NULL,
    "type" "Virksomhetstype" NOT NULL,
    "kode" TEXT NOT NULL,
    "orgnr" TEXT,
    "telefon" TEXT,
    "epost" TEXT,
    "adresse" TEXT,
    "vertId" UUID,
    "forlopId" TEXT NOT NULL DEFAULT 'generell',
    "forlopTilpasning" JSONB NOT NULL DEFAULT '{}',
    "versjon" INTEGER NOT NULL DEFAULT 1,
    "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Virksomhet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enhet" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "navn" TEXT NOT NULL,
    "type" "Enhetstype" NOT NULL,
    "telefon" TEXT,
    "aktiv" BOOLEAN NOT NULL DEFAULT true,
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Enhet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Konto" (
    "id" UUID NOT NULL,
    "epost" TEXT NOT NULL,
    "oidcSubjekt" TEXT,
    "passordHash" TEXT,
    "sesjonsversjon" INTEGER NOT NULL DEFAULT 1,
    "sperret" TIMESTAMPTZ(3),
    "sisteInnlogging" TIMESTAMPTZ(3),

    CONSTRAINT "Konto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ansatt" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "kontoId" UUID NOT NULL,
    "navn" TEXT NOT NULL,
    "tittel" TEXT,
    "telefon" TEXT,
    "sluttet" DATE,
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Ansatt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rolletildeling" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "ansattId" UUID NOT NULL,
    "kontoId" UUID NOT NULL,
    "enhetId" UUID NOT NULL,
    "rolle" "Rolle" NOT NULL,
    "gyldigFra" DATE NOT NULL,
    "gyldigTil" DATE,

    CONSTRAINT "Rolletildeling_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Evaluering_tjenesteId_planlagt_idx" ON "Evaluering"("tjenesteId", "planlagt");

-- CreateIndex
CREATE INDEX "Evaluering_virksomhetId_status_planlagt_idx" ON "Evaluering"("virksomhetId", "status", "planlagt");

-- CreateIndex
CREATE UNIQUE INDEX "Kartlegging_sakId_key" ON "Kartlegging"("sakId");

-- CreateIndex
CREATE INDEX "Kartlegging_virksomhetId_idx" ON "Kartlegging"("virksomhetId");

-- CreateIndex
CREATE INDEX "Oppgave_utforerVirksomhetId_status_ansattId_frist_id_idx" ON "Oppgave"("utforerVirksomhetId", "status", "ansattId", "frist", "id");

-- CreateIndex
CREATE INDEX "Oppgave_utforerVirksomhetId_status_rolle_enhetId_ansattId_f_idx" ON "Oppgave"("utforerVirksomhetId", "status", "rolle", "enhetId", "ansattId", "frist", "id");

-- CreateIndex
CREATE INDEX "Oppgave_virksomhetId_sakId_idx" ON "Oppgave"("virksomhetId", "sakId");

-- CreateIndex
CREATE INDEX "Oppgave_virksomhetId_tjenesteId_idx" ON "Oppgave"("virksomhetId", "tjenesteId");

-- CreateIndex
CREATE INDEX "Hendelse_virksomhetId_personId_id_idx" ON "Hendelse"("virksomhetId", "personId", "id" DESC);

-- CreateIndex
CREATE INDEX "Hendelse_virksomhetId_sakId_id_idx" ON "Hendelse"("virksomhetId", "sakId", "id" DESC);

-- CreateIndex
CREATE INDEX "Hendelse_virksomhetId_tjenesteId_id_idx" ON "Hendelse"("virksomhetId", "tjenesteId", "id" DESC);

-- CreateIndex
CREATE INDEX "Hendelse_objektId_id_idx" ON "Hendelse"("objektId", "id" DESC);

-- CreateIndex
CREATE INDEX "Hendelse_virksomhetId_xid_idx" ON "Hendelse"("virksomhetId", "xid");

-- CreateIndex
CREATE UNIQUE INDEX "HendelseSegl_hendelseId_key" ON "HendelseSegl"("hendelseId");

-- CreateIndex
CREATE INDEX "Innsyn_virksomhetId_personId_id_idx" ON "Innsyn"("virksomhetId", "personId", "id" DESC);

-- CreateIndex
CREATE INDEX "Innsyn_virksomhetId_ansattId_id_idx" ON "Innsyn"("virksomhetId", "ansattId", "id" DESC);

-- CreateIndex
CREATE INDEX "Gjentakelse_tidspunkt_idx" ON "Gjentakelse"("tidspunkt");

-- CreateIndex
CREATE INDEX "Deling_tilVirksomhetId_tjenesteId_idx" ON "Deling"("tilVirksomhetId", "tjenesteId");

-- CreateIndex
CREATE INDEX "Deling_virksomhetId_tjenesteId_idx" ON "Deling"("virksomhetId", "tjenesteId");

-- CreateIndex
CREATE INDEX "Sak_virksomhetId_status_svarfrist_id_idx" ON "Sak"("virksomhetId", "status", "svarfrist", "id");

-- CreateIndex
CREATE INDEX "Sak_virksomhetId_svarfrist_id_idx" ON "Sak"("virksomhetId", "svarfrist", "id");

-- CreateIndex
CREATE INDEX "Sak_virksomhetId_enhetId_status_svarfrist_idx" ON "Sak"("virksomhetId", "enhetId", "status", "svarfrist");

-- CreateIndex
CREATE INDEX "Sak_virksomhetId_ansvarligId_status_idx" ON "Sak"("virksomhetId", "ansvarligId", "status");

-- CreateIndex
CREATE INDEX "Sak_virksomhetId_personId_idx" ON "Sak"("virksomhetId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Sak_virksomhetId_nummer_key" ON "Sak"("virksomhetId", "nummer");

-- CreateIndex
CREATE INDEX "Brev_virksomhetId_sakId_idx" ON "Brev"("virksomhetId", "sakId");

-- CreateIndex
CREATE INDEX "Brev_virksomhetId_personId_idx" ON "Brev"("virksomhetId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Tjeneste_vedtakId_key" ON "Tjeneste"("vedtakId");

-- CreateIndex
CREATE INDEX "Tjeneste_virksomhetId_status_opprettet_id_idx" ON "Tjeneste"("virksomhetId", "status", "opprettet" DESC, "id");

-- CreateIndex
CREATE INDEX "Tjeneste_virksomhetId_kode_status_idx" ON "Tjeneste"("virksomhetId", "kode", "status");

-- CreateIndex
CREATE INDEX "Tjeneste_virksomhetId_enhetId_status_idx" ON "Tjeneste"("virksomhetId", "enhetId", "status");

-- CreateIndex
CREATE INDEX "Tjeneste_virksomhetId_opprettet_id_idx" ON "Tjeneste"("virksomhetId", "opprettet" DESC, "id");

-- CreateIndex
CREATE INDEX "Tjeneste_personId_idx" ON "Tjeneste"("personId");

-- CreateIndex
CREATE INDEX "Tjeneste_sakId_idx" ON "Tjeneste"("sakId");

-- CreateIndex
CREATE UNIQUE INDEX "Bestilling_tjenesteId_key" ON "Bestilling"("tjenesteId");

-- CreateIndex
CREATE INDEX "Bestilling_virksomhetId_idx" ON "Bestilling"("virksomhetId");

-- CreateIndex
CREATE UNIQUE INDEX "Installasjon_tjenesteId_key" ON "Installasjon"("tjenesteId");

-- CreateIndex
CREATE INDEX "Installasjon_virksomhetId_idx" ON "Installasjon"("virksomhetId");

-- CreateIndex
CREATE INDEX "Avslutningssteg_tjenesteId_idx" ON "Avslutningssteg"("tjenesteId");

-- CreateIndex
CREATE INDEX "Avslutningssteg_virksomhetId_idx" ON "Avslutningssteg"("virksomhetId");

-- CreateIndex
CREATE INDEX "Person_virksomhetId_etternavn_fornavn_idx" ON "Person"("virksomhetId", "etternavn", "fornavn");

-- CreateIndex
CREATE UNIQUE INDEX "Person_virksomhetId_ident_key" ON "Person"("virksomhetId", "ident");

-- CreateIndex
CREATE INDEX "Paarorende_personId_idx" ON "Paarorende"("personId");

-- CreateIndex
CREATE INDEX "Paarorende_virksomhetId_idx" ON "Paarorende"("virksomhetId");

-- CreateIndex
CREATE INDEX "Utstyr_virksomhetId_status_teknologiKode_serienummer_idx" ON "Utstyr"("virksomhetId", "status", "teknologiKode", "serienummer");

-- CreateIndex
CREATE INDEX "Utstyr_tjenesteId_idx" ON "Utstyr"("tjenesteId");

-- CreateIndex
CREATE UNIQUE INDEX "Utstyr_virksomhetId_serienummer_key" ON "Utstyr"("virksomhetId", "serienummer");

-- CreateIndex
CREATE UNIQUE INDEX "Vedtak_sakId_key" ON "Vedtak"("sakId");

-- CreateIndex
CREATE INDEX "Vedtak_virksomhetId_status_idx" ON "Vedtak"("virksomhetId", "status");

-- CreateIndex
CREATE INDEX "Vedtak_virksomhetId_personId_idx" ON "Vedtak"("virksomhetId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Virksomhet_kode_key" ON "Virksomhet"("kode");

-- CreateIndex
CREATE UNIQUE INDEX "Enhet_virksomhetId_navn_key" ON "Enhet"("virksomhetId", "navn");

-- CreateIndex
CREATE UNIQUE INDEX "Konto_epost_key" ON "Konto"("epost");

-- CreateIndex
CREATE UNIQUE INDEX "Konto_oidcSubjekt_key" ON "Konto"("oidcSubjekt");

-- CreateIndex
CREATE INDEX "Ansatt_kontoId_idx" ON "Ansatt"("kontoId");

-- CreateIndex
CREATE UNIQUE INDEX "Ansatt_virksomhetId_kontoId_key" ON "Ansatt"("virksomhetId", "kontoId");

-- CreateIndex
CREATE INDEX "Rolletildeling_kontoId_idx" ON "Rolletildeling"("kontoId");

-- CreateIndex
CREATE INDEX "Rolletildeling_virksomhetId_rolle_idx" ON "Rolletildeling"("virksomhetId", "rolle");

-- CreateIndex
CREATE INDEX "Rolletildeling_ansattId_idx" ON "Rolletildeling"("ansattId");

-- AddForeignKey
ALTER TABLE "Evaluering" ADD CONSTRAINT "Evaluering_tjenesteId_fkey" FOREIGN KEY ("tjenesteId") REFERENCES "Tjeneste"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Kartlegging" ADD CONSTRAINT "Kartlegging_sakId_fkey" FOREIGN KEY ("sakId") REFERENCES "Sak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Oppgave" ADD CONSTRAINT "Oppgave_sakId_fkey" FOREIGN KEY ("sakId") REFERENCES "Sak"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Oppgave" ADD CONSTRAINT "Oppgave_tjenesteId_fkey" FOREIGN KEY ("tjenesteId") REFERENCES "Tjeneste"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Oppgave" ADD CONSTRAINT "Oppgave_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Oppgave" ADD CONSTRAINT "Oppgave_enhetId_fkey" FOREIGN KEY ("enhetId") REFERENCES "Enhet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Oppgave" ADD CONSTRAINT "Oppgave_ansattId_fkey" FOREIGN KEY ("ansattId") REFERENCES "Ansatt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deling" ADD CONSTRAINT "Deling_tjenesteId_fkey" FOREIGN KEY ("tjenesteId") REFERENCES "Tjeneste"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sak" ADD CONSTRAINT "Sak_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sak" ADD CONSTRAINT "Sak_enhetId_fkey" FOREIGN KEY ("enhetId") REFERENCES "Enhet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sak" ADD CONSTRAINT "Sak_ansvarligId_fkey" FOREIGN KEY ("ansvarligId") REFERENCES "Ansatt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sak" ADD CONSTRAINT "Sak_gjelderTjenesteId_fkey" FOREIGN KEY ("gjelderTjenesteId") REFERENCES "Tjeneste"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Brev" ADD CONSTRAINT "Brev_sakId_fkey" FOREIGN KEY ("sakId") REFERENCES "Sak"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tjeneste" ADD CONSTRAINT "Tjeneste_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tjeneste" ADD CONSTRAINT "Tjeneste_enhetId_fkey" FOREIGN KEY ("enhetId") REFERENCES "Enhet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tjeneste" ADD CONSTRAINT "Tjeneste_vedtakId_fkey" FOREIGN KEY ("vedtakId") REFERENCES "Vedtak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tjeneste" ADD CONSTRAINT "Tjeneste_erstatterId_fkey" FOREIGN KEY ("erstatterId") REFERENCES "Tjeneste"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bestilling" ADD CONSTRAINT "Bestilling_tjenesteId_fkey" FOREIGN KEY ("tjenesteId") REFERENCES "Tjeneste"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bestilling" ADD CONSTRAINT "Bestilling_enhetId_fkey" FOREIGN KEY ("enhetId") REFERENCES "Enhet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Installasjon" ADD CONSTRAINT "Installasjon_tjenesteId_fkey" FOREIGN KEY ("tjenesteId") REFERENCES "Tjeneste"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Avslutningssteg" ADD CONSTRAINT "Avslutningssteg_tjenesteId_fkey" FOREIGN KEY ("tjenesteId") REFERENCES "Tjeneste"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_soneId_fkey" FOREIGN KEY ("soneId") REFERENCES "Enhet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paarorende" ADD CONSTRAINT "Paarorende_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Utstyr" ADD CONSTRAINT "Utstyr_tjenesteId_fkey" FOREIGN KEY ("tjenesteId") REFERENCES "Tjeneste"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vedtak" ADD CONSTRAINT "Vedtak_sakId_fkey" FOREIGN KEY ("sakId") REFERENCES "Sak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enhet" ADD CONSTRAINT "Enhet_virksomhetId_fkey" FOREIGN KEY ("virksomhetId") REFERENCES "Virksomhet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ansatt" ADD CONSTRAINT "Ansatt_virksomhetId_fkey" FOREIGN KEY ("virksomhetId") REFERENCES "Virksomhet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ansatt" ADD CONSTRAINT "Ansatt_kontoId_fkey" FOREIGN KEY ("kontoId") REFERENCES "Konto"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rolletildeling" ADD CONSTRAINT "Rolletildeling_ansattId_fkey" FOREIGN KEY ("ansattId") REFERENCES "Ansatt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rolletildeling" ADD CONSTRAINT "Rolletildeling_enhetId_fkey" FOREIGN KEY ("enhetId") REFERENCES "Enhet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
