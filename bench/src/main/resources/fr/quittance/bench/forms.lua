-- Posts each form of a file once, a line each, each from a network of its own.
dofile(debug.getinfo(1, "S").source:match("@(.*/)") .. "count.lua")

local threads = 0

function setup(thread)
   threads = threads + 1
   thread:set("id", threads)
end

local mine = {}
local sent = 0

function init(args)
   local first = tonumber(args[3])
   local n = 0
   for line in io.lines(args[1]) do
      n = n + 1
      if n % 2 == id % 2 then
         mine[#mine + 1] = wrk.format("POST", args[2], {
            ["Host"] = wrk.headers["Host"], ["Origin"] = "http://" .. wrk.headers["Host"],
            ["X-Forwarded-For"] = string.format("11.%d.%d.1", math.floor((first + n) / 256) % 256, (first + n) % 256),
            ["Content-Type"] = "application/x-www-form-urlencoded" }, line)
      end
   end
end

-- Who has nothing left to send waits for the end.
function delay()
   return sent < #mine and 0 or 60000
end

function request()
   sent = math.min(sent + 1, #mine)
   return mine[sent]
end
