/** What travels between a customer of riddles and its operator; the offer that comes before is every service's. */
import { message, parseDealId, parsed, whole } from '@nupeerstack/protocol'

export const riddleMethods = { quote: 'riddle/quote/1', last: 'riddle/last/1' } as const

/** Asks for the last riddle that was solved under a deal. */
export const lastRequest = message({ dealId: parsed(1, 20, parseDealId) })

export const lastResponse = message({ period: whole(1), guess: whole(2) })
