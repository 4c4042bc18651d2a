export const vi = {
  given: 'Bạn đã đồng ý',
  agreedAt: (moment: string, version: string) => `Đồng ý lúc ${moment}, bản ${version}.`,
  revokedAt: (moment: string) => `Đã rút lại lúc ${moment}.`,
  withdrawInstead: 'Mục đích cần cho việc giải quyết thì không rút riêng được. Muốn dừng, bạn xin rút hồ sơ.',
  revoke: 'Rút lại',
  revokeFor: (purpose: string) => `Rút lại: ${purpose}`,
  agree: 'Đồng ý',
  agreeFor: (purpose: string) => `Đồng ý: ${purpose}`,
  notGiven: 'Bạn chưa đồng ý mục này.',
  working: 'Đang ghi',
  revoked: 'Đã rút lại',
  agreed: 'Đã ghi nhận',
}
