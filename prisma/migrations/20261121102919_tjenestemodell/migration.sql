-- CreateEnum
CREATE TYPE "Avklaringstatus" AS ENUM ('AAPEN', 'BESLUTTET');

-- CreateEnum
CREATE TYPE "Gjoremaalstatus" AS ENUM ('AAPENT', 'UTFORT', 'BORTFALT');

-- CreateEnum
CREATE TYPE "Planstatus" AS ENUM ('UTKAST', 'TIL_BESLUTNING', 'VEDTATT', 'AVSLUTTET');

-- CreateEnum
CREATE TYPE "Tiltakstatus" AS ENUM ('PLANLAGT', 'I_GANG', 'FERDIG', 'UTGAAR');

-- CreateEnum
CREATE TYPE "Beskrivelsestatus" AS ENUM ('UTKAST', 'PUBLISERT', 'TRUKKET');

-- CreateEnum
CREATE TYPE "Ansvarskode" AS ENUM ('A', 'U', 'K', 'I');

-- CreateEnum
CREATE TYPE "Sjekkstatus" AS ENUM ('IKKE_STARTET', 'UNDER_ARBEID', 'PAA_PLASS', 'IKKE_RELEVANT');

-- CreateEnum
CREATE TYPE "Modellstatus" AS ENUM ('I_BRUK', 'AVVIKLET');

-- CreateEnum
CREATE TYPE "Oppgraderingstatus" AS ENUM ('UNDER_ARBEID', 'TATT_I_BRUK', 'FORKASTET', 'ANGRET');

