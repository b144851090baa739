-- Posts each callback of a file once, a line each; what is asked after the last one is a repetition, as platforms repeat.
dofile(debug.getinfo(1, "S").source:match("@(.*/)") .. "count.lua")

local threads = 0

function setup(thread)
   threads = threads + 1
   thread:set("id", threads)
end

local mine = {}
local sent = 0
local answered = 0

function init(args)
   local n = 0
   for line in io.lines(args[1]) do
      n = n + 1
      if n % 2 == id % 2 then
         mine[#mine + 1] = wrk.format("POST", args[2], {
            ["Host"] = wrk.headers["Host"], ["Content-Type"] = "application/json" }, line)
      end
   end
end

function request()
   sent = math.min(sent + 1, #mine)
   return mine[sent]
end

function response()
   answered = answered + 1
   if answered >= #mine then
      wrk.thread:stop()
   end
end
