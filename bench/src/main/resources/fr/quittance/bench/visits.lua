-- Makes each request of a file in turn, one connection a thread, and again after a failure, as people and platforms do.
-- A line has a method, a path, a cookie, what the answer must say, and a body, with tabs between them.
-- Arguments: the file, how many threads, `once` or `again`, the pause between two requests in milliseconds, and what a
-- thread that has nothing left to do makes files under the name of.
local ffi = require("ffi")
ffi.cdef "typedef struct { long s; long ns; } moment; int clock_gettime(int clock, moment *now);"
local MONOTONIC, PAUSE_AFTER_FAILURE, FOR_EVER = 1, 50, 3600000

local threads = {}

function setup(thread)
   table.insert(threads, thread)
   thread:set("id", #threads)
end

local function now()
   local moment = ffi.new("moment")
   ffi.C.clock_gettime(MONOTONIC, moment)
   return tonumber(moment.s) + tonumber(moment.ns) / 1e9
end

local lines, current, answered, waiting, failed, once, pause, ended = {}, 1, 0, false, false, false, 0, ""
local since
good, wrong, refused, broken, gap, left = 0, 0, 0, 0, 0, 0

function init(args)
   local of = tonumber(args[2])
   once, pause, ended = args[3] == "once", tonumber(args[4]), args[5]
   local n = 0
   for line in io.lines(args[1]) do
      n = n + 1
      if n % of == id - 1 then
         local method, path, cookie, says, body = line:match("^(.-)\t(.-)\t(.-)\t(.-)\t(.*)$")
         local headers = { ["Host"] = wrk.headers["Host"], ["Accept"] = "text/html,*/*;q=0.8" }
         if cookie ~= "" then headers["Cookie"] = cookie end
         if method == "POST" then headers["Content-Type"] = "application/json" end
         lines[#lines + 1] = { wrk.format(method, path, headers, method == "POST" and body or nil), says }
      end
   end
   left = once and #lines or 0
   since = now()
end

function delay()
   if once and left == 0 then return FOR_EVER end
   return failed and PAUSE_AFTER_FAILURE or pause
end

function request()
   if waiting and answered > 0 then -- The connection broke before an answer came; wrk itself asks once to begin with.
      broken = broken + 1
      failed = true
   end
   waiting = true
   return lines[current][1]
end

function response(status, headers, body)
   if once and left == 0 then return end -- The proxy's farewell to a connection that has nothing more to ask.
   waiting = false
   answered = answered + 1
   failed = status < 200 or status >= 300
   if failed then
      refused = refused + 1
   else
      local says = lines[current][2]
      if says == "" or body:find(says, 1, true) then good = good + 1 else wrong = wrong + 1 end
      gap = math.max(gap, now() - since)
      since = now()
      if once then
         left = left - 1
         if left == 0 then io.open(ended .. id, "w"):close() else current = current + 1 end
      else
         current = current % #lines + 1
      end
   end
end

function done(summary, latency)
   local sum = { good = 0, wrong = 0, refused = 0, broken = 0, left = 0 }
   local longest = 0
   for _, thread in ipairs(threads) do
      for name in pairs(sum) do sum[name] = sum[name] + thread:get(name) end
      longest = math.max(longest, thread:get("gap"))
   end
   io.write(string.format(
      'BENCH {"micros":%d,"good":%d,"wrong":%d,"refused":%d,"broken":%d,"left":%d,"gap":%.3f,"p50":%.0f,"p95":%.0f,"p99":%.0f}\n',
      summary.duration, sum.good, sum.wrong, sum.refused, sum.broken, sum.left, longest,
      latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
