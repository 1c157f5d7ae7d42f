/**
 * The two scripts of the limiter. They apply the rules of runtime/rate-limit/budget.ts to a hash that all processes share, by the clock of the Redis
 * server. What is missing in the hash has its first value. A number that is unknown is infinite, or as good as.
 */

/** Reads the state, begins a new window once the last one has ended, and defines how to save the state. */
const PRELUDE = `
local INFINITE = 1e15
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local state = {
  limit = INFINITE, learned = 1, ends = INFINITE, left = INFINITE, probe = INFINITE, busy = 0, served = 0, rejections = 0,
  number = 0, asof = 0, first = 0, awaited = 0, changed = now
}
local stored = redis.call('HGETALL', KEYS[1])
for index = 1, #stored, 2 do state[stored[index]] = tonumber(stored[index + 1]) end
local isAwaited = state.awaited > now
if state.ends <= now then
  state.left = (isAwaited and state.limit == INFINITE) and state.learned or state.limit
  state.probe = isAwaited and 1 or INFINITE
  state.ends, state.busy, state.served = INFINITE, 0, 0
  state.first, state.asof = state.number, state.number
end
local function save()
  local pairsOfState = {}
  for name, value in pairs(state) do
    pairsOfState[#pairsOfState + 1] = name
    pairsOfState[#pairsOfState + 1] = string.format('%.0f', value)
  end
  redis.call('HSET', KEYS[1], unpack(pairsOfState))
  local rest = state.ends < INFINITE and state.ends - now or 0
  redis.call('PEXPIRE', KEYS[1], string.format('%.0f', rest + tonumber(ARGV[1])))
end
`;

/**
 * Asks for a place. ARGV: how long to remember the state, and the patience, both in milliseconds.
 * Returns the number of the request, or 0 and how long to wait, in milliseconds; -1 if that is not known.
 *
 * If nothing is known, one request goes first: so a program that starts in many processes does not begin with too many requests. After ten times the
 * patience, a request without a response counts as lost: its process may have ended.
 */
export const SEND = `${PRELUDE}
if #stored == 0 then state.probe = 1 end
local silence = now - state.changed
local isPatient = state.ends < INFINITE or silence < tonumber(ARGV[2]) or state.busy >= state.limit and silence < 10 * tonumber(ARGV[2])
if state.busy >= math.min(state.left, state.probe) and not isPatient then
  state.left = math.max(state.left, state.busy + 1)
  state.probe = math.max(state.probe, state.busy + 1)
end
if state.busy < math.min(state.left, state.probe) then
  if state.busy == 0 and state.left == INFINITE then state.served = 0 end
  state.busy = state.busy + 1
  state.number = state.number + 1
  state.changed = now
  save()
  return {state.number, 0}
end
local isKnown = state.ends < INFINITE
state.awaited = (isKnown and state.ends or now) + 5 * tonumber(ARGV[2])
save()
return {0, isKnown and state.ends - now or -1}
`;

/**
 * Reports what a request led to. ARGV: how long to remember the state; the number of the request; 1 if there was a response; its limit, the number of
 * remaining requests, and the time until the end of the window, each empty if unknown; the longest pause. Times are in milliseconds.
 */
export const SETTLE = `${PRELUDE}
local number, hasResponse = tonumber(ARGV[2]), ARGV[3] == '1'
local limit, remaining, delay, longest = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])
local isNewer = number > state.asof
if number > state.first then state.busy = math.max(state.busy - 1, 0) end
state.changed = now
local function countDown()
  if state.left < INFINITE then state.left = state.left - 1 end
  if state.ends == INFINITE and state.left <= 0 then
    state.left = isAwaited and state.busy + math.max(2, state.served - state.learned) or INFINITE
  end
end
if not hasResponse then
  if state.left < INFINITE then state.left = state.left - 1 end
else
  if isNewer then state.probe = INFINITE end
  if limit and limit > 0 then state.limit = limit end
  if remaining ~= 0 then state.served = state.served + 1
  elseif state.served > 0 then state.learned, state.served = state.served, 0 end
  if isNewer then state.rejections = remaining == 0 and state.rejections + 1 or 0 end
  if not delay and remaining == 0 then delay = math.min(longest, 8000, 500 * 2 ^ (state.rejections - 1)) end
  local reset = delay and now + delay or INFINITE
  if reset <= now then
    countDown()
  else
    state.ends = (isNewer and remaining) and reset or math.min(state.ends, reset)
    if not remaining then
      if reset < INFINITE then state.left = math.min(state.left, state.limit) end
      countDown()
    elseif isNewer or remaining <= state.left then
      state.left, state.asof = remaining, state.number
    end
  end
end
save()
return 1
`;
