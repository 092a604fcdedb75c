import type { Granted } from '../kernel/until-held.ts';
import type { PromotionRequest } from './request.ts';
import type { PromotionRule } from './rule.ts';

/** An event of a promotion, as it was handed in last, with the money that is held for it. */
export type Event = Granted<PromotionRequest, PromotionRule>;
