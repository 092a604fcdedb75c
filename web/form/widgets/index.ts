import type { RegistryWidgetsType } from '@rjsf/utils';
import { CheckWidget } from './check.tsx';
import { DayWidget } from './day.tsx';
import { InstantWidget } from './instant.tsx';
import { MoneyWidget } from './money.tsx';
import { PersonWidget } from './person.tsx';

/** The fields that our forms have beyond plain text and choices, by the schema's format. */
export const widgets: RegistryWidgetsType = {
  CheckboxWidget: CheckWidget,
  DateWidget: DayWidget,
  DateTimeWidget: InstantWidget,
  money: MoneyWidget,
  person: PersonWidget,
};