-- CreateTable
CREATE TABLE "Avklaring" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "modellId" UUID NOT NULL,
    "oppgaveId" UUID NOT NULL,
    "oppgaveTittel" TEXT NOT NULL,
    "fraVirksomhet" TEXT NOT NULL,
    "sporsmaal" TEXT NOT NULL,
    "status" "Avklaringstatus" NOT NULL DEFAULT 'AAPEN',
    "ansvarligId" UUID,
    "aktorId" UUID,
    "tilVirksomhetId" UUID,
    "frist" DATE,
    "beslutning" TEXT,
    "besluttet" DATE,
    "besluttetAvNavn" TEXT,
    "opprettetAvNavn" TEXT NOT NULL,
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Avklaring_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Avklaringsinnlegg" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "avklaringId" UUID NOT NULL,
    "fraVirksomhet" TEXT NOT NULL,
    "fraNavn" TEXT NOT NULL,
    "tekst" TEXT NOT NULL,
    "tid" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Avklaringsinnlegg_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Gjoremaal" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "objektType" TEXT NOT NULL,
    "objektId" UUID NOT NULL,
    "rolle" "Rolle",
    "ansattId" UUID,
    "lenke" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "frist" DATE NOT NULL,
    "status" "Gjoremaalstatus" NOT NULL DEFAULT 'AAPENT',
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "avsluttet" TIMESTAMPTZ(3),
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Gjoremaal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Handlingsplan" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "modellId" UUID NOT NULL,
    "tittel" TEXT NOT NULL,
    "innledning" JSONB,
    "forslag" JSONB,
    "status" "Planstatus" NOT NULL DEFAULT 'UTKAST',
    "besluttetAv" TEXT,
    "besluttet" DATE,
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Handlingsplan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tiltak" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "rekkefolge" INTEGER NOT NULL,
    "kilde" TEXT NOT NULL,
    "oppgaveId" UUID,
    "punktId" UUID,
    "tekst" TEXT NOT NULL,
    "ansvarligId" UUID,
    "frist" DATE,
    "status" "Tiltakstatus" NOT NULL DEFAULT 'PLANLAGT',
    "kommentar" TEXT,
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Tiltak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Samarbeid" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "motpartId" UUID NOT NULL,
    "navn" TEXT NOT NULL,
    "gyldigFra" DATE NOT NULL,
    "gyldigTil" DATE,
    "oppfolging" JSONB NOT NULL DEFAULT '[]',
    "notat" TEXT,
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Samarbeid_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Kontaktpunkt" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "ansattId" UUID,
    "gjelder" TEXT NOT NULL,
    "navn" TEXT NOT NULL,
    "tittel" TEXT,
    "telefon" TEXT,
    "epost" TEXT,
    "bekreftet" DATE NOT NULL,
    "bekreftetAv" TEXT NOT NULL,
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Kontaktpunkt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tjenestebeskrivelse" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "kode" TEXT NOT NULL,
    "versjonsnr" INTEGER NOT NULL,
    "status" "Beskrivelsestatus" NOT NULL DEFAULT 'UTKAST',
    "forInnbyggere" BOOLEAN NOT NULL DEFAULT false,
    "innhold" JSONB NOT NULL,
    "endretAvNavn" TEXT NOT NULL,
    "endret" TIMESTAMPTZ(3) NOT NULL,
    "publisert" TIMESTAMPTZ(3),
    "publisertAv" TEXT,
    "trukket" TIMESTAMPTZ(3),
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Tjenestebeskrivelse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Malversjon" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "malId" TEXT NOT NULL,
    "versjon" TEXT NOT NULL,
    "innhold" JSONB NOT NULL,
    "publisertAv" TEXT NOT NULL,
    "publisert" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Malversjon_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Modell" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "navn" TEXT NOT NULL,
    "malId" TEXT NOT NULL,
    "malVersjon" TEXT NOT NULL,
    "status" "Modellstatus" NOT NULL DEFAULT 'I_BRUK',
    "omraader" JSONB NOT NULL,
    "tattIBruk" TIMESTAMPTZ(3) NOT NULL,
    "avviklet" TIMESTAMPTZ(3),
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Modell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Modellaktor" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "modellId" UUID NOT NULL,
    "kode" TEXT NOT NULL,
    "eget" BOOLEAN NOT NULL DEFAULT false,
    "navn" TEXT NOT NULL,
    "art" TEXT NOT NULL,
    "beskrivelse" TEXT NOT NULL DEFAULT '',
    "rekkefolge" INTEGER NOT NULL,
    "ansattId" UUID,
    "enhetId" UUID,
    "aktorVirksomhetId" UUID,
    "kontaktNavn" TEXT,
    "kontaktTelefon" TEXT,
    "kontaktEpost" TEXT,
    "utgaatt" TIMESTAMPTZ(3),
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Modellaktor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Modelloppgave" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "modellId" UUID NOT NULL,
    "kode" TEXT NOT NULL,
    "eget" BOOLEAN NOT NULL DEFAULT false,
    "omraade" TEXT NOT NULL,
    "nr" INTEGER NOT NULL,
    "malTittel" TEXT,
    "egenTittel" TEXT,
    "malIngress" TEXT,
    "egenIngress" TEXT,
    "ikkeRelevantGrunn" TEXT,
    "notat" JSONB,
    "maaBekreftes" BOOLEAN NOT NULL DEFAULT false,
    "utgaatt" TIMESTAMPTZ(3),
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Modelloppgave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Modellpunkt" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "modellId" UUID NOT NULL,
    "oppgaveId" UUID NOT NULL,
    "kode" TEXT NOT NULL,
    "eget" BOOLEAN NOT NULL DEFAULT false,
    "del" TEXT NOT NULL,
    "rekkefolge" INTEGER NOT NULL,
    "malTekst" TEXT,
    "egenTekst" TEXT,
    "ikkeRelevantGrunn" TEXT,
    "maaBekreftes" BOOLEAN NOT NULL DEFAULT false,
    "utgaatt" TIMESTAMPTZ(3),
    "opprettet" TIMESTAMPTZ(3) NOT NULL,
    "status" "Sjekkstatus" NOT NULL DEFAULT 'IKKE_STARTET',
    "statusEndret" TIMESTAMPTZ(3),
    "ansvarligId" UUID,
    "frist" DATE,
    "kommentar" TEXT,
    "bevis" JSONB NOT NULL DEFAULT '[]',
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Modellpunkt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ansvar" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "modellId" UUID NOT NULL,
    "oppgaveId" UUID NOT NULL,
    "aktorId" UUID NOT NULL,
    "kode" "Ansvarskode" NOT NULL,
    "ansattId" UUID,
    "gyldigFra" TIMESTAMPTZ(3) NOT NULL,
    "gyldigTil" TIMESTAMPTZ(3),
    "satAvNavn" TEXT NOT NULL,

    CONSTRAINT "Ansvar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Oppgavestatus" (
    "oppgaveId" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "modellId" UUID NOT NULL,
    "kode" TEXT NOT NULL,
    "omraade" TEXT NOT NULL,
    "nr" INTEGER NOT NULL,
    "tittel" TEXT NOT NULL,
    "relevant" BOOLEAN NOT NULL,
    "antallA" INTEGER NOT NULL,
    "sjekkTotalt" INTEGER NOT NULL,
    "sjekkPaaPlass" INTEGER NOT NULL,
    "sjekkUnderArbeid" INTEGER NOT NULL,
    "aapneSporsmaal" INTEGER NOT NULL DEFAULT 0,
    "nesteFrist" DATE,

    CONSTRAINT "Oppgavestatus_pkey" PRIMARY KEY ("oppgaveId")
);

