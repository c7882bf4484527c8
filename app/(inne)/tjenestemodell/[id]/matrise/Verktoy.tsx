'use client';
import { ArrowRedoIcon, ArrowUndoIcon, MenuElipsisHorizontalIcon, QuestionmarkCircleIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import {
  Button,
  Dropdown,
  DropdownButton,
  DropdownItem,
  DropdownList,
  DropdownTrigger,
  DropdownTriggerContext,
  Label,
  Select,
} from '@/components/designsystemet';
import { lukkMeny } from './lukkMeny';
import s from './matrise.module.css';
import type { Retning, Tastekommando } from './taster';

type Props = {
  kanAngre: boolean;
  kanGjoreOm: boolean;
  kopiert: 'rad' | 'kolonne' | null;
  retning: Retning;
  settRetning: (r: Retning) => void;
  utfor: (type: Exclude<Tastekommando['type'], 'gaa' | 'sett'>) => void;
  fyll: () => void;
};

const RETNINGER = ['ned', 'hoyre', 'staa'] as const;
const MENY = [
  ['kopierRad', null],
  ['limRad', 'rad'],
  ['kopierKolonne', null],
  ['limKolonne', 'kolonne'],
] as const;

/** What can be done with rows, columns and the whole; every command has its key in the menu. */
export function Verktoy({ kanAngre, kanGjoreOm, kopiert, retning, settRetning, utfor, fyll }: Props) {
  const t = useTranslations('matrise.verktoy');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of tools, not the fields of a form
    <div className={s.verktoy} role="group" aria-label={t('tittel')}>
      <Button variant="secondary" data-color="neutral" data-size="sm" aria-disabled={!kanAngre || undefined} onClick={() => utfor('angre')}>
        <ArrowUndoIcon aria-hidden />
        {t('angre')}
      </Button>
      <Button variant="secondary" data-color="neutral" data-size="sm" aria-disabled={!kanGjoreOm || undefined} onClick={() => utfor('gjorOm')}>
        <ArrowRedoIcon aria-hidden />
        {t('gjorOm')}
      </Button>
      <Button variant="secondary" data-color="neutral" data-size="sm" onClick={fyll}>
        {t('fyll')}
      </Button>
      <DropdownTriggerContext>
        <DropdownTrigger variant="secondary" data-color="neutral" data-size="sm">
          <MenuElipsisHorizontalIcon aria-hidden />
          {t('meny')}
        </DropdownTrigger>
        <Dropdown placement="bottom-start">
          <DropdownList>
            {MENY.map(([type, trenger]) => (
              <DropdownItem key={type}>
                <DropdownButton
                  aria-disabled={(trenger && kopiert !== trenger) || undefined}
                  onClick={(e) => {
                    if (trenger && kopiert !== trenger) return;
                    lukkMeny(e);
                    utfor(type);
                  }}
                >
                  {t(type)}
                </DropdownButton>
              </DropdownItem>
            ))}
          </DropdownList>
        </Dropdown>
      </DropdownTriggerContext>
      <div className={`rad ${s.spre}`}>
        <Label htmlFor="matrise-videre" weight="regular">
          {t('videre')}
        </Label>
        <Select id="matrise-videre" data-size="sm" value={retning} onChange={(e) => settRetning(e.target.value as Retning)}>
          {RETNINGER.map((r) => (
            <option key={r} value={r}>
              {t(`retning.${r}`)}
            </option>
          ))}
        </Select>
      </div>
      <Button variant="tertiary" data-size="sm" onClick={() => utfor('hjelp')}>
        <QuestionmarkCircleIcon aria-hidden />
        {t('taster')}
      </Button>
    </div>
  );
}
