/** The value that `share` of them do not exceed; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** With so many digits after the point; a dash for what was not measured. */
export const rounded = (value: number, digits = 0): string => (Number.isNaN(value) ? '–' : value.toFixed(digits));