-- CreateTable
CREATE TABLE "Modellhistorikk" (
    "virksomhetId" UUID NOT NULL,
    "modellId" UUID NOT NULL,
    "dato" DATE NOT NULL,
    "omraade" TEXT NOT NULL,
    "oppgaver" INTEGER NOT NULL,
    "medA" INTEGER NOT NULL,
    "sjekkTotalt" INTEGER NOT NULL,
    "sjekkPaaPlass" INTEGER NOT NULL,
    "sjekkUnderArbeid" INTEGER NOT NULL,
    "aapneSporsmaal" INTEGER NOT NULL,

    CONSTRAINT "Modellhistorikk_pkey" PRIMARY KEY ("modellId","dato","omraade")
);

-- CreateTable
CREATE TABLE "Oppgradering" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "modellId" UUID NOT NULL,
    "fraMal" TEXT NOT NULL,
    "fraVersjon" TEXT NOT NULL,
    "tilMal" TEXT NOT NULL,
    "tilVersjon" TEXT NOT NULL,
    "status" "Oppgraderingstatus" NOT NULL DEFAULT 'UNDER_ARBEID',
    "startet" TIMESTAMPTZ(3) NOT NULL,
    "startetAvNavn" TEXT NOT NULL,
    "avgjort" TIMESTAMPTZ(3),
    "avgjortAvNavn" TEXT,
    "snapshot" JSONB,
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Oppgradering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Oppgraderingsendring" (
    "id" UUID NOT NULL,
    "virksomhetId" UUID NOT NULL,
    "oppgraderingId" UUID NOT NULL,
    "rekkefolge" INTEGER NOT NULL,
    "art" TEXT NOT NULL,
    "gjelder" TEXT NOT NULL,
    "kode" TEXT NOT NULL,
    "oppgaveKode" TEXT,
    "del" TEXT,
    "fraKoder" TEXT[],
    "gammel" JSONB,
    "ny" JSONB,
    "egen" JSONB,
    "svar" TEXT,
    "flettet" JSONB,
    "notat" TEXT,
    "besvartAvNavn" TEXT,
    "besvart" TIMESTAMPTZ(3),
    "versjon" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Oppgraderingsendring_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Avklaring_virksomhetId_modellId_status_idx" ON "Avklaring"("virksomhetId", "modellId", "status");

-- CreateIndex
CREATE INDEX "Avklaring_oppgaveId_idx" ON "Avklaring"("oppgaveId");

-- CreateIndex
CREATE INDEX "Avklaring_tilVirksomhetId_status_idx" ON "Avklaring"("tilVirksomhetId", "status");

-- CreateIndex
CREATE INDEX "Avklaringsinnlegg_avklaringId_tid_idx" ON "Avklaringsinnlegg"("avklaringId", "tid");

-- CreateIndex
CREATE INDEX "Gjoremaal_virksomhetId_status_rolle_frist_idx" ON "Gjoremaal"("virksomhetId", "status", "rolle", "frist");

-- CreateIndex
CREATE INDEX "Gjoremaal_virksomhetId_status_ansattId_frist_idx" ON "Gjoremaal"("virksomhetId", "status", "ansattId", "frist");

