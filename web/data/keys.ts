/** Under which keys answers of the API are kept; one place, so that news of a case renews all that shows it. */
export const keys = {
  session: ['session'] as const,
  /** True once the API no longer knows the session that the screen was built for. */
  expired: ['expired'] as const,
  demoPeople: ['demo-people'] as const,
  processes: ['processes'] as const,
  people: (query: string) => ['people', query] as const,
  person: (id: string) => ['person', id] as const,
  inbox: (view: string, query: string) => ['inbox', view, query] as const,
  inboxes: ['inbox'] as const,
  counts: ['inbox', 'counts'] as const,
  case: (id: string) => ['case', id] as const,
  cases: ['case'] as const,
  slips: ['slips'] as const,
  slipsOf: (filter: string) => ['slips', filter] as const,
  drafts: ['drafts'] as const,
  notices: ['notices'] as const,
};
