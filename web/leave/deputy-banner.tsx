import { SwapOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useDeputies } from '../data/leave.ts';
import { useTime } from '../i18n/time.ts';
import './leave.css';

/** Says for whom I act just now, and who acts for me while I am away. */
export function DeputyBanner() {
  const { t } = useTranslation();
  const time = useTime();
  const { data } = useDeputies();
  const said = [
    ...(data?.forMe ?? []).filter(({ actsNow }) => actsNow).map((one) => ({ one, text: 'deputy.youFor' as const })),
    ...(data?.mine ?? []).filter(({ actsNow }) => actsNow).map((one) => ({ one, text: 'deputy.forYou' as const })),
  ];
  return said.map(({ one: { number, absent, deputy, to }, text }) => (
    <p key={number} className="deputy-banner" role="status">
      <SwapOutlined aria-hidden /> {t(text, { absent: absent.name, deputy: deputy.name, to: time.instant(to) })}
    </p>
  ));
}
