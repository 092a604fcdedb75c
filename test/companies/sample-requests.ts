/** A request per process that its form accepts; people and dates may be exchanged. */
export const sampleRequests = {
  leave: {
    kind: 'annual',
    from: '2026-12-01T08:30:00+08:00',
    to: '2026-12-02T18:00:00+08:00',
    reason: '回乡探亲',
    phone: '138 0000 0000',
    reachable: true,
  },
  leaveOverImportantWork: {
    kind: 'annual',
    from: '2026-12-01T08:30:00+08:00',
    to: '2026-12-02T18:00:00+08:00',
    reason: '回乡探亲',
    coversImportantWork: true,
    deputy: 'website-company:wu-zixuan',
    handoverTasks: ['展厅海报：已定稿，周三前送印刷厂，源文件在共享盘“展厅”目录'],
    phone: '138 0000 0000',
    reachable: true,
  },
  outing: {
    destination: '印刷厂',
    purpose: '看样张',
    from: '2026-12-01T14:30:00+08:00',
    to: '2026-12-01T16:00:00+08:00',
  },
} as const;
