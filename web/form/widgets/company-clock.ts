import dayjs, { type Dayjs } from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import 'dayjs/locale/zh-cn.js';

dayjs.extend(utc);
dayjs.extend(timezone);

const wall = 'YYYY-MM-DDTHH:mm:ss';

/** An instant (ISO 8601) as the hands of the company's clock show it, for a picker that knows no zones. */
export const handsAt = (instant: string, zone: string): Dayjs => dayjs(dayjs(instant).tz(zone).format(wall));

/** The instant at which the company's clock shows these hands. */
export const instantAt = (hands: Dayjs, zone: string): string => dayjs.tz(hands.format(wall), zone).toISOString();
