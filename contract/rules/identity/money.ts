/** 150000 as «150.000 đ»; old web views have no Vietnamese in Intl. */
export const formatMoney = (amount: number): string =>
  String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, '.') + ' đ'
