/** Something that does not hold in a company: a `fault` must be mended, a `warning` looked at. */
export interface Finding {
  readonly severity: 'fault' | 'warning';
  /** "calendar", "departments", "leave@2025-01-01 at rule.departmentManager.ladder". */
  readonly place: string;
  readonly says: string;
}

/** The finding as a line. */
export const told = ({ severity, place, says }: Finding): string => `${severity}: ${place}: ${says}`;
