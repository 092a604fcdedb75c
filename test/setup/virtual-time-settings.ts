/** Dynamic configuration of a server whose workflows skip time: the switch, and timers that fire at once instead of up to a second late. */
export const virtualTimeSettings: readonly string[] = [
  'frontend.WorkflowTimeSkippingEnabled=true',
  'history.timerProcessorMaxTimeShift="1ms"',
  'history.timerProcessorMaxPollRPS=2000',
];
