'use client';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { Dropdown, DropdownButton, DropdownItem, DropdownList, DropdownTrigger, DropdownTriggerContext } from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import { lukkMeny } from './lukkMeny';

/** The matrix and its status to take away, to print, and to bring back filled in. */
export function Lastned({ id, dato, importer }: { id: string; dato?: string; importer: boolean }) {
  const t = useTranslations('matrise.lastned');
  const adresse = (sti: string, del?: string) => {
    const p = new URLSearchParams({ ...(dato ? { dato } : {}), ...(del ? { del } : {}) }).toString();
    return `/api/tjenestemodell/${id}/matrise/${sti}${p && `?${p}`}`;
  };
  const filer = [
    ['xlsx', adresse('xlsx')],
    ['pdf', adresse('pdf')],
    ['csv', adresse('csv')],
    ['statuscsv', adresse('csv', 'status')],
  ] as const;
  return (
    <DropdownTriggerContext>
      <DropdownTrigger variant="secondary">
        <DownloadIcon aria-hidden />
        {t('knapp')}
      </DropdownTrigger>
      <Dropdown placement="bottom-end">
        <DropdownList>
          {filer.map(([navn, href]) => (
            <DropdownItem key={navn}>
              <DropdownButton asChild>
                <a href={href} download onClick={lukkMeny}>
                  {t(navn)}
                </a>
              </DropdownButton>
            </DropdownItem>
          ))}
          <DropdownItem>
            <DropdownButton
              onClick={(e) => {
                lukkMeny(e);
                setTimeout(() => window.print(), 100);
              }}
            >
              {t('skrivUt')}
            </DropdownButton>
          </DropdownItem>
          {importer && (
            <DropdownItem>
              <DropdownButton asChild>
                <Link href={`/tjenestemodell/${id}/matrise/import`}>{t('importer')}</Link>
              </DropdownButton>
            </DropdownItem>
          )}
        </DropdownList>
      </Dropdown>
    </DropdownTriggerContext>
  );
}