-- CreateIndex
CREATE INDEX "Handlingsplan_virksomhetId_modellId_idx" ON "Handlingsplan"("virksomhetId", "modellId");

-- CreateIndex
CREATE INDEX "Tiltak_planId_rekkefolge_idx" ON "Tiltak"("planId", "rekkefolge");

-- CreateIndex
CREATE INDEX "Tiltak_virksomhetId_ansvarligId_idx" ON "Tiltak"("virksomhetId", "ansvarligId");

-- CreateIndex
CREATE INDEX "Samarbeid_motpartId_idx" ON "Samarbeid"("motpartId");

-- CreateIndex
CREATE UNIQUE INDEX "Samarbeid_virksomhetId_motpartId_navn_key" ON "Samarbeid"("virksomhetId", "motpartId", "navn");

-- CreateIndex
CREATE UNIQUE INDEX "Kontaktpunkt_virksomhetId_gjelder_key" ON "Kontaktpunkt"("virksomhetId", "gjelder");

-- CreateIndex
CREATE INDEX "Tjenestebeskrivelse_virksomhetId_status_kode_idx" ON "Tjenestebeskrivelse"("virksomhetId", "status", "kode");

-- CreateIndex
CREATE UNIQUE INDEX "Tjenestebeskrivelse_virksomhetId_kode_versjonsnr_key" ON "Tjenestebeskrivelse"("virksomhetId", "kode", "versjonsnr");

-- CreateIndex
CREATE UNIQUE INDEX "Malversjon_malId_versjon_key" ON "Malversjon"("malId", "versjon");

-- CreateIndex
CREATE UNIQUE INDEX "Modell_virksomhetId_navn_key" ON "Modell"("virksomhetId", "navn");

-- CreateIndex
CREATE INDEX "Modellaktor_virksomhetId_ansattId_idx" ON "Modellaktor"("virksomhetId", "ansattId");

-- CreateIndex
CREATE UNIQUE INDEX "Modellaktor_modellId_kode_key" ON "Modellaktor"("modellId", "kode");

-- CreateIndex
CREATE UNIQUE INDEX "Modelloppgave_modellId_kode_key" ON "Modelloppgave"("modellId", "kode");

-- CreateIndex
CREATE INDEX "Modellpunkt_oppgaveId_idx" ON "Modellpunkt"("oppgaveId");

-- CreateIndex
CREATE INDEX "Modellpunkt_modellId_del_status_idx" ON "Modellpunkt"("modellId", "del", "status");

-- CreateIndex
CREATE INDEX "Modellpunkt_virksomhetId_ansvarligId_idx" ON "Modellpunkt"("virksomhetId", "ansvarligId");

-- CreateIndex
CREATE UNIQUE INDEX "Modellpunkt_modellId_kode_key" ON "Modellpunkt"("modellId", "kode");

-- CreateIndex
CREATE INDEX "Ansvar_modellId_gyldigTil_idx" ON "Ansvar"("modellId", "gyldigTil");

-- CreateIndex
CREATE INDEX "Ansvar_virksomhetId_ansattId_idx" ON "Ansvar"("virksomhetId", "ansattId");

-- CreateIndex
CREATE INDEX "Oppgavestatus_virksomhetId_modellId_idx" ON "Oppgavestatus"("virksomhetId", "modellId");

