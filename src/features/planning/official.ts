/** Cung cấp thông tin quy hoạch đô thị và nông thôn: the written answer that has value. */
export const officialProcedure = '1.014159'
