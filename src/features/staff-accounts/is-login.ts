/** As the contract has it (`Login`); what the server would refuse is said before it is sent. */
export const isLogin = (typed: string) => /^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$/.test(typed)
