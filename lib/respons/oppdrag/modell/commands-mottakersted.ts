import 'server-only';
import type { Kommando } from '@/lib/platform/command';
import { regel } from '@/lib/platform/errors';
import { lesModell } from './queries';
import { naabar } from './queries-mottakersted';
import { gjelder, steder } from './rules-mottakersted';

/** Lets these places lead to another's number or e-mail. REGEL when that one has no number. Part of the caller's command. */
export async function flyttMottaker(k: Kommando, ider: readonly string[], fra: string, til: string): Promise<void> {
  const { virksomhetId } = k.actor;
  // Held, so that the form of the model does not save over it meanwhile.
  await k.tx.$executeRaw`select 1 from respons.modell where "virksomhetId" = ${virksomhetId}::uuid for update`;
  const m = await lesModell(k.tx, virksomhetId);
  if (!m) return;
  const [gammel, ny] = [await naabar(k.tx, virksomhetId, fra), await naabar(k.tx, virksomhetId, til)];
  for (const s of steder(m).filter((x) => ider.includes(x.id) && gjelder(gammel, x))) {
    const adresse = s.kanal === 'epost' ? ny.epost : ny.telefon;
    if (!adresse) throw regel('mottakerUtenTelefon');
    s.sett(m, adresse);
  }
  const { driftsansvarlig, vakttelefon } = m.innstillinger;
  const endret = JSON.stringify({ vakttelefon, ...(driftsansvarlig ? { driftsansvarlig } : {}) });
  await k.tx.$executeRaw`
    update respons.modell set binding = ${JSON.stringify(m.binding)}::jsonb, innstillinger = innstillinger || ${endret}::jsonb, "endretAv" = ${k.actor.navn},
      endret = now(), versjon = versjon + 1
    where "virksomhetId" = ${virksomhetId}::uuid`;
}
