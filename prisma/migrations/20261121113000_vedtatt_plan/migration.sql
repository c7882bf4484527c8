-- What was decided stays as it was decided.
ALTER TABLE "Handlingsplan" ADD COLUMN "vedtattDokument" JSONB;
