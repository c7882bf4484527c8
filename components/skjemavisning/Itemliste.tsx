'use client';
import { Heading } from '@/components/designsystemet';
import { erSporsmaal, type Item } from './qr';
import s from './Skjemavisning.module.css';
import { Sporsmaal } from './Sporsmaal';

/** The items that count, in order; groups inside a section get a heading, questions below a question an indent. */
export function Itemliste({ items, aktive, nivaa = 3 }: { items: Item[] | undefined; aktive: Set<string>; nivaa?: 3 | 4 }) {
  return (
    <>
      {(items ?? [])
        .filter((i) => aktive.has(i.linkId))
        .map((i) => {
          if (i.type === 'display')
            return (
              <p key={i.linkId} className={s.hjelp}>
                {i.text}
              </p>
            );
          if (i.type === 'group') {
            return (
              <section key={i.linkId} className={s.undergruppe} aria-labelledby={`gruppe-${i.linkId}`}>
                <Heading level={nivaa} data-size="2xs" id={`gruppe-${i.linkId}`}>
                  {i.text}
                </Heading>
                <Itemliste items={i.item} aktive={aktive} nivaa={4} />
              </section>
            );
          }
          const under = i.item?.filter((u) => erSporsmaal(u) || u.type === 'group');
          return (
            <div key={i.linkId} className={s.sporsmaal}>
              <Sporsmaal item={i} />
              {under?.some((u) => aktive.has(u.linkId)) && (
                <div className={s.underspm}>
                  <Itemliste items={under} aktive={aktive} nivaa={nivaa} />
                </div>
              )}
            </div>
          );
        })}
    </>
  );
}
