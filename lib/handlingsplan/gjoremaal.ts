import 'server-only';
import { bortfallGjoremaal, fullforGjoremaal, opprettGjoremaal } from '@/lib/gjoremaal/commands';
import { skrivGjoremaal } from '@/lib/gjoremaal/opprett';
import { standardfrist } from '@/lib/gjoremaal/rules';
import { iDag } from '@/lib/platform/clock';
import type { Kommando } from '@/lib/platform/command';
import type { Tiltak } from '@/lib/platform/prisma/client';
import { kutt } from '@/lib/platform/verdi/tegn';
import { giPlikter } from '@/lib/tjenestemodell/oppgave/commands-plikt';
import { erAapent } from './rules';

type Rad = Pick<Tiltak, 'id' | 'planId' | 'kilde' | 'tekst' | 'ansvarligId' | 'frist' | 'status'>;

const somGjoremaal = (k: Kommando, modellId: string, t: Rad & { ansvarligId: string }) => ({
  type: 'TILTAK' as const,
  objektType: 'Tiltak',
  objektId: t.id,
  ansattId: t.ansvarligId,
  lenke: `/tjenestemodell/${modellId}/plan/${t.planId}/tiltak/${t.id}`,
  data: { hva: t.tekst.length > 120 ? `${kutt(t.tekst, 119)}…` : t.tekst },
  frist: t.frist ?? standardfrist('TILTAK', iDag(k.naa)),
});

/** When a plan is decided, each open measure becomes a duty of the one who has it. What is a sjekkpunkt has that duty already. */
export async function delUtTiltak(k: Kommando, modellId: string, tiltak: Rad[]): Promise<void> {
  const egne = tiltak.filter((t) => t.kilde !== 'SJEKKPUNKT');
  const nye = egne.flatMap((t) => (t.ansvarligId && erAapent(t.status) ? [somGjoremaal(k, modellId, { ...t, ansvarligId: t.ansvarligId })] : []));
  await skrivGjoremaal(k.tx, k.actor.virksomhetId, k.naa, nye);
}

/** Keeps the duty in step with a measure that was changed after the decision. */
export async function folgTiltak(k: Kommando, modellId: string, t: Rad): Promise<void> {
  if (t.kilde === 'SJEKKPUNKT') return;
  if (t.status === 'FERDIG') return fullforGjoremaal(k, 'TILTAK', t.id);
  await bortfallGjoremaal(k, 'TILTAK', t.id);
  if (t.ansvarligId && erAapent(t.status)) await opprettGjoremaal(k, somGjoremaal(k, modellId, { ...t, ansvarligId: t.ansvarligId }));
}

/** Takes the duties of these measures off the lists. */
export async function avlysTiltak(k: Kommando, tiltak: { id: string }[]): Promise<void> {
  await bortfallGjoremaal(
    k,
    'TILTAK',
    tiltak.map((t) => t.id),
  );
}

/** What the draft says of who and when is given to the sjekkpunkter, which have it from now on. */
export async function giTilPunktene(k: Kommando, modellId: string, tiltak: Tiltak[], punkter: { id: string; versjon: number }[]): Promise<void> {
  const punkt = new Map(punkter.map((p) => [p.id, p]));
  await giPlikter(
    k,
    modellId,
    tiltak.flatMap(({ punktId, ansvarligId, frist, kommentar, kilde, status }) => {
      const p = kilde === 'SJEKKPUNKT' && status !== 'UTGAAR' ? punkt.get(punktId ?? '') : undefined;
      return p ? [{ id: p.id, versjon: p.versjon, ansvarligId, frist, kommentar }] : [];
    }),
  );
}
