/**
 * Kinds of land that do not contradict each other when one plan is coarse and the other fine: a plan of the whole city paints
 * a quarter as housing, and its school stands in the plan of the quarter.
 */
const groups: { [group: string]: string } = {
  living: 'ODT ONT TMD DVH DYT DGD DTT DCH DKV TSC DTS DXH TON TIN DKH DNG',
  work: 'SKK SKN SKC SKS SKX',
  traffic: 'DGT DTL DNL DBV DRA',
  nature: 'LUC LUK LUA HNK BHK CLN RSX RPH RDD NTS LMU NKH SON MNC CSD BCS',
  closed: 'CQP CAN',
}
const byCode = new Map(
  Object.entries(groups).flatMap(([group, codes]) => codes.split(' ').map((code) => [code, group])),
)

export const groupOf = (code: string) => byCode.get(code) ?? code
