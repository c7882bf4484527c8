'use client';
import { LeaveIcon, PersonCircleIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import {
  Dropdown,
  DropdownButton,
  DropdownHeading,
  DropdownItem,
  DropdownList,
  DropdownTrigger,
  DropdownTriggerContext,
} from '@/components/designsystemet';
import { Link } from '@/components/skall/Link';
import s from './skall.module.css';
import { useUtlogging } from './Utlogging';

/** Who is logged in, the way to one's own page, and out. */
export function Brukermeny({ navn, virksomhet }: { navn: string; virksomhet: string }) {
  const t = useTranslations('skall');
  const ut = useUtlogging();
  return (
    <>
      <DropdownTriggerContext>
        <DropdownTrigger variant="tertiary" className={s.brukerknapp} aria-label={t('brukermeny', { navn })}>
          <PersonCircleIcon aria-hidden />
          <span className={s.navn}>{navn}</span>
        </DropdownTrigger>
        <Dropdown placement="bottom-end">
          <DropdownHeading>
            <span>
              {navn}
              <span className={s.under}>{virksomhet}</span>
            </span>
          </DropdownHeading>
          <DropdownList>
            <DropdownItem>
              <DropdownButton asChild>
                <Link href="/min-side">
                  <PersonCircleIcon aria-hidden />
                  {t('minSide')}
                </Link>
              </DropdownButton>
            </DropdownItem>
            <DropdownItem>
              <DropdownButton onClick={() => void ut.start()}>
                <LeaveIcon aria-hidden />
                {t('loggUt')}
              </DropdownButton>
            </DropdownItem>
          </DropdownList>
        </Dropdown>
      </DropdownTriggerContext>
      {ut.dialog}
    </>
  );
}