-- CreateIndex
CREATE INDEX "Oppgradering_virksomhetId_modellId_status_idx" ON "Oppgradering"("virksomhetId", "modellId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Oppgraderingsendring_oppgraderingId_gjelder_kode_key" ON "Oppgraderingsendring"("oppgraderingId", "gjelder", "kode");

-- AddForeignKey
ALTER TABLE "Avklaringsinnlegg" ADD CONSTRAINT "Avklaringsinnlegg_avklaringId_fkey" FOREIGN KEY ("avklaringId") REFERENCES "Avklaring"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tiltak" ADD CONSTRAINT "Tiltak_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Handlingsplan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Modellaktor" ADD CONSTRAINT "Modellaktor_modellId_fkey" FOREIGN KEY ("modellId") REFERENCES "Modell"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Modelloppgave" ADD CONSTRAINT "Modelloppgave_modellId_fkey" FOREIGN KEY ("modellId") REFERENCES "Modell"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Modellpunkt" ADD CONSTRAINT "Modellpunkt_modellId_fkey" FOREIGN KEY ("modellId") REFERENCES "Modell"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Modellpunkt" ADD CONSTRAINT "Modellpunkt_oppgaveId_fkey" FOREIGN KEY ("oppgaveId") REFERENCES "Modelloppgave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ansvar" ADD CONSTRAINT "Ansvar_modellId_fkey" FOREIGN KEY ("modellId") REFERENCES "Modell"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ansvar" ADD CONSTRAINT "Ansvar_oppgaveId_fkey" FOREIGN KEY ("oppgaveId") REFERENCES "Modelloppgave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ansvar" ADD CONSTRAINT "Ansvar_aktorId_fkey" FOREIGN KEY ("aktorId") REFERENCES "Modellaktor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Oppgraderingsendring" ADD CONSTRAINT "Oppgraderingsendring_oppgraderingId_fkey" FOREIGN KEY ("oppgraderingId") REFERENCES "Oppgradering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Exactly one row is the cell as it is now.
create unique index "Ansvar_gjeldende" on "Ansvar" ("oppgaveId", "aktorId") where "gyldigTil" is null;
-- One open duty of a type per object.
create unique index "Gjoremaal_aapent" on "Gjoremaal" ("virksomhetId", type, "objektId") where status = 'AAPENT';
-- One upgrade at a time.
create unique index "Oppgradering_aapen" on "Oppgradering" ("modellId") where status = 'UNDER_ARBEID';
-- One published description of a service at a time.
create unique index "Tjenestebeskrivelse_publisert" on "Tjenestebeskrivelse" ("virksomhetId", kode) where status = 'PUBLISERT';

call lukk_tabell('"Samarbeid"', '"motpartId" = (select app_id(''virksomhet''))');

-- The virksomheter that have an agreement with mine today: their overviews, never their persons.
create view partner with (security_invoker = true) as
  select "virksomhetId" from "Samarbeid"
  where "motpartId" = (select app_id('virksomhet')) and "gyldigFra" <= (now() at time zone 'Europe/Oslo')::date
    and ("gyldigTil" is null or "gyldigTil" >= (now() at time zone 'Europe/Oslo')::date);

call lukk_tabell('"Kontaktpunkt"', '"virksomhetId" in (select "virksomhetId" from partner)');
-- A published template reaches those who have an agreement with its publisher.
call lukk_tabell('"Malversjon"', '"virksomhetId" in (select "motpartId" from "Samarbeid" where "virksomhetId" = (select app_id(''virksomhet'')))');
call lukk_tabell('"Modell"', '"virksomhetId" in (select "virksomhetId" from partner)');
call lukk_tabell('"Oppgavestatus"', '"virksomhetId" in (select "virksomhetId" from partner)');
call lukk_tabell('"Modellhistorikk"');
call lukk_tabell('"Modellaktor"');
call lukk_tabell('"Modelloppgave"');
call lukk_tabell('"Modellpunkt"');
call lukk_tabell('"Ansvar"');
call lukk_tabell('"Oppgradering"');
call lukk_tabell('"Oppgraderingsendring"');
call lukk_tabell('"Avklaring"', '"tilVirksomhetId" = (select app_id(''virksomhet''))', '"tilVirksomhetId" = (select app_id(''virksomhet''))');
call lukk_tabell('"Avklaringsinnlegg"',
  '"avklaringId" in (select id from "Avklaring" where "tilVirksomhetId" = (select app_id(''virksomhet'')))',
  '"avklaringId" in (select id from "Avklaring" where "tilVirksomhetId" = (select app_id(''virksomhet'')))');
call lukk_tabell('"Gjoremaal"');
call lukk_tabell('"Handlingsplan"');
call lukk_tabell('"Tiltak"');
call lukk_tabell('"Tjenestebeskrivelse"', 'status = ''PUBLISERT'' and "forInnbyggere"');
